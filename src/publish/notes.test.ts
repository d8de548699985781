import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteBytes, readNote, writeNote } from './notes.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-notes-'))
  file = join(folder, 'note')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NOTE = { noted: 1_700_000_000_123_456_789n, lists: { paths: ['a/b', 'é "x"'], stamps: ['1', ''] } }
const NAMES = ['paths', 'stamps'] as const

describe('a note', () => {
  it('says what was noted, to the nanosecond', () => {
    writeFileSync(file, noteBytes(NOTE))
    expect(readNote(file, NAMES)).toEqual(NOTE)
  })
  it('is none where there is no file, or one of other lists', () => {
    expect(readNote(file, NAMES)).toBeNull()
    writeFileSync(file, noteBytes(NOTE))
    expect(readNote(file, ['paths', 'folders'])).toBeNull()
  })
  it('is none where it was cut or any byte of it is another', () => {
    const whole = Buffer.from(noteBytes(NOTE))
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(file, whole.subarray(0, at))
      expect(readNote(file, NAMES)).toBeNull()
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(file, changed)
      expect(readNote(file, NAMES)).toBeNull()
    }
  })
  it('has a checksum of one length, whatever it is', () => {
    for (let noted = 0n; noted < 64n; noted++) {
      writeFileSync(file, noteBytes({ ...NOTE, noted }))
      expect(readNote(file, NAMES)?.noted).toBe(noted)
    }
  })
  it('is written whole or not at all, and nothing is thrown', () => {
    writeNote(file, (draft) => writeFileSync(draft, 'one'))
    writeNote(file, (draft) => {
      writeFileSync(draft, 'tw')
      throw new Error('ENOSPC')
    })
    writeNote(join(folder, 'nowhere', 'note'), (draft) => writeFileSync(draft, 'three'))
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['one', ['note']])
  })
})
