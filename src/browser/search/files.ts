/** Reads search's files, each once. Nothing is ever sent but requests for them. */
import type { OutletDocument, SearchIndex, StoryDocument } from '../../search/format.ts'
import { parsedShard, type Shard } from './shard.ts'

export interface SearchFiles {
  readonly index: () => Promise<SearchIndex>
  readonly shard: (number: number) => Promise<Shard>
  readonly story: (number: number) => Promise<StoryDocument>
  readonly outlets: (number: number) => Promise<OutletDocument>
}

/** `base`: the address of the folder, with its last slash. Files are asked for anew, since a site that was built again has others. */
export function searchFiles(base: string): SearchFiles {
  const known = new Map<string, Promise<unknown>>()
  function once<T>(path: string, parsed: (response: Response) => Promise<T>): Promise<T> {
    const found = known.get(path) as Promise<T> | undefined
    if (found) return found
    const made = fetch(base + path, { cache: 'no-cache' }).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return parsed(response)
    })
    known.set(path, made)
    made.catch(() => known.delete(path))
    return made
  }
  const json = (response: Response) => response.json()
  return {
    index: () => once('index.json', json),
    shard: (n) =>
      once(`terms/${n}.bin`, async (file) => parsedShard(new Uint8Array(await file.arrayBuffer()))),
    story: (n) => once(`stories/${n}.json`, json),
    outlets: (n) => once(`outlets/${n}.json`, json),
  }
}
