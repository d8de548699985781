/**
 * The dateline at the head of a report's first paragraph: "TUNIS (Agency) –", "LONDON, June 3 (Agency) -", "BERLIN, 3. Juni (Agentur) -",
 * "【東京=…】", "新华社北京6月3日电", "МОСКВА, 3 июня. /ТАСС/.", or a place in capitals and a dash.
 */
import { type DateMention, datesIn } from '../text/dates.ts'
import { namesOutlet } from './outlet-names.ts'

export interface Dateline {
  readonly place: string | null
  /** Who reports, as printed in brackets; several parted by "/" in order. */
  readonly sources: readonly string[]
  readonly date: DateMention | null
  /** Characters of the paragraph that the dateline takes. */
  readonly length: number
}

const HEAD = 140 // characters in which a dateline ends
const DASH = '(?:--|[-–—―−]|:\\s)'
/** What follows: a capital, a figure, a quotation, or a letter of a script without capitals. */
const NEXT = '(?=["“„«‘\'(¿¡]?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}])'

/** "LONDON/PARIS": a slash between names of three letters or more, so that no "AC/DC" is two places. */
const SLASH = '(?<=\\p{L}{3}\\s?)/(?=\\s?\\p{Lu}[\\p{L}.]{2})'
/**
 * Place, date, agency in brackets, dash. The place may be missing; so may the dash where the text runs on without a space, but not after
 * a slash, which may part two places.
 */
const BRACKETED = new RegExp(
  `^([\\p{Lu}\\p{Lo}](?:[^()（）\\[\\]/:;!?]|${SLASH}){1,70}?)?\\s*(?:--)?\\s*[(（/]([^()（）/,]{2,40}(?:/[^()（）/,]{2,30})?)[)）/]\\s*(?:(?:[.,]\\s?)?${DASH}\\s*(?:--\\s*)?|\\.\\s|(?<!/)(?=\\p{Lu}))${NEXT}`,
  'u',
)
/** "LONDON and PARIS": what joins two places. */
const AND = '(?:and|und|et|y|e|en|i|и)'
/** A place in capitals, then a dash: "VIENNA — The", "ST. JOSEPH, Mich. — The", "MOSCOW, July 12 –", "LONDON and PARIS — The". */
const CAPITALS = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:(?:[\\s,/]+|(?<=\\p{Lu}{4})\\s${AND}\\s(?=\\p{Lu}{4}))[\\p{Lu}.][\\p{L}\\p{M}.'’-]*){0,4}?(?:,\\s[^–—()]{3,24}?)?)\\s(?:--|[-–—―])\\s${NEXT}`,
  'u',
)
/** 【東京=山田太郎】, 【ロンドン時事】, ［パリ ３日 ロイター］ */
const JAPANESE =
  /^[【［（](\p{sc=Han}{2,6}|[\p{sc=Katakana}ー・]{2,14})\s*(?:[=＝]\s*([^】］）]{1,20})|([^\s】］）]{0,12}))?\s*([^】］）]{0,20})[】］）]\s*/u
/** 新华社北京6月3日电（记者…） */
const CHINESE =
  /^[（(]?[据據]?(\p{sc=Han}{2,4}(?:社|网|報|报))(?:記者|记者)?[^\p{sc=Han}\s]{0,2}?(\p{sc=Han}{2,5}?)??\s?(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s?(?:电|電|讯|訊)(?:\s*[（(](?:记者|記者)[^）)]{1,30}[）)])?[）)]?\s*/u

const isPlace = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(text) &&
  text.split(/\s+/).length <= 6 &&
  !/\b(?:said|says|told|the|is|was|has)\b/.test(text)

/** "London and Paris" → "London/Paris": what joins two places is no small word of a sentence. */
const JOINED = new RegExp(`(?<=\\p{L}{3})\\s${AND}\\s(?=\\p{Lu})`, 'gu')

const NAME = "[\\p{Lu}\\p{Lo}]\\.?[\\p{L}\\p{M}\\p{N}.&'’-]*"
const LATER = "[\\p{L}\\p{M}.&'’-][\\p{L}\\p{M}\\p{N}.&'’-]*"
/** Names of agencies are names: capitals, or letters without case. A channel's figure stands before them ("7News") or is a word ("News 24"). */
const SOURCE = new RegExp(
  `^(?:${NAME}|\\p{N}{1,2}\\p{Lu}\\p{L}{2,}|\\p{N}{1,2}\\s(?=\\p{Lu})${LATER}|\\p{Ll}{2,5})(?:[\\s/](?:${LATER}|\\p{N}{1,2}(?!\\p{L}))){0,4}$`,
  'u',
)
const FIGURE = /(?:^|\s)\p{N}{1,2}(?:[\s/]|$)/u
/** What is counted, and so no channel: "(Part 2)", "(Day 3)". */
const COUNTED =
  /^(?:part|chapter|day|week|year|month|group|grade|level|phase|round|stage|season|episode|age[ds]?|page|figure|table|no|item|section|class|tier|type|gate|top|over|under|teil|tag|gruppe|kapitel|partie|chapitre|jour|groupe|parte|capítulo|día|grupo|dia|giorno|gruppo|deel|dag)\.?\s\p{N}/iu

/** A figure that is a word is a channel's where the name says that it is an outlet's, or after a place in capitals, if it dates nothing. */
const isChannel = (text: string, place: string | null, language: string): boolean =>
  !COUNTED.test(text) &&
  datesIn(text, language).length === 0 &&
  (namesOutlet(text) || (/^\p{Lu}/u.test(text) && /^\p{Lu}{3}/u.test(place ?? '')))

/** No small words but a few. */
const isSource = (text: string): boolean =>
  SOURCE.test(text) &&
  !/(?:^|\s)(?:of|the|and|de la|der|des)(?:\s|$)/.test(text) &&
  !/^(?:reporting|file|left|right|above|photo|see|also|all|updates?|adds?|recasts?|new|corrects?)$/i.test(
    text,
  )

/** "LONDON, June 3" → place and date. */
function placeAndDate(text: string, language: string): { place: string | null; date: DateMention | null } {
  const [date] = /\p{N}/u.test(text) ? datesIn(text, language) : []
  const before = (date ? text.slice(0, date.start) : text).replace(
    /^[\s–—-]+|(?<![\s,;–—-])[\s,;–—-]+$/gu,
    '',
  )
  const place = before.includes(',') ? before : before.replace(/\.$/u, '') // "Reno, Nev." keeps its stop
  return { place: place === '' ? null : place, date: date ?? null }
}

function bracketed(text: string, language: string): Dateline | null {
  const match = BRACKETED.exec(text.slice(0, HEAD))
  const source = match?.[2]?.trim()
  if (!match || source === undefined || !isSource(source)) return null
  const { place, date } = placeAndDate(match[1]?.trim() ?? '', language)
  if (place !== null && (!isPlace(place) || /\p{Ll}{2}\s\p{Ll}/u.test(place.replace(JOINED, '/'))))
    return null
  const isGlued = /[)）/]$/u.test(match[0])
  const isParted = /[-–—―−:.]\s*$/u.test(match[0])
  if (FIGURE.test(source) && !isChannel(source, place, language)) return null
  if (!isGlued && !isParted && !/^\p{Lu}{3}/u.test(place ?? '')) return null
  return { place, sources: source.split('/').map((name) => name.trim()), date, length: match[0].length }
}

/** "EL PASO", "LA PAZ": the first words of places that have two letters; others are of no place ("US — The …"). */
const ARTICLE = /^(?:AL|DA|EL|LA|LE)\s\p{Lu}{2}/u

function inCapitals(text: string, language: string): Dateline | null {
  const match = CAPITALS.exec(text.slice(0, HEAD))
  if (!match) return null
  const { place, date } = placeAndDate(match[1] ?? '', language)
  const first = place?.split(/[\s,]/)[0] ?? ''
  if (place === null || !isPlace(place) || (first.length < 3 && !ARTICLE.test(place))) return null
  return { place, sources: [], date, length: match[0].length }
}

const JAPANESE_AGENCY = /^(?:時事|共同|ロイター|AFP|AP)$/u
const AGENCY_ENDING = /^(.{2,8}?)(時事|共同|ロイター|支局|発)$/u

function eastAsian(text: string, language: string): Dateline | null {
  const chinese = CHINESE.exec(text.slice(0, HEAD))
  if (chinese) {
    const date = datesIn(chinese[0], language)[0] ?? null
    return {
      place: chinese[2] ?? null,
      sources: chinese[1] ? [chinese[1]] : [],
      date,
      length: chinese[0].length,
    }
  }
  const japanese = JAPANESE.exec(text.slice(0, HEAD))
  if (!japanese) return null
  const signed = AGENCY_ENDING.exec(japanese[1] ?? '')
  const source = signed?.[2] ?? [japanese[3], japanese[4]].find((name) => JAPANESE_AGENCY.test(name ?? ''))
  const isAgency = source !== undefined && JAPANESE_AGENCY.test(source)
  if (japanese[2] === undefined && !isAgency) return null
  return {
    place: signed?.[1] ?? japanese[1] ?? null,
    sources: isAgency ? [source] : [],
    date: null,
    length: japanese[0].length,
  }
}

/** The dateline with which a paragraph begins; null where it begins with none. */
export function datelineOf(text: string, language: string): Dateline | null {
  if (!/[(（/【［[—–―−社网報报]|\s--?\s|--/.test(text.slice(0, HEAD))) return null
  return bracketed(text, language) ?? eastAsian(text, language) ?? inCapitals(text, language)
}
