/** Where every part of a plain-text seed's body went: its headline's lines, the lines of its paragraphs, the lines set aside. */
import type { SeedFile } from '../records.ts'
import type { Line } from './lines.ts'
import { labelled } from './normalize-seed.ts'

export interface Account {
  readonly headline: readonly Line[]
  readonly kept: readonly Line[]
  readonly aside: readonly Line[]
}

export function accountOf(seed: SeedFile): Account {
  const { blocks, verdicts } = labelled(seed)
  const lines = (roles: readonly string[]): Line[] =>
    blocks.flatMap((block, index) => (roles.includes(verdicts[index]?.role ?? '') ? block.lines : []))
  return { headline: lines(['headline']), kept: lines(['text', 'subheading']), aside: lines(['aside']) }
}
