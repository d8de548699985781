/**
 * The rules that hold the house up, read off the sources themselves: which stage may import which, who may touch the world, and that
 * no rule of the program knows the articles that it happens to ship with.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const modules = filesBelow(source)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ name: relative(source, path), text: readFileSync(path, 'utf8') }))

/** What a module imports, relative names resolved to paths below `src/`. */
function imports({ name, text }: { name: string; text: string }): string[] {
  const specifiers = text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(source, resolve(source, dirname(name), specifier)) : specifier,
  )
}

const STAGES = ['normalize', 'cluster', 'compose', 'render', 'feeds', 'search', 'cards']
const EDGES = ['read', 'publish', 'watch', 'cli', 'browser']
const SHARED = ['text', 'labels']
const folderOf = (name: string) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name)
const isEdge = (name: string) => name === 'cli.ts' || EDGES.includes(folderOf(name))

describe('the layout', () => {
  it('reads all the sources', () => {
    expect(modules.length).toBeGreaterThan(20)
  })

  it.each([...STAGES, ...SHARED])('%s imports no other stage and no edge', (stage) => {
    const wrong = modules
      .filter(({ name }) => folderOf(name) === stage)
      .flatMap((module) =>
        imports(module)
          .filter((target) => [...STAGES, ...EDGES, 'cli.ts', 'site.ts'].includes(folderOf(target)))
          .filter((target) => folderOf(target) !== stage)
          .map((target) => `${module.name} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  it('only the edges touch the world', () => {
    const world = [
      'node:fs',
      'node:fs/promises',
      'fs',
      'node:child_process',
      'node:http',
      'node:net',
      'chokidar',
    ]
    const wrong = modules
      .filter(({ name }) => !isEdge(name))
      .flatMap((module) => {
        const prints = /\bconsole\.|process\.(?:stdout|stderr|exit)\b/.test(module.text)
          ? ['prints or exits']
          : []
        const clock = /\bDate\.now\(|new Date\(\)|Math\.random\(|toLocale|localeCompare/.test(module.text)
          ? ['leans on clock, chance or locale']
          : []
        return [...imports(module).filter((target) => world.includes(target)), ...prints, ...clock].map(
          (what) => `${module.name}: ${what}`,
        )
      })
    expect(wrong).toEqual([])
  })

  it('nothing ends the process: the exit code is returned', () => {
    expect(modules.filter(({ text }) => /process\.exit\(/.test(text)).map(({ name }) => name)).toEqual([])
  })
})

describe('the rules', () => {
  /** Names that stand in the seeds the project ships with and that no general table has a reason to hold. */
  const NAMES =
    /Tasnim|Sputnik|Flash Point|Macron|Hayashi|Kishida|Tomita|Matsuno|Wenbin|Stoltenberg|Shangfu|Putin|\bAustin\b|Shinzo|Elysee|Shangri|\bNATO\b|40443a31|8a33cdfa|7a62a86f|ce080703|fb97cbd6/
  it('know none of the articles the project ships with', () => {
    const sources = modules.map(({ name, text }) => ({ name, hit: NAMES.exec(text)?.[0] }))
    expect(sources.filter(({ hit }) => hit !== undefined)).toEqual([])
  })
})
