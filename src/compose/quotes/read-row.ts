/** What is read from one row of a report: its statements with their sources, and whose its quotations are. */
import type { Row } from './pieces.ts'
import type { Source } from './scene.ts'
import type { Statement } from './statements.ts'

export interface Spoken {
  readonly statement: Statement
  readonly source: Source | null
}

export interface Attribution {
  /** Index into the report's quotations. */
  readonly quotation: number
  readonly source: Source | null
  /** The words that tell it: the statement's verb kind, or how it was told otherwise. */
  readonly by: 'say' | 'name' | 'feel' | 'act' | 'source' | 'noun' | 'going on' | 'nothing'
  readonly row: number
}

export interface ReadRow {
  readonly row: Row
  readonly spoken: readonly Spoken[]
  readonly attributions: readonly Attribution[]
}
