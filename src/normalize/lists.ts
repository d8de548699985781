/** Lists that are part of a report: what a paragraph announced with a colon, and rows of figures (dates, results, prices, steps). */
import type { Block } from './blocks.ts'
import { isProse, type Shape } from './shape.ts'
import type { Sign } from './signs.ts'

const SHORTEST_TABLE = 3 // rows
const FIGURES = 0.8 // share of rows that hold a figure: lists of links hold few

interface Seen {
  readonly blocks: readonly Block[]
  readonly shapes: readonly Shape[]
  readonly signs: readonly (Sign | null)[]
}

const isRow = ({ shapes, signs }: Seen, index: number): boolean => {
  const shape = shapes[index]
  return shape !== undefined && !signs[index] && !isProse(shape) && shape.length >= 2
}

/** Which blocks are rows of figures: lines one under the other, most of them with a number. */
function tableRows(seen: Seen): boolean[] {
  const rows = seen.blocks.map(() => false)
  for (let from = 0; from < rows.length; ) {
    let to = from
    while (to < rows.length && isRow(seen, to) && (to === from || !seen.blocks[to]?.afterBlank)) to += 1
    const group = seen.blocks.slice(from, to)
    const withFigures = group.filter(({ text }) => /\p{Nd}/u.test(text.replace(/^\d{1,3}[.)]\s/, ''))).length
    if (group.length >= SHORTEST_TABLE && withFigures >= group.length * FIGURES) rows.fill(true, from, to)
    from = Math.max(to, from + 1)
  }
  return rows
}

/** Which blocks belong to a list that the paragraph before it announced. */
function announcedEntries({ blocks, shapes, signs }: Seen): boolean[] {
  let state: 'none' | 'announced' | 'inside' = 'none'
  return blocks.map((block, index) => {
    const shape = shapes[index]
    if (!shape || signs[index]?.strong || isProse(shape)) {
      state = shape?.announces && !signs[index] ? 'announced' : 'none'
      return false
    }
    if (shape.announces && shape.length >= 4 && !signs[index]) {
      state = 'announced'
      return false
    }
    const goesOn =
      state === 'announced' || (state === 'inside' && (!block.afterBlank || block.mark === 'bullet'))
    state = goesOn ? 'inside' : 'none'
    return goesOn
  })
}

/** Which blocks are entries of the report's own lists. */
export function listEntries(seen: Seen): boolean[] {
  const announced = announcedEntries(seen)
  return tableRows(seen).map((row, index) => row || (announced[index] ?? false))
}
