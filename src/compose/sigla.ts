/** The letter of a report on its story's page: A … Z, AA, AB …, as columns of a table are named. */
export function siglum(place: number): string {
  let letters = ''
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export const sigla = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.map((id, place) => [id, siglum(place)]))
