/** Everything a build reads, by stamp: what changed since the last look, and whether a part of it did. */

import { relative, sep } from 'node:path'
import type { InputPlaces } from './inputs.ts'
import { changedPaths, type Stamps, stampsAgain, stampsOf } from './stamps.ts'

export type InputKind = keyof InputPlaces

/** Stamps by kind of input and place. */
export type StampedInputs = Readonly<Record<InputKind, ReadonlyMap<string, Stamps>>>

const KINDS: readonly InputKind[] = ['seeds', 'templates', 'assets', 'config']

const placesOf = (places: InputPlaces, kind: InputKind): readonly string[] => [places[kind]].flat()

/** Where to look: kinds of input, with the paths that may have changed, or null for all of them. */
export type Places = ReadonlyMap<InputKind, ReadonlySet<string> | null>

export const EVERYWHERE: Places = new Map(KINDS.map((kind) => [kind, null]))

/** Both; paths as long as they are not many more than one save touches. */
export function bothPlaces(one: Places, other: Places): Places {
  const all = new Map(one)
  for (const [kind, paths] of other) {
    const known = all.get(kind)
    all.set(kind, known === null || paths === null ? null : new Set([...(known ?? []), ...paths]))
  }
  return new Map([...all].map(([kind, paths]) => [kind, paths && paths.size <= MANY ? paths : null]))
}

/** From so many paths on it is no dearer to look at all. */
const MANY = 40

/** Of absolute paths those below a place, as seen from there; '' for the place itself. */
const pathsIn = (place: string, paths: ReadonlySet<string>) =>
  [...paths]
    .filter((path) => path === place || path.startsWith(place + sep))
    .map((path) => relative(place, path).split(sep).join('/'))

/** With `where`, other places are as `before`. */
export function stampedInputs(
  places: InputPlaces,
  before: StampedInputs | null = null,
  where: Places = EVERYWHERE,
): StampedInputs {
  const stampedAt = (kind: InputKind, place: string): Stamps => {
    const [known, paths] = [before?.[kind].get(place), where.get(kind)]
    if (known && paths === undefined) return known
    return known && paths ? stampsAgain(place, known, pathsIn(place, paths)) : stampsOf(place)
  }
  const stamped = (kind: InputKind) =>
    new Map(placesOf(places, kind).map((place) => [place, stampedAt(kind, place)]))
  return {
    seeds: stamped('seeds'),
    templates: stamped('templates'),
    assets: stamped('assets'),
    config: stamped('config'),
  }
}

/** The kind of input that lies at a place. */
export const kindOf = (places: InputPlaces, place: string): InputKind | null =>
  KINDS.find((kind) => placesOf(places, kind).includes(place)) ?? null

export interface ChangedInput {
  readonly kind: InputKind
  /** Absolute path of the folder, or of the file itself. */
  readonly place: string
  /** Path in it; '' for a file that is a place of its own. */
  readonly path: string
}

const NONE: Stamps = new Map()

/** Files that came, went or changed; everything where there was no look before. Folders as such are nothing that is read. */
export function changedInputs(before: StampedInputs | null, after: StampedInputs): ChangedInput[] {
  return KINDS.flatMap((kind) =>
    [...after[kind]].flatMap(([place, stamps]) =>
      changedPaths(before?.[kind].get(place) ?? NONE, stamps)
        .filter((path) => !path.endsWith('/') || path === '/')
        .map((path) => ({ kind, place, path })),
    ),
  )
}
