/**
 * The preview's own script: keeps the page that is looked at as fresh as the files. Only the preview server adds it to a page; nothing
 * of it is published.
 *
 * The server sends how things stand. A page whose version differs is fetched and morphed in place, so that scroll position, open
 * details, typed text, focus and theme stay; a stylesheet that differs is swapped; a script that differs asks for a reload. A tab that
 * nobody looks at lets go of its connection, of which a browser has six for one server, and asks again when it is looked at.
 */
import { EVENTS, type PreviewState, VERSION_META } from '../watch/preview-state.ts'
import { overlay } from './live/overlay.ts'
import { refreshedPage, rememberPage } from './live/refreshed-page.ts'
import { swapStylesheets } from './live/stylesheets.ts'

const shown = overlay()

/** What this page was made of, as far as is known. */
let version = document.querySelector<HTMLMetaElement>(`meta[name="${VERSION_META}"]`)?.content ?? ''
let assets: PreviewState['assets'] | null = null

const usedScripts = () =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => new URL(src).pathname)

/** Paths of assets whose bytes differ from what this page was made of; all of them where that is not known. */
const changedAssets = (now: PreviewState['assets']) =>
  Object.keys(now).filter((path) => assets === null || assets[path] !== now[path])

async function follow(state: PreviewState): Promise<void> {
  const changed = new Set(changedAssets(state.assets))
  if (assets !== null && usedScripts().some((path) => changed.has(path))) {
    location.reload()
    return
  }
  await swapStylesheets(changed, state.assets)
  shown.gone(!(await refreshedPage(state.assets)))
}

async function take(state: PreviewState): Promise<void> {
  shown.state(state)
  if (state.version === version) {
    if (assets === null) await rememberPage()
  } else if (state.version !== '0') await follow(state)
  version = state.version
  assets = state.assets
}

let waiting: PreviewState | null = null
let busy = false

/** One state at a time, and of those that wait only the last. */
async function work(): Promise<void> {
  if (busy) return
  busy = true
  try {
    for (let state = waiting; state !== null; state = waiting) {
      waiting = null
      await take(state)
    }
  } finally {
    busy = false
  }
}

let source: EventSource | null = null

/** What the server needs to come back after a restart, and a person to notice that it did not. */
const PATIENCE = 3000 // ms
const AGAIN = 1000 // ms

let offline: ReturnType<typeof setTimeout> | undefined

function connect(): void {
  if (source !== null || document.hidden) return
  const own = new EventSource(EVENTS)
  source = own
  own.onmessage = ({ data }: MessageEvent<string>) => {
    waiting = JSON.parse(data) as PreviewState
    void work()
  }
  own.onopen = () => {
    clearTimeout(offline)
    offline = undefined
    shown.offline(false)
  }
  own.onerror = () => {
    offline ??= setTimeout(() => shown.offline(true), PATIENCE)
    if (own.readyState !== EventSource.CLOSED || source !== own) return
    source = null
    setTimeout(connect, AGAIN)
  }
}

function disconnect(): void {
  source?.close()
  source = null
  clearTimeout(offline)
  offline = undefined
}

document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()))
addEventListener('pagehide', disconnect)
addEventListener('pageshow', connect)
connect()
