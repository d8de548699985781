/** The summary: whole sentences, each with the accounts that say it and how closely. */

import type { LabelKey } from '../../labels/index.ts'
import type { SummarySentence, SupportKind } from '../../records-page.ts'
import { type Html, html } from '../html.ts'
import type { StoryContext } from './context.ts'

const KINDS: readonly (readonly [SupportKind, LabelKey])[] = [
  ['word for word', 'wordForWord'],
  ['nearly the same', 'nearlyTheSame'],
  ['same point', 'samePoint'],
]

/** “Two of three accounts”; nothing where there is but one. */
export function supportWords({ page, site }: StoryContext, accounts: number): Html | null {
  const { t, word } = site.labels
  const all = page.cluster.accounts.length
  if (all < 2) return null
  if (accounts >= all) return t(all === 2 ? 'bothAccounts' : 'allAccounts', { n: all })
  return t('someAccounts', { n: accounts, of: word(all) })
}

function row(sentence: SummarySentence, story: StoryContext) {
  const { t } = story.site.labels
  const support = KINDS.flatMap(([kind, label]) => {
    const refs = sentence.support.filter((one) => one.kind === kind).map(({ at }) => at)
    return refs.length > 0 ? [html(`${t(label)} ${story.cites(refs)}`)] : []
  })
  return {
    words: story.words(sentence.extract),
    speech: story.speech(sentence.extract.at.report),
    support: supportWords(story, sentence.accounts.length),
    lines: support.length > 0 ? support : [story.cite(sentence.extract.at)],
  }
}

export function summaryView(story: StoryContext) {
  const { summary } = story.page
  const at = summary[0]?.extract.at
  if (!at) return null
  const { paragraph, sentence } = at
  const example = { cite: story.cite(at), report: story.siglum(at.report), paragraph, sentence }
  return {
    gloss: story.site.labels.t('summaryGloss', { n: summary.length, ...example }),
    rows: summary.map((one) => row(one, story)),
  }
}
