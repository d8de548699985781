/**
 * Builds the site again and again, each time from what is on the disk now, and writes what changed. Whatever an editor can cause is a
 * fault that is shown; nothing ends the watching.
 */
import { join } from 'node:path'
import { configFrom, type Installation, NotBuilt } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import type { Problem, StoryCluster } from '../records.ts'
import { changeLines } from './changes.ts'
import { failureOf, faultOf } from './faults.ts'
import { incrementalSite, type Known, type SitePart, type WholeSite } from './incremental-site.ts'
import { inputPlaces, publishInputs } from './inputs.ts'
import { locatedProblem, shownPath } from './located.ts'
import { allMoved, movedStories, type StoryAddress } from './moved.ts'
import { type Fault, NOTHING_YET } from './preview-state.ts'
import { rememberedInputs } from './remembered-inputs.ts'
import { type Renames, renamedReports } from './renames.ts'
import { siteFolder, type Written } from './site-folder.ts'
import {
  type ChangedInput,
  changedInputs,
  type Places,
  type StampedInputs,
  stampedInputs,
} from './stamped-inputs.ts'
import { buildReport, previewAssets } from './told.ts'
import type { Update } from './update.ts'

export interface Builder {
  /** Looks for changes there, or everywhere, and reads nothing yet. */
  readonly look: (where?: Places) => Look
  /** One build in its parts, the last of which has no `more`; none where nothing changed since the last. */
  readonly build: (look?: Look) => Generator<Update, void>
}

export interface Look {
  readonly stamps: StampedInputs
  /** Since the last build; nothing before the first. */
  readonly changed: readonly ChangedInput[]
}

type State = Update['state']

/** Faults a page is shown; the terminal lists them all. */
const FAULTS_SHOWN = 40

const isError = ({ level }: Problem) => level === 'error'

/** Errors first. */
function faultsOf(problems: readonly Problem[]): Pick<State, 'faults' | 'errors' | 'warnings'> {
  const errors = problems.filter(isError)
  const warnings = problems.filter((problem) => !isError(problem))
  const faults = [...errors, ...warnings].slice(0, FAULTS_SHOWN).map(faultOf)
  return { faults, errors: errors.length, warnings: warnings.length }
}

/** The first error of the configuration, which has a place that the message of the build has not. */
function configFault(options: BuildOptions): Fault | null {
  try {
    const wrong = configFrom(options).problems.find(isError)
    return wrong ? faultOf(wrong) : null
  } catch {
    return null
  }
}

/** Files as a person finds them; folders that came or went are named only where they held none. */
function editedNames(changed: readonly ChangedInput[]): string[] {
  const files = changed.filter(({ path }) => path !== '/')
  return (files.length > 0 ? files : changed).map(({ place, path }) =>
    shownPath(path === '' || path === '/' ? place : join(place, path)),
  )
}

function joined(first: readonly ChangedInput[], second: readonly ChangedInput[]): ChangedInput[] {
  const byPath = new Map([...first, ...second].map((changed) => [join(changed.place, changed.path), changed]))
  return [...byPath.values()]
}

/** Why a site is not shown although it could be. */
function refuse({ records, problems }: Known, strict: boolean): void {
  if (records.length === 0) throw new NotBuilt('No seed could be read as a report.')
  if (strict && problems.length > 0)
    throw new NotBuilt(
      `${problems.length === 1 ? 'A problem' : `${problems.length} problems`} under --strict.`,
    )
}

export function createIncrementalBuilder(options: BuildOptions, installation: Installation): Builder {
  const places = inputPlaces(options, installation)
  const readInputs = rememberedInputs(options, installation)
  const site = incrementalSite()
  const folder = siteFolder(options.out, publishInputs(options))
  let stamps: StampedInputs | null = null
  let clusters: readonly StoryCluster[] | null = null
  let addresses: readonly StoryAddress[] = []
  let state: State = NOTHING_YET
  let written: Written = { written: [], removed: [] }
  /** Of a build that was cut short, for the next to tell and do. */
  let unfinished: readonly ChangedInput[] | null = null

  const located = (problem: Problem) => locatedProblem(problem, options.seeds)

  function show(part: SitePart): void {
    const { written: more, removed } = folder.show(part.files, part.isPart)
    written = { written: [...written.written, ...more], removed: [...written.removed, ...removed] }
  }

  /** What became of a seed whose report is no more. */
  const fateOf = (problems: readonly Problem[]) => {
    const wrong = new Set(problems.filter(isError).map(({ file }) => file))
    const there = stamps?.seeds.get(places.seeds)
    return (file: string) =>
      !there?.has(file) ? 'gone' : wrong.has(file) ? 'left out for its error' : 'left out'
  }

  function changesOf(
    after: readonly StoryCluster[],
    changed: readonly ChangedInput[],
    renames: Renames,
    problems: readonly Problem[],
  ): string[] {
    const edited = changed.filter(({ kind }) => kind === 'seeds').map(({ path }) => path)
    const shown = (file: string) => join(options.seeds, file)
    return clusters === null || (clusters === after && edited.length === 0)
      ? []
      : changeLines({ before: clusters, after, renames, edited, shown, fate: fateOf(problems) })
  }

  function wholeState(
    whole: WholeSite,
    problems: readonly Problem[],
    baseUrl: string | null,
    renames: Renames,
  ): State {
    const base = baseUrl === null ? '/' : new URL(baseUrl).pathname
    const latest = movedStories(addresses, whole.addresses, renames)
    const moved = allMoved(state.moved, latest, whole.addresses)
    return { ...faultsOf(problems), failure: null, assets: previewAssets(whole.files), base, moved }
  }

  function* attempt(changed: readonly ChangedInput[], began: number): Generator<Update, void> {
    const milliseconds = () => performance.now() - began
    const input = readInputs(changed)
    const told = { out: options.out, failure: null, problems: input.settingProblems }
    let known: Known = { records: [], problems: [] }
    const check = (now: Known) => {
      known = now
      refuse({ ...now, problems: [...input.settingProblems, ...now.problems] }, options.strict)
    }
    const edited = editedNames(changed)
    for (const part of site.build(input, check)) {
      show(part)
      if (part.isPart) {
        const report = buildReport({ ...told, milliseconds: milliseconds() }, null)
        yield { state, ...written, edited, changes: [], report, more: true }
        continue
      }
      const problems = [...input.settingProblems, ...known.problems.map(located)]
      const renames = renamedReports(clusters ?? [], part.clusters)
      state = wholeState(part, problems, input.config.site.baseUrl, renames)
      const changes = changesOf(part.clusters, changed, renames, known.problems)
      clusters = part.clusters
      addresses = part.addresses
      const built = { ...part, seeds: input.seeds.length }
      const report = buildReport({ ...told, problems, milliseconds: milliseconds() }, built)
      yield { state, ...written, edited, changes, report, more: false }
    }
  }

  function failed(error: unknown, changed: readonly ChangedInput[], began: number): Update {
    // What was made and not written is held no more.
    site.forget()
    const failure = configFault(options) ?? failureOf(error, places.templates)
    state = { ...state, failure }
    const outcome = {
      out: options.out,
      failure: failure.message,
      problems: [],
      milliseconds: performance.now() - began,
    }
    const report = buildReport(outcome, null)
    return { state, ...written, edited: editedNames(changed), changes: [], report, more: false }
  }

  function look(where?: Places): Look {
    const now = stampedInputs(places, stamps, where)
    return { stamps: now, changed: stamps === null ? [] : changedInputs(stamps, now) }
  }

  return {
    look,
    *build(seen = look()) {
      const began = performance.now()
      const isShown = state.failure !== null || folder.isAsLeft()
      const isFirst = stamps === null
      if (!isFirst && seen.changed.length === 0 && unfinished === null && isShown) return
      const changed = joined(unfinished ?? [], seen.changed)
      stamps = seen.stamps
      unfinished = changed
      written = { written: [], removed: [] }
      if (!folder.isAsLeft()) site.forget()
      try {
        yield* attempt(changed, began)
      } catch (error) {
        yield failed(error, changed, began)
      }
      unfinished = null
    },
  }
}
