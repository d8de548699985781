/** Who said what: speakers, their remarks, and the wordings of each remark with the words in which they differ marked. */
import type { Remark, Speaker, Wording } from '../../records-page.ts'
import { escapeHtml, escapeText, type Html, html } from '../html.ts'
import { marked } from '../marked.ts'
import type { StoryContext } from './context.ts'

const OPENS_WITH_MARK = /^["'“”„‟«»‘’‹›「『《〈]/
const ENDS_WITH_MARK = /["'”“‟»«’‘›‹」』》〉][.,;:!?…]?$/

function note({ kind, extract, also }: Wording, { site, cite, cites }: StoryContext): Html {
  const { t, language } = site.labels
  const where = html(`${t(kind === 'direct' ? 'direct' : 'reported')} ${cite(extract.at)}`)
  if (also.length === 0) return where
  return html(`${where}${escapeHtml(language.semicolon)}${t('alsoAt', { cites: cites(also) })}`)
}

/** A quotation's own marks say where it begins and ends; other words get an ellipsis where the sentence goes on. */
function wordingView(wording: Wording, story: StoryContext) {
  const { extract, differs } = wording
  const { text, cutBefore, cutAfter } = extract
  const isDirect = wording.kind === 'direct'
  const opens = isDirect && OPENS_WITH_MARK.test(text)
  const ends = isDirect && ENDS_WITH_MARK.test(text)
  const shown = { ...extract, cutBefore: cutBefore && !opens, cutAfter: cutAfter && !ends }
  return {
    words: story.words(shown, marked(text, differs)),
    hanging: opens,
    speech: story.speech(extract.at.report),
    note: note(wording, story),
  }
}

/** Reported remarks of one wording are printed as far as the page's detail allows, and cited beyond that. */
function printedRemarks(remarks: readonly Remark[], { detail }: StoryContext) {
  const isPlain = ({ wordings }: Remark) => wordings.length === 1 && wordings[0]?.kind === 'reported'
  const hasOthers = remarks.some((remark) => !isPlain(remark))
  let left = hasOthers && !detail.reportedBesides ? 0 : detail.reported
  const printed = remarks.filter((remark) => !isPlain(remark) || left-- > 0)
  const cited = remarks.filter((remark) => !printed.includes(remark))
  return { printed, cited: cited.flatMap(({ wordings }) => wordings.map(({ extract }) => extract.at)) }
}

/** Remarks in their order: one with several wordings by itself, those with one together in a list. */
function remarkGroups(remarks: readonly Remark[], story: StoryContext) {
  const groups: { label: Html | null; wordings: ReturnType<typeof wordingView>[] }[] = []
  for (const { wordings } of remarks) {
    const views = wordings.map((wording) => wordingView(wording, story))
    const last = groups.at(-1)
    if (views.length > 1)
      groups.push({ label: story.site.labels.t('oneRemark', { n: views.length }), wordings: views })
    else if (last && last.label === null) last.wordings.push(...views)
    else groups.push({ label: null, wordings: views })
  }
  return groups
}

function speakerView({ name, role, remarks }: Speaker, story: StoryContext) {
  const { printed, cited } = printedRemarks(remarks, story)
  return {
    name: name !== null ? html(escapeText(name)) : story.site.labels.t(role ? 'unnamed' : 'unknownSpeaker'),
    role: role ? html(escapeText(role.text)) : null,
    speech: role ? story.speech(role.at.report) : html(''),
    groups: remarkGroups(printed, story),
    cited: cited.length > 0 ? story.site.labels.t('alsoReported', { cites: story.cites(cited) }) : null,
  }
}

/** A government, a city that stands for one: named, without a role, and nothing in quotation marks. */
const isBody = ({ name, role, remarks }: Speaker) =>
  name !== null &&
  role === null &&
  remarks.every(({ wordings }) => wordings.every(({ kind }) => kind === 'reported'))

/** What is reported of bodies, where the page has no room for their words: names and citations. */
function bodiesView(bodies: readonly Speaker[], story: StoryContext) {
  return bodies.map(({ name, remarks }) => ({
    name: html(escapeText(name ?? '')),
    cites: story.cites(remarks.flatMap(({ wordings }) => wordings.map(({ extract }) => extract.at))),
  }))
}

export function quotesView(story: StoryContext) {
  const speakers = story.page.speakers.filter(({ remarks }) => remarks.length > 0)
  if (speakers.length === 0) return null
  const bodies = story.detail.bodies ? [] : speakers.filter(isBody)
  return {
    speakers: speakers.filter((one) => !bodies.includes(one)).map((one) => speakerView(one, story)),
    bodies: bodiesView(bodies, story),
  }
}
