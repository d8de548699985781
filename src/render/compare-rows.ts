/** A story's comparisons → the rows of their pages: every sentence of either report, those that say the same beside each other. */
import type { AlignedPair, AlignmentKind, ReportId, SentenceRef } from '../records.ts'
import type { Comparison } from '../records-page.ts'
import { type Html, html } from './html.ts'
import { longestAscent } from './longest-ascent.ts'
import { marked } from './marked.ts'
import { rememberedBy } from './remembered.ts'
import { type CutSentence, type SharedRuns, sentenceCutter, sharedRuns } from './shared-runs.ts'
import type { StoryContext } from './story/context.ts'

const SIGNS: Readonly<Record<AlignmentKind, string>> = {
  'same words': '=',
  'nearly the same': '≈',
  reworded: '~',
  'same point': '~',
}

interface Numbered {
  readonly ref: SentenceRef
  readonly text: string
}

/** A pair by the places of its sentences among those of their reports. */
interface Match {
  readonly left: number
  readonly right: number
  readonly pair: AlignedPair
  /** Whether the right-hand sentences before it stand before it in both reports. */
  readonly inOrder: boolean
}

interface Cell {
  readonly cite: Html
  readonly words: Html
}

interface Row {
  readonly left: Cell | null
  readonly right: readonly Cell[]
  readonly sign: string | null
  readonly via: Html
}

export interface Compared {
  readonly rows: readonly Row[]
  /** Sentences of each report, and how many of them have a counterpart. */
  readonly left: { readonly sentences: number; readonly matched: number }
  readonly right: { readonly sentences: number; readonly matched: number }
  readonly pairs: number
  /** Pairs that keep the order. */
  readonly inOrder: number
  /** Words in runs that both sides of the pairs print. */
  readonly kept: number
}

/** A report's sentences in order, and the places in it where its paragraphs begin. */
interface Side {
  readonly sentences: readonly Numbered[]
  readonly begins: ReadonlyMap<number, number>
}

function sideOf({ record }: StoryContext, report: ReportId): Side {
  const sentences: Numbered[] = []
  const begins = new Map<number, number>()
  for (const { number: paragraph, sentences: own } of record(report).paragraphs) {
    if (paragraph === null) continue
    begins.set(paragraph, sentences.length)
    own.forEach(({ text }, index) => {
      sentences.push({ ref: { report, paragraph, sentence: index + 1 }, text })
    })
  }
  return { sentences, begins }
}

/** Where a sentence stands among those of its report; undefined where it is none of them. */
function placeIn({ sentences, begins }: Side, { paragraph, sentence }: SentenceRef): number | undefined {
  const place = (begins.get(paragraph) ?? Number.NaN) + sentence - 1
  return sentences[place]?.ref.paragraph === paragraph ? place : undefined
}

/** The pairs in the order of the left-hand report. A pair whose sentences are not there is passed over. */
function matchesOf({ a, pairs }: Comparison, left: Side, right: Side): Match[] {
  const found = pairs.flatMap((pair) => {
    const [own, other] = pair.a.report === a ? [pair.a, pair.b] : [pair.b, pair.a]
    const places = [placeIn(left, own), placeIn(right, other)] as const
    return places[0] === undefined || places[1] === undefined
      ? []
      : [{ left: places[0], right: places[1], pair }]
  })
  found.sort((x, y) => x.left - y.left || x.right - y.right)
  const inOrder = longestAscent(found.map((match) => match.right))
  return found.map((match, index) => ({ ...match, inOrder: inOrder.has(index) }))
}

function groupedByLeft(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const groups = new Map<number, Match[]>()
  for (const match of matches) {
    const known = groups.get(match.left)
    if (known) known.push(match)
    else groups.set(match.left, [match])
  }
  return groups
}

function via({ pair, inOrder }: Match, { site }: StoryContext): Html {
  const { t } = site.labels
  const shared = t('sharedOf', { kind: t(pair.kind), n: pair.sharedWords, of: pair.words })
  return html(`${shared}${inOrder ? '' : `. ${t('moved')}`}`)
}

const cell = (story: StoryContext, { ref, text }: Numbered, runs: SharedRuns['a'] = []): Cell => ({
  cite: story.cite(ref),
  words: html(marked(text, runs)),
})

/** A sentence of the left-hand report beside its counterparts; the words that the first of them shares are marked in it. */
function pairedRow(
  story: StoryContext,
  sentence: Numbered,
  own: readonly Match[],
  right: readonly Numbered[],
  cut: (sentence: Numbered) => CutSentence,
): { row: Row; kept: number } | null {
  const counterparts = own.flatMap((match) => {
    const other = right[match.right]
    return other ? [{ match, other, runs: sharedRuns(cut(sentence), cut(other)) }] : []
  })
  const [best] = counterparts
  if (!best) return null
  return {
    row: {
      left: cell(story, sentence, best.runs.a),
      right: counterparts.map(({ other, runs }) => cell(story, other, runs.b)),
      sign: SIGNS[best.match.pair.kind],
      via: via(best.match, story),
    },
    kept: counterparts.reduce((sum, { runs }) => sum + runs.words, 0),
  }
}

/** What is looked at again in the other comparisons of a story. */
interface Bench {
  readonly story: StoryContext
  readonly side: (report: ReportId) => Side
  readonly cutter: (language: string) => (sentence: Numbered) => CutSentence
}

function compared({ story, side, cutter }: Bench, comparison: Comparison): Compared {
  const { t } = story.site.labels
  const { a, b } = comparison
  const matches = matchesOf(comparison, side(a), side(b))
  const [left, right] = [side(a).sentences, side(b).sentences]
  const byLeft = groupedByLeft(matches)
  const matched = new Set(matches.map((match) => match.right))
  const cut = cutter(story.record(a).language)
  const notIn = (id: ReportId) => t('notIn', { other: story.siglum(id) })
  const rows: Row[] = []
  const shown = new Set<number>()
  let kept = 0
  /** Sentences of the right-hand report without counterpart, from a place to the next that has one. */
  const showAlone = (from: number) => {
    for (let place = from; place < right.length && !matched.has(place) && !shown.has(place); place++) {
      const sentence = right[place]
      shown.add(place)
      if (sentence) rows.push({ left: null, right: [cell(story, sentence)], sign: null, via: notIn(a) })
    }
  }
  showAlone(0)
  for (const [index, sentence] of left.entries()) {
    const own = byLeft.get(index) ?? []
    const paired = pairedRow(story, sentence, own, right, cut)
    rows.push(paired?.row ?? { left: cell(story, sentence), right: [], sign: null, via: notIn(b) })
    kept += paired?.kept ?? 0
    for (const match of own) showAlone(match.right + 1)
  }
  return {
    rows,
    left: { sentences: left.length, matched: byLeft.size },
    right: { sentences: right.length, matched: matched.size },
    pairs: matches.length,
    inOrder: matches.filter((match) => match.inOrder).length,
    kept,
  }
}

/** Compares reports of one story; each is read once, however many it is compared with. */
export function comparer(story: StoryContext): (comparison: Comparison) => Compared {
  const bench = {
    story,
    side: rememberedBy((report: ReportId) => sideOf(story, report)),
    cutter: rememberedBy(sentenceCutter),
  }
  return (comparison) => compared(bench, comparison)
}
