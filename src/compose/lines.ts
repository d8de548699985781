/**
 * The sentences of a story as compose compares them: each with its place, its account and the concepts it speaks of, and how telling
 * each concept is. Concepts are numbered by their first appearance, so that sentences are compared by whole numbers.
 *
 *     weight(c) = min(9, idf(c)) · ln(1 + S/max(2, s)) / ln(1 + S/2)        S: sentences of the story, s: those that hold c
 *
 * The first factor says how rare a concept is in the news, the second how rare it is in this story: what every sentence names tells no
 * two of them together.
 */
import type { SentenceRef, StoryCluster } from '../records.ts'
import { type DateMention, datesIn } from '../text/dates.ts'
import { type Numbers, numberOf } from '../text/numbers.ts'
import { distinctAscending } from './ascending.ts'
import { initialsOf } from './concepts/initials.ts'
import { isFigure } from './concepts/vocabulary.ts'
import { counts, idfs, weightsOf } from './concepts/weights.ts'
import { type Concept, concepts, type ReadWord, readWords } from './concepts.ts'

export interface StoryLine {
  /** Its index among the story's lines. */
  readonly index: number
  readonly at: SentenceRef
  /** Indices into the cluster's reports and accounts. */
  readonly report: number
  readonly account: number
  /** 0-based among the sentences of its report. */
  readonly place: number
  readonly text: string
  readonly language: string
  /** Its concepts, each once, ascending. */
  readonly sorted: readonly number[]
  /** Concepts that stand at most three apart, in order, names with names left out, ascending. */
  readonly pairs: readonly number[]
  /** Its figures among the concepts, ascending. */
  readonly figures: readonly number[]
  /** Sum of the concepts' weights in the story, and in the news. */
  readonly weight: number
  readonly news: number
  /** Lower-case words, at most 200. */
  readonly words: readonly string[]
  /** The same as numbers of the story, each once, ascending. */
  readonly wordNumbers: readonly number[]
  /** The first country it names: who acts, more often than not; -1 where it names none. */
  readonly actor: number
  /** Whether the country is among its first three concepts. */
  readonly actorLeads: boolean
  /** Where its first name stands in the text, -1 where it has none. */
  readonly firstName: number
}

export interface StoryLines {
  readonly cluster: StoryCluster
  readonly lines: readonly StoryLine[]
  /** The number of a concept, undefined for one that no line holds. */
  readonly numberOf: ReadonlyMap<string, number>
  /** By concept: how many lines hold it, how much it weighs in the story and in the news. */
  readonly linesWith: Int32Array
  readonly weights: Float64Array
  readonly idf: Float64Array
  /** The dates that each line mentions. */
  readonly dates: readonly (readonly DateMention[])[]
  /** Initials that a name of the story spells out. */
  readonly initials: ReadonlySet<string>
  /** The account of a report, both as indices. */
  readonly accountOf: (report: number) => number
  /** Sentences of a report, by its index. */
  readonly sentencesOf: (report: number) => number
}

const LONGEST = 200 // words compared
const REACH = 3 // concepts
const LEADING = 3 // concepts
const PAIR = 2 ** 24 // more concepts than a story can have

/** A sentence before its concepts are weighed. */
interface Draft extends Omit<StoryLine, 'index' | 'weight' | 'news'> {}

/** Two words of one name are no turn of phrase: every report names the minister by title, first and last name. */
function pairsOf(found: readonly Concept[], numbers: readonly number[]): number[] {
  const pairs: number[] = []
  for (let first = 0; first < numbers.length; first++) {
    const a = numbers[first] ?? 0
    const isName = found[first]?.isName === true
    const end = Math.min(numbers.length, first + REACH + 1)
    for (let second = first + 1; second < end; second++) {
      const b = numbers[second] ?? 0
      if (a !== b && !(isName && found[second]?.isName)) pairs.push(a * PAIR + b)
    }
  }
  return distinctAscending(pairs)
}

const wordsOf = (found: readonly ReadWord[]): string[] =>
  (found.length > LONGEST ? found.slice(0, LONGEST) : found).map(({ form }) => form.lower)

type Place = Pick<StoryLine, 'at' | 'report' | 'account' | 'place' | 'text' | 'language'>
/** What a story has numbered so far. */
interface Numbering {
  readonly concepts: Numbers
  readonly words: Numbers
}

function draft(
  place: Place,
  read: readonly ReadWord[],
  initials: ReadonlySet<string>,
  numbering: Numbering,
): Draft {
  const found = concepts(read, place.language, initials)
  const all = found.map(({ key }) => numberOf(key, numbering.concepts))
  const words = wordsOf(read)
  const actor = found.findIndex(({ key }) => key.startsWith('@'))
  return {
    ...place,
    sorted: distinctAscending([...all]),
    figures: distinctAscending(all.filter((_, index) => isFigure(found[index]?.key ?? ''))),
    pairs: pairsOf(found, all),
    words,
    wordNumbers: distinctAscending(words.map((word) => numberOf(word, numbering.words))),
    actor: all[actor] ?? -1,
    actorLeads: actor >= 0 && new Set(all.slice(0, actor)).size < LEADING,
    firstName: found.find(({ isName }) => isName)?.start ?? -1,
  }
}

function places({ reports, accounts }: StoryCluster): Place[] {
  const accountById = new Map(accounts.flatMap((account, index) => account.reports.map((id) => [id, index])))
  return reports.flatMap(({ id, language, paragraphs }, report) => {
    const account = accountById.get(id) ?? 0
    let place = 0
    return paragraphs.flatMap(({ number, sentences }) =>
      number === null
        ? []
        : sentences.map(({ text }, sentence) => ({
            at: { report: id, paragraph: number, sentence: sentence + 1 },
            report,
            account,
            place: place++,
            text,
            language,
          })),
    )
  })
}

function tally(values: readonly number[], size: number): number[] {
  const found = new Array<number>(size).fill(0)
  for (const value of values) found[value] = (found[value] ?? 0) + 1
  return found
}

/** Every sentence of a story, in the order of its reports. */
export function storyLines(cluster: StoryCluster): StoryLines {
  const found = places(cluster)
  const words = found.map(({ text, language }) => readWords(text, language))
  const initials = initialsOf(words)
  const numbers: Numbers = new Map()
  const numbering = { concepts: numbers, words: new Map<string, number>() }
  const drafts = found.map((place, index) => draft(place, words[index] ?? [], initials, numbering))
  const idf = idfs(cluster, numbers)
  const linesWith = counts(drafts, numbers.size)
  const weights = weightsOf(idf, linesWith, drafts.length)
  const lines = drafts.map((line, index) => ({
    ...line,
    index,
    weight: sum(line.sorted, weights),
    news: sum(line.sorted, idf),
  }))
  const sentences = tally(
    lines.map(({ report }) => report),
    cluster.reports.length,
  )
  const accounts = cluster.reports.map(({ id }) =>
    cluster.accounts.findIndex(({ reports }) => reports.includes(id)),
  )
  return {
    cluster,
    lines,
    numberOf: numbers,
    linesWith,
    weights,
    idf,
    dates: lines.map(({ text, language }) => datesIn(text, language)),
    initials,
    accountOf: (report) => Math.max(0, accounts[report] ?? 0),
    sentencesOf: (report) => sentences[report] ?? 0,
  }
}

/** The values of some concepts added up. */
export function sum(concepts: readonly number[], values: Float64Array): number {
  let all = 0
  for (const number of concepts) all += values[number] ?? 0
  return all
}
