import { describe, expect, it } from 'vitest'
import { isFolderRead, nameKind } from './seed-names.ts'

describe('a file is known by its name', () => {
  it.each([
    ['a.txt', 'text'],
    ['A.TXT', 'text'],
    ['a.md', 'markdown'],
    ['index.v2.Md', 'markdown'],
    ['one...md.md', 'markdown'],
    ['--help.md', 'markdown'],
    ['日本語.md', 'markdown'],
    ['CON.md', 'markdown'],
  ])('%s is a seed', (name, format) => {
    expect(nameKind(name)).toEqual({ kind: 'seed', format })
  })
  it.each([
    '.hidden.md',
    '.DS_Store',
    '._a.md',
    '.#a.md',
    '.a.md.swp',
    'a.md.swp',
    'a.md.swo',
    'a.md~',
    '#a.md#',
    '4913',
    'Thumbs.db',
    'desktop.ini',
    '.~lock.a.md#',
    '~$article.md',
    'a.md.bak',
    'a.md.orig',
    'a.md.rej',
    'a.tmp',
    'a.md.part',
    'a.txt.crdownload',
  ])('%s is passed over', (name) => expect(nameKind(name)).toEqual({ kind: 'passed over' }))
  it.each([
    ['a.html', 'html'],
    ['photo.PNG', 'png'],
    ['README', ''],
    ['a.md.gz', 'gz'],
    ['a.constructor', 'constructor'],
    ['txt', ''],
  ])('%s is another kind', (name, ending) => expect(nameKind(name)).toEqual({ kind: 'other', ending }))
  it('folders that are hidden or not the operator’s are not looked into', () => {
    expect(['2024', 'a.md', 'CON'].every(isFolderRead)).toBe(true)
    expect(['.git', '.obsidian', 'node_modules', '__MACOSX', 'old~'].some(isFolderRead)).toBe(false)
  })
})
