/**
 * In: the words of a text. Out: runs of capitalised words, as ranges of word indices, joined by the small words that stand inside names:
 * particles in any ("Ursula von der L."), "of", "for" and their like only after a word for a body or a place ("Council of Europe").
 */
import { INNER_POSSESSIVES } from './organisations.ts'
import type { PrintedWord } from './printed-words.ts'
import { OFFICE_FIELDS } from './titles.ts'
import {
  isCalendarWord,
  isInnerWord,
  isJoiningWord,
  isOffice,
  isOrganisationWord,
  isParticle,
  isPlaceWord,
} from './word-shapes.ts'

/** Word indices, `to` exclusive. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

const LONGEST_JOIN = 3 // small words in a row: "of the", "de la"
const LONGEST_RUN = 14 // words; a longer run is a headline

export function nameRuns(words: readonly PrintedWord[]): WordRange[] {
  const runs: WordRange[] = []
  for (let from = 0; from < words.length; ) {
    if (words[from]?.capital !== true) {
      from += 1
      continue
    }
    const to = runEnd(words, from)
    if (to - from <= LONGEST_RUN) runs.push({ from, to })
    from = to
  }
  return runs
}

function runEnd(words: readonly PrintedWord[], from: number): number {
  let to = from + 1
  while (to - from < 3 * LONGEST_RUN) {
    const next = nextInRun(words, from, to)
    if (next === to) break
    to = next
  }
  return to
}

/** Where the run ends once what follows it is taken in; the same place where nothing may be. */
function nextInRun(words: readonly PrintedWord[], from: number, to: number): number {
  const last = words[to - 1]
  const word = words[to]
  if (last === undefined || word === undefined || !word.joined) return to
  if (last.possessive && !isInnerPossessive(last, word)) return to
  if (word.capital) return to + 1
  let after = to
  while (after - to < LONGEST_JOIN && isJoiner(words[after])) after += 1
  const following = words[after]
  if (after === to || !following?.joined || !following.capital || isCalendarWord(following)) return to
  return mayJoin(words, from, to, after) ? after + 1 : to
}

/** "People's Republic", "Women's March". */
function isInnerPossessive(word: PrintedWord, next: PrintedWord): boolean {
  return INNER_POSSESSIVES.has(word.lower) && next.capital
}

function isJoiner(word: PrintedWord | undefined): boolean {
  return word?.joined === true && !word.capital && isInnerWord(word)
}

const ONLY_AFTER_BODIES = new Set(['for', 'on', 'für', 'per', 'van', 'voor', 'and', 'et', 'y', 'e', 'und'])
const NO_PURPOSE = new Set(
  'house senate congress parliament government police army court palace pentagon kremlin party assembly cabinet administration force forces guard board office'.split(
    ' ',
  ),
)

function mayJoin(words: readonly PrintedWord[], from: number, to: number, after: number): boolean {
  const head = words[to - 1]
  const joiners = words.slice(to, after)
  if (head === undefined || head.lower === 'state') return false
  if (joiners.every((word) => isParticle(word) && word.lower !== 'e')) return true
  const isBody = isOrganisationWord(head)
  const first = joiners[0]?.lower ?? ''
  if (isOffice(head)) return first === 'of' && OFFICE_FIELDS.has(words[after]?.lower ?? '')
  if (['and', 'et', 'y', 'e', 'und'].includes(first)) return isField(words, from, to)
  if (ONLY_AFTER_BODIES.has(first)) return isBody && !NO_PURPOSE.has(head.lower)
  return isBody || isPlaceWord(head)
}

/** "Center for Strategic and International Studies": "and" joins only after an earlier joiner. */
function isField(words: readonly PrintedWord[], from: number, to: number): boolean {
  const run = words.slice(from, to)
  const joiner = run.findIndex((word) => !word.capital && isJoiningWord(word) && !isParticle(word))
  const before = run[joiner - 1]
  return before !== undefined && isOrganisationWord(before) && joiner >= run.length - 3
}
