/** The tables of all languages. They are read together: an English button stands on a page in any language. */
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import type { PageWords } from './page-words.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

export type { PageWords } from './page-words.ts'

/** English first: where two languages claim a phrase, the first one's reason holds. */
export const PAGE_WORDS: readonly PageWords[] = [en, fr, de, es, it, pt, nl, ru, tr, ar, ja, zh, ko, id, pl]
