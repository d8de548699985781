import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteAnswer } from './answers.ts'
import { NOTHING_YET } from './preview-state.ts'

let site = ''
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'stemma-answers-'))
  mkdirSync(join(site, 'stories', 'a'), { recursive: true })
  writeFileSync(join(site, 'stories', 'a', 'index.html'), '<head></head>a')
  mkdirSync(join(site, 'stories', 'a', 'compare', 'a-b'), { recursive: true })
  writeFileSync(join(site, 'stories', 'a', 'compare', 'a-b', 'index.html'), '<head></head>a and b')
  writeFileSync(join(site, 'style.css'), 'css')
})
afterAll(() => rmSync(site, { recursive: true, force: true }))

const STATE = { ...NOTHING_YET, version: 'v.1' }

describe('an answer', () => {
  it('is the page with the live script, or any other file as it is', () => {
    const page = siteAnswer(site, '/stories/a/', STATE)
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8'])
    expect(String(page.body)).toContain(
      'content="v.1"><script src="/__stemma/live.js" defer></script></head>a',
    )
    expect(siteAnswer(site, '/style.css?x', STATE)).toMatchObject({
      status: 200,
      type: 'text/css; charset=utf-8',
    })
  })

  it('leads a folder to its slash and keeps a plain query', () => {
    expect(siteAnswer(site, '/stories/a?x=1', STATE)).toEqual({ status: 301, location: '/stories/a/?x=1' })
    expect(siteAnswer(site, '/stories/a?\u00e9\r\n', STATE)).toEqual({ status: 301, location: '/stories/a/' })
  })

  it('leads an address that moved to where it is now', () => {
    const moved = { ...STATE, moved: { '/stories/old/': '/stories/a/' } }
    expect(siteAnswer(site, '/stories/old/', moved)).toEqual({ status: 302, location: '/stories/a/' })
    expect(siteAnswer(site, '/stories/other/', moved).status).toBe(404)
  })

  it('leads a page of a story that moved to that page of it, or to the story', () => {
    const moved = {
      ...STATE,
      moved: { '/stories/old/': '/stories/older/', '/stories/older/': '/stories/a/' },
    }
    const leads = (target: string) => siteAnswer(site, target, moved).location
    expect(leads('/stories/old/compare/a-b/')).toBe('/stories/a/compare/a-b/')
    expect(leads('/stories/old/compare/a-z/?x')).toBe('/stories/a/')
    expect(leads('/stories/old//evil.example/')).toBeUndefined()
  })

  it('finds the site below the place it will have on its host too', () => {
    const based = { ...STATE, base: '/news/' }
    expect(siteAnswer(site, '/news/style.css', based).status).toBe(200)
    expect(siteAnswer(site, '/style.css', based).status).toBe(200)
    expect(siteAnswer(site, '/news/none', based).status).toBe(404)
    expect(siteAnswer(site, '/news/../style.css', based).status).toBe(404)
  })

  it('says in a page that can refresh itself that there is none', () => {
    const page = siteAnswer(site, '/none/', STATE)
    expect(page.status).toBe(404)
    expect(String(page.body)).toContain('/__stemma/live.js')
  })
})
