import { expect, it } from 'vitest'
import { painter } from './problems.ts'
import { type BuildReport, counted, reportLines } from './report.ts'

const report: BuildReport = {
  version: 1,
  built: true,
  failure: null,
  out: 'dist',
  seeds: 6,
  reports: 5,
  stories: 1,
  accounts: 3,
  pages: 12,
  redirects: 4,
  files: 30,
  bytes: 412_345,
  problems: [{ level: 'error', code: 'x', file: null, line: null, message: '', hint: '' }],
  milliseconds: 834,
  timings: { read: 12.4 },
}

it('counts in English with thousands apart', () => {
  expect([counted(1, 'story', 'stories'), counted(12_345, 'report'), counted(0, 'page')]).toEqual([
    '1 story',
    '12,345 reports',
    '0 pages',
  ])
})

it('says what was built', () => {
  expect(reportLines(report, painter(false), false).join('\n')).toBe(
    `5 reports → 1 story, 3 independent accounts
  site      dist  12 pages, 4 redirects, 30 files, 413 KB
  problems  1 error
  time      0.83 s`,
  )
})

it('says what each stage took when asked', () => {
  expect(reportLines(report, painter(false), true).at(-1)).toBe('    read           12 ms')
})

it('says that the old site stands when nothing was built', () => {
  const lines = reportLines({ ...report, built: false, failure: 'The disk is full.' }, painter(false), false)
  expect(lines.join('\n')).toContain('Not built. The disk is full.')
  expect(lines.join('\n')).toContain('as it was')
})
