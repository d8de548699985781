/** A report's tree as it is kept: its nodes' places in the seed told its sentences theirs, and are two thirds of it. */
import type { Root, RootContent } from 'mdast'

function bare({ position: _, ...node }: RootContent): RootContent {
  return 'children' in node ? ({ ...node, children: node.children.map(bare) } as RootContent) : node
}

export const bareTree = ({ children }: Root): Root => ({ type: 'root', children: children.map(bare) })
