/**
 * Takes the pictures in docs/shots/: `npm run build && node docs/screenshots.mjs`. Needs a Chromium (CHROMIUM=/path/to/it).
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const site = join(here, '..', 'dist')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-sync',
]
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' }

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path)
  try {
    const bytes = readFileSync(file)
    response.setHeader('content-type', TYPES[file.split('.').at(-1)] ?? 'application/octet-stream').end(bytes)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const address = `http://127.0.0.1:${server.address().port}`

const { stories } = JSON.parse(readFileSync(join(site, 'stories.json'), 'utf8'))
const story = stories.toSorted((a, b) => b.accounts.length - a.accounts.length)[0].url
const sitemap = readFileSync(join(site, 'stories', story.split('/').at(-2), 'index.html'), 'utf8')
const compare = /href="(compare\/[^"]+)"/.exec(sitemap)?.[1]
const PAGES = {
  index: '/',
  story,
  compare: `${story}${compare ?? ''}`,
  outlets: '/outlets/',
  method: '/method/',
  search: '/search/',
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
})
for (const width of [1280, 360]) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width, height: width === 360 ? 780 : 900 },
      colorScheme,
    })
    for (const [name, path] of Object.entries(PAGES)) {
      if (colorScheme === 'dark' && !['index', 'story'].includes(name)) continue
      await page.goto(address + path)
      await page.screenshot({ path: join(here, 'shots', `${name}-${width}-${colorScheme}.png`) })
    }
    await page.close()
  }
}
await browser.close()
server.close()
