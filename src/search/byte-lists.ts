/**
 * Lists of bytes by number that grow side by side. Nobody knows beforehand which of them will be long, so each lies in pieces of one length
 * that follow each other by number, and nothing written is ever moved.
 */
import { larger } from '../larger.ts'

const PIECE_BITS = 6
const PIECE = 1 << PIECE_BITS // bytes, as many as a processor fetches at once
const BLOCK_BITS = 20
const BLOCK = 1 << BLOCK_BITS // bytes that are made at a time

export class ByteLists {
  private readonly blocks: Uint8Array[] = []
  /** Pieces in use, and for each the one that its list goes on with. */
  private pieces = 0
  private next = new Uint32Array(1 << 10)
  /** By list: its first piece, where its next byte belongs, its bytes. */
  private first = new Uint32Array(1 << 10)
  private end = new Uint32Array(1 << 10)
  private lengths = new Uint32Array(1 << 10)

  /** Makes room for so many lists. */
  reserve(lists: number): void {
    this.first = larger(this.first, lists)
    this.end = larger(this.end, lists)
    this.lengths = larger(this.lengths, lists)
  }

  push(list: number, byte: number): void {
    let at = this.end[list] ?? 0
    if ((at & (PIECE - 1)) === 0) at = this.nextPiece(list, at)
    const block = this.blocks[at >>> BLOCK_BITS]
    if (block) block[at & (BLOCK - 1)] = byte
    this.end[list] = at + 1
    this.lengths[list] = (this.lengths[list] ?? 0) + 1
  }

  /** Where a list goes on whose last piece is full, or that has none. */
  private nextPiece(list: number, end: number): number {
    const piece = this.pieces++
    if (this.lengths[list] === 0) this.first[list] = piece
    else this.next[(end >>> PIECE_BITS) - 1] = piece
    this.next = larger(this.next, this.pieces)
    const at = piece << PIECE_BITS
    if (at >>> BLOCK_BITS === this.blocks.length) this.blocks.push(new Uint8Array(BLOCK))
    return at
  }

  length(list: number): number {
    return this.lengths[list] ?? 0
  }

  /** Writes a list into an array from `start` on. */
  copy(list: number, into: Uint8Array, start: number): void {
    const end = start + this.length(list)
    let piece = this.first[list] ?? 0
    for (let from = start; from < end; from += PIECE) {
      const at = piece << PIECE_BITS
      const block = this.blocks[at >>> BLOCK_BITS]
      const shift = (at & (BLOCK - 1)) - from
      const to = Math.min(from + PIECE, end)
      if (block) for (let n = from; n < to; n++) into[n] = block[shift + n] ?? 0
      piece = this.next[piece] ?? 0
    }
  }
}
