/** The tree of a Markdown seed and what is kept of it → the tree of its report. Lists and quotations that lose all their blocks go too. */
import type { Root, RootContent } from 'mdast'

type Role = 'text' | 'subheading'

/** A paragraph that was found to be a subheading becomes one. */
const withRole = (node: RootContent, role: Role): RootContent =>
  role === 'subheading' && node.type === 'paragraph'
    ? {
        type: 'heading',
        depth: 3,
        children: node.children,
        ...(node.position ? { position: node.position } : {}),
      }
    : node

function kept(nodes: readonly RootContent[], roles: ReadonlyMap<RootContent, Role>): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    const role = roles.get(node)
    if (role !== undefined) return [withRole(node, role)]
    if (!('children' in node)) return []
    const children = kept(node.children as RootContent[], roles)
    return children.length === 0 ? [] : [{ ...node, children } as RootContent]
  })
}

export const markdownTree = (tree: Root, roles: ReadonlyMap<RootContent, Role>): Root => ({
  type: 'root',
  children: kept(tree.children, roles),
})
