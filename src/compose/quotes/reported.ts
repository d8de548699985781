/**
 * In: a row whose statements have sources. Out: what each is reported to have said, as a run of the row: the clause after "that" or
 * after the verb, the clause before ", X said", what stands beside "according to X", or for verbs such as "confirm" verb and object.
 * Left out: what is denied ("did not say"), what papers and media report, and what a quotation of the row says in full.
 */
import type { ReadRow } from './read-row.ts'
import { sentenceIndexAt } from './report-text.ts'
import { contentOf, type Run } from './reported-clauses.ts'
import { type Scene, type Source, sameSource } from './scene.ts'
import type { Statement } from './statements.ts'
import { FEWEST_WORDS, quotedWords } from './utterances.ts'

export interface ReportedStatement {
  readonly source: Source
  readonly start: number
  readonly end: number
}

export function reportedStatements(scene: Scene, row: ReadRow): ReportedStatement[] {
  const found: ReportedStatement[] = []
  row.spoken.forEach((spoken, n) => {
    const { source, statement } = spoken
    if (source === null || statement.negated || !speaksItself(scene, source)) return
    const content = contentOf(scene, row, spoken, row.spoken.slice(n + 1))
    const run = content === null ? null : placed(scene, row, content, statement)
    if (content !== null && run !== null && !saidDirectly(scene, row, content, source))
      found.push({ source, ...run })
  })
  return found.filter(
    (each, n) => !found.some((other, m) => m < n && other.end > each.start && other.start < each.end),
  )
}

/** A person, or a body that is no paper: those report what others say. */
function speaksItself(scene: Scene, source: Source): boolean {
  if (source.kind === 'unnamed') return !scene.table.documents.has(source.head)
  return scene.cast.characters[source.character]?.kind !== 'media'
}

const LONGEST_RUN = 1000 // characters; what is longer is no clause

/** The run inside the sentence of its verb, to the sentence's own end where the row's end is reached; null where it is too short. */
function placed(
  scene: Scene,
  { row }: ReadRow,
  run: Run,
  statement: Statement,
): { start: number; end: number } | null {
  const { report } = scene
  const verbAt = row.pieces[statement.at]?.start ?? row.start
  const sentence = report.sentences[sentenceIndexAt(report, verbAt)]
  if (sentence === undefined) return null
  const start = Math.max(sentence.start, row.pieces[run.from]?.start ?? row.end)
  const last = run.to >= row.pieces.length ? sentence.end : (row.pieces[run.to - 1]?.end ?? start)
  const end = Math.min(sentence.end, last)
  if (end - start > LONGEST_RUN) return null
  const words = report.text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return end > start && words >= FEWEST_WORDS ? { start, end } : null
}

/** A quotation of four words or more inside the run says it already. */
function saidDirectly(scene: Scene, { row, attributions }: ReadRow, run: Run, source: Source): boolean {
  return row.pieces.slice(run.from, run.to).some((piece) => {
    if (piece.kind !== 'quote' || quotedWords(scene, piece.index) < FEWEST_WORDS) return false
    const given = attributions.find((attribution) => attribution.quotation === piece.index)
    return (
      given === undefined ||
      given.source === null ||
      sameSource(given.source, source) ||
      given.source.kind === 'named'
    )
  })
}
