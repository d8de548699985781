import { describe, expect, it } from 'vitest'
import { painter } from '../cli/problems.ts'
import type { Problem } from '../records.ts'
import { type Fault, NOTHING_YET } from './preview-state.ts'
import { terminal } from './terminal.ts'
import { buildReport } from './told.ts'
import type { Update } from './update.ts'

const plain = painter(false)
const problem = (file: string, message: string): Problem => ({
  level: 'error',
  code: 'front-matter-yaml',
  file,
  line: 3,
  message,
  hint: 'Mend it.',
})

function update(more: Partial<Update> & { failure?: Fault | null; problems?: Problem[] } = {}): Update {
  const { failure = null, problems = [], ...rest } = more
  const faults = problems.map((one) => ({
    ...one,
    place: `${one.file}:${one.line}`,
    excerpt: [{ line: 3, text: 'bad: [', here: true }],
  }))
  const outcome = { out: 'dist', failure: failure?.message ?? null, problems, milliseconds: 84 }
  return {
    state: { ...NOTHING_YET, failure, faults, errors: problems.length },
    written: [],
    removed: [],
    edited: ['seeds/a.md'],
    changes: [],
    report: buildReport(outcome, null),
    more: false,
    ...rest,
  }
}

const FAILURE: Fault = {
  level: 'error',
  code: 'template',
  place: 'templates/story.njk:4',
  message: 'There is no such value.',
  hint: 'Look at its name.',
  excerpt: [{ line: 4, text: '{{ nothing }}', here: true }],
}

describe('what the terminal shows', () => {
  it('is the report first, then a line for each save with its effect', () => {
    const { lines } = terminal(plain, false)
    expect(lines(update())[0]).toContain('0 reports → 0 stories')
    expect(lines(update({ written: ['a'], changes: ['seeds/a.md: new report'] }))).toEqual([
      'seeds/a.md → 1 file written 84 ms',
      '  seeds/a.md: new report',
    ])
    expect(lines(update({ edited: ['a', 'b'], removed: ['x'] }))).toEqual(['2 files → 1 removed 84 ms'])
    expect(lines(update())).toEqual(['seeds/a.md → nothing on the site changes 84 ms'])
  })

  it('tells a problem when it comes, with its line, and when it is mended, and not in between', () => {
    const { lines } = terminal(plain, false)
    lines(update())
    const broken = { problems: [problem('seeds/a.md', 'It is not YAML.')] }
    expect(lines(update(broken)).slice(1)).toEqual([
      'seeds/a.md:3  error: It is not YAML.  [front-matter-yaml]\n  Mend it.\n  > 3  bad: [',
    ])
    expect(lines(update(broken)).slice(1)).toEqual([])
    expect(lines(update()).slice(1)).toEqual(['seeds/a.md:3  mended: It is not YAML.'])
  })

  it('tells why nothing is built, and when it is built again', () => {
    const { lines } = terminal(plain, false)
    lines(update())
    expect(lines(update({ failure: FAILURE }))).toEqual([
      'templates/story.njk:4  Not built. There is no such value.',
      '  > 4  {{ nothing }}',
      '  Look at its name.',
    ])
    expect(lines(update())[0]).toBe('Built again.')
  })

  it('quiet, is problems only', () => {
    const { lines } = terminal(plain, true)
    expect(lines(update())).toEqual([])
    expect(lines(update({ written: ['a'], changes: ['x'] }))).toEqual([])
    expect(lines(update({ problems: [problem('seeds/a.md', 'Bad.')] }))).toHaveLength(1)
    expect(lines(update({ failure: FAILURE })).length).toBeGreaterThan(0)
  })

  it('does not fill the screen', () => {
    const { lines } = terminal(plain, false)
    lines(update())
    const changes = Array.from({ length: 30 }, (_, n) => `change ${n}`)
    expect(lines(update({ changes }))).toHaveLength(22)
    expect(lines(update({ changes })).at(-1)).toBe('  … and 10 more changes')
  })
})
