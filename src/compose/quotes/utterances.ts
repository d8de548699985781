/**
 * In: one report read for its speakers. Out: its utterances: every direct quotation, sentence by sentence, and every reported statement,
 * each a verbatim run of one sentence with the source that the report gives it. Quoted words of fewer than four are kept only where
 * somebody is told to have used them and no longer quotation of the sentence says more ("working", "brain drain").
 */
import type { Extract } from '../../records-page.ts'
import type { Attribution, ReadRow } from './read-row.ts'
import { extracts } from './report-text.ts'
import { reportedStatements } from './reported.ts'
import { type Scene, type Source, sameSource } from './scene.ts'

export interface Utterance {
  readonly kind: 'direct' | 'reported'
  readonly source: Source | null
  /** Index of the report in the story. */
  readonly report: number
  /** Begin and end in the report's text. */
  readonly start: number
  readonly end: number
  readonly extract: Extract
}

export const FEWEST_WORDS = 4

export function utterances(scene: Scene, read: readonly ReadRow[]): Utterance[] {
  return read.flatMap((row) => [...directIn(scene, row), ...reportedIn(scene, row)])
}

function directIn(scene: Scene, row: ReadRow): Utterance[] {
  return row.attributions
    .filter((attribution) => isRemark(scene, row, attribution))
    .flatMap((attribution) => {
      const quotation = scene.report.quotations[attribution.quotation]
      if (quotation === undefined) return []
      return made(scene, 'direct', attribution.source, quotation.start, quotation.end)
    })
}

function reportedIn(scene: Scene, row: ReadRow): Utterance[] {
  return reportedStatements(scene, row).flatMap(({ source, start, end }) =>
    made(scene, 'reported', source, start, end),
  )
}

function made(
  scene: Scene,
  kind: Utterance['kind'],
  source: Source | null,
  start: number,
  end: number,
): Utterance[] {
  return extracts(scene.report, start, end).map((extract) => ({
    kind,
    source,
    report: scene.index,
    start,
    end,
    extract,
  }))
}

/** Whether a quotation is a remark rather than a word in quote marks. */
function isRemark(scene: Scene, row: ReadRow, attribution: Attribution): boolean {
  const quotation = scene.report.quotations[attribution.quotation]
  if (quotation === undefined || !(quotation.closed || quotation.continues)) return false
  if (quotedWords(scene, attribution.quotation) >= FEWEST_WORDS) return true
  const { source, by } = attribution
  if (source === null || !(by === 'say' || by === 'name' || by === 'noun' || by === 'source')) return false
  if (source.kind === 'unnamed' && !source.person) return false
  return !row.attributions.some(
    (other) => sameSource(other.source, source) && quotedWords(scene, other.quotation) >= FEWEST_WORDS,
  )
}

/** Words of a quotation; of scripts without spaces every second character counts as one. */
export function quotedWords(scene: Scene, index: number): number {
  const quotation = scene.report.quotations[index]
  if (quotation === undefined) return 0
  const text = scene.report.text.slice(quotation.innerStart, quotation.innerEnd)
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0
  return Math.max(spaced, Math.floor(unspaced / 2))
}
