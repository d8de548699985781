/**
 * Markdown → mdast, GitHub's tables and strikethrough included. Bare addresses are not made links: looking for them doubles the time. The
 * positions are moved so that they point into the whole seed.
 */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

interface Construct {
  readonly name?: string
}
/** What is used of an extension of micromark, and of one that makes trees. */
interface Syntax {
  readonly text?: Record<string, readonly Construct[]>
}
interface TreeMaker {
  readonly enter?: object
}
type Nested = TreeMaker | readonly Nested[]

/** An extension without the constructs that look for bare addresses: "wwwAutolink" and its like, not the "autolink" in angles. */
const withoutAutolinks = (extension: Syntax): Syntax => ({
  ...extension,
  text: Object.fromEntries(
    Object.entries(extension.text ?? {}).map(([code, constructs]) => [
      code,
      constructs.filter(({ name }) => !name?.endsWith('Autolink')),
    ]),
  ),
})

/** What looks for bare addresses in the finished tree. */
const findsAddresses = ({ enter }: TreeMaker): boolean => enter !== undefined && 'literalAutolink' in enter

const flat = (extensions: readonly Nested[]): TreeMaker[] =>
  extensions.flatMap((one) => ('length' in one ? flat(one) : [one]))

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function withoutBareAddresses() {
    const data = this.data() as {
      micromarkExtensions?: Syntax[] | undefined
      fromMarkdownExtensions?: Nested[]
    }
    data.micromarkExtensions = data.micromarkExtensions?.map(withoutAutolinks)
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

/** The tree of `source` from `bodyStart` on; its offsets point into `source`. */
export function remarkTree(source: string, bodyStart: number): Root {
  const tree = processor.parse(source.slice(bodyStart))
  if (bodyStart > 0) moved(tree, bodyStart)
  return tree
}
