/** Nothing is invented: every word shown as a reporter's stands in a report, every citation leads to its sentence. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { generated, seedTextOf } from '../bench/generate.ts'
import { FIVE_SEEDS, folderOf, stemma, treeOf } from './command.ts'
import { checkVerbatim, collapsed, type Report } from './verbatim.ts'

function seedTexts(folder: string): Report[] {
  return readdirSync(folder).map((file) => ({
    file,
    text: collapsed(readFileSync(join(folder, file), 'utf8')),
  }))
}

describe('the site of the five seeds', () => {
  let site: Map<string, Buffer>
  const seeds = seedTexts(FIVE_SEEDS)
  beforeAll(() => {
    const folder = folderOf({})
    expect(stemma(folder, ['--seeds', FIVE_SEEDS, '--out', 'out']).status).toBe(0)
    site = treeOf(join(folder, 'out'))
  })

  it('prints no word of a report that no report holds, and no citation that leads elsewhere', () => {
    const findings = checkVerbatim(site, seeds)
    expect(findings.faults).toEqual([])
    expect(findings.texts).toBeGreaterThan(150)
    expect(findings.citations).toBeGreaterThan(50)
  })

  it('would be found out if it did', () => {
    const [path = '', page = Buffer.of()] =
      [...site].find(([name, bytes]) => name.endsWith('.html') && String(bytes).includes('id="A-1-1"')) ?? []
    const forged = String(page)
      .replace(/(<span id="A-1-1">)/, '$1Allegedly, ')
      .replace(/href="#([A-Z])-1-1"/, 'href="#$1-99-1"')
    const faults = checkVerbatim(new Map([...site, [path, Buffer.from(forged)]]), seeds).faults
    expect(faults.some((fault) => fault.includes('Allegedly'))).toBe(true)
    expect(faults.some((fault) => fault.includes('-99-1'))).toBe(true)
  })
})

describe('the site of 200 generated reports', () => {
  const reports = generated(200, 7)
  let site: Map<string, Buffer>
  beforeAll(() => {
    const files = reports.map((report, n) => [`seeds/${n}.md`, seedTextOf(report)] as const)
    const folder = folderOf(Object.fromEntries(files))
    expect(stemma(folder, ['--out', 'out']).status).toBe(0)
    site = treeOf(join(folder, 'out'))
  })

  it('prints no word of a report that no report holds, and no citation that leads elsewhere', () => {
    const texts = reports.map((report) => ({
      file: report.id,
      text: collapsed(`${report.title}\n${seedTextOf(report)}`),
    }))
    const findings = checkVerbatim(site, texts)
    expect(findings.faults).toEqual([])
    expect(findings.texts).toBeGreaterThan(2000)
  })

  it('counts what it lists', () => {
    const { stories, reports: listed } = JSON.parse(String(site.get('stories.json')))
    for (const { url, reports: ids, accounts } of stories) {
      const page = String(site.get(`${url.slice(1)}index.html`))
      const data = JSON.parse(String(site.get(`${url.slice(1)}story.json`)))
      expect(data.reports).toHaveLength(ids.length)
      expect(accounts.flatMap((account: { reports: string[] }) => account.reports).sort()).toEqual(
        [...ids].sort(),
      )
      if (ids.length > 1) expect(page).toMatch(new RegExp(`<dt>Reports</dt><dd class="b">${ids.length}</dd>`))
      expect(page).toMatch(new RegExp(`class="b">${accounts.length}</dd>`))
    }
    expect(listed).toHaveLength(200)
  })
})
