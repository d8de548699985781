/** `stories/<slug>/story.json`: everything that a story's page says, each text with its place. Readers' comments are counted, not reprinted. */
import type { AlignedPair, OutputFile, StoryRecord } from '../../records.ts'
import type { Agreement, Point, Speaker, StoryPage } from '../../records-page.ts'
import { extractData, json, refData } from './places.ts'
import { derivationOf, storyUrl } from './stories-json.ts'

const reportData = (page: StoryPage, record: StoryRecord) => ({
  id: record.id,
  siglum: page.siglumByReport.get(record.id) ?? '',
  headline: record.headline.text,
  paragraphs: record.paragraphs.map(({ kind, sentences }) => ({
    kind,
    sentences: sentences.map(({ text }) => text),
  })),
  setAside: record.setAside.map(({ line, reason, text }) => ({
    line,
    reason,
    text: reason === 'reader comment' ? null : text,
  })),
})

const quotesOf = ({ name, role, remarks }: Speaker) =>
  remarks.flatMap(({ wordings }) =>
    wordings.map(({ kind, extract }) => ({
      ...refData(extract.at),
      kind,
      text: extract.text,
      speaker: name,
      role: role?.text ?? null,
    })),
  )

const pointData = ({ wordings }: Point) =>
  wordings.map(({ account, extract, also }) => ({
    account,
    ...extractData(extract),
    also: also.map(refData),
  }))

const agreementData = ({ inEvery, inSome, onlyIn }: Agreement) => ({
  inEvery: inEvery.map(pointData),
  inSome: inSome.map(pointData),
  onlyIn: onlyIn.map(({ report, shown, others, sentences }) => ({
    report,
    sentences,
    shown: shown.map(extractData),
    others: others.map(refData),
  })),
})

const pairData = ({ a, b, kind, sharedWords, words }: AlignedPair) => ({
  a: refData(a),
  b: refData(b),
  kind,
  sharedWords,
  words,
})

const derivations = (page: StoryPage) =>
  page.cluster.reports.flatMap(({ id }) => {
    const derivation = derivationOf(page, id)
    if (derivation === null) return []
    const {
      derived,
      source,
      degree,
      direction,
      directionReason,
      matchedSentences,
      sentences,
      longestShared,
    } = derivation
    return [
      { derived, source, degree, direction, directionReason, matchedSentences, sentences, longestShared },
    ]
  })

/** The page as data. */
export const storyData = (page: StoryPage) => ({
  version: 1,
  id: page.cluster.id,
  url: storyUrl(page),
  headline: { text: page.headline.text, report: page.headline.report, from: page.headline.from },
  firstPublished: page.facts.firstPublished?.iso ?? null,
  lastPublished: page.facts.lastPublished?.iso ?? null,
  accounts: page.cluster.accounts.map(({ reports, origin }) => ({ reports, origin })),
  derivations: derivations(page),
  reports: page.cluster.reports.map((record) => reportData(page, record)),
  summary: page.summary.map(({ extract, accounts, support }) => ({
    ...extractData(extract),
    accounts,
    support: support.map(({ at, kind }) => ({ ...refData(at), kind })),
  })),
  agreement: agreementData(page.agreement),
  quotes: page.speakers.flatMap(quotesOf),
  dates: page.dates.map(({ iso, until, printed, extract, also, otherWordings }) => ({
    iso,
    until,
    printed,
    ...extractData(extract),
    also: also.map(refData),
    otherWordings: otherWordings.map(({ printed: other, at }) => ({ ...refData(at), printed: other })),
  })),
  names: page.names.map(({ kind, name, role, mentions }) => ({
    kind,
    name,
    role,
    mentions: mentions.map(refData),
  })),
  alignments: page.comparisons.map(({ a, b, pairs }) => ({ a, b, pairs: pairs.map(pairData) })),
})

export const storyJson = (page: StoryPage): OutputFile => ({
  path: `stories/${page.slug}/story.json`,
  contents: json(storyData(page)),
})
