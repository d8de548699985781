/** What must hold for any text at the edges of the site: addresses, sanitized HTML, JSON inside a script. */
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment, serialize } from 'parse5'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { slugs } from '../src/compose/slugs.ts'
import { normalizeSeed } from '../src/normalize/index.ts'
import { parseSeed } from '../src/read/index.ts'
import { jsonLd } from '../src/render/json-ld.ts'
import { fullText, SCHEMA } from '../src/render/report/full.ts'

const RUNS = { numRuns: 1000 }
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '../',
        '\\',
        '\0',
        '\n',
        '</script>',
        '<!--',
        ']]>',
        '\u2028',
        '😀',
        '日本',
        'a',
        '%2e',
      ),
    )
    .map((all) => all.join('')),
)

it('gives any reports addresses that are never empty, stay in their folder and are never shared', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(anyText, anyText), { maxLength: 8, selector: ([id]) => id }),
      (named) => {
        const made = slugs(named.map(([id, text]) => ({ id, headline: { text } })))
        expect(made.size).toBe(named.length)
        expect(new Set(made.values()).size).toBe(named.length)
        for (const slug of made.values()) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      },
    ),
    RUNS,
  )
})

it('writes JSON for a script that gives back any text and cannot end the script', () => {
  fc.assert(
    fc.property(anyText, (headline) => {
      const written = jsonLd({ headline }).toString()
      expect(written).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(written).headline).toBe(headline)
    }),
    RUNS,
  )
})

const markup = fc.constantFrom(
  'text ',
  '<b>',
  '</b>',
  '<script>',
  '</script>',
  '<svg>',
  '<math>',
  '<style>',
  '</style>',
  '<p>',
  '<table>',
  '<a href="javascript:x">',
  '[a](javascript:x)',
  '[a](https://b.example)',
  '<!--',
  '-->',
  '<img src=x onerror=y>',
  '&lt;',
  '&#x3c;',
  '&#xd800;',
  '&#1;',
  '*',
  '**',
  '`',
  '\n\n',
  '- ',
  '> ',
  '|a|b|\n|-|-|\n',
  '<noscript>',
  '<textarea>',
  '<template>',
  '"',
  '{{7*7}}',
  '\u202e',
)

function htmlOf(text: string): string {
  const { seed } = parseSeed('a.md', `The first words of an article stand here.\n\n${text}\n`)
  const record = seed === null ? null : normalizeSeed(seed).record
  return record === null ? '' : fullText(record, 'A')
}

type Node = DefaultTreeAdapterMap['node']
const elements = (node: Node): DefaultTreeAdapterMap['element'][] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
]

it('shows any Markdown with no element and no address that is not on the list, the same when it is parsed again', () => {
  const allowed = new Set([...(SCHEMA.tagNames ?? []), 'span', 'h4'])
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 20 }), (pieces) => {
      const made = htmlOf(pieces.join(''))
      const tree = parseFragment(made)
      const again = serialize(tree)
      expect(serialize(parseFragment(again))).toBe(again)
      for (const { tagName, attrs } of elements(tree)) {
        expect(allowed).toContain(tagName)
        for (const { name, value } of attrs) {
          expect(name).not.toMatch(/^on|style|src/)
          if (name === 'href') expect(value).toMatch(/^(?:https?|mailto):/)
        }
      }
    }),
    RUNS,
  )
})

it('changes nothing when it sanitizes again', () => {
  const sanitize = unified().use(rehypeSanitize, SCHEMA).freeze()
  const tag = fc.constantFrom('p', 'a', 'script', 'svg', 'li', 'ol', 'td', 'table', 'iframe', 'em')
  const properties = fc.dictionary(
    fc.constantFrom('href', 'onClick', 'rel', 'style', 'id'),
    fc.constantFrom('javascript:x', 'https://a.example', ' JaVaScRiPt:x', 'x'),
  )
  const { element } = fc.letrec<{ element: object; child: object }>((tie) => ({
    child: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant('text'), value: anyText }),
      tie('element'),
    ),
    element: fc.record({
      type: fc.constant('element'),
      tagName: tag,
      properties,
      children: fc.array(tie('child'), { maxLength: 3 }),
    }),
  }))
  fc.assert(
    fc.property(fc.array(element, { maxLength: 3 }), (children) => {
      const root = { type: 'root', children } as Parameters<typeof sanitize.runSync>[0]
      const once = sanitize.runSync(root)
      expect(sanitize.runSync(structuredClone(once))).toEqual(once)
    }),
    RUNS,
  )
})
