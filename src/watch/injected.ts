/**
 * A published page → the page as the preview serves it: with the script that keeps it fresh and the version it was served at. The
 * script is a file of this origin, as the pages' content security policy asks. Nothing of it is ever written to disk. Pure.
 */
import { LIVE_SCRIPT, VERSION_META } from './preview-state.ts'

const tags = (version: string) =>
  Buffer.from(
    `<meta name="${VERSION_META}" content="${version}"><script src="${LIVE_SCRIPT}" defer></script>`,
  )

const END_OF_HEAD = /<\/head\s*>/i
/** The head of a page ends within so many bytes. */
const HEAD_BYTES = 200_000

/** Before the end of the head, else at the end of the page. `version` is made of letters, digits and points. */
export function withLiveScript(page: Buffer, version: string): Buffer {
  // Latin-1 gives each byte one character, so that an index in the text is an index in the bytes.
  const match = END_OF_HEAD.exec(page.toString('latin1', 0, HEAD_BYTES))
  const place = match?.index ?? page.byteLength
  return Buffer.concat([page.subarray(0, place), tags(version), page.subarray(place)])
}
