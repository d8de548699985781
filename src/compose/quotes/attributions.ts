/**
 * In: a scene. Out: for every quotation of the report who said it, and every statement with its source. Rows are read in order, so that a
 * pronoun finds who came before. A quotation takes the statement that touches it, else the nearest before it in its row, else the
 * nearest after; one alone in its row goes on from the row before. No statement, no speaker.
 */

import { mainSubject } from './main-subject.ts'
import { past } from './past.ts'
import type { Piece, Row } from './pieces.ts'
import type { Attribution, ReadRow, Spoken } from './read-row.ts'
import type { Scene, Source } from './scene.ts'
import { sourceOf } from './sources.ts'
import { type Statement, statements } from './statements.ts'
import { telling } from './telling.ts'

export function attributions(scene: Scene): ReadRow[] {
  return chained(scene, readRows(scene))
}

/** A quotation that runs on over paragraphs has one speaker: who is told beside its first part, else beside its last. */
function chained(scene: Scene, read: readonly ReadRow[]): ReadRow[] {
  const given = new Map(read.flatMap((row) => row.attributions).map((each) => [each.quotation, each]))
  let chain: number[] = []
  scene.report.quotations.forEach((quotation, index) => {
    chain.push(index)
    if (quotation.continues) return
    const told = [chain[0], chain.at(-1)]
      .map((part) => given.get(part ?? -1))
      .find((each) => each !== undefined && isTold(each))
    for (const part of chain.length > 1 && told ? chain : []) {
      const own = given.get(part)
      if (own !== undefined)
        given.set(part, {
          ...own,
          source: told?.source ?? null,
          by: own.by === 'nothing' ? 'going on' : own.by,
        })
    }
    chain = []
  })
  return read.map(({ row, spoken, attributions }) => ({
    row,
    spoken,
    attributions: attributions.map((each) => given.get(each.quotation) ?? each),
  }))
}

const isTold = ({ by, source }: Attribution): boolean =>
  source !== null && by !== 'going on' && by !== 'nothing'

/** Rows after the last that holds a statement or a quotation tell nothing, and nobody looks back at them. */
function readRows(scene: Scene): ReadRow[] {
  const found: ReadRow[] = []
  const told = scene.rows.map(({ pieces }) => statements(pieces, scene.table))
  const last = scene.rows.findLastIndex(
    ({ pieces }, index) => told[index]?.length !== 0 || pieces.some(({ kind }) => kind === 'quote'),
  )
  scene.rows.slice(0, last + 1).forEach((row, index) => {
    const spoken = spokenIn(scene, row, told[index] ?? [])
    const given: Attribution[] = []
    for (let at = 0; at < row.pieces.length; at++) {
      const piece = row.pieces[at]
      if (piece?.kind === 'quote') given.push(attribution(scene, found, { row, index, spoken }, piece, at))
    }
    found.push({ row, spoken, attributions: given })
    scene.past.push(past(scene, row, spoken, given))
  })
  return found
}

function spokenIn(scene: Scene, row: Row, told: readonly Statement[]): Spoken[] {
  const found: Spoken[] = []
  for (const statement of told) {
    const spoke = found.findLast((each) => each.source !== null)?.source ?? null
    const source =
      statement.subject === null
        ? carriedOn(scene, row, statement)
        : sourceOf(scene, row, statement.subject, spoke)
    found.push({ statement, source })
  }
  return found
}

/** "Adding, “…”": a row that opens with a participle and has no subject goes on from the row before. */
function carriedOn(scene: Scene, row: Row, statement: Statement): Source | null {
  const last = scene.past.at(-1)
  return statement.at <= 1 && last?.paragraph === row.paragraph ? last.speaker : null
}

interface Here {
  readonly row: Row
  readonly index: number
  readonly spoken: readonly Spoken[]
}

function attribution(
  scene: Scene,
  before: readonly ReadRow[],
  here: Here,
  piece: Piece,
  at: number,
): Attribution {
  const made = (source: Source | null, by: Attribution['by']): Attribution => ({
    quotation: piece.index,
    source,
    by,
    row: here.index,
  })
  const told = telling(scene, here.row.pieces, here.spoken, at)
  if (told !== null) return made(told.source, told.statement.verb?.kind ?? 'source')
  const noun = remarkOwner(scene, here.row, at)
  if (noun !== null) return made(noun, 'noun')
  const led = leadSubject(scene, here.row, at)
  if (led !== null) return made(led, 'act')
  const continued = goingOn(scene, before, here)
  if (continued !== null) return made(continued, 'going on')
  return made(null, 'nothing')
}

/** "X's statements about “…”", "his 2019 claim that … “…”". */
function remarkOwner(scene: Scene, row: Row, at: number): Source | null {
  const { pieces } = row
  for (let noun = at - 1; noun > 0; noun -= 1) {
    const piece = pieces[noun]
    if (piece?.kind === 'mark' || piece?.kind === 'quote') return null
    if (piece === undefined || !scene.table.remarkNouns.has(piece.lower)) continue
    for (let owner = noun - 1; owner >= 0 && noun - owner <= 4; owner -= 1) {
      const possessor = pieces[owner]
      if (possessor?.kind === 'mark') break
      if (possessor?.kind === 'name' && possessor.possessive) {
        return sourceOf(scene, row, { from: owner, to: owner + 1, head: 'name', at: owner })
      }
    }
  }
  return null
}

/** "Beck went on: “…”": whoever a clause is about that leads by a colon or comma into a quotation. */
function leadSubject(scene: Scene, row: Row, at: number): Source | null {
  const mark = row.pieces[at - 1]
  if (mark?.kind !== 'mark' || !(mark.lower === ':' || mark.lower === ',')) return null
  const subject = mainSubject(row.pieces, at - 1, scene.table)
  return subject === null ? null : sourceOf(scene, row, subject)
}

/** A quotation alone in its row goes on from the row before, or from the paragraph before. */
function goingOn(scene: Scene, before: readonly ReadRow[], here: Here): Source | null {
  if (here.row.pieces[0]?.kind !== 'quote' || here.row.pieces.some((piece) => piece.kind === 'name'))
    return null
  const isAlone = here.row.pieces.every((piece) => piece.kind !== 'word')
  const last = before.at(-1)
  if (last === undefined) return null
  const told = last.attributions.at(-1)?.source ?? last.spoken.at(-1)?.source ?? null
  if (last.row.paragraph === here.row.paragraph) return told
  if (!isAlone || here.row.paragraph - last.row.paragraph !== 1) return null
  const explicit = last.attributions.at(-1)?.by !== 'going on' || continues(scene, last)
  return explicit ? told : null
}

function continues(scene: Scene, row: ReadRow): boolean {
  const last = row.attributions.at(-1)
  return last !== undefined && scene.report.quotations[last.quotation]?.continues === true
}
