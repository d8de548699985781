/** A Chromium of this machine for the tests: named by `CHROMIUM`, else in its usual places. Tests that need one fail without it. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { OutputFile } from '../src/records.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const executablePath = [named, ...PLACES].find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined)
    throw new Error(
      `These tests need a Chromium, and none was found${named ? ` at ${named} or` : ''} in ${PLACES.join(', ')}. ` +
        'Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/it npm test',
    )
  return chromium.launch({ executablePath, args: FLAGS })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
}

export interface Served {
  /** Address of the site's root, with its last slash. */
  readonly url: string
  readonly close: () => void
}

/** Serves files from memory on the loopback address, below `folder`; `404.html` for what is not there. */
export async function serve(files: readonly OutputFile[], folder = '/'): Promise<Served> {
  const byPath = new Map(files.map(({ path, contents }) => [folder + path, contents]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    const contents = byPath.get(path)
    const type = contents === undefined ? '.html' : extname(path)
    response.writeHead(contents === undefined ? 404 : 200, { 'content-type': TYPES[type] ?? 'text/plain' })
    response.end(contents ?? byPath.get(`${folder}404.html`))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}${folder}`, close: () => server.close() }
}
