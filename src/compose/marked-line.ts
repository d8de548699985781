/** A line compared with many: its concepts are marked once, so that each of the others is walked over alone. */
import { IDENTICAL, scoreOf } from './likeness.ts'
import type { StoryLine } from './lines.ts'

export class MarkedLine {
  private readonly marks: Uint8Array
  private line: StoryLine | null = null
  /** How many of the marked concepts the line that was weighed last holds. */
  private count = 0

  /** Of a story with so many concepts. */
  constructor(concepts: number) {
    this.marks = new Uint8Array(concepts)
  }

  /** Marks this line instead of the one before. */
  mark(line: StoryLine): void {
    for (const number of this.line?.sorted ?? []) this.marks[number] = 0
    for (const number of line.sorted) this.marks[number] = 1
    this.line = line
  }

  /** How much the concepts weigh that another line shares with it, as `common` has it. */
  shared({ sorted }: StoryLine, weights: Float64Array): number {
    let shared = 0
    let count = 0
    for (let place = 0; place < sorted.length; place++) {
      const number = sorted[place] ?? 0
      if (this.marks[number] !== 1) continue
      shared += weights[number] ?? 0
      count += 1
    }
    this.count = count
    return shared
  }

  /** How alike another line is, as `likeness` has it. */
  likeness(other: StoryLine, weights: Float64Array, least = 0): number {
    const { line } = this
    if (line === null) return 0
    if (line.text === other.text) return IDENTICAL
    const shared = this.shared(other, weights)
    return scoreOf(line, other, shared, this.count, least)
  }
}
