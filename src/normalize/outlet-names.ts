/** Which words name a news outlet: initials and words that outlets have in their names, domains, and how such names are printed. */
import { MEDIA_WORDS, NEWS_INITIALS } from '../text/names/organisations.ts'
import { PLACES } from '../text/names/places.ts'
import { lineWords } from './line-words.ts'
import { isSection, labelOf } from './phrases.ts'

/** Further words of outlets' names, and of agencies', in more languages. Data only. */
const MORE_MEDIA_WORDS = new Set(
  (
    'agency agence agentur agencia agenzia agência ajans ajansı haber radio médias media medien news newspaper newspapers online web report reports ' +
    'insider post-gazette register record advocate echo argus sentinel union-tribune world-herald politico axios ' +
    'interfax tass xinhua kyodo yonhap anadolu jiji novosti новости тасс интерфакс агентство газета известия ' +
    'ведомости коммерсант вести 社 新聞 通信 通信社 时报 日报 晚报 新闻网 新聞網 通讯社 電視 电视台 周刊 وكالة صحيفة رويترز'
  ).split(' '),
)
/** Agencies known by initials: outlets only where printed in capitals, or alone. */
const INITIALS = new Set(
  'pti ani ians aap belga apa kna epd sid pa anp efe lusa ritzau tt ntb stt'.split(' '),
)
/** Headings of a report's parts that are one word: never an outlet's name. */
const PARTS = new Set(
  (
    'background context reaction reactions history overview summary conclusion introduction impact details methods results findings timeline aftermath ' +
    'response criticism outlook consequences controversy motive investigation causes effects hintergrund kontext reaktionen folgen ausblick fazit ' +
    'contexte réactions conséquences bilan antecedentes contexto reacciones consecuencias contesto reazioni antecedenti contexto reações achtergrond ' +
    'reacties предыстория реакция контекст последствия tepkiler arkaplan 背景 反応 反应 影响 影響 خلفية'
  ).split(' '),
)
const DOMAIN = /(?:^|\s)[\p{L}\p{N}-]{2,40}\.(?:com|org|net|info|news|\p{L}{2})(?=$|[\s/|,.)])/iu
/** "Bay. com": a blank inside, as some texts print domains; a capital after it would begin a sentence. */
const SPACED_DOMAIN =
  /^\p{Lu}[\p{L}\p{N}\s-]{0,39}[\p{L}\p{N}]\.\s(?:com|org|net|info|news|tv)(?=$|[\s/|,.)])/u

/** Whether a short name says by its own words that it is an outlet's: "The Valley Herald", "AFP", "example.com". */
export function namesOutlet(text: string): boolean {
  if (text.includes('.') && (DOMAIN.test(text) || SPACED_DOMAIN.test(text))) return true
  const words = lineWords(text)
  if (words.length === 1 && NEWS_INITIALS.has(words[0]?.text ?? '')) return true
  if (INITIALS.has(words[0]?.text ?? '') && /^\p{Lu}+$|^\p{Ll}+$/u.test(text)) return true
  if (/^(?:associated press|agence france-presse|the canadian press|press association)$/iu.test(text))
    return true
  return (
    words.some(({ text: word }) => MEDIA_WORDS.has(word) || MORE_MEDIA_WORDS.has(word)) &&
    isPrintedAsName(text)
  )
}

/** Capitals at the words' beginnings, no sentence: how a name is printed. */
export function isPrintedAsName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 6 || !/^[\p{L}\p{N}]/u.test(text) || /[!?;:"“”„«»…]/u.test(text)) return false
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lt}\p{Lo}\p{N}&(]/u.test(word) ||
      /^(?:of|the|and|de|la|le|del|di|da|do|der|die|das|y|et|und|en|e|al)$/u.test(word),
  )
}

/** A single capitalised word that is no place, section, label or part of a report: it may be an outlet's name where one is printed. */
export function mayNameOutlet(text: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}'’-]{1,24}$/u.test(text)) return false
  const words = lineWords(text)
  const word = words[0]?.text ?? ''
  return (
    !isSection(words) && labelOf(words) === null && !PARTS.has(word) && !PLACES.has(text) && !PLACES.has(word)
  )
}

/** "Bay. com" → "Bay"; a domain printed as one word stays as it is. */
export const withoutDomain = (name: string): string => {
  const spaced = /^(\p{Lu}[\p{L}\p{N}\s-]*?)\.\s+(?:com|org|net|info|news|tv)\.?$/u.exec(name.trim())
  return (spaced?.[1] ?? name).trim()
}

/** "— From the Valley Gazette." → "Valley Gazette": a line that prints a name alone, without its marks. */
export const nameOfLine = (text: string): string =>
  text.replace(/^[\s—–(-]+|(?<![\s).])[\s).]+$/gu, '').replace(/^from (?:the )?/i, '')

/** Names are the same outlet's whatever their case, marks, article and ending. */
export const sameOutlet = (a: string, b: string): boolean => outletKey(a) === outletKey(b)

const outletKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net|info|news|tv|co\.\p{L}{2}|\p{L}{2})$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
