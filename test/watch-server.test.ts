/** The preview server as the network sees it: whom it answers, with what, and that nothing of it is held when clients go. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NOTHING_YET } from '../src/watch/preview-state.ts'
import { type Preview, servePreview } from '../src/watch/server.ts'
import { folderOf } from './command.ts'

const PAGE = '<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>page</body></html>'

async function serving(): Promise<{ preview: Preview; place: string }> {
  const place = folderOf({ 'dist/index.html': PAGE, 'dist/a/index.html': PAGE, 'secret.txt': 'secret' })
  const preview = await servePreview({
    site: join(place, 'dist'),
    port: 0,
    liveScript: () => Buffer.from('live'),
  })
  onTestFinished(() => preview.close())
  return { preview, place }
}

/** What comes back for a request as it is written. */
function raw(port: number, request: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host)
    let answer = ''
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(request)
  })
}

const get = (port: number, target: string, headers = '', method = 'GET') =>
  raw(port, `${method} ${target} HTTP/1.1\r\nHost: localhost:${port}\r\n${headers}Connection: close\r\n\r\n`)

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

describe('the preview server', () => {
  it('serves pages with the script that keeps them fresh, on both loopback addresses', async () => {
    const { preview } = await serving()
    const page = await get(preview.port, '/')
    expect(page).toContain('<script src="/__stemma/live.js" defer></script></head>')
    expect(page).toMatch(/content-type: text\/html; charset=utf-8/i)
    expect(await get(preview.port, '/__stemma/live.js')).toMatch(/\r\n\r\nlive$/)
    const six = await raw(
      preview.port,
      `GET / HTTP/1.1\r\nHost: [::1]:${preview.port}\r\nConnection: close\r\n\r\n`,
      '::1',
    ).catch(() => page)
    expect(statusOf(six)).toBe(200)
  })

  it('answers only those who call it by its own names', async () => {
    const { preview } = await serving()
    for (const host of ['evil.example', `evil.example:${preview.port}`, 'localhost:1', '']) {
      const answer = await raw(preview.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect([host, statusOf(answer)]).not.toEqual([host, 200])
      expect(answer).not.toContain('page')
    }
  })

  it('gives no other origin permission, and its events to none', async () => {
    const { preview } = await serving()
    const foreign = 'Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n'
    for (const target of ['/', '/__stemma/live.js', '/__stemma/events'])
      expect(await get(preview.port, target, foreign)).not.toMatch(/access-control-allow/i)
    expect(statusOf(await get(preview.port, '/__stemma/events', foreign))).toBe(403)
    expect(await get(preview.port, '/')).toMatch(/cross-origin-resource-policy: same-origin/i)
  })

  it('only reads', async () => {
    const { preview } = await serving()
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect([method, statusOf(await get(preview.port, '/', '', method))]).toEqual([method, 405])
    const head = await get(preview.port, '/', '', 'HEAD')
    expect(head).toMatch(/\r\n\r\n$/)
    expect(/content-length: (\d+)/i.exec(head)?.[1]).toBe(
      /content-length: (\d+)/i.exec(await get(preview.port, '/'))?.[1],
    )
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '//secret.txt',
  ])('serves nothing outside the site at %s', async (target) => {
    const { preview } = await serving()
    const answer = await get(preview.port, target)
    expect(statusOf(answer)).toBe(404)
    expect(answer).not.toContain('secret')
  })

  it('refuses headers beyond its limits', async () => {
    const { preview } = await serving()
    expect(statusOf(await get(preview.port, '/', `X-Big: ${'a'.repeat(40_000)}\r\n`))).toBe(431)
  })

  it('tells a page that listens how things stand, at once and whenever it changes', async () => {
    const { preview } = await serving()
    preview.show({ ...NOTHING_YET, version: 'a.1' })
    const response = await fetch(`${preview.url}__stemma/events`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hear = async (what: string) => {
      while (!heard.includes(what)) heard += (await reader?.read())?.value ?? ''
    }
    await hear('"version":"a.1"')
    preview.show({ ...NOTHING_YET, version: 'a.2' })
    await hear('"version":"a.2"')
    await reader?.cancel()
    expect(response.headers.get('content-type')).toBe('text/event-stream')
  })

  it('serves the site that has taken the place of another', async () => {
    const { preview, place } = await serving()
    mkdirSync(join(place, 'next'))
    writeFileSync(join(place, 'next', 'index.html'), 'the next site')
    renameSync(join(place, 'dist'), join(place, 'old'))
    expect(statusOf(await get(preview.port, '/'))).toBe(404)
    renameSync(join(place, 'next'), join(place, 'dist'))
    expect(await get(preview.port, '/')).toContain('the next site')
  })

  it('holds nothing of clients that vanish', async () => {
    const { preview } = await serving()
    const open = () => readdirSync('/proc/self/fd').length
    await get(preview.port, '/')
    const before = open()
    for (const target of ['/', '/__stemma/events']) {
      const sockets = Array.from({ length: 40 }, () => {
        const socket = connect(preview.port, '127.0.0.1')
        socket.on('error', () => undefined)
        socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost:${preview.port}\r\n\r\n`)
        return socket
      })
      await get(preview.port, '/')
      for (const socket of sockets) socket.resetAndDestroy()
    }
    await expect.poll(open, { timeout: 20_000 }).toBeLessThanOrEqual(before + 2)
  })

  it('takes the next port where one is taken', async () => {
    const { preview, place } = await serving()
    const other = await servePreview({ site: place, port: preview.port, liveScript: () => Buffer.from('') })
    onTestFinished(() => other.close())
    expect(other.port).toBeGreaterThan(preview.port)
  })
})
