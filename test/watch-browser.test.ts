/** The preview in a real Chromium: what an editor who looks at a page sees while files are saved. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from './chromium.ts'
import { FIVE_SEEDS, folderOf, PROJECT } from './command.ts'
import { type Watch, watching } from './watching.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Scene {
  readonly folder: string
  readonly watch: Watch
  readonly page: Page
  /** Texts of a seed, by its file. */
  readonly text: () => string
  readonly save: (text: string) => void
  /** Text of the preview's own panel. */
  readonly told: () => Promise<string>
}

interface StoriesFile {
  readonly stories: readonly { readonly id: string; readonly url: string }[]
  readonly reports: readonly { readonly story: string; readonly siglum: string; readonly file: string }[]
}

/** The five seeds watched, their story open, a seed that is not the founder at hand. */
async function scene(): Promise<Scene> {
  const folder = folderOf({})
  cpSync(FIVE_SEEDS, join(folder, 'seeds'), { recursive: true })
  const watch = await watching(folder)
  const data = JSON.parse(readFileSync(join(folder, 'dist', 'stories.json'), 'utf8')) as StoriesFile
  const seed = join(folder, 'seeds', data.reports.find(({ siglum }) => siglum === 'B')?.file ?? '')
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  page.on('pageerror', (error) => refused.push(error.message))
  onTestFinished(async () => {
    await page.close()
    expect(refused).toEqual([])
  })
  await page.goto(new URL(data.stories[0]?.url ?? '', watch.url).href)
  await page.waitForFunction(() => document.querySelector('stemma-preview') !== null)
  return {
    folder,
    watch,
    page,
    text: () => readFileSync(seed, 'utf8'),
    save: (text) => writeFileSync(seed, text),
    told: () => page.evaluate(() => document.querySelector('stemma-preview')?.shadowRoot?.textContent ?? ''),
  }
}

const shows = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent?.includes(text), words, { timeout: 40_000 })

/** Opens some details, scrolls into the reports, puts the focus on a link; leaves marks that a reload would wipe out. */
async function settleDown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('details')]
    all.forEach((details, n) => {
      details.open = n % 2 === 0
    })
    const sentence = document.querySelector('[id^="C-4-"]') ?? document.querySelector('[id^="C-1-"]')
    sentence?.scrollIntoView({ block: 'start' })
  })
  await page.waitForTimeout(200)
  await page.evaluate(() => {
    const link = [...document.querySelectorAll('a')].find((one) => one.getBoundingClientRect().top > 150)
    link?.focus({ preventScroll: true })
    Object.assign(window, { unloaded: false, focused: link })
  })
}

/** Where the reader is: what stands at the top of the window and how high, open details, focus, and whether this is still the same page. */
const place = (page: Page) =>
  page.evaluate(() => {
    const at = document.elementFromPoint(innerWidth / 2, 60)?.closest('[id]')
    const marks = window as unknown as { unloaded?: boolean; focused?: Element }
    return {
      at: at?.id,
      top: Math.round(at?.getBoundingClientRect().top ?? 0),
      open: [...document.querySelectorAll('details')].map(({ open }) => open),
      isFocused: marks.focused !== undefined && document.activeElement === marks.focused,
      unloaded: marks.unloaded ?? true,
    }
  })

/** A sentence of the story's own page, put before the long lines of a seed. */
const withSentence = (text: string, words: string) => text.replace(/^.{200,}$/m, (line) => `${words} ${line}`)

describe('an open page', () => {
  it('shows a saved seed without losing scroll position, open details or focus', async () => {
    const { page, text, save } = await scene()
    await settleDown(page)
    const before = await place(page)
    expect(before.isFocused).toBe(true)
    save(withSentence(text(), 'The zebras arrived at the harbour on Tuesday, and nobody had expected them.'))
    await shows(page, 'The zebras arrived')
    const after = await place(page)
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 })
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(2)
  })

  it('tells file and line of what is broken, over the page, until it is mended', async () => {
    const { page, text, save, told, watch } = await scene()
    const good = text()
    save(`---\ntitle: [broken\n---\n${good}`)
    await expect.poll(told, { timeout: 40_000 }).toMatch(/seeds\/\S+:2 The front matter is not YAML/)
    expect(await told()).toContain('> 2  title: [broken')
    expect(await told()).toContain('Mend it')
    expect(await page.textContent('h1')).not.toBe('')
    save(good)
    await expect.poll(told, { timeout: 40_000 }).not.toContain('front matter')
    expect(watch.printed()).toContain('mended:')
  })

  it('is readable to its end above what is broken, and that is whole on a narrow window too', async () => {
    const { page, text, save, told } = await scene()
    await page.setViewportSize({ width: 360, height: 740 })
    save(`---\ntitle: [broken\n---\n${text()}`)
    await expect.poll(told, { timeout: 40_000 }).toContain('front matter')
    const { wide, panel, end } = await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
      const shadow = document.querySelector('stemma-preview')?.shadowRoot
      const boxes = [...(shadow?.querySelectorAll('p, pre, h2, button') ?? [])]
      return {
        wide: Math.max(...boxes.map((box) => box.getBoundingClientRect().right)),
        panel: shadow?.querySelector('.errors')?.getBoundingClientRect().top ?? 0,
        end: document.body.getBoundingClientRect().bottom,
      }
    })
    expect(wide).toBeLessThanOrEqual(360)
    expect(panel).toBeGreaterThan(360)
    expect(end).toBeLessThanOrEqual(panel + 1)
  })

  it('stays as it was while a template is broken, and says so', async () => {
    const { folder, page, told } = await scene()
    const words = await page.textContent('main')
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates', 'story.njk'), 'a\n{% if %}\n')
    await expect.poll(told, { timeout: 40_000 }).toMatch(/Not built.*templates\/story\.njk:2/s)
    expect(await page.textContent('main')).toBe(words)
    await page.keyboard.press('Escape')
    expect(await told()).not.toContain('Not built')
    rmSync(join(folder, 'templates'), { recursive: true })
    await expect.poll(told, { timeout: 40_000 }).toBe('')
  })

  it('takes a new stylesheet without a reload', async () => {
    const { folder, page } = await scene()
    await settleDown(page)
    const before = await place(page)
    const css = readFileSync(join(PROJECT, 'public', 'style.css'), 'utf8')
    mkdirSync(join(folder, 'public'))
    writeFileSync(join(folder, 'public', 'style.css'), `${css}\nbody { outline: 3px solid rgb(1, 2, 3) }`)
    await page.waitForFunction(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)')
    expect(await place(page)).toEqual(before)
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1)
  })

  it('keeps the chosen theme and what was typed', async () => {
    const { page, text, save } = await scene()
    const field = page.locator('input[type="search"], input[name="q"]').first()
    await field.fill('zebra crossing')
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    save(withSentence(text(), 'Two giraffes followed the zebras across the market square that day.'))
    await shows(page, 'Two giraffes followed')
    expect(await field.inputValue()).toBe('zebra crossing')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
  })

  it('follows its story to a new address', async () => {
    const { page, folder, watch } = await scene()
    await settleDown(page)
    const data = JSON.parse(readFileSync(join(folder, 'dist', 'stories.json'), 'utf8')) as StoriesFile
    const founder = join(folder, 'seeds', data.reports.find(({ siglum }) => siglum === 'A')?.file ?? '')
    const old = page.url()
    writeFileSync(founder, `---\ntitle: Zebras at the harbour\n---\n\n${readFileSync(founder, 'utf8')}`)
    await page.waitForURL(/zebras-at-the-harbour/, { timeout: 40_000 })
    expect(await place(page)).toMatchObject({ isFocused: true, unloaded: false })
    expect(await page.textContent('h1')).toContain('Zebras at the harbour')
    expect((await fetch(old, { redirect: 'manual' })).headers.get('location')).toMatch(
      /zebras-at-the-harbour/,
    )
    expect(watch.printed()).toContain('headline now “Zebras at the harbour”')
  })

  it('follows a report whose file gets another name, and a story to the page of it that was open', async () => {
    const { page, folder, watch } = await scene()
    const at = (name: string) => join(folder, 'seeds', name)
    const site = () => JSON.parse(readFileSync(join(folder, 'dist', 'stories.json'), 'utf8')) as StoriesFile
    writeFileSync(at('other.md'), '---\ntitle: Else\n---\n\nThe harbour was closed on Monday.\n')
    await watch.told(/other\.md: new report/)
    const old = site().stories.find(({ url }) => url.includes('else'))?.url ?? ''
    await page.goto(new URL(old, watch.url).href)
    renameSync(at('other.md'), at('renamed.md'))
    await watch.told(/renamed\.md: renamed, was seeds\/other\.md/)
    await page.waitForURL((url) => url.pathname.includes('else') && url.pathname !== old, { timeout: 40_000 })
    expect(await page.textContent('h1')).toBe('Else')

    const { stories, reports } = site()
    const compared = await page.request.get(new URL(stories[0]?.url ?? '', watch.url).href)
    const compare = /href="(compare\/[^"]+)"/.exec(await compared.text())?.[1] ?? ''
    await page.goto(compared.url() + compare)
    const founder =
      reports.find(({ story, siglum }) => story === stories[0]?.id && siglum === 'A')?.file ?? ''
    writeFileSync(at(founder), `---\ntitle: Zebras at sea\n---\n\n${readFileSync(at(founder), 'utf8')}`)
    await page.waitForURL(/zebras-at-sea-[^/]*\/compare\//, { timeout: 40_000 })
  })

  it('says that the preview has stopped, and that a page is no more', async () => {
    const { page, folder, told, watch } = await scene()
    mkdirSync(join(folder, 'away'))
    writeFileSync(
      join(folder, 'seeds', 'other.md'),
      '---\ntitle: Something else\n---\n\nThe harbour was closed on Monday.\n',
    )
    await watch.told(/seeds\/other\.md: new report, a story of its own/)
    const data = JSON.parse(readFileSync(join(folder, 'dist', 'stories.json'), 'utf8')) as StoriesFile
    const other = data.stories.find(({ url }) => url.includes('something-else'))
    await page.goto(new URL(other?.url ?? '', watch.url).href)
    renameSync(join(folder, 'seeds', 'other.md'), join(folder, 'away', 'other.md'))
    await expect.poll(told, { timeout: 40_000 }).toContain('no such page any more')
    expect(await page.textContent('h1')).toContain('Something else')
    renameSync(join(folder, 'away', 'other.md'), join(folder, 'seeds', 'other.md'))
    await expect.poll(told, { timeout: 40_000 }).not.toContain('no such page')
    await watch.end()
    await expect.poll(told, { timeout: 40_000 }).toContain('The preview has stopped')
  })
})
