import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSeed } from './parse-seed.ts'

const BODY = 'Talks went on.\n'
const withFields = (yaml: string) => parseSeed('a.md', `---\n${yaml}\n---\n${BODY}`)
const frontMatterOf = (yaml: string) => withFields(yaml).seed?.frontMatter
const problemsOf = (text: string | Buffer) =>
  parseSeed('a.md', text).problems.map(({ level, code, line }) => `${level} ${code} ${line}`)
const bodyOf = (text: string | Buffer): string | null => {
  const { seed } = parseSeed('a.md', text)
  return seed === null ? null : seed.text.slice(seed.bodyStart)
}

describe('front matter', () => {
  it('is read whole', () => {
    const yaml = `title: "Talks: the second day"
date: 2024-06-03T14:05+02:00
outlet: Example Daily
url: https://example.org/a b?q={1}#top
author: [Ann Lee, Bo Chen]
language: pt_br
id: talks-2
section: World
draft: no`
    expect(withFields(yaml).problems).toEqual([])
    expect(frontMatterOf(yaml)).toEqual({
      title: 'Talks: the second day',
      date: { iso: '2024-06-03T14:05:00+02:00', precision: 'time', zone: '+02:00' },
      outlet: 'Example Daily',
      url: 'https://example.org/a%20b?q=%7B1%7D#top',
      author: ['Ann Lee', 'Bo Chen'],
      language: 'pt-BR',
      id: 'talks-2',
      section: 'World',
      draft: false,
    })
  })
  it('leaves the body after its closing line, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\u0085', '\u2028']) {
      const text = `---\ntitle: A\n---\n\nFirst.\nLast.`.replaceAll('\n', end)
      expect(bodyOf(Buffer.from(text))).toBe('\nFirst.\nLast.')
    }
  })
  it('may be empty, may have blanks after its fences, may be all there is but for one word', () => {
    expect(bodyOf('---\n---\nx')).toBe('x')
    expect(bodyOf('--- \ntitle: A\n---\t\nx')).toBe('x')
    expect(bodyOf('\ufeff---\ntitle: A\n---\nx')).toBe('x')
  })
  it('ends at a line that is --- and nothing else', () => {
    expect(bodyOf('---\ntitle: |\n  ---not a close\n---\nx')).toBe('x')
    expect(frontMatterOf('title: |\n  ---not a close')?.title).toBe('---not a close')
    expect(problemsOf('---\ntitle: A\n---not a close\n\nx')).toEqual(['error front-matter-unclosed 1'])
  })
  it('takes numbers and truth values for texts where a text belongs', () => {
    expect(frontMatterOf('title: 2024\nsection: yes\noutlet: 1.50')).toMatchObject({
      title: '2024',
      section: 'yes',
      outlet: '1.50',
    })
  })
  it('takes an empty or invisible value for none, without a word', () => {
    const { seed, problems } = withFields(
      'title:\ndate: ""\noutlet: ~\nurl: null\nauthor: []\nsection: "  \u200d \u00a0 "',
    )
    expect(problems).toEqual([])
    expect(seed?.frontMatter).toMatchObject({
      title: null,
      date: null,
      outlet: null,
      url: null,
      author: [],
      section: null,
    })
  })
  it('names the outlet by three words, and says when they differ', () => {
    expect(frontMatterOf('source: Wire')?.outlet).toBe('Wire')
    expect(frontMatterOf('publisher: House')?.outlet).toBe('House')
    expect(withFields('source: Wire\npublisher: Wire').problems).toEqual([])
    const two = withFields('title: A\nsource: Wire\noutlet: House')
    expect(two.seed?.frontMatter.outlet).toBe('House')
    expect(two.problems).toMatchObject([{ code: 'front-matter-outlet', line: 4 }])
  })
})

describe('a field that is not what it should be', () => {
  it.each([
    ['date: 2024-02-30', 'front-matter-date', /February 2024 has 29 days/],
    ['date: soon', 'front-matter-date', /`soon`/],
    ['title: [a, b]', 'front-matter-title', /list where a text belongs/],
    ['title: {a: b}', 'front-matter-title', /fields of its own/],
    ['url: "javascript:alert(1)"', 'front-matter-url', /not an address on the web/],
    ['url: " JaVaScRiPt:alert(1)"', 'front-matter-url', /not an address on the web/],
    ['url: data:text/html,x', 'front-matter-url', /not an address on the web/],
    ['url: example.org/a', 'front-matter-url', /no address/],
    ['url: https://user:secret@example.org/', 'front-matter-url', /password/],
    ['language: English', 'front-matter-language', /no language tag/],
    ['language: "en\\" onload=\\"x"', 'front-matter-language', /no language tag/],
    ['source: https://example.org', 'front-matter-source', /address where an outlet/],
    ['author: {name: x}', 'front-matter-author', /not a text/],
    [`title: ${'x'.repeat(2001)}`, 'front-matter-title', /longer/],
  ])('is left out with its line, and the seed is used: %s', (yaml, code, message) => {
    const { seed, problems } = withFields(`section: World\n${yaml}`)
    expect(seed?.frontMatter.section).toBe('World')
    expect(problems).toEqual([
      {
        level: 'warning',
        code,
        file: 'a.md',
        line: 3,
        message: expect.stringMatching(message),
        hint: expect.any(String),
      },
    ])
    expect(seed?.frontMatter).toMatchObject({
      title: null,
      date: null,
      url: null,
      language: null,
      outlet: null,
      author: [],
    })
  })
  it('draft: what is neither true nor false holds the seed back', () => {
    expect(withFields('draft: maybe')).toMatchObject({
      seed: { frontMatter: { draft: true } },
      problems: [{ code: 'front-matter-draft' }],
    })
    for (const word of ['true', 'yes', '"true"', 'On'])
      expect(frontMatterOf(`draft: ${word}`)?.draft).toBe(true)
    for (const word of ['false', 'no', '"off"']) expect(frontMatterOf(`draft: ${word}`)?.draft).toBe(false)
  })
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['ulr', 'url'],
    ['langauge', 'language'],
    ['lang', 'language'],
    ['publihser', 'publisher'],
    ['headline', 'title'],
  ])('an unknown key near a known one is named with it: %s', (key, meant) => {
    const { problems } = withFields(`section: World\n${key}: x`)
    expect(problems).toMatchObject([
      {
        level: 'warning',
        code: 'front-matter-key',
        line: 3,
        message: expect.stringContaining(`did you mean \`${meant}\`?`),
      },
    ])
  })
  it('other keys are passed over in silence, names of the language’s own objects too', () => {
    const yaml = 'title: A\ntags: [x]\nlayout: post\n__proto__: {admin: true}\nconstructor: x\ntoString: y'
    expect(withFields(yaml).problems).toEqual([])
    expect('admin' in {}).toBe(false)
  })
  it('unknown keys alone are said to have been taken for front matter', () => {
    expect(problemsOf('---\nNote: this is prose\n---\nmore\n')).toEqual(['warning front-matter-key 1'])
  })
  it('text in it cannot hold control characters or half characters', () => {
    expect(frontMatterOf('title: "a\\u0000b\\e c\\n d \\uD800"')?.title).toBe('ab c d \ufffd')
  })
})

describe('front matter that cannot be read leaves the seed out', () => {
  it.each([
    ['---js\nprocess.exit(1)\n---\nx', 'front-matter-language'],
    ['---JS\n1\n---\nx', 'front-matter-language'],
    ['--- js\n1\n---\nx', 'front-matter-language'],
    ['---javascript\n1', 'front-matter-language'],
    ['\ufeff---coffee\n1\n---\nx', 'front-matter-language'],
    ['---toml\na = 1\n---\nx', 'front-matter-language'],
    ['---yaml\na: 1\n---\nx', 'front-matter-language'],
    ['---constructor\na: 1\n---\nx', 'front-matter-language'],
    ['+++\ntitle = "x"\n+++\nx', 'front-matter-language'],
    [';;;\n{}\n;;;\nx', 'front-matter-language'],
    ['{"title": "A",\n "draft": true}\n\nx', 'front-matter-language'],
    ['---\ntitle: A\ndate: 2024\n\nNo closing line.', 'front-matter-unclosed'],
    ['---\ntitle: "A\n---\nx', 'front-matter-yaml'],
    ['---\ntitle: A\ntitle: B\n---\nx', 'front-matter-yaml'],
    ['---\ntitle: !!js/function "function(){}"\n---\nx', 'front-matter-yaml'],
    ['---\ntitle: !!python/object/apply:os.system ["x"]\n---\nx', 'front-matter-yaml'],
    ['---\na: &a [x]\ntitle: *a\n---\nx', 'front-matter-yaml'],
    ['---\ntitle: A\n...\ntitle: B\n---\nx', 'front-matter-yaml'],
    [`---\na: ${'['.repeat(20_000)}\n---\nx`, 'front-matter-yaml'],
    [`---\ntitle: ${'x'.repeat(40_000)}\n---\nx`, 'front-matter-size'],
    [`---\ntitle: x\n${'\n'.repeat(300)}\n---\nx`, 'front-matter-size'],
    [`---\ntitle: x\n${'\u00a0\n'.repeat(300)}\n---\nx`, 'front-matter-size'],
  ])('%j', (text, code) => {
    const { seed, problems } = parseSeed('a.md', Buffer.from(text))
    expect(seed).toBeNull()
    expect(problems).toMatchObject([{ level: 'error', code }])
  })
  it('with the line of the fault', () => {
    expect(problemsOf('---\ntitle: A\ndate: [2024\n---\nx')).toEqual(['error front-matter-yaml 3'])
    expect(problemsOf('---\ntitle: A\n# note\ntitle: B\n---\nx')).toEqual(['error front-matter-yaml 4'])
  })
})

describe('text that merely looks like front matter is text, all of it', () => {
  it.each([
    '---\n\nAn article that begins with a rule, with a colon: here.\n\nLast.',
    '---\nJust words between rules.\n---\nMore.',
    '---\n- a list\n- of things\n---\nMore.',
    '----\ntitle: x\n----\nMore.',
    '--- the dash of a dialogue ---\nMore.',
    '---Spoken words\nMore.',
    '--- Update\nMore.',
    'title: A\n---\nMore.',
    '{"name": "A"}\n\nMore.',
  ])('%j', (text) => {
    expect(bodyOf(text)).toBe(text)
    expect(problemsOf(text)).toEqual([])
  })
  it('and is named where it does not begin in the first line', () => {
    const text = '\n\n  ---\ntitle: A\n---\nMore.'
    expect(bodyOf(text)).toBe(text)
    expect(problemsOf(text)).toEqual(['warning front-matter-late 3'])
  })
})

describe('a seed', () => {
  it('has its format from its ending', () => {
    expect(parseSeed('a/b.MD', 'x').seed).toMatchObject({
      path: 'a/b.MD',
      format: 'markdown',
      encoding: 'utf-8',
    })
    expect(parseSeed('b.txt', 'x').seed).toMatchObject({ format: 'text', bodyStart: 0 })
  })
  it('without text is left out', () => {
    for (const text of ['', ' \n\t\n', '***\n', '\ufeff', '---\ntitle: A\n---\n', '---\ntitle: A\n---']) {
      expect(problemsOf(Buffer.from(text))).toEqual(['error no-text null'])
    }
    expect(bodyOf('👍')).toBe('👍')
  })
  it('that is too large is left out with both figures', () => {
    const { seed, problems } = parseSeed('a.md', 'x'.repeat(11_000), { maxBytes: 10_000 })
    expect(seed).toBeNull()
    expect(problems).toMatchObject([
      { code: 'file-too-large', message: expect.stringMatching(/11,000.*10,000/) },
    ])
  })
  it('loses its control characters, and says how many and where', () => {
    const { seed, problems } = parseSeed('a.md', 'One\u0007\ntwo\u001b[31m\u0000\u009b \uffff\nthree\ttabs')
    expect(seed?.text).toBe('One\ntwo[31m \nthree\ttabs')
    expect(problems).toMatchObject([{ level: 'warning', code: 'control-characters', line: 1 }])
    expect(problems[0]?.message).toMatch(/^5 /)
  })
  it('keeps what shapes writing: joiners, marks of direction, accents as they are', () => {
    const text = 'سلام\u200cعلیکم \u200fa\u0301 👩‍🚀 zero\u200bwidth\u202e'
    expect(bodyOf(text)).toBe(text)
  })
  it('is named in its problems with the folder, nothing in the name steering a terminal', () => {
    const { problems } = parseSeed('a\u001b[31m\n\u202e.md', '', { shownFolder: 'seeds/' })
    expect(problems[0]?.file).toBe('seeds/a\\x1b[31m\\x0a\\u202e.md')
  })
})

describe('anything at all', () => {
  const fence = fc.constantFrom('---\n', '---\r\n', '---', '---js\n', '+++\n', '\n')
  const line = fc.oneof(
    fc.constantFrom(
      'title: x\n',
      'date: 2024-02-30\n',
      'url: [\n',
      '*a\n',
      '&a b\n',
      '? x\n',
      '\u2028',
      '{',
      '"',
      ': ',
      '\0',
    ),
    fc.string(),
  )
  const text = fc
    .tuple(fence, fc.array(line), fence, fc.string())
    .map(([a, lines, b, rest]) => `${a}${lines.join('')}${b}${rest}`)
  it('becomes a seed or an error, with a body that is the end of its text', () => {
    fc.assert(
      fc.property(text, (contents) => {
        const { seed, problems } = parseSeed('a.md', Buffer.from(contents))
        expect(seed !== null || problems.some(({ level }) => level === 'error')).toBe(true)
        if (!seed) return
        expect(seed.text).not.toMatch(/[\r\0\u0085]/)
        expect(seed.bodyStart).toBeLessThanOrEqual(seed.text.length)
        expect(seed.bodyStart === 0 || seed.text[seed.bodyStart - 1] === '\n').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('gives the same result twice', () => {
    fc.assert(
      fc.property(text, (contents) => {
        expect(parseSeed('a.md', contents)).toEqual(parseSeed('a.md', contents))
      }),
      { numRuns: 200 },
    )
  })
})
