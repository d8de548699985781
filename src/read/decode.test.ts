import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const FRENCH =
  'Le président a déclaré à la presse que l’été serait « décisif » pour l’économie. Où sont passés les élèves ?'
const RUSSIAN =
  'Президент заявил, что переговоры продолжатся на следующей неделе в Москве. Об этом сообщает агентство.'
const JAPANESE = '首相は来週も協議を続けると述べた。外務省によると、会談は東京で行われる予定である。'

const readAs = (bytes: Buffer): string => {
  const decoded = decode(bytes)
  return 'text' in decoded ? `${decoded.encoding}: ${decoded.text}` : decoded.code
}

describe('text', () => {
  it.each([
    ['utf-8', FRENCH],
    ['utf-16le', FRENCH],
    ['utf-16be', FRENCH],
    ['utf-32le', FRENCH],
    ['utf-16le', JAPANESE],
  ])('with a byte order mark is read in %s', (encoding, text) => {
    expect(readAs(iconv.encode(text, encoding, { addBOM: true }))).toBe(`${encoding}: ${text}`)
  })
  it.each(['utf-16le', 'utf-16be'])('in %s without a mark is told by where its NULs stand', (encoding) => {
    expect(readAs(iconv.encode('Talks went on.\n', encoding))).toBe(`${encoding}: Talks went on.\n`)
    expect(readAs(iconv.encode(`${JAPANESE}\n`, encoding))).toBe(`${encoding}: ${JAPANESE}\n`)
  })
  it.each([
    ['windows-1252', FRENCH],
    ['windows-1252', 'It’s over'],
    ['windows-1252', 'Zürich'],
    ['windows-1252', 'El niño salió mañana. ¿Dónde está el señor? La organización anunció su decisión.'],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    [
      'windows-1250',
      'Předseda vlády řekl, že příští týden bude žádat o důvěru. Ministři se sešli v úterý večer.',
    ],
    [
      'windows-1253',
      'Ο πρωθυπουργός δήλωσε ότι οι διαπραγματεύσεις θα συνεχιστούν. Άλλες πηγές το διέψευσαν.',
    ],
    ['iso-8859-7', 'Ο πρωθυπουργός δήλωσε ότι οι διαπραγματεύσεις θα συνεχιστούν. Άλλες πηγές το διέψευσαν.'],
    ['windows-1254', 'Cumhurbaşkanı dün İstanbul’da yaptığı açıklamada görüşmelerin süreceğini söyledi.'],
    ['windows-1255', 'ראש הממשלה אמר כי השיחות יימשכו בשבוע הבא. כך נמסר מהלשכה.'],
    ['windows-1256', 'قال الرئيس إن المحادثات ستستمر الأسبوع المقبل في العاصمة، وفقا لوكالة الأنباء.'],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', '总统表示，谈判将于下周继续。外交部发言人说，会议将在北京举行。'],
    ['big5', '總統表示，談判將於下週繼續。外交部發言人說，會議將在台北舉行。'],
    [
      'euc-kr',
      '대통령은 다음 주에도 협상이 계속될 것이라고 말했다. 외교부는 회담이 서울에서 열릴 예정이라고 밝혔다.',
    ],
  ])('in %s is told by its letters', (encoding, text) => {
    expect(readAs(iconv.encode(text, encoding))).toBe(`${encoding}: ${text}`)
  })
  it('that two encodings could explain is refused rather than garbled', () => {
    expect(readAs(iconv.encode('alpha\n\n日本語\n\nomega', 'shift_jis'))).toBe('file-encoding')
    expect(readAs(Buffer.from('before \xc3(\xf0\x9f\x98 \xff\xed\xa0\x80\xc0\xaf after', 'latin1'))).toBe(
      'file-encoding',
    )
  })
  it('in damaged UTF-8 is refused with the line of the damage', () => {
    const bytes = Buffer.concat([
      Buffer.from('“Größe”\nhe said — '),
      Buffer.from([0xe2, 0x80]),
      Buffer.from('x'),
    ])
    expect(decode(bytes)).toMatchObject({ code: 'file-encoding', message: expect.stringContaining('line 2') })
  })
  it('followed by NULs is text; few among it are left for cleaning, many make it none', () => {
    expect(readAs(Buffer.from(`text${'\0'.repeat(5000)}`))).toBe('utf-8: text')
    expect(readAs(Buffer.from(`${'text '.repeat(50)}\0end`))).toMatch(/\0end$/)
    expect(readAs(Buffer.from('record\0\x01\0data\0\0'.repeat(20)))).toBe('file-binary')
  })
})

describe('files that are no text', () => {
  it.each([
    ['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['a JPEG picture', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1')],
    ['a gzip archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3])],
    ['a zip archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1')],
    ['a PDF document', Buffer.from('%PDF-1.7\nall of it ASCII')],
    ['binary data', Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919 + ((n * n) >> 3)) & 255))],
    ['a file of NUL bytes', Buffer.alloc(100)],
  ])('are refused by what they are: %s', (what, bytes) => {
    expect(decode(bytes)).toMatchObject({ code: 'file-binary', message: expect.stringContaining(what) })
  })
})

describe('any text', () => {
  it('comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll('\0', '').replace(/^\ufeff/, '')
        expect(readAs(Buffer.from(plain))).toBe(`utf-8: ${plain}`)
      }),
      { numRuns: 1000 },
    )
  })
  it('or other bytes are decoded or refused, and never make it stumble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(Buffer.from(bytes))
        if ('text' in decoded && decoded.encoding !== 'utf-8')
          expect(decoded.text).not.toContain('\ufffd\ufffd')
      }),
      { numRuns: 2000 },
    )
  })
})
