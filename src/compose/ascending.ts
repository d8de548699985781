/**
 * Short lists of whole numbers, such as the concepts of a sentence, put in order where they stand. They are nearly in order already, so
 * that insertion costs less than a sort does to begin; what is long is sorted.
 */
const SHORT = 96

function inserted(values: number[]): void {
  for (let place = 1; place < values.length; place++) {
    const value = values[place] ?? 0
    let free = place
    for (; free > 0 && (values[free - 1] ?? 0) > value; free--) values[free] = values[free - 1] ?? 0
    values[free] = value
  }
}

/** The same list, ascending, each number once. */
export function distinctAscending(values: number[]): number[] {
  if (values.length <= SHORT) inserted(values)
  else values.sort((a, b) => a - b)
  let kept = 0
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0
    if (kept === 0 || values[kept - 1] !== value) values[kept++] = value
  }
  values.length = kept
  return values
}
