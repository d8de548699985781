/** The pages in a real browser: accessible, no wider than the window, complete without the script, and what the script adds. */
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../src/records.ts'
import { launchChromium, type Served, serve } from './chromium.ts'
import {
  directionUnknown,
  exampleSite,
  fiveReports,
  japanese,
  oneReport,
  rightToLeft,
  sixtyReports,
} from './pages-example.ts'
import { input, renderSite } from './pages-fixture.ts'

const five = `stories/${fiveReports.slug}/`
/** Its sixty reports make each look at it take seconds: it gets two of four. */
const sixty = `stories/${sixtyReports.slug}/`

/** One page of each kind, and one for each state. */
const KINDS: readonly (readonly [string, string])[] = [
  ['front page', ''],
  ['story', five],
  ['story of sixty reports', sixty],
  ['page of one report', `stories/${sixtyReports.slug}/ba/`],
  ['story of one report', `stories/${oneReport.slug}/`],
  ['story of unknown direction, long headline', `stories/${directionUnknown.slug}/`],
  ['story right to left', `stories/${rightToLeft.slug}/`],
  ['story in Japanese', `stories/${japanese.slug}/`],
  ['comparison', `${five}compare/a-b/`],
  ['outlets', 'outlets/'],
  ['outlet', 'outlets/velmora-courier/'],
  ['unknown outlet', 'outlets/unknown/'],
  ['method', 'method/'],
  ['search', 'search/'],
  ['not found', '404.html'],
]

async function appScript(): Promise<string> {
  const built = await build({
    entryPoints: [resolve(import.meta.dirname, '../src/browser/app.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}

let browser: Browser
let script: string
let served: Served
let files: OutputFile[]

async function siteIn(language: string): Promise<OutputFile[]> {
  const made = input({ site: { language } })
  const assets = [...made.assets, { path: 'app.js', contents: script }, { path: 'search.js', contents: '' }]
  const method = {
    lowestBar: 0.2,
    keptTerms: 60,
    sharedTerms: 2,
    windowDays: 10,
    gate: 0.68,
    derived: 0.95,
    retelling: 0.75,
    mayShare: 0.8,
    shortest: 100,
    quotation: 6,
    wholly: 0.8,
  }
  return renderSite(exampleSite, { ...made, assets, method })
}

beforeAll(async () => {
  ;[browser, script] = await Promise.all([launchChromium(), appScript()])
  files = await siteIn('en')
  served = await serve(files, '/below/a/folder/')
})

afterAll(async () => {
  served?.close()
  await browser?.close()
})

/** Opens a page; what its console said, and every address it asked for, is gathered. */
async function open(path: string, options: BrowserContextOptions = {}, root = served.url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(root + path)
  return { page, said, asked, close: () => context.close() }
}

const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** By all rules, or by those named. */
async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))
}

/** Each width and each colour scheme meets all rules once; the colours of a scheme, which may hang on the width, are looked at in both. */
const COLOURS = ['color-contrast', 'link-in-text-block']
const LOOKS = [
  [320, 'light', undefined],
  [320, 'dark', COLOURS],
  [1280, 'light', COLOURS],
  [1280, 'dark', undefined],
] as const

/** Everything that is wrong with a page at one width and in one colour scheme. */
async function faults(
  path: string,
  width: number,
  colorScheme: 'light' | 'dark',
  { root = served.url, rules }: { root?: string; rules?: readonly string[] | undefined } = {},
) {
  const options = { viewport: { width, height: 800 }, colorScheme }
  const { page, said, asked, close } = await open(path, options, root)
  await openDetails(page)
  const wide = await overflow(page)
  const found = [
    ...(await axeViolations(page, rules && [...rules])),
    ...said.map((text) => `console: ${text}`),
    ...asked.filter((url) => !url.startsWith(root)).map((url) => `asked for ${url}`),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ]
  await close()
  return found.map((fault) => `${width} px, ${colorScheme}: ${fault}`)
}

describe.each(KINDS)('%s', (_, path) => {
  it('is accessible and fits at 320 and 1280 px, light and dark, all details open', async () => {
    const looks = path === sixty ? LOOKS.filter(([, , rules]) => rules === undefined) : LOOKS
    const found = await Promise.all(
      looks.map(([width, scheme, rules]) => faults(path, width, scheme, { rules })),
    )
    expect(found.flat()).toEqual([])
  }, 240_000)

  it('fits with WCAG text spacing and at 400 % zoom', async () => {
    const { page, close } = await open(path, { viewport: { width: 320, height: 256 }, bypassCSP: true })
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    })
    await openDetails(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await close()
  })
})

describe('in the other languages', () => {
  it.each(['fr', 'ja', 'ar'])('%s: pages are accessible and fit', async (language) => {
    const translated = await serve(await siteIn(language))
    for (const path of ['', five, 'method/'])
      expect([
        ...(await faults(path, 320, 'light', { root: translated.url })),
        ...(await faults(path, 1280, 'light', { root: translated.url, rules: COLOURS })),
      ]).toEqual([])
    const { page, close } = await open(five, {}, translated.url)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : null)
    await close()
    translated.close()
  })
})

describe('without the script', () => {
  it('a story says all that it says with it', async () => {
    const bare = await open(five, { javaScriptEnabled: false })
    const full = await open(five)
    const words = ({ page }: { page: Page }) => page.locator('main').evaluate((main) => main.textContent)
    expect(await words(bare)).toBe(await words(full))
    await Promise.all([bare.close(), full.close()])
  })

  it('a citation opens the report it leads into', async () => {
    const { page, close } = await open(five, { javaScriptEnabled: false })
    await page.locator('.sum .c[href="#A-1-1"]').first().click()
    expect(await page.locator('[id="A-1-1"]').isVisible()).toBe(true)
    await close()
  })

  it('the colours can be chosen', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false, colorScheme: 'light' })
    const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    const light = await paper()
    await page.locator('#t-dark').check()
    expect(await paper()).not.toBe(light)
    await close()
  })
})

describe('with the script', () => {
  it('is at most 3 KB', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(3000)
  })

  it('a citation shows its sentence under the pointer, and Escape takes it away', async () => {
    const { page, close } = await open(five)
    const citation = page.locator('#summary .sum .c').first()
    await citation.hover()
    const peek = page.locator('#peek')
    await peek.waitFor()
    expect(await peek.locator('.t').textContent()).toBe(fiveReports.summary[0]?.extract.text)
    expect(await peek.locator('.l').textContent()).toBe('A 1.1, Velmora Courier')
    expect(await citation.getAttribute('aria-describedby')).toBe('peek')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await peek.count()).toBe(0)
    expect(await citation.getAttribute('aria-describedby')).toBe(null)
    await close()
  })

  it('and on keyboard focus', async () => {
    const { page, close } = await open(five)
    await page.locator('#summary .sum .c').first().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.locator('#peek').waitFor()
    await page.keyboard.press('Tab')
    await page.locator('#peek').waitFor()
    expect(await page.locator('#peek').count()).toBe(1)
    await close()
  })

  it('also where the sentence stands on another page', async () => {
    const { page, said, close } = await open(sixty)
    await page.locator('.sum .c').first().hover()
    await page.locator('#peek').waitFor()
    expect(await page.locator('#peek .t').textContent()).toBe(sixtyReports.summary[0]?.extract.text)
    expect(said).toEqual([])
    await close()
  })

  it('the chosen colours are there on the next page', async () => {
    const { page, close } = await open('', { colorScheme: 'light' })
    await page.locator('#t-dark').check()
    await page.goto(`${served.url}method/`)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(await page.locator('#t-dark').isChecked()).toBe(true)
    await page.locator('#t-auto').check()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(undefined)
    await close()
  })
})

describe('elsewhere', () => {
  it('forced colours leave every page readable', async () => {
    const { page, close } = await open(five, { forcedColors: 'active' })
    expect(await axeViolations(page)).toEqual([])
    const filled = await page
      .locator('.sg.o')
      .first()
      .evaluate((one) => {
        const { color, backgroundColor } = getComputedStyle(one)
        return color !== backgroundColor
      })
    expect(filled).toBe(true)
    await close()
  })

  it('in print the reports are open and the controls gone', async () => {
    const { page, close } = await open(five, { javaScriptEnabled: false })
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.locator('[id="A-1-1"]').evaluate((one) => one.getBoundingClientRect().height),
    ).toBeGreaterThan(0)
    expect(await page.locator('footer fieldset').isVisible()).toBe(false)
    expect(await page.locator('.toc').isVisible()).toBe(false)
    await close()
  })
})
