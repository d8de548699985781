import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, pathOf } from './address.ts'

describe('the address of a request', () => {
  it('is the decoded names of folders and file', () => {
    expect(addressOf('/')).toEqual({ names: [], folder: true, query: '' })
    expect(addressOf('/style.css?v=2')).toEqual({ names: ['style.css'], folder: false, query: '?v=2' })
    expect(addressOf('/stories/%E6%97%A5%E6%9C%AC-1a/')).toEqual({
      names: ['stories', '日本-1a'],
      folder: true,
      query: '',
    })
  })

  it.each([
    '/..',
    '/../a',
    '/a/../b',
    '/%2e%2e/a',
    '/..%2fa',
    '/%2e%2e%2fa',
    '/..%5ca',
    '/..\\a',
    '/a%00.html',
    '/a\u0000',
    '/%0d%0aX: y',
    '//evil.example/',
    '/a//b',
    '//',
    '/.git/config',
    '/%2egit',
    '/a/.',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/a',
    'http://evil.example/',
    '*',
    '',
    'a',
    `/${'a'.repeat(5000)}`,
  ])('there is none for %j', (target) => {
    expect(addressOf(target)).toBeNull()
  })

  it('a name that was encoded twice stays a name', () => {
    expect(addressOf('/%252e%252e%252fa')?.names).toEqual(['%2e%2e%2fa'])
  })

  it('names that are written as a link are read back', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it leaves out
      .filter((text) => !text.startsWith('.') && !/[/\\\u0000-\u001f\u007f\ud800-\udfff]/.test(text))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, folder) => {
        expect(addressOf(pathOf(names, folder))).toEqual({ names, folder, query: '' })
      }),
    )
  })

  it('nothing that is sent gets out of a folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '\\',
      '%00',
      '%25',
      'a',
      '?',
      '#',
      ';',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const name of addressOf(`/${pieces.join('')}`)?.names ?? []) {
          expect(name).not.toMatch(/^\.|[/\\\0]/)
        }
      }),
    )
  })
})
