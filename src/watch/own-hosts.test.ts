import { describe, expect, it } from 'vitest'
import { isForUs, isFromUs, ownHosts } from './own-hosts.ts'

const hosts = ownHosts(4600)
const asking = (headers: Record<string, string[]>) => ({ headersDistinct: headers })

describe('whose request is answered', () => {
  it.each(['localhost:4600', '127.0.0.1:4600', '[::1]:4600', 'LOCALHOST:4600'])('%s is us', (host) => {
    expect(isForUs(asking({ host: [host] }), hosts)).toBe(true)
  })

  it.each([
    'evil.example',
    'evil.example:4600',
    '127.0.0.1.evil.example:4600',
    'localhost',
    'localhost:80',
    '127.0.0.1@evil.example',
    '[::ffff:808:808]:4600',
    '',
  ])('%s is not', (host) => {
    expect(isForUs(asking({ host: [host] }), hosts)).toBe(false)
  })

  it('two names, or none, are not us', () => {
    expect(isForUs(asking({ host: ['localhost:4600', 'evil.example'] }), hosts)).toBe(false)
    expect(isForUs(asking({}), hosts)).toBe(false)
  })

  it('at port 80 browsers leave the port out', () => {
    expect(isForUs(asking({ host: ['localhost'] }), ownHosts(80))).toBe(true)
  })

  it('a page of another origin is told from our own', () => {
    expect(isFromUs(asking({}), hosts)).toBe(true)
    expect(
      isFromUs(asking({ origin: ['http://localhost:4600'], 'sec-fetch-site': ['same-origin'] }), hosts),
    ).toBe(true)
    expect(isFromUs(asking({ origin: ['http://evil.example'] }), hosts)).toBe(false)
    expect(isFromUs(asking({ origin: ['null'] }), hosts)).toBe(false)
    expect(isFromUs(asking({ 'sec-fetch-site': ['cross-site'] }), hosts)).toBe(false)
    expect(isFromUs(asking({ 'sec-fetch-site': ['same-site'] }), hosts)).toBe(false)
  })
})
