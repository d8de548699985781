/** How each report stands in its story, in words: “First account here”, “Rewrite of C”, “Version of the RT report”. */
import type { Derivation, ReportId } from '../../records.ts'
import type { Html } from '../html.ts'
import type { StoryContext } from './context.ts'
import { type Branch, type Line, tieAbove } from './lineage.ts'

export interface Standing {
  readonly words: Html
  /** The first account of its line: its siglum is filled. */
  readonly first: boolean
  readonly tie: Derivation | null
}

export type Standings = ReadonlyMap<ReportId, Standing>

/** Every branch of a line, roots included. */
function branchesOf(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...branchesOf(branch.followers)])
}

function rootWords({ site, reports }: StoryContext, line: Line): Html {
  const { t } = site.labels
  if (reports.length === 1) return t('standingOnly')
  return t(line.account.reports.length === 1 ? 'standingIndependent' : 'standingFirst')
}

function tiedWords({ site, siglum }: StoryContext, { report, tie }: Branch, line: Line): Html {
  const { t } = site.labels
  if (line.named) return t('standingVersion', { name: line.named.credit.name })
  if (!tie)
    return t('standingShared', {
      other: line.account.reports
        .filter((id) => id !== report)
        .map(siglum)
        .join(', '),
    })
  const other = siglum(tieAbove(tie, report))
  if (tie.direction === 'unknown') return t('standingShared', { other })
  return t(tie.degree === 'wholly-derived' ? 'standingRewrite' : 'standingPartly', { source: other })
}

export function standings(story: StoryContext, lines: readonly Line[]): Standings {
  return new Map(
    lines.flatMap((line) =>
      branchesOf(line.branches).map((branch): [ReportId, Standing] => {
        const first = branch.report === line.account.origin || line.account.reports.length === 1
        const words = first ? rootWords(story, line) : tiedWords(story, branch, line)
        return [branch.report, { words, first, tie: branch.tie }]
      }),
    ),
  )
}
