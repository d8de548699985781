/**
 * The preview server: `dist/` on this machine's loopback addresses, for this machine's own names, to read and nothing else.
 *
 * It answers GET and HEAD, gives no other origin permission to anything, serves nothing outside the published folder, and keeps open
 * only the event streams of pages that are looked at. Each answer is whole in memory before it is sent, so that clients that come and
 * go hold no file.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Answer, plainAnswer, siteAnswer } from './answers.ts'
import { contentType } from './content-type.ts'
import { eventStreams } from './event-streams.ts'
import { listenOnLoopback } from './loopback.ts'
import { isForUs, isFromUs, ownHosts } from './own-hosts.ts'
import { EVENTS, LIVE_SCRIPT, NOTHING_YET, type PreviewState } from './preview-state.ts'

export interface PreviewOptions {
  /** The published folder. */
  readonly site: string
  /** The first port to try; 0 for any. */
  readonly port: number
  /** The script that keeps pages fresh, compiled. */
  readonly liveScript: () => Buffer
}

export interface Preview {
  readonly port: number
  readonly url: string
  /** Tells the pages how things stand now. */
  readonly show: (state: PreviewState) => void
  readonly close: () => Promise<void>
}

/** Limits of node:http, tightened: a preview has one reader. */
const LIMITS = {
  maxHeaderSize: 16_384, // bytes
  headersTimeout: 10_000, // ms
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
} as const

const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body = '', location }: Answer,
): void {
  response.writeHead(status, {
    ...HEADERS,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...(location === undefined ? {} : { Location: location }),
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Begins to serve; the port is the first free one from `port` on. */
export async function servePreview({ site, port, liveScript }: PreviewOptions): Promise<Preview> {
  const streams = eventStreams()
  let state = NOTHING_YET
  let hosts = ownHosts(port)

  function answerTo(request: IncomingMessage): Answer | 'events' {
    const target = request.url ?? ''
    if (!isForUs(request, hosts)) return plainAnswer(421, 'This server answers for this machine only.')
    if (request.method !== 'GET' && request.method !== 'HEAD') return plainAnswer(405, 'Only GET and HEAD.')
    if (target === LIVE_SCRIPT) return { status: 200, type: contentType('live.js'), body: liveScript() }
    if (target !== EVENTS) return siteAnswer(site, target, state)
    return isFromUs(request, hosts) ? 'events' : plainAnswer(403, 'Only for the pages of this preview.')
  }

  const listening = await listenOnLoopback(port, () =>
    createServer(LIMITS, (request, response) => {
      const answer = answerTo(request)
      if (answer === 'events') streams.open(request, response, HEADERS)
      else send(request, response, answer)
    }),
  )
  hosts = ownHosts(listening.port)
  return {
    port: listening.port,
    url: `http://localhost:${listening.port}/`,
    show(next) {
      state = next
      streams.send(JSON.stringify(next))
    },
    async close() {
      streams.close()
      await listening.close()
    },
  }
}
