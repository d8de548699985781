/** The lines that name sources → whose report it is, and whom it credits. Nothing is guessed from the text itself. */
import type { Credit, Outlet, SeedFile } from '../records.ts'
import { namesInByline } from './authors.ts'
import type { Block } from './blocks.ts'
import type { Dateline } from './dateline.ts'
import type { Verdict } from './furniture.ts'
import { lineWords } from './line-words.ts'
import { isPrintedAsName, nameOfLine, namesOutlet, sameOutlet, withoutDomain } from './outlet-names.ts'
import { openerOf } from './phrases.ts'
import { creditParts } from './source-lines.ts'

/** A line and why it was set aside. */
export interface AsideLine {
  readonly text: string
  readonly line: number
  readonly reason: string
}

export interface Sources {
  readonly outlet: Outlet | null
  readonly credits: readonly Credit[]
}

const YEAR = /(?:^|\s)(?:19|20)\d{2}\b/u
const YEARS = /(?<![\s,(])[\s,(]*(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?[).,\s]*$/u

interface Named {
  readonly outlet: Outlet | null
  readonly credits: readonly Credit[]
}

/** "Example.com / Valley News 2024.": the part with the year, else the last one, publishes; the others are credited. */
function fromCreditLine({ text, line }: AsideLine): Named {
  const parts = creditParts(text) ?? []
  const dated = parts.findIndex((part) => YEAR.test(part))
  const own = dated >= 0 ? dated : parts.length - 1
  const names = parts.map((part) => withoutDomain(part.replace(YEARS, '').trim()))
  const name = names[own]
  const credits = names
    .filter((_, index) => index !== own)
    .map((credited) => ({ name: credited, text, line }))
  return { outlet: name === undefined || name === '' ? null : { name, from: 'credit-line', line }, credits }
}

/** "© 2024 The Valley Herald. All rights reserved.", "Copyright 2024 Valley News Ltd": the holder, where it is printed as a name. */
function fromCopyright({ text, line }: AsideLine): Outlet | null {
  const match =
    /(?:©|ⓒ|\(c\)|copyright)[\s,:]*(?:copyright|©|\(c\))?\s*(?:(?:19|20)\d{2}(?:\s?[-–]\s?\d{2,4})?)?[\s,:]*(?:by\s)?([^.|©]{2,50})/iu.exec(
      text,
    )
  const name = match?.[1]
    ?.replace(YEARS, '')
    .replace(
      /,?\s*(?:all rights.*|inc|ltd|llc|plc|gmbh|tous droits.*|alle rechte.*|todos los.*|todos os.*|tutti i.*|s\.a)$/iu,
      '',
    )
    .trim()
  return name !== undefined && namesOutlet(name) && isPrintedAsName(name)
    ? { name, from: 'credit-line', line }
    : null
}

/** "Source: Herald", "Quelle: dpa": a source that is credited; what a bare "Source link" points at is not told. */
function fromSourceLine({ text, line }: AsideLine): Credit | null {
  const opening = openerOf(text, lineWords(text))
  const name =
    opening?.reason === 'source link'
      ? text
          .slice(opening.rest)
          .trim()
          .replace(/(?<![.\s])[.\s]+$/u, '')
      : ''
  const isName = isPrintedAsName(name) || namesOutlet(name)
  return isName && !/^https?:/iu.test(name) && lineWords(name).length <= 7
    ? { name: withoutDomain(name), text, line }
    : null
}

/** "By Ana Lee for The Herald", "By Ana Lee, Associated Press", "By Reuters". */
function fromByline({ text, line }: AsideLine, language: string): Outlet | null {
  const name = namesInByline(text, language).outlet
  return name === null ? null : { name, from: 'byline', line }
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null

/** The set-aside blocks, one line each. */
export const asideLines = (blocks: readonly Block[], verdicts: readonly Verdict[]): AsideLine[] =>
  blocks.flatMap((block, index) => {
    const verdict = verdicts[index]
    return verdict?.role === 'aside'
      ? [{ text: block.text, line: block.lines[0]?.number ?? 1, reason: verdict.reason }]
      : []
  })

/** Whose name the lines print as the outlet's, the best evidence first. */
function printedOutlets(
  dateline: Dateline | null,
  datelineLine: number,
  lines: readonly AsideLine[],
  language: string,
): readonly (Outlet | null)[] {
  const of = (reason: string): AsideLine[] => lines.filter((line) => line.reason === reason)
  const inDateline = (dateline?.sources ?? []).map(
    (name): Outlet => ({ name: withoutDomain(name), from: 'dateline', line: datelineLine }),
  )
  return [
    ...inDateline,
    ...of('outlet name').map(
      ({ text, line }): Outlet => ({ name: withoutDomain(nameOfLine(text)), from: 'outlet-line', line }),
    ),
    ...of('credit line').map((line) => fromCreditLine(line).outlet),
    ...of('byline').map((line) => fromByline(line, language)),
    ...of('cookie or legal notice').map(fromCopyright),
  ]
}

/** The outlet by the best evidence there is, and everyone else who is credited. */
export function sourcesOf(
  seed: SeedFile,
  dateline: Dateline | null,
  datelineLine: number,
  lines: readonly AsideLine[],
  language: string,
): Sources {
  const printed = printedOutlets(dateline, datelineLine, lines, language)
  const { outlet: given } = seed.frontMatter
  const outlet: Outlet | null =
    given === null ? first(printed) : { name: given, from: 'front-matter', line: null }
  const textOf = (line: number): string => lines.find((aside) => aside.line === line)?.text ?? ''
  const others = printed.flatMap((named): Credit[] => {
    if (named === null || named.line === null || named.from === 'byline') return []
    const text = named.from === 'dateline' ? named.name : textOf(named.line)
    return [{ name: named.name, text, line: named.line }]
  })
  const credited = lines.flatMap((line): readonly Credit[] => {
    if (line.reason === 'credit line') return fromCreditLine(line).credits
    return line.reason === 'source link' ? [fromSourceLine(line)].filter((credit) => credit !== null) : []
  })
  return { outlet, credits: distinct([...credited, ...others], outlet) }
}

/** Each credited name once, the outlet's own left out, in the order of the lines. */
function distinct(credits: readonly Credit[], outlet: Outlet | null): Credit[] {
  const kept: Credit[] = []
  for (const credit of [...credits].sort((a, b) => a.line - b.line)) {
    const isKnown =
      (outlet !== null && sameOutlet(credit.name, outlet.name)) ||
      kept.some(({ name }) => sameOutlet(name, credit.name))
    if (!isKnown && credit.name !== '') kept.push(credit)
  }
  return kept
}
