/**
 * What a reader typed → the terms to look for, in order. The last word is looked for as a beginning, since it may not be typed to its end;
 * so is a single character of a script that is known by pairs. Words in quotation marks must stand together, and so must the pairs of
 * one run of such a script.
 */
import { isUnspaced, terms } from '../../search/terms.ts'

export interface Wanted {
  readonly term: string
  /** Whether every term that begins so will do. */
  readonly beginning: boolean
  /** Whether it must stand right after the one before. */
  readonly joined: boolean
}

/** More terms than anyone types, few enough for a small site's server. */
const MOST_TERMS = 12

const QUOTED = /["“”„«»「」『』]/

function ofPart(text: string, isQuoted: boolean, isUnfinished: boolean): Wanted[] {
  const all = terms(text).filter(({ aside }) => !aside)
  return all.map(({ term, start, end }, n) => {
    const before = all[n - 1]
    const isPair = isUnspaced(term) && [...term].length > 1
    return {
      term,
      beginning: !isPair && (isUnspaced(term) || (isUnfinished && end === text.length)),
      joined: before !== undefined && (isQuoted || start < before.end),
    }
  })
}

export function wantedTerms(query: string): Wanted[] {
  const parts = query.split(QUOTED)
  return parts
    .flatMap((part, n) => ofPart(part, n % 2 === 1, n % 2 === 0 && n === parts.length - 1))
    .slice(0, MOST_TERMS)
}
