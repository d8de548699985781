/**
 * `--furniture FILE… --events FILE… --rewrites FILE… --quotes FILE…`: each kind of labelled data has its measure, loaded when asked for.
 * A measure is given the files after its option and returns the lines to print. Flags stand anywhere: `--hide-dates` takes the dates of
 * events away, `--thin` leaves one report of each event, `--few` tries small sites.
 */

type Measure = (
  files: readonly string[],
  flags: ReadonlySet<string>,
) => Promise<readonly string[]> | readonly string[]

const FLAGS: ReadonlySet<string> = new Set(['--hide-dates', '--thin', '--few'])

/** A measure of its own: one file here, one line in this table. */
const MEASURES: Readonly<Record<string, () => Promise<Measure>>> = {
  '--furniture': async () => (await import('./furniture.ts')).measureFurniture,
  '--events': async () => (await import('./events.ts')).measureEvents,
  '--rewrites': async () => (await import('./rewrites.ts')).measureRewrites,
  '--quotes': async () => (await import('./quotes.ts')).measureQuotes,
  '--pairs': async () => (await import('./pairs.ts')).measurePairs,
}

const usage = `usage: node bench/accuracy.mjs ${Object.keys(MEASURES)
  .map((option) => `[${option} FILE…]`)
  .join(' ')} [${[...FLAGS].join('] [')}]`

/** The files given after each option, in order. */
function filesByOption(words: readonly string[]): { option: string; files: string[] }[] {
  const groups: { option: string; files: string[] }[] = []
  for (const word of words) {
    if (word.startsWith('--')) groups.push({ option: word, files: [] })
    else groups.at(-1)?.files.push(word)
  }
  return groups
}

export async function main(words: readonly string[]): Promise<number> {
  const flags = new Set(words.filter((word) => FLAGS.has(word)))
  const groups = filesByOption(words.filter((word) => !FLAGS.has(word)))
  const wrong = groups.find(({ option, files }) => MEASURES[option] === undefined || files.length === 0)
  if (groups.length === 0 || wrong) {
    console.error(usage)
    return 2
  }
  for (const { option, files } of groups) {
    const measure = await MEASURES[option]?.()
    for (const line of (await measure?.(files, flags)) ?? []) console.log(line)
  }
  return 0
}
