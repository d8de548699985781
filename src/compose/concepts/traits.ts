/** What rare words are, by bit: a sentence none of whose words is one is not looked at for it. */
import { mayTellDate } from '../../text/dates.ts'
import { mayBeInitials } from './initials.ts'

export const INITIALS = 1
/** A word for who speaks or is spoken to, or one that holds such: `I`, `we’re`. */
export const PERSONAL = 2
/** A word that a date may hold. */
export const DATED = 4

/** A word for who speaks or is spoken to. */
export const PERSON = /(?<!\p{L})(?:I|we|my|our|us|me|you|your)(?!\p{L})/u

export const traitsOf = (word: string, language: string): number =>
  (mayBeInitials(word) ? INITIALS : 0) |
  (PERSON.test(word) ? PERSONAL : 0) |
  (mayTellDate(word, language) ? DATED : 0)
