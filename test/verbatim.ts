/**
 * Walks every page of a built site with a real parser and holds it to its promise: nothing that is shown as a reporter's words was
 * invented. Class `t` marks words that stand in a report, class `c` a citation; our own words inside `.t` stand in `<i>`.
 */
import { posix } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? null
const classes = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/)
const has = (element: Element, name: string) => classes(element).includes(name)

function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsIn(node)
  }
}

/** White space is layout; two texts are the same words whatever the lines they stand on. */
export const collapsed = (text: string) => text.replace(/\s+/gu, ' ').trim()

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

/** The runs of an element's text that lie between our own words and citations. */
function runs(element: Element): { text: string; citation: Element | null }[] {
  const found: { text: string; citation: Element | null }[] = []
  let text = ''
  const close = (citation: Element | null) => {
    if (collapsed(text) !== '') found.push({ text: collapsed(text), citation })
    text = ''
  }
  const walk = (node: Node) => {
    if ('value' in node) text += node.value
    else if (!isElement(node)) return
    else if (has(node, 'c')) close(node)
    else if (node.tagName === 'br' || node.tagName === 'i' || has(node, 'us')) close(null)
    else node.childNodes.forEach(walk)
  }
  element.childNodes.forEach(walk)
  close(null)
  return found
}

export interface Report {
  readonly file: string
  /** All the words of its seed, white space collapsed, Markdown's marks taken off. */
  readonly text: string
}

export interface Findings {
  readonly pages: number
  readonly texts: number
  readonly citations: number
  readonly faults: readonly string[]
}

interface Page {
  readonly path: string
  readonly elements: readonly Element[]
  readonly byId: ReadonlyMap<string, Element>
}

function pagesOf(site: ReadonlyMap<string, Buffer>): Map<string, Page> {
  const html = [...site].filter(([path]) => path.endsWith('.html'))
  return new Map(
    html.map(([path, bytes]) => {
      const elements = [...elementsIn(parse(String(bytes)))]
      const ids = elements.flatMap((element) => {
        const id = attribute(element, 'id')
        return id === null ? [] : [[id, element] as const]
      })
      return [path, { path, elements, byId: new Map(ids) }]
    }),
  )
}

/** The page and element an address leads to, seen from a page; null where there is none. */
function target(pages: ReadonlyMap<string, Page>, from: string, href: string): Element | null {
  const [path = '', fragment = ''] = href.split('#')
  const joined = path === '' ? from : posix.join(posix.dirname(from), path)
  const file = joined.endsWith('.html') ? joined : posix.join(joined, 'index.html')
  return pages.get(file)?.byId.get(decodeURIComponent(fragment)) ?? null
}

/** `C 5.1` must lead to the element of id `C-5-1`, and that must be words of a report. */
function citationFault(pages: ReadonlyMap<string, Page>, page: Page, citation: Element): string | null {
  const label = collapsed(textOf(citation)).replace(/\s/g, ' ')
  const href = attribute(citation, 'href') ?? ''
  const named = /^(\p{Lu}+) (\d+)\.(\d+)$/u.exec(label)
  if (!named) return null
  const [, siglum, paragraph, sentence] = named
  const id = `${siglum}-${paragraph}-${sentence}`
  if (!href.endsWith(`#${id}`)) return `${page.path}: citation ${label} leads to ${href}`
  return target(pages, page.path, href) ? null : `${page.path}: citation ${label} leads nowhere (${href})`
}

/** A run followed by its citation must stand in the very sentence that is cited. */
function runFault(
  pages: ReadonlyMap<string, Page>,
  page: Page,
  run: { text: string; citation: Element | null },
): string | null {
  const href = run.citation && attribute(run.citation, 'href')
  const sentence = href ? target(pages, page.path, href) : null
  if (!sentence) return null
  return collapsed(textOf(sentence)).includes(run.text)
    ? null
    : `${page.path}: “${run.text}” is not in the sentence it cites`
}

/** Checks a whole site against the seeds it was built from. */
export function checkVerbatim(site: ReadonlyMap<string, Buffer>, reports: readonly Report[]): Findings {
  const pages = pagesOf(site)
  const words = reports.map(({ text }) => text).join('\n')
  const faults: string[] = []
  let texts = 0
  let citations = 0
  for (const page of pages.values()) {
    for (const element of page.elements) {
      if (has(element, 'c')) {
        citations++
        faults.push(...[citationFault(pages, page, element)].filter((fault) => fault !== null))
      }
      if (!has(element, 't')) continue
      for (const run of runs(element)) {
        texts++
        if (!words.includes(run.text)) faults.push(`${page.path}: “${run.text}” stands in no seed`)
        faults.push(...[runFault(pages, page, run)].filter((fault) => fault !== null))
      }
    }
  }
  return { pages: pages.size, texts, citations, faults }
}
