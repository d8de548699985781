/** Sets of numbers as ascending lists: quicker to make than a `Set` of large numbers, and compared in one pass. */

/** The distinct numbers, ascending. `numbers` is sorted where it lies. */
export function distinct(numbers: Float64Array): Float64Array {
  numbers.sort()
  let count = 0
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0
    if (count === 0 || number !== numbers[count - 1]) numbers[count++] = number
  }
  return numbers.slice(0, count)
}

/** Share of the smaller set that the larger holds too. */
export function shareOfSmaller(a: Float64Array, b: Float64Array): number {
  let [x, y, shared] = [0, 0, 0]
  while (x < a.length && y < b.length) {
    const [one, two] = [a[x] ?? 0, b[y] ?? 0]
    if (one === two) shared++
    if (one <= two) x++
    if (one >= two) y++
  }
  const smaller = Math.min(a.length, b.length)
  return smaller === 0 ? 0 : shared / smaller
}
