/**
 * A story made ↔ its entry in the cache: what the rest of the site must know of it, and of its files only what they are called, how long they
 * are and their digests. The contents are in the published site; where they are not, the story is made again.
 */
import { type AskedName, areTold, type SiteNames } from '../asked-names.ts'
import type { MadeStory } from '../made-story.ts'
import { LateFile } from '../output-file.ts'
import { contentsDigest } from '../publish/index.ts'
import type { OutputFile, StoryCluster, StoryRecord } from '../records.ts'
import { documentSentences, type FoundDocument } from '../search/index.ts'

type FileEntry = readonly [path: string, bytes: number, digest: string]

export interface StoryEntry {
  readonly asked: readonly AskedName[]
  /** The cluster is the one that the entry is found by. */
  readonly story: Omit<MadeStory['story'], 'cluster'>
  readonly pages: readonly FileEntry[]
  readonly redirects: readonly FileEntry[]
  readonly data: readonly FileEntry[]
  readonly documents: readonly { readonly file: FileEntry; readonly headings: readonly string[] }[]
}

const bytesIn = (contents: OutputFile['contents']) =>
  typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength

/** By what the texts of a story's document are known. */
const documentKey = (name: string, place: number) => `${name} ${place}`

/** The story with the digests of its files, so that they need not be taken again. `name` is that of its entry. */
export function withDigests(made: MadeStory, name: string): MadeStory {
  const told = <File extends Pick<OutputFile, 'contents'>>(file: File) => ({
    ...file,
    digest: contentsDigest(file.contents),
  })
  return {
    ...made,
    pages: made.pages.map(told),
    redirects: made.redirects.map(told),
    data: made.data.map(told),
    documents: made.documents.map((one, place) => ({
      ...one,
      file: told(one.file),
      key: documentKey(name, place),
    })),
  }
}

/** Of a story `withDigests`. */
export function storyEntry(made: MadeStory): StoryEntry {
  const entry = ({ path = '', contents, digest = '' }: Partial<OutputFile>): FileEntry => [
    path,
    bytesIn(contents ?? ''),
    digest,
  ]
  const { cluster: _, ...story } = made.story
  return {
    asked: made.asked,
    story,
    pages: made.pages.map(entry),
    redirects: made.redirects.map(entry),
    data: made.data.map(entry),
    documents: made.documents.map(({ file, headings }) => ({ file: entry(file), headings })),
  }
}

/** Files whose contents are asked of the story made again. */
function lateFiles(again: () => MadeStory) {
  return (kind: 'pages' | 'redirects' | 'data' | 'documents', place: number, entry: FileEntry) => {
    const [path, bytes, digest] = entry
    const contents = () => {
      const one = again()[kind][place]
      if (one === undefined) throw new Error(`${path} is no longer made.`)
      return 'file' in one ? one.file.contents : one.contents
    }
    return new LateFile(path, contents, bytes, digest)
  }
}

/** A document whose sentences are read when they are asked for: where search remembers it nobody does. */
class LateDocument implements FoundDocument {
  constructor(
    readonly file: OutputFile,
    readonly headings: readonly string[],
    private readonly reports: readonly StoryRecord[],
    private readonly place: number,
    readonly key: string,
  ) {}

  get sentences(): readonly string[] {
    return documentSentences(this.reports)[this.place] ?? []
  }

  get continued(): boolean {
    return this.place > 0
  }
}

/** Null where the story would be told other names by now. `name` is that of its entry. `make` gives the story made anew, whenever one of its files is asked for. */
export function storyFrom(
  entry: StoryEntry,
  name: string,
  cluster: StoryCluster,
  names: SiteNames,
  make: () => MadeStory,
): MadeStory | null {
  const { asked, story, pages, redirects, data, documents } = entry
  if (!areTold(asked, names)) return null
  const late = lateFiles(make)
  return {
    story: { ...story, cluster },
    pages: pages.map((file, place) => late('pages', place, file)),
    redirects: redirects.map((file, place) => late('redirects', place, file)),
    data: data.map((file, place) => late('data', place, file)),
    documents: documents.map(
      ({ file, headings }, place) =>
        new LateDocument(
          late('documents', place, file),
          headings,
          cluster.reports,
          place,
          documentKey(name, place),
        ),
    ),
    asked,
  }
}
