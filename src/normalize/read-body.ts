/** The body of a seed, plain text or Markdown → its blocks, and the way from their verdicts to the report's tree. */
import type { Root, RootContent } from 'mdast'
import type { Problem, SeedFile } from '../records.ts'
import type { Block } from './blocks.ts'
import type { Verdict } from './furniture.ts'
import { markdownPage } from './markdown-blocks.ts'
import { tooMuchMarkdown } from './markdown-caps.ts'
import { markdownTree } from './markdown-tree.ts'
import { plainTree } from './plain-tree.ts'
import { textBlocks } from './text-blocks.ts'

export interface Body {
  readonly blocks: readonly Block[]
  /** The report's tree: the blocks whose verdict is text or subheading. */
  readonly treeOf: (verdicts: readonly Verdict[]) => Root
  readonly problems: Problem[]
}

const isKept = (verdict: Verdict | undefined): verdict is { role: 'text' | 'subheading' } =>
  verdict?.role === 'text' || verdict?.role === 'subheading'

function plainBody({ text, bodyStart }: SeedFile, problems: Problem[]): Body {
  const blocks = textBlocks(text, bodyStart)
  const treeOf = (verdicts: readonly Verdict[]): Root =>
    plainTree(
      blocks.flatMap((block, index) => {
        const verdict = verdicts[index]
        return isKept(verdict) ? [{ block, kind: verdict.role }] : []
      }),
      text,
    )
  return { blocks, treeOf, problems }
}

function markdownBody({ text, bodyStart }: SeedFile): Body {
  const page = markdownPage(text, bodyStart)
  const treeOf = (verdicts: readonly Verdict[]): Root => {
    const roles = new Map<RootContent, 'text' | 'subheading'>()
    page.blocks.forEach(({ node }, index) => {
      const verdict = verdicts[index]
      if (isKept(verdict)) roles.set(node, verdict.role)
    })
    return markdownTree(page.tree, roles)
  }
  return { blocks: page.blocks.map(({ block }) => block), treeOf, problems: [] }
}

/** Reads a seed's body by its format. */
export function readBody(seed: SeedFile): Body {
  if (seed.format === 'text') return plainBody(seed, [])
  const tooMuch = tooMuchMarkdown(seed.text.slice(seed.bodyStart))
  if (tooMuch === null) return markdownBody(seed)
  return plainBody(seed, [
    {
      level: 'warning',
      code: 'markdown-too-complex',
      file: seed.path,
      line: null,
      message: `Its Markdown has ${tooMuch}, so it was read as plain text.`,
      hint: 'Simplify its Markdown, or save it as a .txt file.',
    },
  ])
}
