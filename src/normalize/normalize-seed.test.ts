import { describe, expect, it } from 'vitest'
import type { FrontMatter, SeedFile } from '../records.ts'
import { normalizeSeed } from './normalize-seed.ts'

const NONE: FrontMatter = {
  title: null,
  date: null,
  outlet: null,
  url: null,
  author: [],
  language: null,
  id: null,
  section: null,
  draft: false,
}

const seed = (text: string, frontMatter: Partial<FrontMatter> = {}): SeedFile => ({
  path: 'folder/a.txt',
  format: 'text',
  encoding: 'utf-8',
  text,
  bodyStart: 0,
  frontMatter: { ...NONE, ...frontMatter },
})

const record = (text: string, frontMatter: Partial<FrontMatter> = {}) => {
  const { record: made } = normalizeSeed(seed(text, frontMatter))
  if (made === null) throw new Error('no record')
  return made
}

const BODY =
  'The council met on Monday evening and decided nothing at all, officials said.\nNobody wanted to comment on it, and the doors stayed shut.\n'

const LEAD = 'Nine members of the council came together on Monday evening, officials said.\n'

describe('front matter', () => {
  it('comes before what the text says', () => {
    const made = record(`VALLIS, 4 March 2024 (Wire) - ${BODY}`, {
      title: 'A title',
      outlet: 'Herald',
      section: 'Town',
      author: ['Ana Lee'],
      date: { iso: '2024-03-05', precision: 'day', zone: null },
      url: 'https://example.com/a',
      language: 'en',
    })
    expect(made).toMatchObject({
      id: 'https://example.com/a',
      headline: { text: 'A title', from: 'front-matter' },
      outlet: { name: 'Herald', from: 'front-matter', line: null },
      credits: [{ name: 'Wire', line: 1 }],
      section: 'Town',
      authors: ['Ana Lee'],
      place: 'Vallis',
      published: { iso: '2024-03-05' },
    })
  })
  it('has a title that the text may repeat', () => {
    const made = record(`Council decides nothing\n${BODY}`, { title: 'Council decides nothing' })
    expect(made.setAside.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['1 repeated headline'])
    expect(
      record(`Council decides nothing | The Herald\n${BODY}`, { title: 'Council decides nothing' }).setAside,
    ).toHaveLength(1)
  })
  it('with another title leaves the text’s first line a subheading', () => {
    const made = record(`The long night of the council\n${BODY}`, { title: 'Council decides nothing' })
    expect(made.paragraphs[0]).toMatchObject({ kind: 'subheading', number: null })
  })
})

describe('a masthead', () => {
  const top = (lines: string, format: SeedFile['format'] = 'text') => {
    const { record: made } = normalizeSeed({ ...seed(`${lines}\n\n${BODY}`), format })
    return [made?.headline.text, made?.outlet?.name ?? null, made?.section]
  }
  it('is no headline where a section’s label, a menu or a date parts it from one', () => {
    const found = ['Ferry aground off the cape', 'The Valley Herald', 'World']
    expect(top('The Valley Herald\nWorld\nFerry aground off the cape')).toEqual(found)
    expect(top('The Valley Herald\n\nWorld\n\nFerry aground off the cape')).toEqual(found)
    expect(top('The Valley Herald\nMenu\nWorld\nFerry aground off the cape')[0]).toBe(found[0])
    expect(top('The Valley Herald\nWorld\n3 June 2024\nFerry aground off the cape')).toEqual(found)
    expect(top('The Valley Herald\n3 June 2024\nSEA TRADE\nFerry aground off the cape')).toEqual([
      ...found.slice(0, 2),
      null,
    ])
    expect(top('# The Valley Herald\n\nWorld\n\n## Ferry aground off the cape', 'markdown')).toEqual(found)
  })
  it('is a headline that names an outlet where no other follows', () => {
    expect(top('Valley Herald Wins Prize\nMedia')).toEqual(['Valley Herald Wins Prize', null, null])
    expect(top('Valley Herald Wins Prize\n3 June 2024')[0]).toBe('Valley Herald Wins Prize')
    expect(top('Valley Herald Wins Prize\nWorld\nBy Ana Lee')[0]).toBe('Valley Herald Wins Prize')
    expect(top('Valley Herald Wins Prize\nShare\nThe council gave it on Monday')[0]).toBe(
      'Valley Herald Wins Prize',
    )
    expect(top('Valley Herald Wins Prize\nWorld\nTragedy')[0]).toBe('Valley Herald Wins Prize')
  })
})

describe('a heading for the writer’s box', () => {
  const last = (lines: string) => {
    const { paragraphs, setAside } = record(`A headline here\n${BODY}\n${lines}\n`)
    const end = setAside.at(-1)
    return end ? `${end.text}: ${end.reason}` : paragraphs.at(-1)?.sentences[0]?.text
  }
  it('is none of the report’s text where the box was left behind', () => {
    expect(last('About Ana Lee')).toBe('About Ana Lee: about the author or outlet')
    expect(last('Über Jan Kern')).toBe('Über Jan Kern: about the author or outlet')
    expect(record(`A headline here\n${BODY}\nAbout Ana Lee\nShare\nTweet\n`).paragraphs).toHaveLength(2)
  })
  it('is text where it names nobody, or text of the report stands under it', () => {
    for (const line of ['About nine in ten', 'About Schmidt', 'About 40 people', 'Above Ana Lee'])
      expect(last(line)).toBe(line)
    const { paragraphs } = record(`A headline here\n${BODY}\nAbout Ana Lee\n${LEAD}${BODY}${LEAD}${BODY}`)
    expect(paragraphs[2]).toMatchObject({ kind: 'subheading', sentences: [{ text: 'About Ana Lee' }] })
    expect(last('Her films are these:\nAlmost Spring\nAbout Ana Lee')).toBe('About Ana Lee')
    expect(last('- Almost Spring\n- About Ana Lee')).toBe('About Ana Lee')
  })
})

describe('wrapped lines of Chinese', () => {
  const TEXT =
    '市议会于星期一晚上开会讨论新桥的建设问题，但没有作出任何决定，有关人士在会后对记\n者说。没有人愿意对此发表评论，大门一直关到第二天早上。市长说 Apple Store\n将在五年内开业。\n'
  for (const format of ['text', 'markdown'] as const)
    it(`show no space that was not meant, and know their places (${format})`, () => {
      const { record: made } = normalizeSeed({ ...seed(TEXT, { title: '新桥' }), format })
      const all = made?.paragraphs.flatMap(({ sentences }) => sentences) ?? []
      expect(all.map(({ text }) => text)).toEqual([
        '市议会于星期一晚上开会讨论新桥的建设问题，但没有作出任何决定，有关人士在会后对记者说。',
        '没有人愿意对此发表评论，大门一直关到第二天早上。',
        '市长说 Apple Store 将在五年内开业。',
      ])
      expect(all.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
        '市议会于星期一晚上开会讨论新桥的建设问题，但没有作出任何决定，有关人士在会后对记\n者说。',
        '没有人愿意对此发表评论，大门一直关到第二天早上。',
        '市长说 Apple Store\n将在五年内开业。',
      ])
    })
})

describe('a date', () => {
  const published = (text: string) => record(text).published
  it('is read from a date line', () => {
    expect(published(`A headline here\n3 June 2024, 14:05 GMT\n${BODY}`)).toEqual({
      iso: '2024-06-03T14:05:00Z',
      precision: 'time',
      zone: 'Z',
    })
    expect(published(`A headline here\nUpdated: 5 June 2024\nPublished: 3 June 2024\n${BODY}`)?.iso).toBe(
      '2024-06-03',
    )
  })
  it('is not invented: none from the text, from comments, or without a year', () => {
    expect(
      published(
        `A headline here\n${BODY}In June 2019 it was the same, as everybody in the town remembers.\n`,
      ),
    ).toBeNull()
    expect(
      published(
        `A headline here\n${BODY}${BODY}${BODY}Comments\nAna\n09 July 2023 17:22\nI knew it all along, they never decide.\n`,
      ),
    ).toBeNull()
    expect(published(`A headline here\n3 June\n${BODY}`)).toBeNull()
    expect(published(`LONDON, June 3 (Wire) - ${BODY}`)).toBeNull()
  })
})

describe('an outlet', () => {
  const outlet = (text: string) => {
    const { outlet: found, credits } = record(text)
    return [found && `${found.name} (${found.from})`, ...credits.map(({ name }) => name)]
  }
  it('is read from the line under the headline or the first paragraph', () => {
    expect(outlet(`A headline here\nThe Valley Herald\n${BODY}`)).toEqual(['The Valley Herald (outlet-line)'])
    expect(outlet(`A headline stands here\n\n${LEAD}Zvezdar\n${BODY}`)).toEqual(['Zvezdar (outlet-line)'])
  })
  it('is not a part of the report', () => {
    expect(outlet(`A headline here\nBackground\n${BODY}`)).toEqual([null])
    expect(
      outlet(
        `A headline stands here\n\n${LEAD}Council\nThe Council of the town has nine members, and all of them were there.\n`,
      ),
    ).toEqual([null])
  })
  it('is read from credit lines, copyright lines and bylines', () => {
    expect(outlet(`${BODY}Bay. com / Harbour Point News 2024.\n`)).toEqual([
      'Harbour Point News (credit-line)',
      'Bay',
    ])
    expect(outlet(`${BODY}© 2024 The Valley Herald. All rights reserved.\n`)).toEqual([
      'The Valley Herald (credit-line)',
    ])
    expect(outlet(`A headline here\nBy Ana Lee for The Valley Herald\n${BODY}`)).toEqual([
      'The Valley Herald (byline)',
    ])
  })
  it('is read from what signs the report after its share buttons', () => {
    const signed = (line: string) => outlet(`A headline here\n${BODY}Share\nFacebook\nX\n${line}\n`)
    expect(signed('The Valley Herald')).toEqual(['The Valley Herald (outlet-line)'])
    expect(signed('— The Valley Herald\n\nRelated\nAnother thing\nOne more thing')).toEqual([
      'The Valley Herald (outlet-line)',
    ])
    expect(signed('Example.com / Valley News 2024.')).toEqual(['Valley News (credit-line)', 'Example.com'])
    expect(signed('Ana Lee, The Valley Herald')).toEqual(['The Valley Herald (byline)'])
    expect(signed('By Ana Lee, The Valley Herald')).toEqual(['The Valley Herald (byline)'])
    expect(signed('By Ana Lee\nThe Valley Herald')).toEqual(['The Valley Herald (outlet-line)'])
    expect(signed('Source: The Valley Herald')).toEqual([null, 'The Valley Herald'])
  })
  it('is not what stands after share buttons and signs nothing', () => {
    const signed = (lines: string) => outlet(`A headline here\n${BODY}Share\nFacebook\nX\n${lines}\n`)
    expect(signed('Valley Town Hall')).toEqual([null])
    expect(signed('The Valley Herald reports on the council')).toEqual([null])
    expect(signed('The Valley Herald\nAnother thing altogether\nOne more thing')).toEqual([null])
    expect(signed('Ferry\nThe Valley Herald')).toEqual([null])
    expect(signed('World News')).toEqual([null])
    expect(signed('Via Example.info')).toEqual([null])
  })
  it('is not the source that is credited, nor a bare source link', () => {
    expect(outlet(`${BODY}Source: Valley Herald\n`)).toEqual([null, 'Valley Herald'])
    expect(outlet(`${BODY}Source link\n`)).toEqual([null])
  })
})

describe('a record', () => {
  it('is named by its address, its id or its file', () => {
    expect(record(BODY, { url: 'https://example.com/a', id: 'one' }).id).toBe('https://example.com/a')
    expect(record(BODY, { id: 'one' }).id).toBe('one')
    expect(record(BODY).id).toBe('folder/a')
    const { record: made } = normalizeSeed({ ...seed(BODY), path: 'a.b/c' })
    expect(made?.id).toBe('a.b/c')
  })
  it('counts its words, two characters for one where words are not parted', () => {
    const count = (text: string, language: string) => record(text, { language }).words
    expect(count("It's 9 o'clock, the mayor of the town said.\n", 'en')).toBe(9)
    expect(count('It’s 9 o’clock, the mayor of the town said.\n', 'en')).toBe(9)
    expect(count('港口星期一重开。没有人来看。\n', 'zh')).toBe(7)
    expect(count('Share\n– He said… “the mayor” left the town, it’s over.\nTweet\n', 'en')).toBe(9)
  })
  it('is in the language of its long lines, not of the menus around them', () => {
    const menu =
      'Home\nNews\nWorld\nSport\nWeather\nAbout us\nContact us\nSign in\nSubscribe to our newsletter\n'
    const german =
      'Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss neu gebaut wird.\n'
    expect(record(`${menu}${menu}${german}${german}${menu}`)).toMatchObject({
      language: 'de',
      direction: 'ltr',
    })
    expect(record('قالت الحكومة يوم الاثنين إن الجسر القديم فوق النهر سيبنى من جديد.\n')).toMatchObject({
      language: 'ar',
      direction: 'rtl',
    })
    expect(record('Der Rat hat am Montag nichts beschlossen.\nDie Brücke bleibt zu.\n').language).toBe('de')
  })
  it('has the lines that were set aside, each with its place', () => {
    const { setAside } = record(`${BODY}\n  Share \nTweet\n`)
    expect(setAside).toEqual([
      {
        line: 4,
        start: BODY.length + 3,
        end: BODY.length + 8,
        reason: 'share or vote widget',
        text: 'Share',
      },
      {
        line: 5,
        start: BODY.length + 10,
        end: BODY.length + 15,
        reason: 'share or vote widget',
        text: 'Tweet',
      },
    ])
  })
  it('is made of what follows the front matter', () => {
    const front = '---\ntitle: A\n---\n'
    const { record: made } = normalizeSeed({
      ...seed(front + BODY),
      bodyStart: front.length,
      format: 'markdown',
    })
    expect(made?.paragraphs[0]?.sentences[0]).toMatchObject({ start: front.length, end: front.length + 77 })
  })
})

describe('a seed without a report', () => {
  it('says whether it has a headline', () => {
    const message = (text: string) => normalizeSeed(seed(text)).problems.map((problem) => problem.message)
    expect(message('Council decides nothing again\n')).toEqual(['It holds a headline and no text.'])
    expect(message('Council decides nothing again\n\nShare\n')).toEqual(['It holds a headline and no text.'])
    expect(message('Share\n')).toEqual(['No text of a report is left in it.'])
  })
  it('is a problem, not a record', () => {
    for (const text of ['', '\n \n', 'Share\nTweet\nComments', 'A headline and nothing else']) {
      const { record: made, problems } = normalizeSeed(seed(text))
      expect(made).toBeNull()
      expect(problems).toMatchObject([{ level: 'error', code: 'no-text', file: 'folder/a.txt' }])
    }
  })
})
