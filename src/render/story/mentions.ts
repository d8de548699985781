/** Dates the reports mention, and the index of names. */
import type { LabelKey } from '../../labels/index.ts'
import type { DateEntry, NameKind } from '../../records-page.ts'
import { type Html, html } from '../html.ts'
import type { StoryContext } from './context.ts'
import { mentionedDate } from './head.ts'

/** “A and D print “in 2022””, one entry for each other wording. */
function otherWordings({ otherWordings: others }: DateEntry, { siglum, site }: StoryContext): Html[] {
  const words = [...new Set(others.map(({ printed }) => printed))]
  return words.map((printed) => {
    const reports = [
      ...new Set(others.filter((one) => one.printed === printed).map(({ at }) => siglum(at.report))),
    ]
    return site.labels.t('othersPrint', {
      n: reports.length,
      reports: site.labels.list(reports),
      words: printed,
    })
  })
}

function dateView(entry: DateEntry, story: StoryContext) {
  return {
    date: mentionedDate(entry, story),
    words: story.words(entry.extract),
    speech: story.speech(entry.extract.at.report),
    cites: story.cites([entry.extract.at, ...entry.also]),
    others: otherWordings(entry, story),
  }
}

export function datesView(story: StoryContext) {
  const { dates } = story.page
  if (dates.length === 0) return null
  const view = (entry: DateEntry) => dateView(entry, story)
  return {
    dated: dates.filter(({ iso }) => iso !== null).map(view),
    yearless: dates.filter(({ iso }) => iso === null).map(view),
  }
}

const KINDS: readonly (readonly [NameKind, LabelKey])[] = [
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['place', 'places'],
  ['media', 'media'],
]

export function namesView(story: StoryContext) {
  const groups = KINDS.map(([kind, label]) => ({
    heading: story.site.labels.t(label),
    names: story.page.names
      .filter((name) => name.kind === kind && name.mentions.length > 0)
      .map(({ name, role, mentions }) => ({
        name,
        role,
        speech: mentions[0] ? story.speech(mentions[0].report) : html(''),
        cites: story.cites(mentions),
      })),
  })).filter(({ names }) => names.length > 0)
  return groups.length > 0 ? groups : null
}
