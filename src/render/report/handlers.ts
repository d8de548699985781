/**
 * How a report's mdast becomes hast where that differs from mdast-util-to-hast's way: leaf blocks are marked with their index among the
 * record's paragraphs, list items keep their paragraphs, notes stay where they stand, images give way to their description, and links
 * lead to web and mail addresses only.
 */
import type { Element, ElementContent, Properties } from 'hast'
import type {
  Code,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  TableRow,
} from 'mdast'
import type { Options } from 'remark-rehype'

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<NonNullable<Handlers['paragraph']>>[0]

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** Index of a leaf among the record's paragraphs, as the file that travels with the tree says. */
function leafOf(state: State, node: Nodes): Properties {
  const indexByLeaf = state.options.file?.data.indexByLeaf as ReadonlyMap<Nodes, number> | undefined
  const index = indexByLeaf?.get(node)
  return index === undefined ? {} : { dataLeaf: String(index) }
}

/** A paragraph or heading without text has nothing to show. */
function leaf(state: State, node: Paragraph | Heading): Element | undefined {
  const mark = leafOf(state, node)
  return mark.dataLeaf === undefined ? undefined : element('p', mark, state.all(node))
}

const code = (state: State, node: Code): Element =>
  element('pre', leafOf(state, node), [element('code', {}, [{ type: 'text', value: node.value }])])

function tableRow(state: State, node: TableRow, parent: Parents | undefined): Element {
  const isHead = parent?.type === 'table' && parent.children[0] === node
  const cells = node.children.map((cell) =>
    element(isHead ? 'th' : 'td', leafOf(state, cell), state.all(cell)),
  )
  return element('tr', {}, cells)
}

const listItem = (state: State, node: ListItem): Element => element('li', {}, state.all(node))

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** An absolute web or mail address as a browser would read it; null for anything else. */
function outsideAddress(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed && PROTOCOLS.has(parsed.protocol) ? parsed.href : null
}

function linkTo(url: string, children: ElementContent[]): Element | ElementContent[] {
  const href = outsideAddress(url)
  if (href === null || children.length === 0) return children
  return element('a', { href, rel: ['nofollow', 'noopener'] }, children)
}

const link = (state: State, node: Link) => linkTo(node.url, state.all(node))

const linkReference = (state: State, node: LinkReference) =>
  linkTo(state.definitionById.get(node.identifier.toUpperCase())?.url ?? '', state.all(node))

/** An image is not loaded from where it lies; its description is not the report's text, so it stands as a note of ours. */
function image(_state: State, node: Image | ImageReference): Element | undefined {
  return node.alt ? element('i', {}, [{ type: 'text', value: `[${node.alt}]` }]) : undefined
}

const nothing = (): undefined => undefined

export const handlers: Handlers = {
  paragraph: leaf,
  heading: leaf,
  code,
  tableRow,
  listItem,
  link,
  linkReference,
  image,
  imageReference: image,
  html: nothing,
  footnoteReference: nothing,
  footnoteDefinition: (state: State, node: Parents) => element('blockquote', {}, state.all(node)),
}
