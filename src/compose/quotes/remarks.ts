/**
 * In: the wordings of one source. Out: its remarks: wordings of one remark brought together, the fullest direct one first. The fullest
 * wording not yet placed leads a remark; another joins the remark whose leader, or longest reported wording, it is most like. Likeness is the idf-weighted share of the
 * poorer wording's content words that the other has, after Dolan and Brockett's (2005) tests for sentence pairs.
 */
import type { StemWeights } from '../../records.ts'
import type { Remark, Wording } from '../../records-page.ts'
import { differences, type Range } from './differs.ts'
import { type PlacedWording, placeKey } from './wordings.ts'

/** Rarity of a stem in the story. */
export type Idf = StemWeights

const USUAL_IDF = 3 // of a stem that the story's table does not hold

/** Words that nobody is told to have said: each stands alone. */
export function separateRemarks(wordings: readonly PlacedWording[]): Remark[] {
  return wordings.map((wording) => remark([wording]))
}

export function remarks(wordings: readonly PlacedWording[], idf: Idf): Remark[] {
  const groups = new Groups()
  for (const wording of placingOrder(wordings)) {
    const home = mostAlike(groups.near(wording), wording, idf)
    groups.place(wording, home)
  }
  return groups.all.sort((a, b) => firstOrder(a) - firstOrder(b)).map(remark)
}

type Group = PlacedWording[]

/** Remarks so far, found by the content words and the places of their wordings, so that not every pair is compared. */
class Groups {
  readonly all: Group[] = []
  private readonly byKey = new Map<string, Set<Group>>()

  place(wording: PlacedWording, home: Group | null): void {
    const group = home ?? []
    group.push(wording)
    if (home === null) this.all.push(group)
    for (const key of keysOf(wording)) {
      const known = this.byKey.get(key)
      if (known) known.add(group)
      else this.byKey.set(key, new Set([group]))
    }
  }

  /** Groups that share a place, or two content words, or the only one. */
  near(wording: PlacedWording): Group[] {
    const shared = new Map<Group, number>()
    for (const key of keysOf(wording)) {
      const weight = key.startsWith('@') ? 2 : 1
      for (const group of this.byKey.get(key) ?? []) shared.set(group, (shared.get(group) ?? 0) + weight)
    }
    const needed = Math.min(2, wording.content.size)
    return [...shared].filter(([, count]) => count >= needed).map(([group]) => group)
  }
}

const keysOf = (wording: PlacedWording): string[] => [
  ...wording.content,
  `@${placeKey(wording.utterance.extract.at)}`,
]

/** Direct ones, then reported ones that hold a direct one, then the rest; the fullest first. */
function placingOrder(wordings: readonly PlacedWording[]): PlacedWording[] {
  const directAt = new Map<string, PlacedWording[]>()
  for (const wording of wordings) {
    if (wording.utterance.kind !== 'direct') continue
    const place = placeKey(wording.utterance.extract.at)
    directAt.set(place, [...(directAt.get(place) ?? []), wording])
  }
  const rank = (wording: PlacedWording): number => {
    if (wording.utterance.kind === 'direct') return 0
    return insideOf(directAt.get(placeKey(wording.utterance.extract.at)) ?? [], wording) > 0 ? 1 : 2
  }
  return wordings
    .map((wording) => ({ wording, rank: rank(wording) }))
    .sort((a, b) => a.rank - b.rank || fullestFirst(a.wording, b.wording))
    .map(({ wording }) => wording)
}

const firstOrder = (group: readonly PlacedWording[]): number =>
  Math.min(...group.map((wording) => wording.order))

function fullestFirst(a: PlacedWording, b: PlacedWording): number {
  return b.words.length - a.words.length || a.order - b.order
}

function mostAlike(groups: readonly Group[], wording: PlacedWording, idf: Idf): PlacedWording[] | null {
  let best: { group: PlacedWording[]; likeness: number } | null = null
  for (const group of groups) {
    const likeness = Math.max(
      ...fullest(group).map((leader) => likenessOf(leader, wording, idf)),
      insideOf(group, wording),
    )
    if (likeness > 0 && (best === null || likeness > best.likeness)) best = { group, likeness }
  }
  return best?.group ?? null
}

/** The leader, and the longest reported wording. */
function fullest(group: readonly PlacedWording[]): PlacedWording[] {
  const reported = group.filter((wording, n) => n > 0 && wording.utterance.kind === 'reported')
  const longest = reported.reduce<PlacedWording | undefined>(
    (best, wording) => (best === undefined || wording.words.length > best.words.length ? wording : best),
    undefined,
  )
  return [...group.slice(0, 1), ...(longest ? [longest] : [])]
}

/** 1 where the wording and one of the group are parts of one sentence that hold one another. */
function insideOf(group: readonly PlacedWording[], wording: PlacedWording): number {
  const holds = group.some(
    (other) =>
      placeKey(other.utterance.extract.at) === placeKey(wording.utterance.extract.at) &&
      other.utterance.kind !== wording.utterance.kind &&
      (contains(other, wording) || contains(wording, other)),
  )
  return holds ? 1 : 0
}

function contains(outer: PlacedWording, inner: PlacedWording): boolean {
  return ` ${outer.plain} `.includes(` ${inner.plain} `)
}

/** Shares of weight that make two wordings one remark: of a free retelling in three words or more, and of fewer or of quotations. */
const PARAPHRASE = 0.4
const NEAR = 0.55

/** 0 where the two are different remarks. */
export function likenessOf(leader: PlacedWording, wording: PlacedWording, idf: Idf): number {
  const sameReport = leader.utterance.report === wording.utterance.report
  const sameKind = leader.utterance.kind === wording.utterance.kind
  if (wording.content.size > 1 && contains(leader, wording) && !(sameReport && sameKind)) return 1
  if (sameReport && sameKind) return 0
  const shared = [...wording.content].filter((key) => leader.content.has(key))
  if (shared.length < 2) return 0
  const share = weight(shared, idf) / Math.min(weight(leader.content, idf), weight(wording.content, idf))
  const bothDirect = leader.utterance.kind === 'direct' && sameKind
  if (bothDirect && shared.length < 3) return 0
  return share >= (shared.length >= 3 && !bothDirect ? PARAPHRASE : NEAR) ? share : 0
}

function weight(keys: Iterable<string>, idf: Idf): number {
  let sum = 0
  for (const key of keys) sum += Math.max(0.3, idf.get(key) ?? USUAL_IDF)
  return sum
}

function remark(group: readonly PlacedWording[]): Remark {
  const marks = group.map((): Range[] => [])
  const leader = group[0]
  group.forEach((wording, n) => {
    if (n === 0 || leader === undefined) return
    const { a, b } = differences(leader.words, wording.words)
    marks[0]?.push(...a)
    marks[n]?.push(...b)
  })
  return { wordings: group.map((wording, n) => printed(wording, joined(marks[n] ?? []))) }
}

function printed({ utterance, also }: PlacedWording, differs: readonly Range[]): Wording {
  return { kind: utterance.kind, extract: utterance.extract, differs, also }
}

/** Ranges in order, overlapping ones made one. */
function joined(marks: readonly Range[]): Range[] {
  const found: [number, number][] = []
  for (const [begin, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1)
    if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([begin, end])
  }
  return found
}
