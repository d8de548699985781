/** A card's SVG → PNG. The only file that loads the native renderer, so that a build without cards does not. The SVG holds no text, hence no fonts. */
import { Resvg } from '@resvg/resvg-js'

export function cardPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}
