/** A text with ranges of it marked. Ranges ascend and do not overlap. */
import { escapeText } from './html.ts'

export function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  let shown = ''
  let place = 0
  for (const [start, end] of ranges) {
    shown += `${escapeText(text.slice(place, start))}<mark>${escapeText(text.slice(start, end))}</mark>`
    place = end
  }
  return shown + escapeText(text.slice(place))
}
