/**
 * Problems → what an operator reads: lines on a terminal, annotations where `GITHUB_ACTIONS` is set. Pure.
 */
import { styleText } from 'node:util'
import type { Problem } from '../records.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours a text, or not: plain where the output is no terminal. */
export type Paint = (style: Style, text: string) => string

export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text

/** `seeds/a.md:3`, `seeds/a.md`, or nothing where no file is concerned. */
const place = ({ file, line }: Problem): string =>
  file === null ? '' : line === null ? file : `${file}:${line}`

/**
 * Two lines a problem, the place first, so that editors and terminals can link it:
 *
 *     seeds/a.md:3  error: There is no 30 February 2024.  [front-matter-date]
 *       Write the day as it was, YYYY-MM-DD.
 */
export function problemLines(problem: Problem, paint: Paint): string[] {
  const level = paint(problem.level === 'error' ? 'red' : 'yellow', `${problem.level}:`)
  const where = place(problem)
  const first = `${where === '' ? '' : `${paint('bold', where)}  `}${level} ${problem.message}  ${paint('dim', `[${problem.code}]`)}`
  return problem.hint === '' ? [first] : [first, `  ${problem.hint}`]
}

const inMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const inProperty = (text: string) => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** The workflow command that marks the place in a GitHub check. */
export function annotation(problem: Problem): string {
  const properties = [
    ...(problem.file === null ? [] : [`file=${inProperty(problem.file)}`]),
    ...(problem.line === null ? [] : [`line=${problem.line}`]),
    `title=${inProperty(problem.code)}`,
  ].join(',')
  return `::${problem.level} ${properties}::${inMessage(`${problem.message} ${problem.hint}`.trim())}`
}
