/**
 * What social cards are drawn with: fonts from their packages, the native renderer, and a folder that keeps pictures from build to
 * build. Nothing of it is loaded before the first card.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CARD_FONTS, type CardCache, typeface } from '../cards/index.ts'
import { ReadFault, throwFault } from '../read/index.ts'
import type { CardStudio } from '../site-data.ts'

type Renderer = typeof import('@resvg/resvg-js')

const packages = createRequire(import.meta.url)

const HASH = 32 // bytes of SHA-256, before the picture

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/**
 * Pictures by key; one that was cut short or altered is drawn anew. A folder that may not be written keeps nothing; a disk that is full or
 * broken ends the build, since the site goes to the same one.
 */
function keptIn(folder: string): CardCache {
  return {
    get(key) {
      const path = join(folder, key)
      try {
        const kept = readFileSync(path)
        const picture = kept.subarray(HASH)
        return sha256(picture).equals(kept.subarray(0, HASH)) ? picture : null
      } catch (error) {
        throwFault(error, path)
        return null
      }
    },
    put(key, png) {
      const draft = join(folder, `${key}.${process.pid}`)
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(draft, Buffer.concat([sha256(png), png]))
        renameSync(draft, join(folder, key))
      } catch (error) {
        throwFault(error, dirname(folder), 'write')
      }
    },
  }
}

/** A picture from an SVG without text. Loads the native renderer. */
export function cardPng(svg: string): Uint8Array {
  const { Resvg } = packages('@resvg/resvg-js') as Renderer
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

function fontOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ReadFault(path, error)
  }
}

const fontsOf = (files: readonly string[]) =>
  typeface(files.map((file) => () => fontOf(packages.resolve(file))))

/** A studio that keeps its pictures in `folder`. */
export const openStudio = (folder: string): CardStudio => ({
  serif: fontsOf(CARD_FONTS.serif),
  sans: fontsOf(CARD_FONTS.sans),
  draw: cardPng,
  kept: keptIn(folder),
})
