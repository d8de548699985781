/** Who said what: speakers, their remarks, and the wordings of each remark with the words in which they differ marked. */
import type { Remark, Speaker, Wording } from '../../records-page.ts'
import { escapeHtml, type Html, html } from '../html.ts'
import { marked } from '../marked.ts'
import type { StoryContext } from './context.ts'

const OPENS_WITH_QUOTE = /^["'“”„‟«»‘’‹›「『《〈]/

function note({ kind, extract, also }: Wording, { site, cite, cites }: StoryContext): Html {
  const { t, language } = site.labels
  const where = html(`${t(kind === 'direct' ? 'direct' : 'reported')} ${cite(extract.at)}`)
  if (also.length === 0) return where
  return html(`${where}${escapeHtml(language.semicolon)}${t('alsoAt', { cites: cites(also) })}`)
}

function wordingView(wording: Wording, story: StoryContext) {
  const { extract, differs } = wording
  return {
    words: story.words(extract, marked(extract.text, differs)),
    hanging: wording.kind === 'direct' && !extract.cutBefore && OPENS_WITH_QUOTE.test(extract.text),
    speech: story.speech(extract.at.report),
    note: note(wording, story),
  }
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
  return {
    name: name ?? story.site.labels.t(role ? 'unnamed' : 'unknownSpeaker'),
    role: role ? html(escapeHtml(role.text)) : null,
    speech: role ? story.speech(role.at.report) : html(''),
    groups: remarkGroups(remarks, story),
  }
}

export function quotesView(story: StoryContext) {
  const speakers = story.page.speakers.filter(({ remarks }) => remarks.length > 0)
  return speakers.length > 0 ? speakers.map((speaker) => speakerView(speaker, story)) : null
}
