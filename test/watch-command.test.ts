/** `--watch` as an editor uses it, the real command in a folder of its own. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FIVE_SEEDS, folderOf, stemma, treeOf } from './command.ts'
import { watching } from './watching.ts'

/** A folder with the seeds the project ships with. */
function place(): string {
  const folder = folderOf({})
  cpSync(FIVE_SEEDS, join(folder, 'seeds'), { recursive: true })
  return folder
}

const report = (title: string, text = 'The harbour was closed on Monday, officials said.') =>
  `---\ntitle: ${title}\n---\n\n${text}\n`

describe('watch mode', () => {
  it('builds, serves, says where, and ends with 0 on Ctrl-C', async () => {
    const watch = await watching(place())
    expect(watch.printed()).toMatch(/5 reports → 1 story/)
    const page = await (await fetch(watch.url)).text()
    expect(page).toContain('/__stemma/live.js')
    expect(await watch.end('SIGINT')).toBe(0)
    await expect(fetch(watch.url)).rejects.toThrow()
  })

  it('ends with 0 on SIGTERM too', async () => {
    expect(await (await watching(place())).end('SIGTERM')).toBe(0)
  })

  it('takes the next port where the wanted one is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const watch = await watching(place(), ['--port', String(port)])
    expect(watch.printed()).toContain(`Port ${port} is taken.`)
    expect((await fetch(watch.url)).status).toBe(200)
  })

  it('says what an edit did to the grouping, and publishes what a build from scratch does', async () => {
    const folder = place()
    const watch = await watching(folder)
    const [name = ''] = [...treeOf(join(folder, 'seeds')).keys()]
    const text = readFileSync(join(folder, 'seeds', name), 'utf8')
    watch.mark()
    writeFileSync(join(folder, 'seeds', 'copy.txt'), text)
    await watch.told(/seeds\/copy\.txt: new report, .* of story .*; .*now 6 reports, 3 accounts \(was 5, 3\)/)
    watch.mark()
    rmSync(join(folder, 'seeds', 'copy.txt'))
    await watch.told(/seeds\/copy\.txt: gone; .*now 5 reports, 3 accounts \(was 6, 3\)/)
    stemma(folder, ['--out', 'fresh'])
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(folder, 'fresh')))
  })

  it('makes one build of a burst of 500 files', async () => {
    const folder = place()
    const watch = await watching(folder)
    watch.mark()
    mkdirSync(join(folder, 'new'))
    for (let n = 0; n < 500; n++) writeFileSync(join(folder, 'new', `n${n}.md`), report(`Report ${n}`))
    renameSync(join(folder, 'new'), join(folder, 'seeds', 'new'))
    for (let n = 0; n < 500; n++)
      writeFileSync(join(folder, 'seeds', 'new', `n${n}.md`), report(`Report ${n} again`))
    await watch.told(/500 files → .*\n/)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(watch.printed().match(/files? → /g)).toHaveLength(1)
  })

  it('tells what is wrong, with its line and the remedy, and when it is mended; nothing ends it', async () => {
    const folder = place()
    const watch = await watching(folder)
    const seed = join(folder, 'seeds', 'a.md')
    writeFileSync(seed, '---\ntitle: [broken\n---\n\nText of a report.\n')
    await watch.told(/seeds\/a\.md:2 {2}error: The front matter is not YAML/)
    expect(watch.printed()).toMatch(/> 2 {2}title: \[broken/)
    writeFileSync(seed, report('Mended'))
    await watch.told(/seeds\/a\.md:2 {2}mended:/)
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates', 'story.njk'), 'a\n{% if %}\n')
    await watch.told(/templates\/story\.njk:2 {2}Not built\./)
    expect((await fetch(watch.url)).status).toBe(200)
    rmSync(join(folder, 'templates'), { recursive: true })
    await watch.told(/Built again\./)
    watch.mark()
    writeFileSync(join(folder, 'stemma.config.json'), '{ "site": { "naem": "x" } }')
    await watch.told(/stemma\.config\.json:1 {2}Not built\. .*did you mean `name`/)
    writeFileSync(join(folder, 'stemma.config.json'), '{ "site": { "name": "Harbour News" } }')
    await watch.told(/Built again\./)
    expect(await (await fetch(watch.url)).text()).toContain('Harbour News')
    expect(await watch.end()).toBe(0)
  })

  it('takes the ways in which editors save for what they are: one new text', async () => {
    const folder = place()
    const seed = join(folder, 'seeds', 'a.md')
    writeFileSync(seed, report('The first'))
    const watch = await watching(folder)
    const ways: readonly ((text: string) => void)[] = [
      (text) => writeFileSync(seed, text),
      (text) => {
        writeFileSync(join(folder, 'seeds', '.a.md.swp'), text)
        renameSync(join(folder, 'seeds', '.a.md.swp'), seed)
      },
      (text) => {
        renameSync(seed, `${seed}~`)
        writeFileSync(seed, text)
        rmSync(`${seed}~`)
      },
      (text) => {
        writeFileSync(seed, '')
        writeFileSync(seed, text.slice(0, 20))
        writeFileSync(seed, text)
      },
    ]
    for (const [n, save] of ways.entries()) {
      watch.mark()
      save(report(`Way ${n}`))
      await watch.told(new RegExp(`seeds/a\\.md: headline now “Way ${n}”`))
    }
    expect(watch.printed()).not.toMatch(/gone|new report|warning|error/)
  })

  it('tells files of a folder that was moved by both names, and deleted ones as gone', async () => {
    const folder = place()
    const at = (name: string) => join(folder, 'seeds', name)
    mkdirSync(at('sub'))
    writeFileSync(at('sub/a.md'), report('The first'))
    writeFileSync(at('sub/b.md'), report('The second', 'A bridge was opened in the north of the country.'))
    const watch = await watching(folder)
    watch.mark()
    renameSync(at('sub'), at('moved'))
    await watch.told(
      /moved\/a\.md: renamed, was seeds\/sub\/a\.md\n.*moved\/b\.md: renamed, was seeds\/sub\/b\.md\n/,
    )
    watch.mark()
    writeFileSync(at('moved/a.md'), report('The third'))
    await watch.told(/moved\/a\.md: headline now “The third”/)
    watch.mark()
    rmSync(at('moved'), { recursive: true })
    await watch.told(/moved\/a\.md: gone, and with it story “The third”\n.*moved\/b\.md: gone/)
    stemma(folder, ['--out', 'fresh'])
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(folder, 'fresh')))
  })

  it('waits for a seeds folder that vanishes, and goes on when it returns', async () => {
    const folder = place()
    const watch = await watching(folder)
    renameSync(join(folder, 'seeds'), join(folder, 'away'))
    await watch.told(/Not built\. There is no folder seeds/)
    expect((await fetch(watch.url)).status).toBe(200)
    renameSync(join(folder, 'away'), join(folder, 'seeds'))
    await watch.told(/Built again\./)
    watch.mark()
    writeFileSync(join(folder, 'seeds', 'b.md'), report('After all'))
    await watch.told(/seeds\/b\.md: new report/)
  })

  it('begins without a site, and shows it once there is one', async () => {
    const folder = folderOf({})
    const watch = await watching(folder)
    expect(watch.printed()).toMatch(/Not built\. There is no folder seeds/)
    expect(await (await fetch(watch.url)).text()).toContain('/__stemma/live.js')
    mkdirSync(join(folder, 'seeds'))
    writeFileSync(join(folder, 'seeds', 'a.md'), report('The first'))
    await watch.told(/1 report → 1 story/)
    expect((await fetch(watch.url)).status).toBe(200)
  })
})
