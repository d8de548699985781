/** Groups are named by their first reports; once reports have moved, each is named anew. */
export function renamedGroups(groups: Int32Array): Int32Array {
  const first = new Map<number, number>()
  groups.forEach((group, report) => {
    if (!first.has(group)) first.set(group, report)
  })
  return groups.map((group) => first.get(group) ?? group)
}
