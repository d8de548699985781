/**
 * The definition of grouping, word for word and without any index: every pair is looked at, every sum is made anew. Slow, plain, and what
 * `grouping` is held against.
 */
import type { Background } from '../../src/cluster/background.ts'
import { publishedDay } from '../../src/cluster/days.ts'
import { reader } from '../../src/cluster/index.ts'
import { CANDIDATES, LIKENESS, STORY, STRAGGLER } from '../../src/cluster/settings.ts'
import { storyVectors, UNIT } from '../../src/cluster/vectors.ts'
import type { StoryRecord } from '../../src/records.ts'

type Vector = ReadonlyMap<number, number>
const MILLION = 1e6
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

export interface GroupedByBruteForce {
  /** The first report of each report's group, and by what the needs of the group are divided. */
  readonly groups: readonly number[]
  readonly ease: readonly number[]
  /** Of each report its neighbours, ascending: their numbers, how similar and how alike, and that divided by what is needed, in millionths. */
  readonly neighbours: readonly (readonly (readonly [number, number, number, number])[])[]
}

export function groupedByBruteForce(
  records: readonly StoryRecord[],
  background: Background,
): GroupedByBruteForce {
  const { begins, terms, weights, vocabulary } = storyVectors(records, background, reader())
  const n = records.length
  const all = records.map((_, report) => report)
  const vectors = all.map((report): Vector => {
    const places = [...terms.keys()].slice(begins[report], begins[report + 1])
    return new Map(places.map((place) => [terms[place] ?? -1, weights[place] ?? 0]))
  })
  const vectorOf = (report: number): Vector => vectors[report] ?? new Map()
  const days = records.map(({ published }) => publishedDay(published))
  const dayOf = (report: number) => days[report] ?? Number.NaN
  const dated = (report: number) => !Number.isNaN(dayOf(report))
  const bothDated = (a: number, b: number) => dated(a) && dated(b)
  const inWindow = (a: number, b: number) =>
    !bothDated(a, b) || Math.abs(dayOf(a) - dayOf(b)) <= CANDIDATES.WINDOW

  // Similarity of candidates, from NEIGHBOUR up.
  const similar = all.map(() => new Map<number, number>())
  for (const a of all) {
    const posted = new Set(
      [...vectorOf(a).keys()].filter((term) => {
        const users = all.filter((other) => vectorOf(other).has(term) && inWindow(a, other))
        return users.length <= CANDIDATES.COMMON
      }),
    )
    for (const b of all) {
      if (b <= a || !inWindow(a, b)) continue
      const shared = [...posted].filter((term) => vectorOf(b).has(term)).length
      if (shared < CANDIDATES.SHARED) continue
      const product = sum([...vectorOf(a)].map(([term, weight]) => weight * (vectorOf(b).get(term) ?? 0)))
      const apart = bothDated(a, b) ? Math.abs(dayOf(a) - dayOf(b)) : 0
      const decay =
        CANDIDATES.LASTING + (1 - CANDIDATES.LASTING) * Math.exp(-(apart ** 2) / (2 * CANDIDATES.SPREAD ** 2))
      const similarity = Math.round((MILLION * decay * product) / UNIT ** 2)
      if (similarity < CANDIDATES.NEIGHBOUR * MILLION) continue
      similar[a]?.set(b, similarity)
      similar[b]?.set(a, similarity)
    }
  }
  const neighbours = (report: number) => [...(similar[report] ?? new Map<number, number>())]

  // Likeness.
  const sharesOf = all.map((report) => {
    const near = neighbours(report)
    const shareOf = (term: number) =>
      near.filter(([other]) => vectorOf(other).has(term)).length / (near.length + LIKENESS.PRIOR)
    return new Map([...vectorOf(report).keys()].map((term) => [term, Math.round(4096 * shareOf(term))]))
  })
  const share = (report: number, term: number) => sharesOf[report]?.get(term) ?? 0
  const likeness = (a: number, b: number): number => {
    const similarity = similar[a]?.get(b)
    if (similarity === undefined) return 0
    const shared = [...vectorOf(a).keys()].filter((term) => vectorOf(b).has(term))
    const evidence =
      sum(
        shared.map(
          (term) => Math.round(1000 * (vocabulary.idf[term] ?? 0)) * (8192 - share(a, term) - share(b, term)),
        ),
      ) / 8_192_000
    const short = [a, b].some((report) => vectorOf(report).size < LIKENESS.SHORT)
    if (short && evidence < LIKENESS.PROOF_OF_SHORT && similarity < STORY.COPY * MILLION) return 0
    return Math.round(
      similarity * ((evidence + LIKENESS.LEAST_EVIDENCE) / LIKENESS.EVIDENCE) ** LIKENESS.WEIGHT,
    )
  }
  const likenesses = all.map((a) => new Map(neighbours(a).map(([b]) => [b, likeness(a, b)])))
  const likenessOf = (a: number, b: number) => likenesses[a]?.get(b) ?? 0

  // Copies of one text.
  const text = [...all]
  for (let changed = true; changed; ) {
    changed = false
    for (const a of all) {
      for (const [b, similarity] of neighbours(a)) {
        const least = Math.min(text[a] ?? a, text[b] ?? b)
        if (similarity < STORY.COPY * MILLION || (text[a] === least && text[b] === least)) continue
        text[a] = least
        text[b] = least
        changed = true
      }
    }
  }
  const copiesOf = (report: number) => all.filter((other) => text[other] === text[report])

  // Bars and needs.
  const presence = (a: number, b: number) =>
    text[a] === text[b] || likenessOf(a, b) < STORY.NEIGHBOUR * MILLION
      ? 0
      : Math.round(likenessOf(a, b) / copiesOf(b).length)
  const present = all.map((a) => new Map(neighbours(a).map(([b]) => [b, presence(a, b)])))
  const around = (report: number, counts: (other: number) => number) =>
    sum(
      [...(present[report] ?? new Map<number, number>())].map(([other, value]) =>
        Math.round(value * counts(other)),
      ),
    )
  const bar = (mass: number) =>
    Math.max(
      STORY.LOWEST_BAR,
      STORY.BAR_START + STORY.BAR_SLOPE * Math.log(1 + Math.max(0, mass) / MILLION / STORY.BAR_UNIT),
    )
  const needOf = (height: number) => STORY.NEED * height ** STORY.STEEP
  const amongDated = (other: number) => (dated(other) ? 1 : STORY.UNDATED)
  const bars = all.map((report) => ({
    all: bar(around(report, () => 1)),
    dated: bar(around(report, amongDated)),
  }))
  const need = (a: number, b: number) => {
    const kind = bothDated(a, b) ? 'dated' : 'all'
    return needOf(((bars[a]?.[kind] ?? 0) + (bars[b]?.[kind] ?? 0)) / 2)
  }

  // Edges between texts.
  const s = (a: number, b: number) =>
    Math.min(STORY.MOST * MILLION, Math.round(likenessOf(a, b) / need(a, b)))
  const best = all.map((a) =>
    neighbours(a)
      .map(([b]) => ({ b, s: s(a, b) }))
      .filter((edge) => edge.s >= STORY.EDGE * MILLION)
      .sort((x, y) => y.s - x.s || x.b - y.b)
      .slice(0, STORY.EDGES)
      .map(({ b }) => b),
  )
  const edge = all.map(() => new Float64Array(n))
  for (const a of all) {
    for (const b of best[a] ?? []) {
      const [x, y] = [text[a] ?? a, text[b] ?? b]
      if (x === y) continue
      const value = Math.max(edge[x]?.[y] ?? 0, s(a, b))
      for (const [from, to] of [
        [x, y],
        [y, x],
      ] as const)
        edge[from]?.fill(value, to, to + 1)
    }
  }

  // Average link down to FLOOR, and what is chosen of it.
  interface Group {
    readonly texts: readonly number[]
    readonly parts: readonly Group[]
    readonly s: number
    relief: number
  }
  const between = (x: Group, y: Group) =>
    sum(x.texts.flatMap((a) => y.texts.map((b) => edge[a]?.[b] ?? 0))) / (x.texts.length * y.texts.length)
  const cohesion = ({ texts }: Group) =>
    texts.length < STORY.GATE_FROM
      ? Number.POSITIVE_INFINITY
      : sum(texts.flatMap((a) => texts.map((b) => edge[a]?.[b] ?? 0))) / (texts.length * (texts.length - 1))
  const passes = (x: Group, y: Group) => {
    const least = Math.min(cohesion(x), cohesion(y))
    const small = Math.min(x.texts.length, y.texts.length) < STORY.GATE_FROM
    const gate = small ? STORY.GATE : STORY.GATE_OF_TWO
    return (
      least === Number.POSITIVE_INFINITY || between(x, y) >= Math.min(gate * least, STORY.GATE_OPEN * MILLION)
    )
  }
  const relief = (texts: readonly number[]) => {
    const members = all.filter((report) => texts.includes(text[report] ?? -1))
    const needed = (report: number, outside: boolean) => {
      const counts = (other: number) => (outside && members.includes(other) ? 0 : 1)
      return Math.round(1e9 * needOf(bar(around(report, counts))))
    }
    return (
      sum(members.map((report) => needed(report, false))) / sum(members.map((report) => needed(report, true)))
    )
  }
  let groups: Group[] = all
    .filter((report) => text[report] === report)
    .map((report) => ({ texts: [report], parts: [], s: 0, relief: 1 }))
  for (;;) {
    let found: { x: Group; y: Group; s: number } | null = null
    for (const [place, x] of groups.entries()) {
      for (const y of groups.slice(place + 1)) {
        const alike = between(x, y)
        if (alike >= STORY.FLOOR * MILLION && (found === null || alike > found.s) && passes(x, y))
          found = { x, y, s: alike }
      }
    }
    if (found === null) break
    const { x, y } = found
    const texts = [...x.texts, ...y.texts].sort((a, b) => a - b)
    const joined: Group = { texts, parts: [x, y], s: found.s / MILLION, relief: relief(texts) }
    groups = [...groups.filter((group) => group !== x && group !== y), joined].sort(
      (a, b) => (a.texts[0] ?? 0) - (b.texts[0] ?? 0),
    )
  }
  const story = [...all]
  const ease = all.map(() => 1)
  const choose = (group: Group, next: number): void => {
    const contrast = Math.min(STORY.MOST_CONTRAST, group.s / Math.max(next, STORY.LEAST_AROUND))
    const eased = group.parts.length === 0 ? 1 : group.relief ** STORY.RELIEF * contrast ** STORY.CONTRAST
    const isStory = group.parts.length === 0 || (group.s >= STORY.LEAST && group.s * eased >= 1)
    if (!isStory) for (const part of group.parts) choose(part, group.s)
    else
      for (const report of all.filter((one) => group.texts.includes(text[one] ?? -1))) {
        story[report] = group.texts[0] ?? report
        ease[report] = eased
      }
  }
  for (const group of groups) {
    choose(
      group,
      Math.max(0, ...groups.filter((other) => other !== group).map((other) => between(group, other))) /
        MILLION,
    )
  }

  // Stragglers go to the story that is far nearest.
  const reportsOf = (name: number) => all.filter((report) => story[report] === name)
  const names = [...new Set(story)]
  const straggling = all.flatMap((report) => {
    if (reportsOf(story[report] ?? report).length > 1) return []
    const [nearest, next] = names
      .filter((name) => name !== story[report])
      .map((name) => ({
        name,
        average: sum(reportsOf(name).map((other) => s(report, other))) / reportsOf(name).length / MILLION,
      }))
      .sort((x, y) => y.average - x.average || x.name - y.name)
    if (!nearest || nearest.average < STRAGGLER.ENOUGH || reportsOf(nearest.name).length < STRAGGLER.STORY)
      return []
    const own = reportsOf(nearest.name)
    const cohesion =
      sum(own.flatMap((a) => own.map((b) => s(a, b)))) / (own.length * (own.length - 1)) / MILLION
    if (nearest.average < STRAGGLER.COHESION * cohesion) return []
    return nearest.average >= STRAGGLER.CLEAR * (next?.average ?? 0) ? [{ report, name: nearest.name }] : []
  })
  for (const { report, name } of straggling) {
    story[report] = name
    ease[report] = Math.max(ease[name] ?? 1, 1 / STRAGGLER.ENOUGH)
  }
  return {
    groups: story.map((name) => story.indexOf(name)),
    ease,
    neighbours: all.map((a) =>
      neighbours(a)
        .map(([b, similarity]) => [b, similarity, likenessOf(a, b), s(a, b)] as const)
        .sort(([x], [y]) => x - y),
    ),
  }
}
