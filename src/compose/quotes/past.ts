/** In: a row whose statements and quotations have sources. Out: what later pronouns and descriptions may refer back to. */
import { mainSubject } from './main-subject.ts'
import type { Row } from './pieces.ts'
import type { Attribution, Spoken } from './read-row.ts'
import { mayBePerson, type Past, personsIn, type Scene, type Source, sameSource } from './scene.ts'
import { sourceOf } from './sources.ts'
import type { Statement } from './statements.ts'

export function past(scene: Scene, row: Row, spoken: readonly Spoken[], given: readonly Attribution[]): Past {
  const phrase = mainSubject(row.pieces, row.pieces.length, scene.table)
  const told = given.findLast((each) => each.source !== null)?.source ?? null
  const askers = given.length > 0 ? [] : askersIn(scene, spoken)
  const subject =
    phrase === null || phrase.head === 'relative' ? null : personalSource(scene, sourceOf(scene, row, phrase))
  return {
    paragraph: row.paragraph,
    speaker: speakerOf(row, spoken, askers) ?? told,
    subject: askers.some((asker) => sameSource(asker, subject)) ? null : subject,
    persons: personsIn(scene, row.pieces, row.pieces.length).filter(
      (id) =>
        scene.cast.characters[id]?.kind === 'person' &&
        !askers.some((asker) => asker?.kind === 'named' && asker.character === id),
    ),
  }
}

/** Who asks is not who answers: "X asked Y whether …. “…,” he said." */
function askersIn(scene: Scene, spoken: readonly Spoken[]): (Source | null)[] {
  return spoken
    .filter(({ statement }) => statement.verb !== null && scene.table.questions.has(statement.verb.lemma))
    .map(({ source }) => source)
}

/** Who speaks in a row: the one told last at its end ("…, X said"), else the first. */
function speakerOf(row: Row, spoken: readonly Spoken[], askers: readonly (Source | null)[]): Source | null {
  const speaking = spoken.filter(
    ({ source, statement }) => source !== null && speaks(statement) && !askers.includes(source),
  )
  const last = speaking.at(-1)
  const closes = last !== undefined && closesRow(row, last.statement)
  return (closes ? last : speaking[0])?.source ?? null
}

function closesRow(row: Row, statement: Statement): boolean {
  return statement.to >= row.pieces.length - 2 && row.pieces[statement.from - 1]?.kind !== 'word'
}

const speaks = ({ verb }: Statement): boolean => verb === null || verb.kind === 'say' || verb.kind === 'name'

function personalSource(scene: Scene, source: Source | null): Source | null {
  if (source?.kind !== 'named') return source
  return mayBePerson(scene.cast.characters[source.character] ?? null) ? source : null
}
