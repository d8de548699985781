import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { treeOf } from '../../test/command.ts'
import { type MadeFile, siteFolder } from './site-folder.ts'

const STORIES = { path: 'stories.json', mark: '0', bytes: 14, contents: '{"version": 1}' }
const made = (path: string, contents: string): MadeFile => ({
  path,
  mark: contents,
  bytes: contents.length,
  contents,
})
const held = (path: string, mark: string): MadeFile => ({ path, mark, bytes: mark.length, contents: null })

describe('the published folder', () => {
  let place = ''
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'stemma-site-'))
    const folder = place
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  })
  const out = () => join(place, 'dist')
  const held_ = () => Object.fromEntries([...treeOf(out())].map(([name, bytes]) => [name, bytes.toString()]))

  it('is published whole, then only what changed is written', () => {
    const folder = siteFolder(out(), [])
    expect(folder.isAsLeft()).toBe(false)
    folder.show([STORIES, made('a/index.html', '1'), made('b/c/index.html', '2')])
    expect(folder.isAsLeft()).toBe(true)
    const changes = folder.show([
      { ...STORIES, contents: null },
      held('a/index.html', '1'),
      made('d.html', '4'),
    ])
    expect(changes).toEqual({ written: ['d.html'], removed: ['b/c/index.html'] })
    expect(held_()).toEqual({ 'stories.json': STORIES.contents, 'a/index.html': '1', 'd.html': '4' })
    expect(existsSync(join(out(), 'b'))).toBe(false)
    expect(readdirSync(place)).toEqual(['dist'])
  })

  it('a file may become a folder and a folder a file', () => {
    const folder = siteFolder(out(), [])
    folder.show([STORIES, made('a', '1'), made('b/c', '2')])
    folder.show([STORIES, made('a/b', '3'), made('b', '4')])
    expect(held_()).toEqual({ 'stories.json': STORIES.contents, 'a/b': '3', b: '4' })
  })

  it('a part is written without removing the rest', () => {
    const folder = siteFolder(out(), [])
    folder.show([STORIES, made('a', '1'), made('b', '2')])
    expect(folder.show([made('a', '3')], true)).toEqual({ written: ['a'], removed: [] })
    expect(held_()).toEqual({ 'stories.json': STORIES.contents, a: '3', b: '2' })
  })

  it('that was deleted is published whole again, and needs every file for it', () => {
    const folder = siteFolder(out(), [])
    folder.show([STORIES, made('a', '1')])
    rmSync(out(), { recursive: true })
    expect(folder.isAsLeft()).toBe(false)
    expect(() => folder.show([STORIES, held('a', '1')])).toThrow('not held')
    folder.show([STORIES, made('a', '1')])
    expect(held_()).toEqual({ 'stories.json': STORIES.contents, a: '1' })
  })
})
