/**
 * Markdown → mdast, GitHub's tables and strikethrough included. Bare addresses are not made links: looking for them doubles the time. The
 * positions are moved so that they point into the whole seed.
 */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { plainMarkdown } from './plain-markdown.ts'

interface Construct {
  readonly name?: string
}
type ConstructMap = Record<string, Construct | Construct[] | undefined>

const isAutolink = (construct: Construct): boolean =>
  /Autolink$/.test(construct.name ?? '') && construct.name !== 'autolink'

/** A micromark extension without the constructs that look for bare addresses. */
function withoutAutolinks<Extension extends object>(extension: Extension): Extension {
  const text = (extension as { text?: ConstructMap }).text
  if (!text) return extension
  const kept = Object.entries(text).flatMap(([code, constructs]): [string, Construct[]][] => {
    const list = (Array.isArray(constructs) ? constructs : [constructs]).filter(
      (one): one is Construct => one !== undefined && !isAutolink(one),
    )
    return list.length > 0 ? [[code, list]] : []
  })
  return { ...extension, text: Object.fromEntries(kept) }
}

/** Part of a from-markdown extension that looks for bare addresses in the finished tree. */
const findsAddresses = (extension: unknown): boolean =>
  typeof extension === 'object' &&
  extension !== null &&
  'enter' in extension &&
  typeof extension.enter === 'object' &&
  extension.enter !== null &&
  'literalAutolink' in extension.enter

const flat = (extensions: readonly unknown[]): unknown[] =>
  extensions.flatMap((one) => (Array.isArray(one) ? flat(one) : [one]))

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function withoutBareAddresses() {
    const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: unknown[] }
    data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutAutolinks)
    data.fromMarkdownExtensions = flat(data.fromMarkdownExtensions ?? []).filter(
      (one) => !findsAddresses(one),
    )
  })
  .freeze()

/** Adds `by` to every offset of a tree that was just parsed and that nobody else holds. */
function moved(node: Nodes, by: number): void {
  const { position } = node
  if (position?.start.offset !== undefined) position.start.offset += by
  if (position?.end.offset !== undefined) position.end.offset += by
  if ('children' in node) for (const child of node.children) moved(child, by)
}

export function remarkTree(source: string, bodyStart: number): Root {
  const tree = processor.parse(source.slice(bodyStart))
  if (bodyStart > 0) moved(tree, bodyStart)
  return tree
}

/** The tree of `source` from `bodyStart` on; its offsets point into `source`. */
export const parseMarkdown = (source: string, bodyStart: number): Root =>
  plainMarkdown(source, bodyStart) ?? remarkTree(source, bodyStart)
