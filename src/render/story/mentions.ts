/** Dates the reports mention, and the index of names. */
import type { LabelKey } from '../../labels/index.ts'
import type { DateEntry, NameEntry, NameKind } from '../../records-page.ts'
import { escapeText, type Html, html } from '../html.ts'
import type { StoryContext } from './context.ts'
import { mentionedDate } from './head.ts'
import { passage } from './passage.ts'

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
    words: story.words(passage(entry.extract, entry.printed, story.detail.dateWords)),
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

function nameView({ name, role, mentions }: NameEntry, story: StoryContext) {
  return {
    name: html(escapeText(name)),
    role: role === null ? null : html(escapeText(role)),
    speech: mentions[0] ? story.speech(mentions[0].report) : html(''),
    cites: story.cites(mentions),
  }
}

export function namesView(story: StoryContext) {
  const { t } = story.site.labels
  const groups = KINDS.map(([kind, label]) => {
    const most = story.detail.names[kind]
    const own = story.page.names.filter((name) => name.kind === kind && name.mentions.length > 0)
    const more = own.length - most
    return {
      heading: t(label),
      names: own.slice(0, most).map((name) => nameView(name, story)),
      more: more > 0 ? t('andMore', { n: more }) : null,
    }
  }).filter(({ names }) => names.length > 0)
  return groups.length > 0 ? groups : null
}
