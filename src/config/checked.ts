/** What a configuration file says → its settings, without those in error, and the Problems in it. */
import type { z } from 'zod'
import type { Problem } from '../records.ts'
import { problemsOf } from './issues.ts'
import type { JsonPlaces } from './json-places.ts'
import { type ConfigFile, configSchema } from './schema.ts'

/** The value without its settings that are in error, each of which is a member of the value or of one of its groups. */
function withoutErrors(value: unknown, error: z.ZodError): unknown {
  const copy: unknown = structuredClone(value)
  for (const issue of error.issues) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path.slice(0, 2)]
    for (const path of paths) removeAt(copy, path)
  }
  return copy
}

function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return
  if (rest.length > 0 && !Array.isArray(Reflect.get(value, key))) removeAt(Reflect.get(value, key), rest)
  else Reflect.deleteProperty(value, key)
}

export interface CheckedConfig {
  /** Null where there is no group of settings. */
  readonly given: ConfigFile | null
  readonly problems: readonly Problem[]
}

export function checkedConfig(places: JsonPlaces, file: string): CheckedConfig {
  const checked = configSchema.safeParse(places.value)
  if (checked.success) return { given: checked.data, problems: [] }
  const rest = configSchema.safeParse(withoutErrors(places.value, checked.error))
  return { given: rest.success ? rest.data : null, problems: problemsOf(checked.error, file, places) }
}
