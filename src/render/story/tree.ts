/** The family tree as the page draws it, and the same as a table. */
import type { Derivation, ReportId } from '../../records.ts'
import { type Html, html } from '../html.ts'
import type { StoryContext } from './context.ts'
import { type Branch, type Line, tieAbove } from './lineage.ts'
import type { Standing } from './standing.ts'
import { mediaNamed, pairedSentences, treeTable } from './tree-table.ts'

/** Followers drawn at once; the others stand behind “and 22 more”. */
const DRAWN = 6
/** Weak ties told one by one. */
const WEAK_TIES = 6
/** Followers of followers are drawn to this depth, deeper ones at its level. */
const DEPTH = 2

interface Edge {
  readonly title: Html
  readonly detail: Html
}

export interface Node {
  readonly siglum: string
  readonly href: string
  readonly filled: boolean
  readonly outlet: Html
  readonly detail: Html
  /** How it hangs from the node above; null at a root. */
  readonly edge: Edge | null
  /** Whether it is known or inferred that it follows the node above. */
  readonly directed: boolean
  readonly followers: readonly Node[]
  readonly more: readonly Node[]
  readonly moreWords: Html | null
}

function alsoIn(story: StoryContext, report: ReportId, tie: Derivation): Html {
  const { t, percent } = story.site.labels
  const n = pairedSentences(report, tie)
  const other = story.siglum(tieAbove(tie, report))
  return t('alsoIn', { n, other, percent: percent(n, story.count(report)) })
}

function directedEdge(story: StoryContext, report: ReportId, tie: Derivation): Edge {
  const { t, percent } = story.site.labels
  const { matchedSentences: n, sentences: of } = tie
  return {
    title: t('matched', { percent: percent(n, of) }),
    detail: t('matchedOwn', { n, of, report: story.siglum(report) }),
  }
}

function namedEdge(story: StoryContext, { report, tie }: Branch, name: string): Edge {
  const { t } = story.site.labels
  if (story.record(report).credits.some((credit) => credit.name === name))
    return { title: t('credited'), detail: t('quoted', { words: name }) }
  const other = tie ? story.siglum(tieAbove(tie, report)) : ''
  return { title: t('inferred'), detail: t('sameText', { other }) }
}

function edgeOf(story: StoryContext, branch: Branch, line: Line): Edge | null {
  const { t } = story.site.labels
  const { report, tie } = branch
  if (line.named) return namedEdge(story, branch, line.named.credit.name)
  if (!tie || line.account.origin === null) return null
  if (tie.direction !== 'unknown') return directedEdge(story, report, tie)
  return { title: t('sharedText'), detail: t('directionUnknown') }
}

const joined = ({ site }: StoryContext, ...parts: readonly Html[]) =>
  html(parts.join(site.labels.language.comma))

function nodeDetail(story: StoryContext, { report, tie }: Branch, line: Line): Html {
  const { t } = story.site.labels
  const count = t('countSentences', { n: story.count(report) })
  if (line.account.reports.length === 1 && story.reports.length > 1)
    return joined(story, count, t('noCopies'))
  if (tie && (line.account.origin === null || tie.direction === 'unknown'))
    return joined(story, count, alsoIn(story, report, tie))
  if (tie?.direction === 'inferred') return joined(story, count, t('directionInferred'))
  return count
}

function nodesBelow(story: StoryContext, branches: readonly Branch[], line: Line, depth: number) {
  const level = depth < DEPTH ? branches : branches.flatMap(flattened)
  const nodes = level.map((branch) => node(story, branch, line, depth))
  const more = nodes.slice(DRAWN)
  return {
    followers: nodes.slice(0, DRAWN),
    more,
    moreWords: more.length > 0 ? story.site.labels.t('moreCopies', { n: more.length }) : null,
  }
}

const flattened = (branch: Branch): Branch[] => [
  { ...branch, followers: [] },
  ...branch.followers.flatMap(flattened),
]

function node(story: StoryContext, branch: Branch, line: Line, depth: number): Node {
  const { report, tie } = branch
  return {
    siglum: story.siglum(report),
    href: story.reportHref(report),
    filled: report === line.account.origin || line.account.reports.length === 1,
    outlet: story.outlet(report),
    detail: nodeDetail(story, branch, line),
    edge: edgeOf(story, branch, line),
    directed: line.named !== null || (tie !== null && tie.direction !== 'unknown'),
    ...nodesBelow(story, branch.followers, line, depth + 1),
  }
}

function lineView(story: StoryContext, line: Line, index: number) {
  const { t } = story.site.labels
  const { named, branches } = line
  const isRooted = line.account.origin !== null
  const rest = isRooted ? null : nodesBelow(story, branches, line, 1)
  return {
    label: t('accountNumber', { n: index + 1 }),
    root: isRooted && branches[0] ? node(story, branches[0], line, 0) : null,
    named: named
      ? {
          name: t('namedReport', { name: named.credit.name }),
          detail: t('notHeld', {
            credit: html(
              `<a href="#${story.siglum(named.report)}-k">${t('creditOf', { report: story.siglum(named.report) })}</a>`,
            ),
          }),
        }
      : null,
    sideBySide: rest,
    unknown:
      rest !== null && named === null && line.account.reports.length > 1 ? t('unknownDirection') : null,
  }
}

export function treeView(
  story: StoryContext,
  lines: readonly Line[],
  standings: ReadonlyMap<ReportId, Standing>,
) {
  if (story.reports.length < 2) return null
  const { t } = story.site.labels
  const weak = story.page.cluster.weakTies
  return {
    lines: lines.map((line, index) => lineView(story, line, index)),
    weak: html(
      weak
        .slice(0, WEAK_TIES)
        .map(({ a, b }) => t('mayShare', { a: story.reportLink(a), b: story.reportLink(b) }))
        .join(' '),
    ),
    media: mediaNamed(story),
    rows: treeTable(story, standings),
  }
}
