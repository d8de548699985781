/**
 * A headline → the lines of the largest size at which it fits, lines about equally long. Lines are broken at spaces and after hyphens and dashes; a
 * word that is longer than a line, at any character.
 */

/** Width of a text at a size, both in pixels. */
export type Width = (text: string, size: number) => number

export interface SetLines {
  readonly lines: readonly string[]
  readonly size: number
}

/** Words with the hyphen or dash they end in; a non-breaking space is part of a word. */
function pieces(text: string): { text: string; spaced: boolean }[] {
  return text
    .split(/[ \t\n\r\u2000-\u2006\u2008-\u200a\u205f\u3000]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      (word.match(/[^-–—/]+[-–—/]*|[-–—/]+/g) ?? []).map((part, n) => ({ text: part, spaced: n === 0 })),
    )
}

/** Parts of a word no wider than a line. */
function chopped(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function broken(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const { text: piece, spaced } of pieces(text)) {
    const joined = line + (spaced && line !== '' ? ' ' : '') + piece
    if (fits(joined)) line = joined
    else {
      if (line !== '') lines.push(line)
      const parts = chopped(piece, fits)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? ''
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The narrowest setting that needs no more lines: by halves, to a few pixels. */
function balanced(text: string, size: number, width: Width, widest: number): string[] {
  const within = (most: number) => broken(text, (line) => width(line, size) <= most)
  const { length } = within(widest)
  let [low, high] = [widest / 2, widest]
  while (high - low > 4) {
    const half = (low + high) / 2
    if (within(half).length <= length) high = half
    else low = half
  }
  return within(high)
}

/** As many words as fit, of a single word as many characters, and an ellipsis that says so. */
function shortened(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  const kept = lines.slice(0, most)
  let last = kept.pop() ?? ''
  while (last !== '' && !fits(`${last} …`)) {
    const space = last.lastIndexOf(' ')
    last = space > 0 ? last.slice(0, space) : [...last].slice(0, -1).join('')
  }
  return [...kept, `${last} …`]
}

/** Sizes from large to small; `leading` is the height of a line in sizes. */
export function setLines(
  text: string,
  width: Width,
  box: {
    readonly width: number
    readonly height: number
    readonly sizes: readonly number[]
    readonly leading: number
  },
): SetLines {
  for (const size of box.sizes) {
    const lines = balanced(text, size, width, box.width)
    if (lines.length * size * box.leading <= box.height) return { lines, size }
  }
  const size = box.sizes.at(-1) ?? 1
  const fits = (line: string) => width(line, size) <= box.width
  const most = Math.max(1, Math.floor(box.height / (size * box.leading)))
  return { lines: shortened(broken(text, fits), most, fits), size }
}
