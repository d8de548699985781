/** How much text a report has. */
import type { Paragraph, StoryRecord, TextSize } from '../records.ts'

export function sizeOfText(paragraphs: readonly Paragraph[]): TextSize {
  let [cited, characters] = [0, 0]
  for (const { number, sentences } of paragraphs) {
    if (number !== null) cited += sentences.length
    for (const { text } of sentences) characters += text.length
  }
  return { sentences: cited, characters }
}

/** What is known of it, else what is counted: a record that was kept has its paragraphs elsewhere until they are asked for. */
export const textSize = (record: Pick<StoryRecord, 'size' | 'paragraphs'>): TextSize =>
  record.size ?? sizeOfText(record.paragraphs)
