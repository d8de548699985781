/** Search as a reader meets it: a real Chromium, the script as it is bundled, files from a plain server below a folder, the site's strict policy. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutputFile } from '../src/records.ts'
import { launchChromium, type Served, serve } from './chromium.ts'
import { PROJECT } from './command.ts'
import { filesOf, sizeOf } from './search-memory.ts'
import { storyPage } from './search-pages.ts'

const SCRIPTED =
  '<img src=x onerror="document.title=\'owned\'"> & <script>alert(1)</script> was what the mayor wrote.'

const mayor = storyPage({
  slug: 'mayor-1',
  reports: [
    {
      id: 'mayor/1',
      headline: 'Mayor <b>resigns</b>',
      outlet: 'Harbour News',
      published: '2024-05-01',
      text: [['The mayor called it a "big mistake" on Monday.', SCRIPTED], ['Nobody expected it.']],
    },
    { id: 'mayor/2', language: 'ar', direction: 'rtl', text: [['استقال العمدة.']] },
  ],
})

const others = Array.from({ length: 12 }, (_, n) =>
  storyPage({
    slug: `road-${n}`,
    reports: [
      {
        id: `road/${n}`,
        headline: `Road ${n} closed`,
        text: [[`Road number ${n} was closed after a storm.`]],
      },
    ],
  }),
)

/** What templates/search.njk comes to, as far as the script is concerned. */
const searchPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>Search – Stemma</title><script src="../search.js" defer></script></head><body class="srch">
<form role="search" action="../search/"><label for="q">Search</label><input id="q" name="q" type="search"><button type="submit">Search</button></form>
<main id="main"><h1 id="search-title">Search</h1><p id="search-status" role="status"></p>
<p id="search-offline" hidden>Search needs a server.</p><p id="search-failed" hidden>The index could not be read.</p>
<div id="search-results"></div><p><button type="button" id="search-more" hidden>More stories</button></p></main></body></html>`

const storyHtml =
  '<!DOCTYPE html><title>Story</title><p id="A-1-1">The mayor called it a "big mistake" on Monday.</p>'

async function script(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ['src/browser/search.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

let browser: Browser
let site: Served
let files: Map<string, OutputFile>

beforeAll(async () => {
  const made = [
    ...filesOf([mayor, ...others]),
    { path: 'search.js', contents: await script() },
    { path: 'search/index.html', contents: searchPage },
    { path: 'stories/mayor-1/index.html', contents: storyHtml },
  ]
  files = new Map(made.map((file) => [file.path, file]))
  site = await serve(made, '/site/')
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  site?.close()
})

describe('the search page', () => {
  let page: Page
  let faults: string[]
  beforeEach(async () => {
    const context = await browser.newContext()
    page = await context.newPage()
    faults = []
    page.on('console', (message) => {
      const isIcon = message.location().url.endsWith('favicon.ico')
      if (message.type() === 'error' && !isIcon) faults.push(message.text())
    })
    page.on('pageerror', (error) => void faults.push(String(error)))
    return () => context.close()
  })

  const open = async (query: string) => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`)
    await page.waitForFunction(
      () => document.querySelector('#search-results')?.getAttribute('aria-busy') === 'false',
    )
  }
  const texts = (selector: string) => page.locator(selector).allTextContents()

  it('answers the query in its address: whole sentences, with citations that lead to them', async () => {
    await open('big mistake')
    expect(await texts('#search-results .t')).toEqual(['The mayor called it a "big mistake" on Monday.'])
    expect(await texts('#search-results mark')).toEqual(['big mistake'])
    expect(await texts('#search-status')).toEqual(['1 sentence in 1 story.'])
    expect(await texts('#search-title')).toEqual(['“big mistake”'])
    expect(await page.title()).toBe('Search: big mistake – Stemma')
    expect(await page.locator('#q').inputValue()).toBe('big mistake')
    expect(await texts('#search-results .n')).toEqual([
      '2 reports, 2 independent accounts · 1 sentence, in 1 of its 2 accounts',
      'A 1.1 Harbour News',
    ])
    await page.locator('#search-results .c').click()
    await page.waitForURL(`${site.url}stories/mayor-1/#A-1-1`)
    expect(await page.locator(':target').textContent()).toBe('The mayor called it a "big mistake" on Monday.')
    expect(faults).toEqual([])
  })

  it('shows markup in a report or a query as the characters it is', async () => {
    await open('mayor wrote <img src=x onerror=alert(1)>')
    expect(await texts('#search-title')).toEqual(['“mayor wrote <img src=x onerror=alert(1)>”'])
    expect(await texts('#search-results .t')).toContain(SCRIPTED)
    expect(await texts('#search-results h2')).toContain('Mayor <b>resigns</b>')
    expect(await page.locator('#search-results :is(img, script, b)').count()).toBe(0)
    expect(await page.title()).toMatch(/^Search: /)
    expect(faults).toEqual([])
  })

  it('writes right-to-left words in their direction and language', async () => {
    await open('العمدة')
    const words = page.locator('#search-results .t')
    expect(await words.getAttribute('dir')).toBe('rtl')
    expect(await words.getAttribute('lang')).toBe('ar')
  })

  it('answers while one types, keeps the query in the address, and goes back', async () => {
    await page.goto(`${site.url}search/`)
    await page.locator('#q').pressSequentially('mistak')
    await page.locator('#search-results .t').waitFor()
    expect(new URL(page.url()).search).toBe('?q=mistak')
    await page.locator('#q').fill('storm')
    await page.keyboard.press('Enter')
    await page.getByText('13 stories').or(page.getByText('12 stories')).first().waitFor()
    expect(new URL(page.url()).search).toBe('?q=storm')
    await page.locator('#q').fill('expected')
    await page.keyboard.press('Enter')
    await page.getByText('Nobody expected it.').waitFor()
    await page.goBack()
    await page.getByText('12 stories').first().waitFor()
    expect(await page.locator('#q').inputValue()).toBe('storm')
    await page.goBack()
    expect(new URL(page.url()).search).toBe('')
    await page.waitForFunction(() => document.querySelector('#search-results')?.children.length === 0)
    expect(await texts('#search-title')).toEqual(['Search'])
    expect(faults).toEqual([])
  })

  it('shows ten stories, and more when asked, with the keyboard where they begin', async () => {
    await open('closed storm')
    expect(await page.locator('#search-results section').count()).toBe(10)
    expect(await texts('#search-status')).toEqual([
      '12 stories hold these words. The 10 most fitting are shown.',
    ])
    await page.locator('#search-more').press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('#search-results section').length === 12)
    expect(await page.locator('#search-more').isHidden()).toBe(true)
    const focused = await page.evaluate(() =>
      document.activeElement?.closest('section')?.matches(':nth-child(11)'),
    )
    expect(focused).toBe(true)
  })

  it('is accessible with its results, all details open', async () => {
    await open('was the mayor')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('says when nothing is found, and when the index cannot be read', async () => {
    await open('zeppelin')
    expect(await texts('#search-status')).toEqual(['Nothing was found.'])
    await page.route('**/stories/*.json', (route) => route.abort())
    await page.locator('#q').fill('storm')
    await page.keyboard.press('Enter')
    await page.locator('#search-failed:not([hidden])').waitFor()
    await page.unroute('**/stories/*.json')
    await page.locator('#q').fill('mistake')
    await page.keyboard.press('Enter')
    await page.locator('#search-results .t').waitFor()
    expect(await page.locator('#search-failed').isHidden()).toBe(true)
  })

  it('asks for nothing but its own files, and for few of them', async () => {
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url().replace(`${site.url}`, '')))
    await open('mistake')
    expect(
      asked.filter((path) => !path.startsWith('search')).filter((path) => !path.endsWith('favicon.ico')),
    ).toEqual([])
    const bytes = asked.flatMap((path) => files.get(path) ?? []).reduce((sum, file) => sum + sizeOf(file), 0)
    expect(bytes).toBeLessThan(100_000)
  })

  it('says that it needs a server where the site is opened as files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-search-'))
    try {
      for (const { path, contents } of files.values()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), contents)
      }
      await page.goto(pathToFileURL(join(folder, 'search/index.html')).href)
      await page.getByText('Search needs a server.').waitFor()
      expect(faults).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the script', () => {
  it('is small: 8 KB compressed', async () => {
    const { gzipSync } = await import('node:zlib')
    expect(gzipSync(await script(), { level: 9 }).length).toBeLessThan(8 * 1024)
  })
})
