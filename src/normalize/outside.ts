/** The blocks outside the report's runs → why each is furniture. */
import type { SetAsideReason } from '../records.ts'
import type { Page, Verdict } from './furniture.ts'
import { titleRepeats } from './inside.ts'
import { LIST_HEADS } from './link-lists.ts'
import { isSection } from './phrases.ts'
import type { Range } from './runs.ts'
import { signatureAfter } from './signatures.ts'
import type { Sign } from './signs.ts'

/** Labels and forms around the comments, as against the comments with their writers and dates. */
const isForm = (sign: Sign | null, isFirst: boolean): boolean =>
  sign?.strong === true &&
  (sign.reason === 'comment form' || (sign.reason === 'reader comment' && (sign.bare || isFirst)))

const FOOTER: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'navigation',
  'cookie or legal notice',
  'subscription or sign-up',
  'about the author or outlet',
])

/** Where the page's own last lines begin, after the comments. */
function footerStart(signs: Page['signs'], comments: number): number {
  let first = signs.length
  while (
    first > comments &&
    signs[first - 1]?.strong &&
    FOOTER.has(signs[first - 1]?.reason ?? 'reader comment')
  )
    first -= 1
  return first
}

export function outsideReasons(
  page: Page,
  runs: readonly Range[],
  inside: ReadonlyMap<number, Verdict>,
  title: string | null,
): SetAsideReason[] {
  const { blocks, shapes, signs, comments } = page
  const first = runs[0]?.from ?? 0
  const last = runs.at(-1)
  const signature = last ? signatureAfter(page, last.to) : null
  const repeatsTitle = titleRepeats(title)
  const footer = footerStart(signs, comments)
  let heading: SetAsideReason | null = null
  return blocks.map((block, index) => {
    if (inside.has(index)) {
      heading = null
      return 'other page furniture'
    }
    if (repeatsTitle(block.text)) return 'repeated headline'
    if (index === signature?.index) return signature.reason
    const shape = shapes[index]
    const sign = signs[index]
    if (index >= comments && index < footer)
      return isForm(sign ?? null, index === comments) ? 'comment form' : 'reader comment'
    if (sign) {
      heading = LIST_HEADS.has(sign.reason) && sign.bare ? sign.reason : heading
      return sign.reason === 'reader comment' ? 'comment form' : sign.reason
    }
    if (shape && isSection(shape.words)) return 'section label'
    if (heading !== null) return heading
    return index < first || block.mark === 'bullet' ? 'navigation' : 'other page furniture'
  })
}
