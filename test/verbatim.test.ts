/** Nothing is invented: every word shown as a reporter's stands in a report, every citation leads to its sentence. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
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
