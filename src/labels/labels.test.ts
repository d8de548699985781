import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { LANGUAGES, type Label, language } from './index.ts'
import { ja } from './ja.ts'

const forms = (label: Label | undefined): string[] =>
  label === undefined ? [] : typeof label === 'string' ? [label] : Object.values(label)

/** Arguments that a label prints, whatever their form. */
const places = (label: Label | undefined) =>
  new Set(forms(label).flatMap((text) => [...text.matchAll(/\{(\w+)(?:\.\w+)?\}/g)].map(([, name]) => name)))

const english: Readonly<Record<string, Label>> = en.labels

describe('language files', () => {
  it('are four', () => {
    expect(LANGUAGES).toEqual(['en', 'fr', 'ja', 'ar'])
  })

  it.each([fr, ja, ar])('$tag prints nothing that the pages do not give', ({ labels }) => {
    for (const [key, label] of Object.entries(labels)) {
      expect(Object.keys(english)).toContain(key)
      for (const place of places(label)) expect([key, ...places(english[key])]).toContain(place)
    }
  })

  it.each([fr, ja, ar])('$tag leaves out no argument but a number', ({ labels }) => {
    for (const [key, label] of Object.entries(labels))
      for (const place of places(english[key]))
        if (place !== 'n') expect([key, ...places(label)]).toContain(place)
  })

  it.each([en, fr, ja, ar])('$tag has twelve months', ({ dates }) => {
    expect(new Set(dates.months).size).toBe(12)
  })

  it('fall back to English, and say for which labels', () => {
    const found = language('ar')
    expect(found.labels.methodDek).toBe(en.labels.methodDek)
    expect(found.untranslated.has('methodDek')).toBe(true)
    expect(found.untranslated.has('skip')).toBe(false)
    expect(language('en').untranslated.size).toBe(0)
    expect(language('fr').untranslated.size).toBe(0)
  })

  it('are found by a regional tag, and English where there is none', () => {
    expect(language('fr-CA').tag).toBe('fr')
    expect(language('xx').tag).toBe('en')
  })
})

describe('every label', () => {
  const root = resolve(import.meta.dirname, '../..')
  const textsBelow = (folder: string): string =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.parentPath.includes('labels') && !one.name.includes('.test.'))
      .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
      .join('\n')
  const used = ['templates', 'src/render', 'src/search', 'src/browser', 'src/records.ts']
    .map((name) =>
      name.endsWith('.ts') ? readFileSync(join(root, name), 'utf8') : textsBelow(join(root, name)),
    )
    .join('\n')

  it('is used somewhere', () => {
    const unused = Object.keys(english).filter(
      (key) => !used.includes(`'${key}'`) && !used.includes(`"${key}"`) && !key.startsWith('from '),
    )
    expect(unused).toEqual([])
  })
})
