/**
 * In: a story. Out: who said what in it: each speaker with the role printed beside the name and the remarks, whose wordings across the
 * reports stand together. Unnamed sources stay unnamed and apart, unless two reports give one remark to the same words ("an insider").
 * Where the text does not tell who spoke, nobody is named.
 */
import type { Remark, Speaker } from '../../records-page.ts'
import type { ReadStory } from '../names/cast.ts'
import type { Character } from '../names/characters.ts'
import { fullestRole, printedName } from '../names/printed-forms.ts'
import { attributions } from './attributions.ts'
import { likenessOf, remarks, separateRemarks } from './remarks.ts'
import { extracts } from './report-text.ts'
import { rows } from './rows.ts'
import type { Scene, Source } from './scene.ts'
import { speechTable } from './speech/tables.ts'
import { type Utterance, utterances } from './utterances.ts'
import { distinctWordings, type PlacedWording, type ReadUtterance, utteranceReader } from './wordings.ts'

export function composeSpeakers(story: ReadStory): readonly Speaker[] {
  const voices = story.reports.flatMap((_, index) => voicesOf(story, index))
  const read = utteranceReader((report) => story.reports[report]?.record.language ?? 'und')
  const { cluster, reports, cast } = story
  const compared: ComparedStory = { cluster, reports, cast, read }
  return together(compared, voices)
    .map((voice) => speaker(compared, voice))
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .map(({ printed }) => printed)
}

/** A story whose utterances are compared. */
interface ComparedStory extends ReadStory {
  readonly read: (utterance: Utterance) => ReadUtterance
}

/** One source in one report, or in several once brought together, with all it says. */
interface Voice {
  readonly key: string
  readonly source: Source | null
  readonly head: string | null
  readonly report: number
  readonly said: Utterance[]
}

function voicesOf(story: ReadStory, index: number): Voice[] {
  const report = story.reports[index]
  if (report === undefined) return []
  const table = speechTable(report.record.language)
  const scene: Scene = {
    report,
    reports: story.reports,
    index,
    cast: story.cast,
    table,
    rows: rows(report, table),
    past: [],
    unnamed: [],
  }
  const voices = new Map<string, Voice>()
  for (const utterance of utterances(scene, attributions(scene))) {
    const { source } = utterance
    const key = voiceKey(scene, source)
    const head = source?.kind === 'unnamed' ? source.head : null
    const voice = voices.get(key) ?? { key, source, head, report: index, said: [] }
    voice.said.push(utterance)
    voices.set(key, voice)
  }
  return [...voices.values()]
}

function voiceKey(scene: Scene, source: Source | null): string {
  if (source === null) return 'unknown'
  if (source.kind === 'named') return `named ${source.character}`
  const body = bodyName(scene.report.text, source, scene.table.bodies)
  return body === null ? `unnamed ${scene.index} ${source.id}` : `body ${body.toLowerCase()}`
}

/** "the Chinese government": a body that its own words name, without the article. */
function bodyName(text: string, source: Source, bodies: ReadonlySet<string>): string | null {
  if (source.kind !== 'unnamed' || !bodies.has(source.head)) return null
  const printed = text
    .slice(source.start, source.end)
    .replace(/^(?:[Tt]he|[Aa]n?|[Ll][ea]s?|[Dd](?:er|ie|as)|[Ee]l|[Ll]os) /, '')
  return /\p{Lu}/u.test(printed) ? printed : null
}

/** Voices of one key together, then unnamed ones of one head noun where two reports give them the same remark. */
function together(story: ComparedStory, voices: readonly Voice[]): Voice[] {
  const byKey = new Map<string, Voice>()
  for (const voice of voices) {
    const known = byKey.get(voice.key)
    if (known) known.said.push(...voice.said)
    else byKey.set(voice.key, { ...voice, said: [...voice.said] })
  }
  const kept: Voice[] = []
  const byHead = new Map<string, Voice[]>()
  for (const voice of byKey.values()) {
    const others = voice.head === null ? [] : (byHead.get(voice.head) ?? [])
    const same = others.slice(-MOST_COMPARED).find((other) => sameRemark(story, other, voice))
    if (same) same.said.push(...voice.said)
    else kept.push(voice)
    if (!same && voice.head !== null) byHead.set(voice.head, [...others, voice])
  }
  return kept
}

const MOST_COMPARED = 60 // unnamed sources of one head noun ("official") that a further one is compared with

function sameRemark(story: ComparedStory, a: Voice, b: Voice): boolean {
  if (a.report === b.report) return false
  const theirs = wordingsOf(story, b.said)
  return wordingsOf(story, a.said).some((wording) =>
    theirs.some(
      (other) => wording.plain === other.plain || likenessOf(wording, other, story.cluster.idf) > 0,
    ),
  )
}

const wordingsOf = ({ read }: ComparedStory, said: readonly Utterance[]): PlacedWording[] =>
  distinctWordings(said, read)

interface Ranked {
  readonly printed: Speaker
  readonly rank: number
  readonly order: number
}

function speaker(story: ComparedStory, voice: Voice): Ranked {
  const wordings = wordingsOf(story, voice.said)
  const said = voice.source === null ? separateRemarks(wordings) : remarks(wordings, story.cluster.idf)
  const printed: Speaker = { ...identity(story, voice), remarks: said }
  return { printed, rank: rank(said, voice), order: voice.report * 1e6 + (voice.said[0]?.start ?? 0) }
}

/** Who speaks in most reports first, then who has most direct remarks; nobody's words last. */
function rank(said: readonly Remark[], voice: Voice): number {
  if (voice.source === null) return -1
  const reports = new Set(voice.said.map((utterance) => utterance.report)).size
  const direct = said.filter((remark) => remark.wordings.some((wording) => wording.kind === 'direct')).length
  return reports * 1e6 + direct * 1e3 + said.length
}

function identity(story: ReadStory, { source, report, key }: Voice): Pick<Speaker, 'name' | 'role'> {
  if (source === null) return { name: null, role: null }
  if (source.kind === 'named') return namedIdentity(story, story.cast.characters[source.character])
  const read = story.reports[report]
  if (read === undefined) return { name: null, role: null }
  if (key.startsWith('body '))
    return { name: bodyName(read.text, source, speechTable(read.record.language).bodies), role: null }
  return { name: null, role: extracts(read, source.start, source.end)[0] ?? null }
}

function namedIdentity(story: ReadStory, character: Character | undefined): Pick<Speaker, 'name' | 'role'> {
  if (character === undefined) return { name: null, role: null }
  return { name: printedName(story.reports, character), role: fullestRole(story.reports, character) }
}
