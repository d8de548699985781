/** The parts that the data files share: places of sentences, verbatim extracts, JSON as it is written. */
import type { SentenceRef } from '../../records.ts'
import type { Extract } from '../../records-page.ts'

export const refData = ({ report, paragraph, sentence }: SentenceRef) => ({ report, paragraph, sentence })

export const extractData = ({ at, text, cutBefore, cutAfter }: Extract) => ({
  ...refData(at),
  text,
  cutBefore,
  cutAfter,
})

/** One value a line, so that a difference can be read. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
