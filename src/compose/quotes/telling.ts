/**
 * In: a row with its statements and the place of a quotation in it. Out: the statement that tells who said the quotation: the one that
 * touches it, else the nearest before it in its row, else the nearest after.
 */
import type { Piece } from './pieces.ts'
import type { Spoken } from './read-row.ts'
import type { Scene } from './scene.ts'

/** The statement that tells who said the quotation at a piece. */
export function telling(
  scene: Scene,
  pieces: readonly Piece[],
  rowSpoken: readonly Spoken[],
  at: number,
): Spoken | null {
  const touchingAfter = rowSpoken.find(
    ({ statement }) => statement.from > at && onlyMarks(pieces, at + 1, statement.from),
  )
  const before = rowSpoken.filter(({ statement }) => statement.at < at)
  const touchingBefore = before.findLast(
    (each) => mayTell(each, pieces, at) && leadsTo(pieces, each.statement.to, at),
  )
  if (touchingAfter?.statement.verb === null) return touchingAfter
  const isLed = touchingBefore?.statement.verb?.kind === 'say' && pieces[at - 1]?.kind === 'mark'
  if (touchingAfter && !isLed && endsOpen(scene, pieces[at])) return touchingAfter
  if (touchingBefore) return touchingBefore
  if (touchingAfter) return touchingAfter
  const nearest = before.findLast(({ statement }) => statement.verb === null || statement.verb.kind !== 'act')
  if (nearest) return nearest
  return (
    rowSpoken.find(
      ({ statement }) =>
        statement.from > at &&
        (statement.verb === null ||
          !pieces.slice(at, statement.from).every((piece) => piece.kind !== 'mark')),
    ) ?? null
  )
}

/** A quotation that ends in a comma, ? or ! before what follows it: “…,” she said. */
function endsOpen(scene: Scene, piece: Piece | undefined): boolean {
  const quotation = scene.report.quotations[piece?.index ?? -1]
  if (quotation === undefined) return false
  return (
    /[,?!—–-]$/.test(scene.report.text.slice(quotation.innerStart, quotation.innerEnd)) ||
    scene.report.text.charAt(quotation.end) === ','
  )
}

function onlyMarks(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces.slice(from, to).every((piece) => piece.kind === 'mark')
}

const NEAR = 4 // pieces between a verb and the quotation it leads to

function leadsTo(pieces: readonly Piece[], from: number, at: number): boolean {
  return at - from <= NEAR && pieces.slice(from, at).every((piece) => piece.kind !== 'quote')
}

/** A verb that is no speech ("went on", "laughed") tells only what it leads to by a comma or colon, or touches. */
function mayTell({ statement }: Spoken, pieces: readonly Piece[], at: number): boolean {
  return statement.verb?.kind !== 'act' || statement.to === at || pieces[at - 1]?.kind === 'mark'
}
