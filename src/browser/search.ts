/**
 * The search page's script. It needs, in the page: `#q` in a form (the field), and `#search-title`, `#search-status` (role `status`),
 * `#search-results`, `#search-more` (a hidden button), `#search-offline` and `#search-failed` (hidden paragraphs that say what is wrong).
 * It lies beside the folder `search/`, wherever the site is.
 */
import { addressBar } from './search/address.ts'
import { type Answer, answer } from './search/answer.ts'
import { searchFiles } from './search/files.ts'

/** After the last letter typed, before search begins. */
const PAUSE = 250 // ms

const script = document.currentScript
const base = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href

const byId = (id: string) => document.getElementById(id) ?? document.createElement('p')

/** The part of the page that shows an answer. */
function resultList() {
  const title = byId('search-title')
  const status = byId('search-status')
  const list = byId('search-results')
  const more = byId('search-more')
  const empty = { pageTitle: document.title, heading: title.textContent }
  const files = searchFiles(`${base}search/`)
  /** Counts queries, so that a slow answer does not overwrite what was asked after it. */
  let latest = 0
  let current: Answer | null = null

  function show({ pageTitle, heading }: { pageTitle: string; heading: string | null }, sections: Node[]) {
    document.title = pageTitle
    title.textContent = heading
    status.textContent = ''
    list.replaceChildren(...sections)
    more.hidden = true
  }

  /** Adds the next stories, and gives the first of their sections. */
  async function extend(): Promise<HTMLElement | undefined> {
    const shown = current
    const sections = (await shown?.next()) ?? []
    if (shown !== current) return undefined
    list.append(...sections)
    more.hidden = shown?.isComplete() ?? true
    return sections[0]
  }

  async function ask(query: string): Promise<void> {
    const own = ++latest
    current = null
    if (query.trim() === '') return show(empty, [])
    list.ariaBusy = 'true'
    try {
      const made = await answer(files, base, query)
      const first = await made.next()
      if (own !== latest) return
      current = made
      show(made, [...made.outlets, ...first])
      await extend()
      if (own === latest) status.textContent = made.said()
    } catch (error) {
      if (own === latest) throw error
    } finally {
      if (own === latest) list.ariaBusy = 'false'
    }
  }

  return { ask, extend, more }
}

function start(): void {
  const field = byId('q') as HTMLInputElement
  const failed = byId('search-failed')
  if (location.protocol === 'file:') {
    byId('search-offline').hidden = false
    return
  }
  const { ask, extend, more } = resultList()
  const address = addressBar()
  const fail = () => {
    failed.hidden = false
  }
  const run = (query: string) => {
    failed.hidden = true
    ask(query).catch(fail)
  }
  const follow = () => {
    address.left()
    field.value = address.asked()
    run(field.value)
  }
  let timer = 0
  const typed = (isTyping: boolean) => {
    clearTimeout(timer)
    if (field.value !== address.asked()) {
      address.ask(field.value, isTyping)
      run(field.value)
    } else if (!isTyping) address.left()
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(typed, PAUSE, true)
  })
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    typed(false)
  })
  more.addEventListener('click', () => {
    extend().then((first) => first?.querySelector('a')?.focus(), fail)
  })
  addEventListener('popstate', follow)
  follow()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
