/**
 * What pages do with JavaScript, and do well without: remembers light or dark, opens the report that a citation leads into, shows the
 * cited sentence on hover and on keyboard focus. Loaded in the head, so that a remembered theme is there before the first paint.
 */
const KEY = 'stemma-theme'
const root = document.documentElement

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

function remember(theme: string) {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

function paint(theme: string) {
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
}

/** Browsers that do not open closed details for a fragment get it done here. */
function reveal() {
  const target =
    location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  let opened = false
  for (let one = target.parentElement; one; one = one.parentElement)
    if (one instanceof HTMLDetailsElement && !one.open) opened = one.open = true
  if (opened) target.scrollIntoView()
}

let box: HTMLElement | undefined
let from: Element | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function shut() {
  clearTimeout(timer)
  box?.remove()
  from?.removeAttribute('aria-describedby')
  box = from = undefined
}

function soon(what: () => void, wait: number) {
  clearTimeout(timer)
  timer = setTimeout(what, wait)
}

const linger = () => soon(shut, 250)

/** Below the citation where there is room, else above it; never outside the window. */
function place(peek: HTMLElement, citation: Element) {
  const line = citation.getBoundingClientRect()
  const size = peek.getBoundingClientRect()
  const x = Math.max(16, Math.min(line.left, root.clientWidth - size.width - 16))
  const isTooLow = line.bottom + 6 + size.height > innerHeight && line.top > size.height + 12
  const y = isTooLow ? line.top - size.height - 6 : line.bottom + 6
  peek.style.left = `${x + scrollX}px`
  peek.style.top = `${y + scrollY}px`
}

const pages = new Map<string, Promise<Document>>()

/** The page a citation leads to: this one, or another of the site, fetched once. */
function pageAt(path: string): Promise<Document> {
  const known = pages.get(path)
  if (known || !path) return known ?? Promise.resolve(document)
  const fetched = fetch(path)
    .then((response) => response.text())
    .then((text) => new DOMParser().parseFromString(text, 'text/html'))
  pages.set(path, fetched)
  return fetched
}

function line(className: string, text: string | null | undefined): HTMLElement {
  const made = document.createElement('p')
  made.className = className
  made.textContent = text ?? ''
  return made
}

function peekOf(citation: Element, sentence: Element): HTMLElement {
  const outlet = sentence.closest('.rep')?.querySelector('h3')?.firstChild?.textContent?.trim()
  const words = line('t', sentence.textContent)
  words.lang = sentence.closest<HTMLElement>('[lang]')?.lang ?? ''
  const direction = sentence.closest<HTMLElement>('[dir]')?.dir
  if (direction) words.dir = direction
  const made = document.createElement('div')
  made.className = made.id = 'peek'
  made.setAttribute('role', 'tooltip')
  made.append(line('l', `${citation.textContent}, ${outlet}`), words)
  made.onmouseenter = () => clearTimeout(timer)
  made.onmouseleave = linger
  return made
}

async function show(citation: Element) {
  if (from === citation) return
  shut()
  from = citation
  const [path = '', id = ''] = (citation.getAttribute('href') ?? '').split('#')
  const sentence = await pageAt(path).then(
    (page) => page.getElementById(id),
    () => null,
  )
  if (!sentence || from !== citation) return
  box = peekOf(citation, sentence)
  document.querySelector('main')?.append(box)
  citation.setAttribute('aria-describedby', 'peek')
  place(box, citation)
}

const citationAt = ({ target }: Event) => (target instanceof Element ? target.closest('.c') : null)

paint(remembered())

document.addEventListener('DOMContentLoaded', () => {
  const choice = document.getElementById(`t-${remembered()}`)
  if (choice instanceof HTMLInputElement) choice.checked = true
  reveal()
})
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 't') return
  paint(target.value)
  remember(target.value)
})
addEventListener('hashchange', reveal)
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('details')) one.open = true
})
document.addEventListener('mouseover', (event) => {
  const citation = citationAt(event)
  if (citation) soon(() => show(citation), 180)
})
document.addEventListener('mouseout', (event) => {
  if (citationAt(event)) linger()
})
document.addEventListener('focusin', (event) => {
  const citation = citationAt(event)
  if (citation?.matches(':focus-visible')) show(citation)
  else shut()
})
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') shut()
})
document.addEventListener('click', shut)
