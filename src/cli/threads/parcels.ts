/** Stories made in one thread → what is sent to the other: the bytes of their files in one piece, which changes hands without being copied. */

import type { MadeStory } from '../../made-story.ts'
import type { OutputFile, StoryCluster } from '../../records.ts'

/** Path, and where its bytes lie. */
type PackedFile = readonly [path: string, start: number, length: number]

interface PackedStory extends Omit<MadeStory, 'story' | 'pages' | 'redirects' | 'data'> {
  /** The cluster stays where it came from. */
  readonly story: Omit<MadeStory['story'], 'cluster'>
  readonly pages: readonly PackedFile[]
  readonly redirects: readonly PackedFile[]
  readonly data: readonly PackedFile[]
}

export interface Parcel {
  readonly stories: readonly PackedStory[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A cluster as it may be sent: its weights are a view of the whole collection's, its reports' texts may lie elsewhere. */
export const sendable = (cluster: StoryCluster): StoryCluster => ({
  ...cluster,
  reports: cluster.reports.map((report) => ({
    ...report,
    paragraphs: report.paragraphs,
    tree: report.tree,
  })),
  idf: new Map(cluster.idf),
})

const bytesOf = ({ contents }: OutputFile): Uint8Array =>
  typeof contents === 'string' ? Buffer.from(contents) : contents

export function packed(stories: readonly MadeStory[]): Parcel {
  const parts: Uint8Array[] = []
  let length = 0
  const place = (file: OutputFile): PackedFile => {
    const bytes = bytesOf(file)
    const start = length
    parts.push(bytes)
    length += bytes.byteLength
    return [file.path, start, bytes.byteLength]
  }
  const made = stories.map(({ story: { cluster: _, ...story }, pages, redirects, data, ...rest }) => ({
    ...rest,
    story,
    pages: pages.map(place),
    redirects: redirects.map(place),
    data: data.map(place),
  }))
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return { stories: made, bytes }
}

/** `clusters`: those the stories were made of, in their order. */
export function unpacked({ stories, bytes }: Parcel, clusters: readonly StoryCluster[]): MadeStory[] {
  const file = ([path, start, length]: PackedFile): OutputFile => ({
    path,
    contents: bytes.subarray(start, start + length),
  })
  return stories.flatMap(({ story, pages, redirects, data, ...rest }, index) => {
    const cluster = clusters[index]
    if (cluster === undefined) return []
    return {
      ...rest,
      story: { ...story, cluster },
      pages: pages.map(file),
      redirects: redirects.map(file),
      data: data.map(file),
    }
  })
}
