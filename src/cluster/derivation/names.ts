/**
 * Which printed name each word of a report is part of. Whoever reports an event prints its names, “Prime Minister Jane Doe”, in the same
 * words and the same order: within a name neither company nor order proves that one report was written from another.
 */
import type { StoryRecord } from '../../records.ts'
import { KIND } from '../words/lexicon.ts'
import type { Reader } from '../words/reader.ts'
import { sentencesOf } from '../words/report-words.ts'

/** For each word of the sentences the number of its name: capitalised words with only a space between them are one; 0 for other words. */
export function nameNumbers(record: StoryRecord, { lexicon, wordsOf }: Reader): Int32Array {
  const { begins, forms, starts } = wordsOf(record)
  const names = new Int32Array(forms.length)
  let name = 0
  sentencesOf(record).forEach(({ text }, sentence) => {
    let end = -1
    for (let place = begins[sentence] ?? 0; place < (begins[sentence + 1] ?? 0); place++) {
      const [form, start] = [forms[place] ?? 0, starts[place] ?? 0]
      if (((lexicon.kindOf[form] ?? 0) & KIND.CAPITAL) === 0) {
        end = -1
        continue
      }
      const goesOn = end >= 0 && start === end + 1 && text.charAt(end) === ' '
      names[place] = goesOn ? name : ++name
      end = start + (lexicon.forms[form]?.length ?? 0)
    }
  })
  return names
}
