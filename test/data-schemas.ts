/** The shapes of the data files, as zod schemas: `public/schema/` is written from these, and every file is held to them. */
import { z } from 'zod'

const id = z
  .string()
  .describe('A report: its address or id from the front matter, else its path under seeds/')
const iso = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/)
  .describe('A date, as exact as it is printed')
const count = z.int().min(0)
const headlineFrom = z
  .enum(['front-matter', 'text', 'opening'])
  .describe('`opening`: no headline is printed, these are the opening words')
const degree = z.enum(['wholly-derived', 'partially-derived'])
const direction = z.enum(['known', 'inferred', 'unknown'])

const account = z.strictObject({
  reports: z.array(id).min(1),
  origin: id.nullable().describe('The report the others follow; null where it cannot be told or is not held'),
})

const problem = z.strictObject({
  file: z.string().nullable(),
  line: z.int().min(1).nullable(),
  message: z.string(),
  hint: z.string(),
  level: z.enum(['error', 'warning']),
})

const story = z.strictObject({
  id,
  url: z.string().regex(/^\/stories\/[^/]+\/$/),
  headline: z.string(),
  firstPublished: iso.nullable(),
  lastPublished: iso.nullable(),
  reports: z.array(id).min(1),
  accounts: z.array(account).min(1),
})

const report = z.strictObject({
  id,
  file: z.string(),
  story: id.describe('The story that holds it, by the id of its founding report'),
  siglum: z.string().regex(/^[A-Z]+$/),
  headline: z.string(),
  headlineFrom,
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: iso.nullable(),
  language: z.string(),
  words: count,
  derivedFrom: z
    .strictObject({
      report: id,
      degree,
      matchedSentences: count,
      sentences: count,
      direction,
    })
    .nullable(),
  because: z.string().describe('Why this report is in this story'),
  setAside: count.describe('Lines that were not the report'),
})

export const storiesSchema = z.strictObject({
  version: z.literal(1),
  stories: z.array(story),
  reports: z.array(report),
  problems: z.array(problem),
})

const ref = { report: id, paragraph: z.int().min(1), sentence: z.int().min(1) }
const extract = {
  ...ref,
  text: z.string().describe('Verbatim, from the sentence it cites'),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
}
const at = z.strictObject(ref)
const accountIndex = count.describe('Index into `accounts`')
const point = z.array(z.strictObject({ account: accountIndex, ...extract, also: z.array(at) })).min(2)

export const storySchema = z.strictObject({
  version: z.literal(1),
  id,
  url: z.string().regex(/^\/stories\/[^/]+\/$/),
  headline: z.strictObject({ text: z.string(), report: id, from: headlineFrom }),
  firstPublished: iso.nullable(),
  lastPublished: iso.nullable(),
  accounts: z.array(account).min(1),
  derivations: z.array(
    z.strictObject({
      derived: id,
      source: id,
      degree,
      direction,
      directionReason: z.string(),
      matchedSentences: count,
      sentences: count,
      longestShared: z.string(),
    }),
  ),
  reports: z
    .array(
      z.strictObject({
        id,
        siglum: z.string().regex(/^[A-Z]+$/),
        headline: z.string(),
        paragraphs: z.array(
          z.strictObject({ kind: z.enum(['text', 'subheading']), sentences: z.array(z.string()) }),
        ),
        setAside: z.array(
          z.strictObject({
            line: z.int().min(1),
            reason: z.string(),
            text: z.string().nullable().describe("null for readers' comments"),
          }),
        ),
      }),
    )
    .min(1),
  summary: z
    .array(
      z.strictObject({
        ...extract,
        accounts: z.array(accountIndex).min(1),
        support: z
          .array(z.strictObject({ ...ref, kind: z.enum(['word for word', 'nearly the same', 'same point']) }))
          .min(1),
      }),
    )
    .max(6),
  agreement: z.strictObject({
    inEvery: z.array(point),
    inSome: z.array(point),
    onlyIn: z.array(
      z.strictObject({
        report: id,
        sentences: count,
        shown: z.array(z.strictObject(extract)),
        others: z.array(at),
      }),
    ),
  }),
  quotes: z.array(
    z.strictObject({
      ...ref,
      kind: z.enum(['direct', 'reported']),
      text: z.string(),
      speaker: z.string().nullable(),
      role: z.string().nullable(),
    }),
  ),
  dates: z.array(
    z.strictObject({
      iso: iso.nullable(),
      until: iso.nullable(),
      printed: z.string(),
      ...extract,
      also: z.array(at),
      otherWordings: z.array(z.strictObject({ ...ref, printed: z.string() })),
    }),
  ),
  names: z.array(
    z.strictObject({
      kind: z.enum(['person', 'organisation', 'place', 'media']),
      name: z.string(),
      role: z.string().nullable(),
      mentions: z.array(at),
    }),
  ),
  alignments: z.array(
    z.strictObject({
      a: id,
      b: id,
      pairs: z.array(
        z.strictObject({
          a: at,
          b: at,
          kind: z.enum(['same words', 'nearly the same', 'reworded', 'same point']),
          sharedWords: count,
          words: count,
        }),
      ),
    }),
  ),
})
