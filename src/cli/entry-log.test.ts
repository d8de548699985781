import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../test/command.ts'
import { ReadFault } from '../read/index.ts'
import { sha256 } from './digests.ts'
import { KEY } from './entry-file.ts'
import { entryLog } from './entry-log.ts'

const key = (name: string) => sha256(name).subarray(0, KEY)

describe('a log of entries', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = folderOf({})
    file = join(folder, 'deeper', 'log')
  })

  const put = (entries: Readonly<Record<string, string>>) => {
    const log = entryLog(file)
    for (const [name, value] of Object.entries(entries)) log.put(key(name), Buffer.from(value))
    log.keep()
    log.close()
  }
  const get = (name: string) => entryLog(file).get(key(name))?.toString() ?? null

  it('gives back what was put, from build to build', () => {
    put({ a: 'one', b: '' })
    put({ c: 'three' })
    expect(['a', 'b', 'c', 'd'].map(get)).toEqual(['one', '', 'three', null])
  })

  it('has no entry whose bytes were changed, at whatever place', () => {
    put({ a: 'one', b: 'two' })
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      writeFileSync(file, damaged)
      for (const [name, value] of [
        ['a', 'one'],
        ['b', 'two'],
      ] as const)
        expect([value, null]).toContain(get(name))
      expect([get('a'), get('b')]).toContain(null)
    }
  })

  it('has what is whole of a file that was cut short', () => {
    put({ a: 'one', b: 'two' })
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length - 1))
    expect([get('a'), get('b')]).toEqual(['one', null])
  })

  it('has what is put behind an entry that was cut short', () => {
    put({ a: 'one', b: 'two' })
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length - 1))
    put({ c: 'three' })
    expect(get('c')).toBe('three')
  })

  it('holds only so much before it is in the file, and drops the rest all the same', () => {
    const [old, large] = ['o'.repeat(3e7), 'l'.repeat(9e6)]
    put({ old })
    const log = entryLog(file)
    log.put(key('large'), Buffer.from(large))
    expect(statSync(file).size).toBeGreaterThan(3.9e7)
    log.put(key('small'), Buffer.from('small'))
    log.keep()
    log.close()
    expect(statSync(file).size).toBeLessThan(1e7)
    expect([get('old'), get('large') === large, get('small')]).toEqual([null, true, 'small'])
  })

  it('drops what nobody asks for once it outweighs the rest', () => {
    put({ a: 'one', b: 'b'.repeat(1000) })
    const log = entryLog(file)
    expect(log.get(key('a'))?.toString()).toBe('one')
    log.keep()
    log.close()
    expect(statSync(file).size).toBeLessThan(100)
    expect([get('a'), get('b')]).toEqual(['one', null])
  })

  it('finds entries of any size, however the file is read', () => {
    const sizes = Array.from({ length: 1500 }, (_, n) => (n === 700 ? 3_000_000 : (n * 7919) % 3000))
    const value = (n: number) => String.fromCharCode(97 + (n % 26)).repeat(sizes[n] ?? 0)
    put(Object.fromEntries(sizes.map((_, n) => [`${n}`, value(n)])))
    const log = entryLog(file)
    for (const n of sizes.keys()) expect(log.get(key(`${n}`))?.toString() === value(n)).toBe(true)
    log.close()
  })

  it('finds an entry whose head lies on the edge of what is read at once', () => {
    const [window, head] = [1 << 20, 28]
    for (const before of [1, 9, 15, 16, 19, 20, 27, 28]) {
      rmSync(file, { force: true })
      put({ long: 'l'.repeat(window - head - before), next: 'one' })
      expect([before, get('next')]).toEqual([before, 'one'])
    }
  })

  it('knows without reading whether there is an entry, and keeps those that were asked for', () => {
    put({ a: '', b: 'b'.repeat(1000) })
    const log = entryLog(file)
    expect([log.has(key('a')), log.has(key('c'))]).toEqual([true, false])
    log.keep()
    log.close()
    expect(statSync(file).size).toBeLessThan(100)
    expect(get('a')).toBe('')
    expect(get('b')).toBeNull()
  })

  it('gives a value once more as long as it is there', () => {
    put({ a: 'one', b: 'b'.repeat(1000) })
    const log = entryLog(file)
    const first = log.get(key('a'))
    expect(first?.toString()).toBe('one')
    const once = log.again(key('a'))
    expect(log.again(key('b')).length).toBe(1000)
    expect(once.toString()).toBe('one')
    log.keep()
    expect(log.again(key('a')).toString()).toBe('one')
    log.close()
    expect(statSync(file).size).toBeLessThan(100)
    const later = entryLog(file)
    later.get(key('a'))
    writeFileSync(file, readFileSync(file).fill(7, 25))
    expect(() => later.again(key('a'))).toThrow(ReadFault)
    later.close()
  })

  it('holds nothing where it cannot be read or written, and says so to nobody', () => {
    writeFileSync(join(folder, 'deeper'), 'a file')
    put({ a: 'one' })
    expect(get('a')).toBeNull()
  })
})
