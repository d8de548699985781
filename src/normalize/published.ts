/** The lines around a report that print a date → when it was published, as exact as printed; null where none does. Never a date of the text. */
import type { Published } from '../records.ts'
import { type DateMention, datesIn } from '../text/dates.ts'
import { lineWords } from './line-words.ts'
import { datedWords } from './phrases.ts'

/** A line that may date the report, and how far it stands from its text. */
export interface DatedLine {
  readonly text: string
  /** Blocks between it and the report's first paragraph. */
  readonly distance: number
}

const UPDATED =
  /(?:updated|modified|mis à jour|modifié|aktualisiert|actualizado|aggiornato|modificato|atualizad[oa]|bijgewerkt|gewijzigd|обновлен|güncelle|تحديث|更新|수정)/iu

/** A mention that says enough: a day, or a month that a word like "published" announces. */
const isExact = ({ iso, until, precision }: DateMention, announced: boolean): boolean =>
  iso !== null &&
  until === null &&
  (precision === 'day' || precision === 'time' || (announced && precision === 'month'))

export const publishedFrom = ({ iso, precision, zone }: DateMention): Published | null =>
  iso === null ? null : { iso, precision, zone }

interface Candidate {
  readonly mention: DateMention
  readonly updated: boolean
  readonly distance: number
}

function candidates({ text, distance }: DatedLine, language: string): Candidate[] {
  const announced = datedWords(lineWords(text)) > 0
  const mentions = datesIn(text, language).filter((mention) => isExact(mention, announced))
  return mentions.map((mention, index) => {
    const before = text.slice(mentions[index - 1]?.end ?? 0, mention.start)
    return { mention, updated: UPDATED.test(before), distance }
  })
}

/** The date of the nearest line; one that says "published" or nothing comes before one that says "updated". */
export function publishedOf(
  lines: readonly DatedLine[],
  dateline: DateMention | null,
  language: string,
): Published | null {
  const all = lines.flatMap((line) => candidates(line, language))
  const best = all.reduce<Candidate | null>((a, b) => {
    if (a === null || (a.updated && !b.updated)) return b
    return a.updated === b.updated && b.distance < a.distance ? b : a
  }, null)
  if (best !== null) return publishedFrom(best.mention)
  return dateline !== null && isExact(dateline, false) ? publishedFrom(dateline) : null
}
