/**
 * What the rules of furniture look at: a paragraph, heading, list item or line as a reader sees it, in plain text and Markdown alike.
 */
import type { Line } from './lines.ts'

/** A part of the source that is shown; what stands between two runs (marks, link addresses) is not. */
export interface Run {
  readonly start: number
  readonly end: number
}

export type Mark = 'bullet' | 'heading' | 'quote' | 'image' | 'link-list' | 'table'

export interface Block {
  readonly lines: readonly Line[]
  readonly start: number
  readonly end: number
  readonly runs: readonly Run[]
  /** As shown: white space made one space. */
  readonly text: string
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterBlank: boolean
  /** What the file itself says it is. */
  readonly mark: Mark | null
  /** Share of the text that is inside links, 0–1. */
  readonly linkShare: number
}

/** White space that is not one plain space: most text has none, and looking costs a fifth of replacing. */
const UNEVEN = /[^\S ]| {2}/

/** Whether all white space of a text is single spaces; then it is so of every part of it. */
export const isEven = (text: string): boolean => !UNEVEN.test(text)

export const collapsed = (text: string): string => (isEven(text) ? text : text.replace(/\s+/g, ' '))

export const shown = (source: string, runs: readonly Run[]): string =>
  collapsed(runs.map(({ start, end }) => source.slice(start, end)).join('')).trim()
