/** Places by the number that stands at each: one list for all numbers, in typed arrays. */
export interface Grouped {
  /** The places of number n are `places[begins[n]]` to `places[begins[n + 1] - 1]`, ascending. */
  readonly begins: Int32Array
  readonly places: Int32Array
}

/** `numbers` are below `count`. */
export function grouped(numbers: Int32Array, count: number): Grouped {
  const begins = new Int32Array(count + 1)
  for (const number of numbers) begins[number + 1] = (begins[number + 1] ?? 0) + 1
  for (let number = 0; number < count; number++)
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0)
  const [ends, places] = [begins.slice(), new Int32Array(numbers.length)]
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0
    const end = ends[number] ?? 0
    places[end] = place
    ends[number] = end + 1
  }
  return { begins, places }
}
