/** Everything a build reads, by stamp: what changed since the last look, and whether a part of it did. */
import type { InputPlaces } from './inputs.ts'
import { changedPaths, type Stamps, stampsOf } from './stamps.ts'

export type InputKind = keyof InputPlaces

/** Stamps by kind of input and place. */
export type StampedInputs = Readonly<Record<InputKind, ReadonlyMap<string, Stamps>>>

const KINDS: readonly InputKind[] = ['seeds', 'templates', 'assets', 'config']

const placesOf = (places: InputPlaces, kind: InputKind): readonly string[] => [places[kind]].flat()

const stampedKind = (places: InputPlaces, kind: InputKind): ReadonlyMap<string, Stamps> =>
  new Map(placesOf(places, kind).map((place) => [place, stampsOf(place)]))

/** With `kinds`, only those are looked at; the others are as `before`. */
export function stampedInputs(
  places: InputPlaces,
  before: StampedInputs | null = null,
  kinds: ReadonlySet<InputKind> = new Set(KINDS),
): StampedInputs {
  const stamped = (kind: InputKind) =>
    before === null || kinds.has(kind) ? stampedKind(places, kind) : before[kind]
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
