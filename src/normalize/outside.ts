/** The blocks outside the report's runs → why each is furniture. */
import type { SetAsideReason } from '../records.ts'
import type { Page, Verdict } from './furniture.ts'
import { repeatsTitle } from './inside.ts'
import { LIST_HEADS } from './link-lists.ts'
import { isSection } from './phrases.ts'
import type { Range } from './runs.ts'

export function outsideReasons(
  { blocks, shapes, signs, comments }: Page,
  runs: readonly Range[],
  inside: ReadonlyMap<number, Verdict>,
  title: string | null,
): SetAsideReason[] {
  const first = runs[0]?.from ?? 0
  let heading: SetAsideReason | null = null
  return blocks.map((block, index) => {
    if (inside.has(index)) {
      heading = null
      return 'other page furniture'
    }
    if (repeatsTitle(block.text, title)) return 'repeated headline'
    const shape = shapes[index]
    const sign = signs[index]
    if (index >= comments && sign?.reason !== 'comment form')
      return sign?.strong && index === comments ? sign.reason : 'reader comment'
    if (sign) {
      heading = LIST_HEADS.has(sign.reason) && sign.bare ? sign.reason : heading
      return sign.reason
    }
    if (shape && isSection(shape.words)) return 'section label'
    if (heading !== null) return heading
    return index < first || block.mark === 'bullet' ? 'navigation' : 'other page furniture'
  })
}
