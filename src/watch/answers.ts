/**
 * A request's target and how things stand → the answer. Reads the published folder; sends nothing.
 */
import { addressOf, pathOf } from './address.ts'
import { contentType, isHtml } from './content-type.ts'
import { withLiveScript } from './injected.ts'
import type { PreviewState } from './preview-state.ts'
import { fileAt } from './site-file.ts'

export interface Answer {
  readonly status: number
  readonly type?: string
  readonly body?: string | Buffer
  readonly location?: string
}

export const plainAnswer = (status: number, body: string): Answer => ({
  status,
  type: contentType('a.txt'),
  body: `${body}\n`,
})

/** Where a page that is no more leads now, through all it went through since. */
export function movedTo(path: string, moved: PreviewState['moved']): string | null {
  const seen = new Set([path])
  let at = path
  for (let next = moved[at]; next !== undefined && !seen.has(next); next = moved[at]) {
    seen.add(next)
    at = next
  }
  return at === path ? null : at
}

const NO_PAGE = Buffer.from(
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>No page here</title></head>' +
    '<body><p>There is no page at this address.</p></body></html>',
)

/** `/stories/a/compare/b-c/` → the story's own address, and what follows it. */
const STORY = /^(\/stories\/[^/]+\/)(.*)$/s

/** A page of a story that moved leads to the same page of it now, or else to the story. */
function locationOf(site: string, path: string, moved: PreviewState['moved']): string | null {
  const [, story = '', page = ''] = STORY.exec(path) ?? []
  const now = movedTo(story, moved)
  if (now === null) return null
  const address = addressOf(now + page)
  return address !== null && fileAt(site, address).kind !== 'nothing' ? now + page : now
}

function notFound(site: string, path: string, state: PreviewState): Answer {
  const location = locationOf(site, path, state.moved)
  if (location !== null) return { status: 302, location }
  const page = fileAt(site, { names: ['404.html'], folder: false, query: '' })
  const body = withLiveScript(page.kind === 'file' ? page.bytes : NO_PAGE, state.version)
  return { status: 404, type: contentType('404.html'), body }
}

const printable = (query: string) => (/^[\x21-\x7e]*$/.test(query) ? query : '')

/** A target below the place the site will have on its host, as it lies here. */
const withoutBase = (target: string, base: string) =>
  base !== '/' && target.startsWith(base) ? target.slice(base.length - 1) : null

function foundAnswer(site: string, target: string, state: PreviewState): Answer | null {
  const address = addressOf(target)
  if (address === null) return plainAnswer(404, 'Not found.')
  const found = fileAt(site, address)
  if (found.kind === 'nothing') return null
  if (found.kind === 'folder')
    return { status: 301, location: pathOf(address.names, true) + printable(address.query) }
  const type = contentType(found.name)
  return { status: 200, type, body: isHtml(type) ? withLiveScript(found.bytes, state.version) : found.bytes }
}

export function siteAnswer(site: string, target: string, state: PreviewState): Answer {
  const answer = foundAnswer(site, target, state)
  if (answer) return answer
  const below = withoutBase(target, state.base)
  const path = (below ?? target).replace(/\?.*$/s, '')
  return (below === null ? null : foundAnswer(site, below, state)) ?? notFound(site, path, state)
}
