/** What the accounts share, in the words of each, and what stands in one report only. */
import type { OnlyIn, Point } from '../../records-page.ts'
import type { Html } from '../html.ts'
import type { StoryContext } from './context.ts'
import type { Standing } from './standing.ts'

/** Above this many accounts those that are silent are not listed one by one. */
const LISTED_ACCOUNTS = 6

function parallel(point: Point, story: StoryContext) {
  const { t } = story.site.labels
  return point.wordings.map(({ account, extract, also }) => ({
    label: t('accountOutlet', {
      n: account + 1,
      outlet: story.record(extract.at.report).outlet
        ? story.outlet(extract.at.report)
        : t('unknownOutletInline'),
    }),
    words: story.words(extract),
    cite: story.cite(extract.at),
    speech: story.speech(extract.at.report),
    also: also.length > 0 ? t('also', { cites: story.cites(also) }) : null,
  }))
}

function shared(point: Point, story: StoryContext) {
  const { t } = story.site.labels
  const { accounts } = story.page.cluster
  const [first] = point.wordings
  if (!first) return []
  const said = new Map(
    point.wordings.map(({ account, extract, also }) => [account, story.cites([extract.at, ...also])]),
  )
  const indices = accounts.map((_, index) => index)
  const listed = accounts.length > LISTED_ACCOUNTS ? indices.filter((index) => said.has(index)) : indices
  return [
    {
      words: story.words(first.extract),
      cite: story.cite(first.extract.at),
      speech: story.speech(first.extract.at.report),
      accounts: listed.map((index) => ({
        name: t('accountNumber', { n: index + 1 }),
        said: said.get(index) ?? t('silent'),
      })),
    },
  ]
}

/** “In two accounts of three”, where that is so of every point. */
function sharedHeading(points: readonly Point[], { page, site }: StoryContext): Html {
  const { t, word } = site.labels
  const sizes = new Set(points.map(({ wordings }) => wordings.length))
  const [size = 0] = sizes
  const of = word(page.cluster.accounts.length)
  return sizes.size === 1 ? t('inSome', { n: size, of }) : t('inSomeMixed', { of })
}

/** Columns side by side as long as they are readable. */
const columns = (accounts: number) => (accounts === 2 ? 'par3 two' : accounts === 3 ? 'par3' : 'par3 many')

export function agreementView(story: StoryContext) {
  const { inEvery, inSome } = story.page.agreement
  const { accounts } = story.page.cluster
  if (accounts.length < 2 || inEvery.length + inSome.length === 0) return null
  return {
    columns: columns(accounts.length),
    inEvery: inEvery.map((point) => parallel(point, story)),
    inSome: inSome.flatMap((point) => shared(point, story)),
    inSomeHeading: inSome.length > 0 ? sharedHeading(inSome, story) : null,
  }
}

function only(
  { report, shown, others, sentences }: OnlyIn,
  story: StoryContext,
  standing: Standing | undefined,
) {
  const { t } = story.site.labels
  const n = shown.length + others.length
  const { detail } = story
  const rest = [...shown.slice(detail.only).map(({ at }) => at), ...others]
  return {
    siglum: story.siglum(report),
    first: standing?.first ?? false,
    outlet: story.outlet(report),
    count:
      n === 0
        ? t('onlyInNone')
        : n === sentences
          ? t('onlyInAll', { of: sentences, n })
          : t('onlyInOf', { n, of: sentences }),
    speech: story.speech(report),
    rows: shown
      .slice(0, detail.only)
      .map((extract) => ({ words: story.words(extract), cite: story.cite(extract.at) })),
    others: rest.length > 0 ? t('andThese', { cites: story.cites(rest, detail.others) }) : null,
    nothing: n === 0,
  }
}

export function onlyView(story: StoryContext, standings: ReadonlyMap<string, Standing>) {
  const { onlyIn } = story.page.agreement
  if (story.reports.length < 2 || onlyIn.length === 0) return null
  return onlyIn.map((one) => only(one, story, standings.get(one.report)))
}
