/** What can be seen of one block without knowing any other: its length, whether it is made of sentences, what it is made of instead. */

import type { Block } from './blocks.ts'
import { isSpaced } from './each-word.ts'
import { lineWords, type Word } from './line-words.ts'

export interface Shape {
  readonly words: readonly Word[]
  /** Words; two characters count as one where words are not parted by spaces. */
  readonly length: number
  /** It ends as a sentence does, quotes and brackets aside. */
  readonly endsSentence: boolean
  /** A sentence ends inside it and another begins. */
  readonly hasInnerStop: boolean
  /** It ends with a question or exclamation mark, as headlines may. */
  readonly asks: boolean
  /** It breaks off: "laptops with improved supp…". */
  readonly truncated: boolean
  /** It ends with a colon: what it announces follows. */
  readonly announces: boolean
  /** Share of words with letters that begin with a capital (0 in scripts without any). */
  readonly capitals: number
}

const CLOSERS = '["\'”’»›)\\]）］」』】》]*'
const END = new RegExp(`[.!?…。！？؟۔।॥]\\s?${CLOSERS}$`, 'u')
const ASKS = new RegExp(`[?!？！؟]\\s?${CLOSERS}$`, 'u')
const INNER = /[^\s.\p{Lu}][.!?…؟۔।]["'”’»)\]]*\s+["'“‘«([¿¡]*[\p{Lu}\p{Lo}]|[。！？][^」』）】\s]/u
const HAS_UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
/** Emoji and ornaments after the last word. */
const DECORATION = /(?:[\s\p{Extended_Pictographic}■●▲▼◆★☆♦•]|\ufe0f|\u200d)+$/u

/** Printable ASCII and a closing quotation mark, as nearly every line ends with, are no ornaments. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || code === 0x201d || code === 0x2019

/** How a line ends, its ornaments left out. */
function tailOf(text: string): string {
  const tail = text.slice(-80)
  return isPlain(text.charCodeAt(text.length - 1)) ? tail : tail.replace(DECORATION, '')
}

/** An abbreviation's or an initial's stop ends no sentence: "Associated Press Inc.", "9:45 a.m." */
const ABBREVIATED =
  /(?:^|[\s.(])(?:\p{L}|Inc|Ltd|Co|Corp|Jr|Sr|St|Dr|Mr|Mrs|[ap]\.m|etc|vs|No|Calif|Ariz|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$/u

function length(text: string, words: readonly Word[]): number {
  if (isSpaced(text) || !HAS_UNSPACED.test(text)) return words.length
  const spaced = words.filter(({ text: word }) => !HAS_UNSPACED.test(word)).length
  return spaced + Math.ceil((text.match(UNSPACED)?.length ?? 0) / 2)
}

const isUpper = (char: string): boolean => char !== char.toLowerCase()

function capitals(text: string, words: readonly Word[]): number {
  let lettered = 0
  let upper = 0
  for (const { start } of words) {
    const first = text.charAt(start)
    if (first >= '0' && first <= '9') continue
    lettered += 1
    if (isUpper(first)) upper += 1
  }
  return lettered === 0 ? 0 : upper / lettered
}

export function shapeOf({ text }: Pick<Block, 'text'>): Shape {
  const words = lineWords(text)
  const tail = tailOf(text)
  return {
    words,
    length: length(text, words),
    endsSentence: END.test(tail) && !ABBREVIATED.test(tail),
    hasInnerStop: INNER.test(text),
    asks: ASKS.test(tail),
    truncated: /[\p{L}\p{N}](?:\.{3}|…)$/u.test(tail),
    announces: /[:：]$/.test(tail),
    capitals: capitals(text, words),
  }
}

/** A block of sentences: what a report is made of. */
export const isProse = (shape: Shape): boolean =>
  (shape.endsSentence && shape.length >= 6) || (shape.hasInnerStop && shape.length >= 12)
