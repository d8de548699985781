/** The line that signs a report after its share buttons: "The Valley Herald", "Example.com / Valley News 2024.". */
import type { SetAsideReason } from '../records.ts'
import type { Page } from './furniture.ts'
import { isPrintedAsName, nameOfLine, namesOutlet } from './outlet-names.ts'
import { isSection, labelOf } from './phrases.ts'
import { creditParts } from './source-lines.ts'

/** What stands between a report's last paragraph and its signature. */
const BETWEEN: ReadonlySet<SetAsideReason | null> = new Set<SetAsideReason | null>([
  'share or vote widget',
  'byline',
  'date line',
])
const LONGEST_NAME = 6 // words

/** "Jane Doe, The Valley Herald": a writer, then the outlet. */
function isWriterOf(text: string): boolean {
  const [writer, outlet, ...more] = nameOfLine(text).split(/,\s/)
  if (writer === undefined || outlet === undefined || more.length > 0) return false
  return namesOutlet(outlet) && !namesOutlet(writer) && isPrintedAsName(writer) && /\s/.test(writer)
}

export interface Signature {
  readonly index: number
  readonly reason: SetAsideReason
}

/** The signature after the report, which ends before block `end`. A name with further lines under it that say nothing of themselves heads a list. */
export function signatureAfter({ blocks, shapes, signs, comments }: Page, end: number): Signature | null {
  let index = end
  while (index < comments && BETWEEN.has(signs[index]?.reason ?? null)) index += 1
  const shape = shapes[index]
  const text = blocks[index]?.text ?? ''
  const heads = index + 1 < comments && signs[index + 1] === null
  if (!shape || index >= comments || signs[index] || heads || isSection(shape.words)) return null
  if (creditParts(text, shape.words) !== null) return { index, reason: 'credit line' }
  if (isWriterOf(text)) return { index, reason: 'byline' }
  const isVia = labelOf(shape.words.slice(0, 1)) === 'source link' // "Via Example.com": whose way it came, not whose it is
  const isName = shape.length <= LONGEST_NAME && !isVia && namesOutlet(nameOfLine(text))
  return isName ? { index, reason: 'outlet name' } : null
}
