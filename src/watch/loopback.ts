/**
 * Listens on the loopback addresses, 127.0.0.1 and (where the machine has it) ::1, at one port: the first from the wanted one on that
 * is free on both, since `localhost` may mean either.
 */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/** How many ports are tried. */
const TRIES = 100
const HIGHEST_PORT = 65_535

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Both addresses at one port; null where someone else has it. */
async function listenAt(port: number, make: () => Server): Promise<Listening | null> {
  const four = make()
  const six = make()
  try {
    const taken = await listen(four, '127.0.0.1', port)
    try {
      await listen(six, '::1', taken)
    } catch (error) {
      // A machine without IPv6 has one loopback address.
      if (codeOf(error) === 'EADDRINUSE') throw error
    }
    return { port: taken, close: async () => void (await Promise.all([close(four), close(six)])) }
  } catch (error) {
    four.close()
    if (codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES') return null
    throw error
  }
}

/** Throws where none of the next TRIES ports is free. */
export async function listenOnLoopback(wanted: number, make: () => Server): Promise<Listening> {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = wanted === 0 ? 0 : wanted + tried
    if (port > HIGHEST_PORT) break
    const listening = await listenAt(port, make)
    if (listening) return listening
  }
  throw new Error(`No port from ${wanted} on is free. Name another with --port.`)
}
