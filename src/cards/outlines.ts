/**
 * A glyph's outline → SVG path commands at a size and place. After the TrueType specification (`glyf`): contours of points on the curve and
 * control points of quadratic curves, two of the latter meeting halfway; composites are glyphs put together, moved and perhaps scaled.
 */

/** Horizontal and vertical: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** The `glyf` entry of a glyph by number; null for one without an outline. */
export type GlyphData = (glyph: number) => DataView | null

const ON_CURVE = 1
const REPEATED = 8
/** Flags of x; those of y are twice as large. */
const SHORT_X = 2
const SAME_X = 16

function flagsOf(data: DataView, from: number, count: number): { flags: number[]; at: number } {
  const flags: number[] = []
  let at = from
  while (flags.length < count) {
    const flag = data.getUint8(at++)
    const times = flag & REPEATED ? 1 + data.getUint8(at++) : 1
    for (let n = 0; n < times; n++) flags.push(flag)
  }
  return { flags, at }
}

/** `scale`: 1 for x, 2 for y. */
function coordinates(data: DataView, from: number, flags: readonly number[], scale: 1 | 2) {
  let at = from
  let value = 0
  const values = flags.map((flag) => {
    const isSame = (flag & (SAME_X * scale)) !== 0
    if (flag & (SHORT_X * scale)) value += isSame ? data.getUint8(at++) : -data.getUint8(at++)
    else if (!isSame) {
      value += data.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, at }
}

function contours(data: DataView, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, n) => data.getUint16(10 + 2 * n))
  const instructions = data.getUint16(10 + 2 * count)
  const { flags, at } = flagsOf(data, 12 + 2 * count + instructions, (ends.at(-1) ?? -1) + 1)
  const xs = coordinates(data, at, flags, 1)
  const ys = coordinates(data, xs.at, flags, 2)
  const points = flags.map((flag, n) => ({
    x: xs.values[n] ?? 0,
    y: ys.values[n] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }))
  return ends.map((end, n) => points.slice(n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, end + 1))
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true })

/** The same points, beginning and ending on the curve, a control point never beside another. */
function explicit(points: readonly Point[]): Point[] {
  const all = points.flatMap((point, n) => {
    const next = points[(n + 1) % points.length] ?? point
    return point.onCurve || next.onCurve ? [point] : [point, middle(point, next)]
  })
  const first = all.findIndex(({ onCurve }) => onCurve)
  return first < 0 ? [] : [...all.slice(first), ...all.slice(0, first + 1)]
}

/** Tenths of a pixel are finer than anyone sees, and the same on every machine. */
const written = (value: number) => String(Math.round(value * 10) / 10)

function contourPath(points: readonly Point[], [a, b, c, d, e, f]: Transform): string {
  const place = ({ x, y }: Point) => `${written(a * x + c * y + e)} ${written(b * x + d * y + f)}`
  let path = ''
  let control: Point | null = null
  for (const [n, point] of explicit(points).entries()) {
    if (n === 0) path += `M${place(point)}`
    else if (!point.onCurve) control = point
    else {
      path += control ? `Q${place(control)} ${place(point)}` : `L${place(point)}`
      control = null
    }
  }
  return path === '' ? '' : `${path}Z`
}

function combined(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const WORDS = 1
const SCALE = 8
const MORE = 32
const TWO_SCALES = 64
const MATRIX = 128

interface Component {
  readonly glyph: number
  readonly transform: Transform
}

function components(data: DataView): Component[] {
  const found: Component[] = []
  let at = 10
  const scale = () => {
    at += 2
    return data.getInt16(at - 2) / 16384
  }
  for (let flags = MORE; flags & MORE; ) {
    flags = data.getUint16(at)
    const glyph = data.getUint16(at + 2)
    at += 4
    const isWords = (flags & WORDS) !== 0
    const [dx, dy] = isWords
      ? [data.getInt16(at), data.getInt16(at + 2)]
      : [data.getInt8(at), data.getInt8(at + 1)]
    at += isWords ? 4 : 2
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & SCALE) a = d = scale()
    else if (flags & TWO_SCALES) [a, d] = [scale(), scale()]
    else if (flags & MATRIX) [a, b, c, d] = [scale(), scale(), scale(), scale()]
    found.push({ glyph, transform: [a, b, c, d, dx, dy] })
  }
  return found
}

/** Path commands of a glyph. Components may hold components; fonts that hold themselves end at a depth. */
export function outline(glyphData: GlyphData, glyph: number, transform: Transform, depth = 0): string {
  const data = glyphData(glyph)
  if (!data || depth > 5) return ''
  const count = data.getInt16(0)
  if (count >= 0)
    return contours(data, count)
      .map((points) => contourPath(points, transform))
      .join('')
  return components(data)
    .map((part) => outline(glyphData, part.glyph, combined(transform, part.transform), depth + 1))
    .join('')
}
