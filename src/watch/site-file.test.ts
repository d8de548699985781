import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'
import { fileAt } from './site-file.ts'

let place = ''
const dist = () => join(place, 'dist')

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'stemma-files-'))
  mkdirSync(join(place, 'v1', 'a'), { recursive: true })
  mkdirSync(join(place, 'v1', 'empty'))
  mkdirSync(join(place, 'v1-leak'))
  writeFileSync(join(place, 'v1', 'index.html'), 'home')
  writeFileSync(join(place, 'v1', 'a', 'index.html'), 'page a')
  writeFileSync(join(place, 'v1-leak', 'index.html'), 'secret')
  writeFileSync(join(place, 'secret.txt'), 'secret')
  symlinkSync('v1', dist())
  symlinkSync('../secret.txt', join(place, 'v1', 'link.txt'))
  symlinkSync('../v1-leak', join(place, 'v1', 'linked'))
  symlinkSync('loop', join(place, 'v1', 'loop'))
  symlinkSync('a', join(place, 'v1', 'inside'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const at = (target: string) => {
  const address = addressOf(target)
  const found = address && fileAt(dist(), address)
  return found?.kind === 'file' ? found.bytes.toString() : found?.kind
}

describe('a file of the site', () => {
  it('is read through the link that publishing swaps', () => {
    expect(at('/')).toBe('home')
    expect(at('/a/')).toBe('page a')
    expect(at('/index.html')).toBe('home')
    renameSync(join(place, 'v1', 'index.html'), join(place, 'v1', 'home.html'))
    expect(at('/')).toBe('nothing')
    renameSync(join(place, 'v1', 'home.html'), join(place, 'v1', 'index.html'))
  })

  it('a folder without its slash is a folder, and only where it has a page', () => {
    expect(at('/a')).toBe('folder')
    expect(at('/empty')).toBe('nothing')
    expect(at('/empty/')).toBe('nothing')
    expect(at('/index.html/')).toBe('nothing')
    expect(at('/index.html/x')).toBe('nothing')
  })

  it('a link out of the site leads nowhere, one inside it does', () => {
    for (const target of ['/link.txt', '/linked', '/linked/', '/linked/index.html', '/loop', '/loop/'])
      expect(at(target)).toBe('nothing')
    expect(at('/inside/')).toBe('page a')
  })

  it('a folder that is not there holds nothing', () => {
    expect(fileAt(join(place, 'none'), { names: [], folder: true, query: '' })).toEqual({ kind: 'nothing' })
    expect(at(`/${'n'.repeat(300)}`)).toBe('nothing')
  })
})
