import { describe, expect, it } from 'vitest'
import { quotations } from './quotations.ts'

const inner = (text: string): string[] =>
  quotations(text).map((span) => text.slice(span.innerStart, span.innerEnd))
const outer = (text: string): string[] =>
  quotations(text)
    .filter((span) => span.depth === 0)
    .map((span) => text.slice(span.start, span.end))

describe('quotations', () => {
  it.each([
    ['"We agree," he said.', ['We agree,']],
    ['“We agree,” he said. “Now go.”', ['We agree,', 'Now go.']],
    ['‘We don’t agree,’ he said.', ['We don’t agree,']],
    ["'We don't agree,' he said.", ["We don't agree,"]],
    ['Er sagte: „Wir sind bereit.“ Dann ging er.', ['Wir sind bereit.']],
    ['„Jesteśmy gotowi” – powiedział.', ['Jesteśmy gotowi']],
    ['Il a dit : « Nous sommes prêts », puis il est parti.', ['Nous sommes prêts']],
    ['»Wir sind bereit«, sagte er. »Los!«', ['Wir sind bereit', 'Los!']],
    ['»Vi är redo», sade han, ”och vi går”, sade hon.', ['Vi är redo', 'och vi går']],
    ['‹Wir sind bereit›, sagte er.', ['Wir sind bereit']],
    ['首相は「準備は『万全』だ」と述べた。', ['準備は『万全』だ', '万全']],
    ["`` We are ready , '' he said .", ['We are ready ,']],
    ['He said " we are ready " today.', ['we are ready']],
    ['"so he said” and “that too" .', ['so he said', 'that too']],
    ['the "rightful that countries would” come', ['rightful that countries would']],
    ['他说：“我们准备好了。”', ['我们准备好了。']],
    ['a ("quoted"), and—"another"—here', ['quoted', 'another']],
  ])('reads %s', (text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  it('takes no apostrophe for a quote mark', () => {
    for (const text of [
      "the voters' choice and the dogs' bowl",
      'the voters’ choice and the dogs’ bowl',
      "rock 'n' roll in the '90s, 'til the end, give 'em hell",
      'rock ’n’ roll in the ’90s, ’til the end',
      "I don't think it's James' fault, he'd said",
    ]) {
      expect(inner(text)).toEqual([])
    }
  })

  it('takes no inch or foot for a quote mark', () => {
    expect(inner('He is 6\'2" tall and she 5\' 10" tall.')).toEqual([])
    expect(inner('He is 6\'2" and said "yes" to it.')).toEqual(['yes'])
  })

  it('closes a single quotation after a plural possessive inside it', () => {
    expect(inner("He said: 'The voters' choice is clear.' Then he left.")).toEqual([
      "The voters' choice is clear.",
    ])
    expect(inner("the state's 'best interests' and the 'common good' of all")).toEqual([
      'best interests',
      'common good',
    ])
  })

  it('nests, and says how deep', () => {
    const text = '“He said, ‘Another headline,’ and I said, ‘It’s better.’”'
    expect(quotations(text).map((span) => span.depth)).toEqual([0, 1, 1])
    expect(inner('"\'Go,\' he told me."')).toEqual(["'Go,' he told me.", 'Go,'])
    expect(outer('"He told me \'no\' twice," she said.')).toEqual(['"He told me \'no\' twice,"'])
    expect(outer('“He said "yes" to me,” she said.')).toEqual(['“He said "yes" to me,”'])
  })

  it('follows a quotation over paragraphs, each opening anew', () => {
    const text = 'She said:\n\n“First part.\n\n“Second part.\n\n“Last part.”\n\nHe left. “No,” he said.'
    const spans = quotations(text)
    expect(spans.map((span) => text.slice(span.innerStart, span.innerEnd))).toEqual([
      'First part.',
      'Second part.',
      'Last part.',
      'No,',
    ])
    expect(spans.map((span) => span.continues)).toEqual([true, true, false, false])
    expect(spans.map((span) => span.closed)).toEqual([false, false, true, true])
  })

  it('follows a quotation over paragraphs that do not open anew, as far as the one that closes it', () => {
    const text = 'She said: “First line.\n\nLast line. ” Then “no”.'
    const spans = quotations(text)
    expect(spans.map((span) => text.slice(span.innerStart, span.innerEnd))).toEqual([
      'First line.',
      'Last line.',
      'no',
    ])
    expect(spans.map((span) => [span.open, span.close, span.continues])).toEqual([
      ['“', '', true],
      ['', '”', false],
      ['“', '”', false],
    ])
  })

  it('does not let a forgotten mark swallow the quotations after it', () => {
    expect(inner('The "plan was bad. Then she said "we go" and left.')).toEqual(['we go'])
    expect(inner('The “plan was bad, she said.\n\nHe said “no” twice.')).toEqual(['no'])
  })

  it('takes a remark whose closing mark was forgotten to the end of its paragraph', () => {
    const spans = quotations('He said: “We are ready.\n\nThey left.')
    expect(spans).toMatchObject([{ open: '“', close: '', closed: false, continues: false, innerEnd: 23 }])
  })

  it('keeps its offsets in order and inside the text for any text', () => {
    const glyphs = [
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '`',
      'a',
      ' ',
      '\n',
      '\n\n',
      '5',
      '.',
      '「',
      '」',
    ]
    let seed = 7
    for (let round = 0; round < 400; round += 1) {
      let text = ''
      for (let n = 0; n < 30; n += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648
        text += glyphs[seed % glyphs.length] ?? ''
      }
      let last = 0
      for (const span of quotations(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.innerStart).toBeGreaterThanOrEqual(span.start + span.open.length)
        expect(span.innerEnd).toBeGreaterThanOrEqual(span.innerStart)
        expect(span.end).toBeGreaterThanOrEqual(span.innerEnd)
        expect(span.end).toBeLessThanOrEqual(text.length)
        last = span.start
      }
    }
  })

  it('reads long hostile texts in one pass', () => {
    for (const piece of ['"', '“', "'", '«', '“a ', '"a ', "'a ", '\n', '\n ', '“a\n\n', "'as b "]) {
      expect(quotations(piece.repeat(40_000)).length).toBeLessThanOrEqual(40_000)
    }
  })
})
