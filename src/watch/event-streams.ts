/** The open Server-Sent Event streams: each hears the last message at once, then every new one, until its page goes away. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

export interface EventStreams {
  readonly open: (request: IncomingMessage, response: ServerResponse, headers: OutgoingHttpHeaders) => void
  /** `message` is one line. */
  readonly send: (message: string) => void
  readonly close: () => void
}

/** A page tries again so soon after the server went away. */
const RETRY = 500 // ms
/** More listeners than an editor has tabs: the oldest gives way. */
const MOST_STREAMS = 200

export function eventStreams(): EventStreams {
  const streams = new Set<ServerResponse>()
  let last: string | null = null

  function drop(stream: ServerResponse): void {
    streams.delete(stream)
    stream.end()
  }

  function write(stream: ServerResponse, message: string): void {
    // Who does not read what was sent before gets no more: what waits in memory stays bounded.
    if (stream.writableNeedDrain) stream.destroy()
    else stream.write(`data: ${message}\n\n`)
  }

  return {
    open(request, response, headers) {
      response.writeHead(200, {
        ...headers,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      })
      if (request.method === 'HEAD') return void response.end()
      response.write(`retry: ${RETRY}\n\n`)
      if (last !== null) write(response, last)
      const [oldest] = streams
      if (oldest && streams.size >= MOST_STREAMS) drop(oldest)
      streams.add(response)
      response.on('close', () => streams.delete(response))
      response.on('error', () => streams.delete(response))
    },
    send(message) {
      last = message
      for (const stream of streams) write(stream, message)
    },
    close() {
      for (const stream of streams) drop(stream)
    },
  }
}
