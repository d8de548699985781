/**
 * Whose request the preview server answers: those that name it as it is named on this machine. A page of another site that makes its
 * own name point to 127.0.0.1 (DNS rebinding) sends that name, and gets nothing. Pure.
 */
import type { IncomingMessage } from 'node:http'

const NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Values of `Host` for a server at that port. */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set(NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}

type Asking = Pick<IncomingMessage, 'headersDistinct'>

/** Whether the request names this server, once. */
export function isForUs({ headersDistinct }: Asking, hosts: ReadonlySet<string>): boolean {
  const [host, ...more] = headersDistinct.host ?? []
  return host !== undefined && more.length === 0 && hosts.has(host.toLowerCase())
}

/** Whether a page of this server asks, as far as the browser says who does. */
export function isFromUs({ headersDistinct }: Asking, hosts: ReadonlySet<string>): boolean {
  const site = headersDistinct['sec-fetch-site']?.[0] ?? 'same-origin'
  const origin = headersDistinct.origin?.[0]
  const own = origin === undefined || (origin.startsWith('http://') && hosts.has(origin.slice(7)))
  return own && (site === 'same-origin' || site === 'none')
}
