/** What zod found wrong → Problems, each with its line, what is expected there and, for an unknown setting, which was meant. */
import type { z } from 'zod'
import { nearestName } from '../read/nearest-name.ts'
import type { Problem } from '../records.ts'
import type { JsonPlaces } from './json-places.ts'
import { configSchema } from './schema.ts'

type Issue = z.core.$ZodIssue

const shownPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((shown, key) => {
    if (typeof key === 'number') return `${shown}[${key}]`
    return shown === '' ? String(key) : `${shown}.${String(key)}`
  }, '')

/** The names that are known where `path` leads: the keys of the schema's group there. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = configSchema
  for (const key of path) {
    const unwrapped = unwrap(schema)
    const shape = shapeOf(unwrapped)
    schema = shape ? shape[String(key)] : (unwrapped as { valueType?: unknown }).valueType
  }
  return Object.keys(shapeOf(unwrap(schema)) ?? {})
}

function unwrap(schema: unknown): object {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType
  return inner === undefined ? Object(schema) : unwrap(inner)
}

const shapeOf = (schema: object): Readonly<Record<string, unknown>> | null =>
  (schema as { shape?: Readonly<Record<string, unknown>> }).shape ?? null

function unknownKeyProblems(
  issue: Issue & { code: 'unrecognized_keys' },
  file: string,
  places: JsonPlaces,
): Problem[] {
  const known = knownKeys(issue.path)
  return issue.keys.map((key) => {
    const path = [...issue.path, key]
    const meant = nearestName(key, known)
    return {
      level: 'error',
      code: 'config-key',
      file,
      line: places.lineOf(path),
      message: `\`${shownPath(path)}\` is no setting${meant === null ? '' : `; did you mean \`${meant}\`?`}${meant === null ? '.' : ''}`,
      hint:
        known.length === 0
          ? 'Remove it.'
          : `The settings here are ${known.filter((name) => name !== '$schema').join(', ')}.`,
    }
  })
}

/** Of a choice between forms, the complaint of the form that was nearly right. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flat()
    .filter((each) => each.path.length > 0 || each.code === 'custom')
    .map((each): Issue => ({ ...each, path: [...issue.path, ...each.path] }) as Issue)
  return inner[0] ?? issue
}

export function problemsOf(error: z.ZodError, file: string, places: JsonPlaces): Problem[] {
  return error.issues.map(deepest).flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') return unknownKeyProblems(issue, file, places)
    const where = shownPath(issue.path)
    const message = where === '' ? `${issue.message}.` : `\`${where}\` ${issue.message}.`
    const hint = 'The settings and their defaults are described in docs/configuration.md.'
    return [{ level: 'error', code: 'config-value', file, line: places.lineOf(issue.path), message, hint }]
  })
}
