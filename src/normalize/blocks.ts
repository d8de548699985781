/**
 * Lines → blocks: paragraphs as a reader would see them. In most seeds a line is a paragraph. Where a file's lines are wrapped at a
 * fixed width, the lines between two blank ones are joined.
 */
import type { Line } from './lines.ts'

export interface Block {
  readonly lines: readonly Line[]
  readonly start: number
  readonly end: number
  /** As shown: white space made one space. */
  readonly text: string
  readonly afterBlank: boolean
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function blockOf(lines: readonly Line[]): Block {
  const first = lines[0]
  const last = lines.at(-1)
  return {
    lines,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    text: collapsed(lines.map(({ text }) => text).join(' ')),
    afterBlank: first?.afterBlank ?? true,
  }
}

/** The blocks of a file, in order. */
export function blocksOf(lines: readonly Line[]): Block[] {
  return lines.map((line) => blockOf([line]))
}
