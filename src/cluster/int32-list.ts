import { larger } from '../larger.ts'

/** A list of 32-bit integers that grows: a plain array of tens of millions of numbers would not fit. */
export class Int32List {
  private values = new Int32Array(1024)
  private count = 0

  push(value: number): void {
    this.values = larger(this.values, this.count + 1)
    this.values[this.count++] = value
  }

  get length(): number {
    return this.count
  }

  /** What was pushed; not to be pushed to any more. */
  array(): Int32Array {
    return this.values.subarray(0, this.count)
  }
}
