/**
 * Dendrogram → stories. From the top down, a join is a story if it reaches what is needed, else its parts are looked at. What is needed
 * falls with the relief of the group, and with its contrast: a group that is far more alike within than it is to whatever it would join
 * next is an event, one that goes on joining its neighbours at the same height is a running subject.
 *
 *     contrast = min(MOST_CONTRAST, s / max(s of the next join up, LEAST_AROUND))
 *     story    iff  s · relief^RELIEF · contrast^CONTRAST ≥ 1
 */
import type { Dendrogram, Join } from './average-link.ts'
import { STORY } from './settings.ts'

export interface ChosenStory {
  /** First copies of its texts, ascending. */
  readonly texts: readonly number[]
  /** By what the needs of its reports are divided. */
  readonly ease: number
}

function ease({ s, relief }: Join, around: number): number {
  const contrast = Math.min(STORY.MOST_CONTRAST, s / Math.max(around, STORY.LEAST_AROUND))
  return relief ** STORY.RELIEF * contrast ** STORY.CONTRAST
}

function textsOf(group: number | Join): number[] {
  const texts: number[] = []
  const open = [group]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'number') texts.push(next)
    else open.push(...next.parts)
  }
  return texts.sort((a, b) => a - b)
}

/** Stories in the order of their first texts. A running subject may be a chain of thousands of joins: no recursion. */
export function chosenStories({ roots, around }: Dendrogram): ChosenStory[] {
  const stories: ChosenStory[] = []
  const open = roots.map((group, place) => ({ group, around: around[place] ?? 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { group } = next
    if (typeof group === 'number') {
      stories.push({ texts: [group], ease: 1 })
      continue
    }
    const eased = ease(group, next.around)
    if (group.s >= STORY.LEAST && group.s * eased >= 1) stories.push({ texts: textsOf(group), ease: eased })
    else open.push(...group.parts.map((part) => ({ group: part, around: group.s })))
  }
  return stories.sort((a, b) => (a.texts[0] ?? 0) - (b.texts[0] ?? 0))
}
