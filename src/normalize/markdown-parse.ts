/** Markdown → mdast: what marks nothing is read directly, the rest by remark, which is loaded for it. */
import type { Root } from 'mdast'
import { plainMarkdown } from './plain-markdown.ts'
import { remarkTree } from './remark-tree.ts'

/** The tree of `source` from `bodyStart` on; its offsets point into `source`. */
export const parseMarkdown = (source: string, bodyStart: number): Root =>
  plainMarkdown(source, bodyStart) ?? remarkTree(source, bodyStart)
