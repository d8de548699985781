/** Results → elements. Every text goes in as a text node; what a report says stands in class `t`, verbatim, beside its citation in class `c`. */
import type { Direction } from '../../search/format.ts'
import type { Citation, ReportHit, SentenceHit, StoryResult } from './evaluate.ts'
import type { Say } from './labels.ts'
import type { Match } from './match.ts'

/** Sentences of a story shown at once; the others open on request. */
const SHOWN = 4

export interface Page {
  readonly say: Say
  /** The site's own address, with its last slash. */
  readonly base: string
}

export type Child = Node | string

export function element(tag: string, className: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

function link(href: string, className: string, ...children: readonly Child[]): HTMLElement {
  const made = element('a', className, ...children)
  made.setAttribute('href', href)
  return made
}

interface Written {
  readonly language: string
  readonly direction: Direction
}

/** A report's words, with matches marked. */
function words(
  tag: string,
  className: string,
  text: string,
  { marks }: Match,
  written: Written,
): HTMLElement {
  const made = element(tag, className, ...marked(text, marks))
  if (written.language !== 'und') made.lang = written.language
  made.dir = written.direction
  return made
}

export function marked(text: string, marks: Match['marks']): Child[] {
  let at = 0
  const parts = marks.flatMap(([begin, end]) => {
    const before = text.slice(at, begin)
    at = end
    return [before, element('mark', '', text.slice(begin, end))]
  })
  return [...parts, text.slice(at)]
}

/** A new line where there is room for the note in the margin, else a point between. */
const lineEnd = (): Child[] => [element('i', 'z', ' · '), document.createElement('br')]

/** The name of a person or body may be of another script than the label it follows. */
const name = (text: string, className = '') => element('bdi', className, text)

function cited({ report: { siglum, page }, paragraph, sentence }: Citation, { base }: Page): HTMLElement {
  return link(`${base}${page}#${siglum}-${paragraph}-${sentence}`, 'c', `${siglum} ${paragraph}.${sentence}`)
}

function sentenceRow({ text, match, at, quote }: SentenceHit, page: Page): HTMLElement {
  const { say } = page
  const note = element('p', 'n')
  for (const [n, place] of at.entries()) {
    if (n > 0) note.append(...lineEnd())
    note.append(cited(place, page), ' ', name(place.report.outlet ?? say('unknownOutlet')))
  }
  if (quote) {
    const kind = say(quote.direct ? 'searchDirect' : 'searchReported')
    note.append(...lineEnd(), kind)
    if (quote.name) note.append(': ', name(quote.name))
  }
  const written = at[0]?.report ?? { language: 'und', direction: 'ltr' }
  return element('li', 'row ln', words('p', 't', text, match, written), note)
}

function sentenceList(sentences: readonly SentenceHit[], page: Page): HTMLElement {
  return element('ol', 'mt', ...sentences.map((one) => sentenceRow(one, page)))
}

/** A report found by its headline or its outlet: it is shown by its headline, or by how it opens. */
function reportRow({ report, headline, outlet }: ReportHit, story: string, { say, base }: Page): HTMLElement {
  const text = report.headline ?? report.paragraphs[0]?.[1] ?? ''
  const note = element('p', 'n', link(`${base}${story}#${report.siglum}`, '', report.siglum), ' ')
  if (report.outlet) note.append(...marked(report.outlet, outlet.marks))
  else note.append(say('unknownOutlet'))
  return element('li', 'row ln', words('p', 't', text, headline, report), note)
}

function heading({ story, headline }: StoryResult, { say, base }: Page): HTMLElement {
  const text = words('span', '', story.headline, headline, story)
  const [before, after] = story.opening ? [`${say('noHeadline')} `, ' …'] : ['', '']
  return element('h2', 'sub', link(base + story.page, '', before, text, after))
}

function counts({ story, count, accounts }: StoryResult, { say }: Page): HTMLElement {
  const [reports, of] = story.counts
  const note = element('p', 'n', `${say('countReports', { n: reports })}, ${say('countAccounts', { n: of })}`)
  const sentences = say('countSentences', { n: count })
  if (count > 0)
    note.append(' · ', of > 1 ? say('searchInAccounts', { sentences, n: accounts, of }) : sentences)
  return note
}

/** A section named by its heading. */
function section(id: string, heading: HTMLElement, ...children: readonly Child[]): HTMLElement {
  const made = element('section', 'hits', heading, ...children)
  heading.id = id
  made.setAttribute('aria-labelledby', id)
  return made
}

export function storySection(result: StoryResult, page: Page, id: string): HTMLElement {
  const { sentences, reports, names, differently } = result
  const { say } = page
  const made = section(id, heading(result, page), counts(result, page))
  for (const one of names) {
    const note = element('p', 'n', `${say('searchNamed')} `, element('b', '', name(one.name)))
    if (one.role) note.append(', ', name(one.role))
    for (const place of one.at) note.append(' ', cited(place, page))
    made.append(note)
  }
  if (reports.length > 0)
    made.append(element('ol', 'mt', ...reports.map((one) => reportRow(one, result.story.page, page))))
  if (sentences.length > 0) made.append(sentenceList(sentences.slice(0, SHOWN), page))
  if (sentences.length > SHOWN) {
    const rest = sentences.slice(SHOWN)
    const summary = element('summary', '', say('searchMoreSentences', { n: rest.length }))
    made.append(element('details', '', summary, sentenceList(rest, page)))
  }
  if (differently.length > 0) {
    const gloss = element('p', 'n', say('searchDifferGloss'))
    made.append(element('h3', 'l mt', say('searchDiffer')), gloss, sentenceList(differently, page))
  }
  return made
}

/** Outlets whose name holds the terms: name, its match, page, reports. */
export type OutletHit = readonly [name: string, match: Match, path: string, reports: number]

export function outletSection(outlets: readonly OutletHit[], { say, base }: Page): HTMLElement {
  const rows = outlets.map(([text, { marks }, path, reports]) => {
    const count = element('span', 'n', say('countReports', { n: reports }))
    return element('li', '', link(base + path, '', ...marked(text, marks)), ' ', count)
  })
  return section('outlets-found', element('h2', 'sub', say('outlets')), element('ul', '', ...rows))
}
