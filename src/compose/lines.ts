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
import { distinctAscending } from './ascending.ts'
import { initialsOf } from './concepts/initials.ts'
import { type Form, type Lexicon, lexicon } from './concepts/lexicon.ts'
import { type StoryNumbers, storyNumber } from './concepts/story-numbers.ts'
import { DATED, INITIALS } from './concepts/traits.ts'
import { counts, idfs, weightsOf } from './concepts/weights.ts'
import { concepts, readWords, type SentenceConcepts, type SentenceWords } from './concepts.ts'
import { fitness } from './summary/fitness.ts'

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
  /** Concepts that stand at most three apart, in order, two as one number, names with names left out, ascending. */
  readonly pairs: readonly number[]
  /** Its figures among the concepts, ascending. */
  readonly figures: readonly number[]
  /** Sum of the concepts' weights in the story, and in the news. */
  readonly weight: number
  readonly news: number
  /** Its words, at most 200. */
  readonly forms: readonly Form[]
  /** What any of its words is, as `concepts/traits.ts` tells it. */
  readonly traits: number
  /** The numbers of their lower case, each once, ascending. */
  readonly wordNumbers: readonly number[]
  /** The first country it names: who acts, more often than not; -1 where it names none. */
  readonly actor: number
  /** Whether the country is among its first three concepts. */
  readonly actorLeads: boolean
  /** Where its first name stands in the text, -1 where it has none. */
  readonly firstName: number
  /** How well it stands alone, from 0 to 1. */
  readonly fitness: number
}

export interface StoryLines {
  readonly cluster: StoryCluster
  readonly lines: readonly StoryLine[]
  /** The concepts that the lines hold. */
  readonly numbers: StoryNumbers
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
const NONE: readonly number[] = []
const REACH = 3 // concepts
const LEADING = 3 // concepts

/** Two words of one name are no turn of phrase: every report names the minister by title, first and last name. */
function pairsOf(numbers: readonly number[], names: readonly boolean[], concepts: number): number[] {
  const pairs: number[] = []
  for (let first = 0; first < numbers.length; first++) {
    const a = numbers[first] ?? 0
    const isName = names[first] === true
    const end = Math.min(numbers.length, first + REACH + 1)
    for (let second = first + 1; second < end; second++) {
      const b = numbers[second] ?? 0
      if (a !== b && !(isName && names[second])) pairs.push(a * concepts + b)
    }
  }
  return distinctAscending(pairs)
}

type Place = Pick<StoryLine, 'at' | 'report' | 'account' | 'place' | 'text' | 'language'>

/** What a sentence speaks of: the concepts as numbers of the story, in order and as a set. */
interface Spoken {
  readonly words: SentenceWords
  readonly found: SentenceConcepts
  readonly numbers: readonly number[]
  readonly sorted: readonly number[]
}

function spokenOf(words: SentenceWords, initials: ReadonlySet<string>, story: StoryNumbers): Spoken {
  const found = concepts(words, initials, story.lexicon)
  const numbers = found.numbers.map((concept) => storyNumber(concept, story))
  return { words, found, numbers, sorted: distinctAscending(numbers.slice()) }
}

/** Where the first name of a sentence stands. */
function firstName({ found, words }: Spoken): number {
  const first = found.names.indexOf(true)
  return first < 0 ? -1 : (words.places[2 * (found.words[first] ?? 0)] ?? -1)
}

const compared = (forms: readonly Form[]): readonly Form[] =>
  forms.length > LONGEST ? forms.slice(0, LONGEST) : forms

const areFew = (numbers: readonly number[], most: number): boolean => new Set(numbers).size < most

/** What the concepts of a story weigh in it and in the news, by number. */
type Scales = Pick<StoryLines, 'weights' | 'idf'>

function line(
  { at, report, account, place, text, language }: Place,
  index: number,
  spoken: Spoken,
  { weights, idf }: Scales,
  { isFigure, isCountry }: Lexicon,
): StoryLine {
  const { found, numbers, sorted } = spoken
  const forms = compared(spoken.words.forms)
  const actor = found.numbers.findIndex((concept) => isCountry[concept])
  const made = {
    index,
    at,
    report,
    account,
    place,
    text,
    language,
    sorted,
    pairs: pairsOf(numbers, found.names, idf.length),
    figures: found.numbers.some((concept) => isFigure[concept])
      ? distinctAscending(numbers.filter((_, place) => isFigure[found.numbers[place] ?? 0]))
      : NONE,
    weight: sum(sorted, weights),
    news: sum(sorted, idf),
    forms,
    traits: spoken.words.traits,
    wordNumbers: distinctAscending(forms.map(({ word }) => word)),
    actor: numbers[actor] ?? -1,
    actorLeads: actor >= 0 && areFew(numbers.slice(0, actor), LEADING),
    firstName: firstName(spoken),
    fitness: 0,
  }
  made.fitness = fitness(made)
  return made
}

function places({ reports, accounts }: StoryCluster): Place[] {
  const accountById = new Map(accounts.flatMap((account, index) => account.reports.map((id) => [id, index])))
  const found: Place[] = []
  reports.forEach(({ id, language, paragraphs }, report) => {
    const account = accountById.get(id) ?? 0
    let place = 0
    for (const { number, sentences } of paragraphs) {
      if (number === null) continue
      for (let sentence = 0; sentence < sentences.length; sentence++) {
        const at = { report: id, paragraph: number, sentence: sentence + 1 }
        found.push({ at, report, account, place, text: sentences[sentence]?.text ?? '', language })
        place += 1
      }
    }
  })
  return found
}

function tally(values: readonly number[], size: number): number[] {
  const found = new Array<number>(size).fill(0)
  for (const value of values) found[value] = (found[value] ?? 0) + 1
  return found
}

const formsOf = ({ forms }: SentenceWords): readonly Form[] => forms

function initialsIn(read: readonly SentenceWords[]): ReadonlySet<string> {
  const holding = read.filter(({ traits }) => (traits & INITIALS) !== 0)
  return initialsOf(read.map(formsOf), holding.map(formsOf))
}

const NO_DATES: readonly DateMention[] = []

/** Every sentence of a story, in the order of its reports. */
export function storyLines(cluster: StoryCluster): StoryLines {
  const numbers: StoryNumbers = { lexicon: lexicon(), numberOf: new Map() }
  const found = places(cluster)
  const read = found.map(({ text, language }) => readWords(text, language, numbers.lexicon))
  const initials = initialsIn(read)
  const spoken = read.map((words) => spokenOf(words, initials, numbers))
  const idf = idfs(cluster, numbers)
  const linesWith = counts(spoken, numbers.numberOf.size)
  const weights = weightsOf(idf, linesWith, spoken.length)
  const lines = spoken.flatMap((each, index) => {
    const place = found[index]
    return place ? [line(place, index, each, { weights, idf }, numbers.lexicon)] : []
  })
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
    numbers,
    linesWith,
    weights,
    idf,
    dates: lines.map(({ text, language, traits }) =>
      (traits & DATED) === 0 ? NO_DATES : datesIn(text, language),
    ),
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
