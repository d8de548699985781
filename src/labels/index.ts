/** The languages that pages can be written in. What a language file does not have yet is said in English. */
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { Label, LabelKey, LanguageFile } from './language.ts'

export type { DateForms, Label, LabelKey, LanguageFile, PluralForms } from './language.ts'

export interface Language extends Omit<LanguageFile, 'labels'> {
  readonly labels: Readonly<Record<LabelKey, Label>>
  /** Labels that are said in English for want of a translation. */
  readonly untranslated: ReadonlySet<LabelKey>
}

const FILES: readonly LanguageFile[] = [en, fr, ja, ar]

const keys = Object.keys(en.labels).filter((key): key is LabelKey => key in en.labels)

/** Tags that `language` knows, English first. */
export const LANGUAGES: readonly string[] = FILES.map(({ tag }) => tag)

/** The language file for a tag, or for the language of a regional tag; English where there is none. */
export function language(tag: string): Language {
  const wanted = tag.toLowerCase()
  const file =
    FILES.find((one) => one.tag.toLowerCase() === wanted) ??
    FILES.find((one) => one.tag === wanted.split('-')[0]) ??
    en
  const untranslated = new Set(keys.filter((key) => !(key in file.labels)))
  return { ...file, labels: { ...en.labels, ...file.labels }, untranslated }
}
