/**
 * How common a stem is in news at large: the background against which a word of a small collection is rare or not. In goes the text of
 * a table under data/background/, out comes a map; a stem that a table of its language lacks is rare.
 */

export interface Background {
  /** Language of the table, a BCP 47 primary tag. */
  readonly language: string
  /** How many documents were counted. */
  readonly documents: number
  /** In how many of them a stem occurs. */
  readonly documentsByStem: ReadonlyMap<string, number>
}

/** A background that knows nothing: the collection itself has to do. */
export const NO_BACKGROUND: Background = { language: 'und', documents: 1, documentsByStem: new Map() }

interface Table {
  readonly language: string
  readonly documents: number
  /** “7071 the”, “12 abbot adolesc …”: a count, then the stems found in so many documents. */
  readonly stemsByDocuments: readonly string[]
}

/** Reads a table: JSON as under data/background/. Throws where it is not one, since the tables are part of the program. */
export function parseBackground(text: string): Background {
  return backgroundFrom(JSON.parse(text) as Table)
}

export function backgroundFrom(table: Table): Background {
  const documentsByStem = new Map<string, number>()
  for (const row of table.stemsByDocuments) {
    const [count, ...stems] = row.split(' ')
    for (const stem of stems) documentsByStem.set(stem, Number(count))
  }
  return { language: table.language, documents: table.documents, documentsByStem }
}
