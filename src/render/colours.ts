/** An operator's colours as a stylesheet of their own: no style is ever written into a page. */
import type { OutputFile } from '../records.ts'
import type { RenderSettings } from './settings.ts'

/** What a CSS colour is made of; nothing that could end the declaration. */
const COLOUR = /^[#\w\s.,%()/-]+$/

function declaration(name: string, value: string): string {
  if (!COLOUR.test(value)) throw new Error(`“${value}” is no colour.`)
  return `--${name}:${value}`
}

export function coloursFile({ colours }: RenderSettings): OutputFile[] {
  if (colours.size === 0) return []
  const named = [...colours].sort(([a], [b]) => (a < b ? -1 : 1))
  const light = named.map(([name, pair]) => declaration(name, pair.light)).join(';')
  const both = named
    .map(([name, { light: day, dark }]) => declaration(name, `light-dark(${day},${dark})`))
    .join(';')
  const contents = `:root{${light}}\n@supports (color:light-dark(#000,#fff)){:root{${both}}}\n`
  return [{ path: 'colours.css', contents }]
}
