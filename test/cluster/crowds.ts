/**
 * Crowds of short made-up reports of a few events on one subject, all easily taken for one another: enough of everything that grouping weighs
 * in collections so small that the definition can be worked out by brute force.
 */
import { random } from '../../bench/generate.ts'
import type { StoryRecord } from '../../src/records.ts'
import { report } from './reports.ts'

export interface Crowd {
  readonly seed: number
  readonly reports: number
  readonly events: number
  /** Days that the events are spread over. */
  readonly days: number
  /** Words of a report, from and to. */
  readonly words: readonly [number, number]
  /** Share of words taken from the subject, and from the event; the others are anybody's. */
  readonly ofSubject: number
  readonly ofEvent: number
}

const SYLLABLES = 'ba ke li mo nu pra ste dri flo gru kla vem zon tir wek hal'.split(' ')

const dayAfter = (days: number) =>
  new Date(Date.UTC(2031, 4, 1) + Math.floor(days * 86_400_000)).toISOString()

export function crowd({ seed, reports, events, days, words, ofSubject, ofEvent }: Crowd): StoryRecord[] {
  const next = random(seed)
  const below = (count: number) => Math.floor(next() * count)
  const coined = () => Array.from({ length: 3 }, () => SYLLABLES[below(SYLLABLES.length)]).join('')
  const list = (count: number) => Array.from({ length: count }, coined)
  const subject = list(24)
  const told = Array.from({ length: events }, () => ({ words: list(16), day: next() * days }))
  const made: StoryRecord[] = []
  for (let place = 0; place < reports; place++) {
    const event = told[Math.floor(events * next() ** 1.5)] ?? { words: subject, day: 0 }
    const word = () => {
      const kind = next()
      if (kind < ofSubject) return subject[Math.floor(24 * next() ** 2)]
      return kind < ofSubject + ofEvent ? event.words[Math.floor(16 * next() ** 1.5)] : coined()
    }
    const sentence = () => `${Array.from({ length: 8 }, word).join(' ')}.`
    const length = words[0] + below(words[1] - words[0] + 1)
    const copied = next() < 0.12 ? made[below(made.length)] : undefined
    const moment = dayAfter(event.day + next() * 3)
    const date = [moment.slice(0, 10), moment, `${moment.slice(0, 19)}`, undefined][below(4)]
    const line = {
      id: `r${String(place).padStart(3, '0')}`,
      title: sentence(),
      text: Array.from({ length: Math.ceil(length / 8) }, sentence).join(' '),
      ...(date === undefined ? {} : { date }),
    }
    const own = report(line)
    made.push(copied ? { ...own, headline: copied.headline, paragraphs: copied.paragraphs } : own)
  }
  return made
}
