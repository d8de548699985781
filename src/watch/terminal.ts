/** Updates → the lines a terminal shows. Pure but for what it remembers: a problem is told when it comes and when it is mended. */
import { type Paint, problemLines } from '../cli/problems.ts'
import { reportLines } from '../cli/report.ts'
import type { Problem } from '../records.ts'
import type { Fault } from './preview-state.ts'
import type { Update } from './update.ts'
import { counted } from './wording.ts'

export interface Terminal {
  /** The lines of an update. */
  readonly lines: (update: Update) => string[]
}

const MOST_CHANGES = 20
const MOST_PROBLEMS = 50

const keyOf = ({ file, line, code, message }: Problem) => JSON.stringify([file, line, code, message])

export function excerptLines({ excerpt }: Fault): string[] {
  const width = String(excerpt.at(-1)?.line ?? 0).length
  return excerpt.map(
    ({ line, text, here }) => `  ${here ? '>' : ' '} ${String(line).padStart(width)}  ${text}`,
  )
}

export function failureLines(failure: Fault, paint: Paint): string[] {
  const place = failure.place === null ? '' : `${paint('bold', failure.place)}  `
  return [
    `${place}${paint('red', 'Not built.')} ${failure.message}`,
    ...excerptLines(failure),
    ...(failure.hint === '' ? [] : [`  ${failure.hint}`]),
  ]
}

/** The first `most`, and how many more there are. */
function limited(lines: readonly string[], most: number, more: (n: number) => string): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), more(lines.length - most)]
}

const place = ({ file, line }: Problem) =>
  file === null ? '' : line === null ? `${file}  ` : `${file}:${line}  `

function savedLine({ edited, written, removed, report }: Update, paint: Paint): string {
  const [only] = edited
  const saved = edited.length === 1 && only !== undefined ? only : counted(edited.length, 'file')
  const files = [
    ...(written.length > 0 ? [`${counted(written.length, 'file')} written`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ]
  const effect = files.length === 0 ? 'nothing on the site changes' : files.join(', ')
  return `${saved} → ${effect} ${paint('dim', `${report.milliseconds} ms`)}`
}

export function terminal(paint: Paint, quiet: boolean): Terminal {
  let known: ReadonlyMap<string, Problem> = new Map()
  let failure: string | null = null
  let isFirst = true

  function problemChanges({ state, report }: Update): string[] {
    const now = new Map(report.problems.map((problem) => [keyOf(problem), problem]))
    const came = [...now].filter(([key]) => !known.has(key)).map(([, problem]) => problem)
    const went = [...known].filter(([key]) => !now.has(key)).map(([, problem]) => problem)
    known = now
    const excerptOf = (problem: Problem) =>
      state.faults.filter(
        (fault) => fault.message === problem.message && place(problem).startsWith(`${fault.place}  `),
      )
    const told = came.flatMap((problem) => [
      [...problemLines(problem, paint), ...excerptOf(problem).slice(0, 1).flatMap(excerptLines)].join('\n'),
    ])
    const mended = quiet
      ? []
      : went.map((problem) => `${place(problem)}${paint('green', 'mended:')} ${problem.message}`)
    const more = (n: number) => `… and ${counted(n, 'more problem')}`
    return [
      ...limited(told, MOST_PROBLEMS, more),
      ...limited(mended, MOST_PROBLEMS, (n) => `… and ${n} more mended`),
    ]
  }

  function failed(update: Update, fault: Fault): string[] {
    const key = JSON.stringify(fault)
    const lines = failure === key ? [] : failureLines(fault, paint)
    failure = key
    return failure === key && lines.length === 0 && !quiet ? [savedLine(update, paint)] : lines
  }

  return {
    lines(update) {
      if (update.state.failure !== null) return failed(update, update.state.failure)
      const again = failure === null || quiet ? [] : [paint('green', 'Built again.')]
      failure = null
      const problems = problemChanges(update)
      if (isFirst) {
        isFirst = false
        return [...problems, ...(quiet ? [] : reportLines(update.report, paint, false))]
      }
      const changes = limited(update.changes, MOST_CHANGES, (n) => `… and ${counted(n, 'more change')}`)
      return [
        ...(quiet ? [] : [...again, savedLine(update, paint), ...changes.map((line) => `  ${line}`)]),
        ...problems,
      ]
    },
  }
}
