import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import type { Paragraph, StoryRecord } from '../../records.ts'
import { leafBlocks } from '../../text/leaves.ts'
import { sentences } from '../../text/sentences.ts'
import { fullText } from './full.ts'
import { reportText } from './index.ts'
import { plainText } from './plain.ts'

/** The text a reader sees of a node. */
function shown(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? (node.children as Nodes[]).map(shown).join('') : ''
}

function recordOf(tree: Root): StoryRecord {
  let number = 0
  const paragraphs = leafBlocks(tree).map((leaf): Paragraph => {
    const text = shown(leaf)
    const kind = leaf.type === 'heading' ? 'subheading' : 'text'
    if (kind === 'text') number++
    return {
      kind,
      number: kind === 'text' ? number : null,
      sentences: sentences(text, 'en').map(({ start, end }) => ({
        text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
        start,
        end,
      })),
    }
  })
  return { tree, paragraphs } as Partial<StoryRecord> as StoryRecord
}

const markdown = (text: string) => recordOf(remark().use(remarkGfm).parse(text))

function plain(...blocks: readonly string[]): StoryRecord {
  return recordOf({
    type: 'root',
    children: blocks.map((value) =>
      value.startsWith('# ')
        ? { type: 'heading', depth: 3, children: [{ type: 'text', value: value.slice(2) }] }
        : { type: 'paragraph', children: [{ type: 'text', value }] },
    ),
  })
}

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '')

describe('a report as HTML', () => {
  it('gives every sentence its address and every paragraph its number', () => {
    expect(reportText(plain('One.  Two & three.', '# Between', 'Four.'), 'C').toString()).toBe(
      '<p class="t" data-n="C 1"><span id="C-1-1">One.</span> <span id="C-1-2">Two &amp; three.</span></p>\n' +
        '<h4 class="t">Between</h4>\n' +
        '<p class="t" data-n="C 2"><span id="C-2-1">Four.</span></p>',
    )
  })

  it('splits emphasis and links where a sentence ends', () => {
    expect(
      reportText(markdown('He said *one. Two* and [three. Four](https://a.example/x).'), 'B').toString(),
    ).toBe(
      '<p class="t" data-n="B 1"><span id="B-1-1">He said <em>one.</em></span><em> </em><span id="B-1-2"><em>Two</em> and ' +
        '<a href="https://a.example/x" rel="nofollow noopener">three.</a></span>' +
        '<a href="https://a.example/x" rel="nofollow noopener"> </a>' +
        '<span id="B-1-3"><a href="https://a.example/x" rel="nofollow noopener">Four</a>.</span></p>',
    )
  })

  it('numbers list entries, quotations, table cells and code in reading order', () => {
    const made = reportText(
      markdown(
        'Intro.\n\n- One.\n- Two.\n\n> Three.\n\n| A | B |\n|---|---|\n| c | d |\n\n```\nx < y\n```\n\nEnd.',
      ),
      'A',
    ).toString()
    expect([...made.matchAll(/data-n="(A \d+)"/g)].map(([, n]) => n)).toEqual(
      Array.from({ length: 10 }, (_, index) => `A ${index + 1}`),
    )
    expect(made).toContain('<li><p class="t" data-n="A 2"><span id="A-2-1">One.</span></p></li>')
    expect(made).toContain('<td class="t" data-n="A 7"><span id="A-7-1">c</span></td>')
    expect(made).toContain('x &lt; y')
  })

  it('loads nothing, runs nothing, and links only to the web and to mail', () => {
    const made = reportText(
      markdown(
        'A ![chart of x](https://evil.example/p.png) b. [c](javascript:alert(1)) [d](/etc) [e](//h.example) ' +
          '[f](mailto:a@b.example) <img src=x onerror=alert(1)> <b>g</b>\n\n<script>alert(1)</script>\n\n[h][1]\n\n[1]: data:text/html,x',
      ),
      'A',
    ).toString()
    expect(made).not.toMatch(/<img|<script|javascript:|data:text|evil\.example|href="\/|onerror/)
    expect(made).toContain('<i>[chart of x]</i>')
    expect(made).toContain('<a href="mailto:a@b.example" rel="nofollow noopener">f</a>')
    expect(textOf(made)).toContain('h')
  })

  it('keeps a sentence together around a line break and an image', () => {
    const made = reportText(markdown('One ![x](y.png) two  \nthree. Four.'), 'A').toString()
    expect(made).toBe(
      '<p class="t" data-n="A 1"><span id="A-1-1">One <i>[x]</i> two<br>three.</span> <span id="A-1-2">Four.</span></p>',
    )
  })

  it('is the same by the short way and by the full way', () => {
    const word = fc.constantFrom(
      'a',
      'Paris',
      'U.S.',
      '"no"',
      '“x.”',
      '<b>',
      '&amp;',
      '\n',
      '\u00a0',
      '  ',
      '。',
      '日本',
      '*',
      '!',
      '?',
      '.',
    )
    const block = fc
      .tuple(
        fc.boolean(),
        fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 12 }),
      )
      .map(([heading, words]) => `${heading ? '# ' : ''}x${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const record = plain(...blocks)
        expect(plainText(record, 'AB')).toBe(fullText(record, 'AB'))
      }),
      { numRuns: 1000 },
    )
  })

  it('holds every sentence whole under its address, whatever the Markdown', () => {
    const bit = fc.constantFrom(
      'word',
      'Two.',
      '*',
      '**',
      '_',
      '[a](https://b.example)',
      '`c`',
      '  \n',
      '\n\n',
      '- ',
      '> ',
      '![i](j)',
      '!',
      'Ends? ',
      '~~',
      '\n# ',
    )
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 25 }), (bits) => {
        const record = markdown(bits.join(' '))
        const made = fullText(record, 'A')
        for (const { number, sentences: own } of record.paragraphs)
          if (number !== null)
            for (const [index, { text }] of own.entries()) {
              const [, words = ''] =
                new RegExp(`<span id="A-${number}-${index + 1}">(.*?)</span>`, 's').exec(made) ?? []
              expect(textOf(words.replace(/<i>.*?<\/i>/g, '')).replace(/\s/g, '')).toBe(
                text.replace(/\s/g, ''),
              )
            }
      }),
      { numRuns: 500 },
    )
  })
})
