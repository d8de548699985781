/**
 * Template sources by name → rendering. Each template is compiled once, when it is first used; a fault in one becomes a
 * `TemplateError` that names the template and the line.
 */
import nunjucks from 'nunjucks'
import { COMPILED_TEMPLATES } from './compiled.ts'
import { TemplateError } from './template-error.ts'
import syntax from './template-syntax.json' with { type: 'json' }

export type Template = (view: object) => string

export interface Templates {
  /** The template of that name; throws a `TemplateError` when rendering goes wrong, or where there is none. */
  readonly template: (name: string) => Template
}

/** “(story.njk) [Line 3, Column 5]”: nunjucks puts one before each template that the fault passed through. */
const PLACE = /\(([^()\n]+)\)(?: \[Line (\d+)(?:, Column \d+)?\])?/g

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /attempted to output null or undefined value/,
    'a value is printed here that the page does not have; look at its name, or test for it with {% if %}.',
  ],
  [/template not found: (\S+)/, 'there is no template $1.'],
]

function reasonOf(message: string): string {
  const reason = message
    .split('\n')
    .map((line) => line.replace(PLACE, '').trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/^(?:Template render error: ?)+/, '')
  for (const [pattern, hint] of HINTS) {
    if (pattern.test(reason)) return reason.replace(new RegExp(`.*${pattern.source}.*`), hint)
  }
  return reason
}

/** What a function or filter threw, as against what nunjucks itself found: it counts the lines of those from 0 and omits a 0. */
const THROWN = /^(?:Uncaught )?([A-Z][a-z]+)*Error: /

/** The innermost place that the message names, else the template that was asked for. */
function templateError(name: string, error: unknown): TemplateError {
  const message = error instanceof Error ? error.message : String(error)
  const [, template = name, counted] = [...message.matchAll(PLACE)].at(-1) ?? []
  const reason = reasonOf(message)
  const first = THROWN.test(reason) ? 1 : 0
  const line = Number(counted ?? 0) + first
  return new TemplateError(template, line > 0 ? line : null, reason.replace(THROWN, ''))
}

/** Templates from memory. nunjucks takes `null` for “not found”, and code for a source, although its types say neither. */
const loaderOf = (sources: ReadonlyMap<string, string>) => ({
  getSource: (name: string) => {
    const source = sources.get(name)
    if (source === undefined) return null as unknown as nunjucks.LoaderSource
    const compiled = COMPILED_TEMPLATES.get(name)
    const src = compiled?.source === source ? { type: 'code', obj: compiled.code } : source
    return { src, path: name, noCache: false } as nunjucks.LoaderSource
  },
})

export function templates(
  sources: ReadonlyMap<string, string>,
  globals: Readonly<Record<string, unknown>>,
): Templates {
  const environment = new nunjucks.Environment(loaderOf(sources), { ...syntax })
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value)
  return {
    template: (name) => (view) => {
      try {
        return environment.render(name, view)
      } catch (error) {
        throw templateError(name, error)
      }
    },
  }
}
