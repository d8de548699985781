/** The family tree as a table, and what it is read with: matched sentences, and the media that the reports cite. */
import type { Derivation, ReportId } from '../../records.ts'
import { type Html, html } from '../html.ts'
import { isolated } from '../isolated.ts'
import type { StoryContext } from './context.ts'
import { tieAbove } from './lineage.ts'
import type { Standing } from './standing.ts'

/** Cited media named under the tree. */
const MEDIA = 6

/** Sentences of `report` that its tie pairs with the other's. */
export function pairedSentences(report: ReportId, tie: Derivation): number {
  if (tie.derived === report) return tie.matchedSentences
  const own = tie.alignments.flatMap(({ a, b }) => [a, b]).filter((ref) => ref.report === report)
  return new Set(own.map(({ paragraph, sentence }) => `${paragraph}.${sentence}`)).size
}

/** Media that reports cite for what they tell: sources that accounts may have in common. */
export function mediaNamed({ page, site, cite }: StoryContext): Html | null {
  const own = new Set(page.facts.outlets.map((name) => name.toLowerCase()))
  const media = page.names.filter(({ kind, name }) => kind === 'media' && !own.has(name.toLowerCase()))
  if (media.length === 0) return null
  const { t, list } = site.labels
  const named = media.slice(0, MEDIA).map(({ name, mentions }) => {
    const [first] = mentions
    const shown = isolated(name, site.labels.language)
    return html(first ? `${shown} (${cite(first)})` : shown.toString())
  })
  return t('mediaNamed', { names: list(named) })
}

function tableRow(story: StoryContext, report: ReportId, standing: Standing | undefined) {
  const { t, percent, figure } = story.site.labels
  const tie = standing?.tie ?? null
  const n = tie ? pairedSentences(report, tie) : 0
  return {
    siglum: story.siglum(report),
    outlet: story.outlet(report),
    account: figure(story.account(report) + 1),
    standing: standing?.words ?? '',
    sentences: figure(story.count(report)),
    matched: tie
      ? t('matchedWith', { n, of: story.count(report), other: story.siglum(tieAbove(tie, report)) })
      : null,
    words: tie && tie.derived === report ? percent(tie.sharedWords, 1) : null,
  }
}

export const treeTable = (story: StoryContext, standings: ReadonlyMap<ReportId, Standing>) =>
  story.reports.map(({ id }) => tableRow(story, id, standings.get(id)))
