/**
 * One block → what it says of itself that makes it furniture: a phrase of pages (phrases.ts) or a shape that no sentence has. A sign is
 * strong where the block is furniture wherever it stands, weak where it is only beside other furniture.
 */
import type { SetAsideReason } from '../records.ts'
import type { Block } from './blocks.ts'
import { isByline, isDateLine } from './bylines.ts'
import { captionSign } from './captions.ts'
import { isMenu, labelOf, openerOf, startOf, withinOf } from './phrases.ts'
import type { Shape } from './shape.ts'

export interface Sign {
  readonly reason: SetAsideReason
  readonly strong: boolean
  /** A label with nothing after it: what stands under it belongs to it. */
  readonly bare: boolean
}

const LONGEST_LABEL = 5 // words

const strong = (reason: SetAsideReason): Sign => ({ reason, strong: true, bare: false })
const weak = (reason: SetAsideReason): Sign => ({ reason, strong: false, bare: false })
const bare = (sign: Sign, shape: Shape): Sign => ({ ...sign, bare: shape.length <= LONGEST_LABEL })

/** Labels that are also plain words, and so may be a report's own subheadings. */
const PLAIN_LABELS: ReadonlySet<string> = new Set(
  (
    'contact help events reviews weather shop company network partners details time date name staff languages english mobile apps careers jobs ' +
    'corrections feedback topics yes no video videos photos photo pictures images gallery highlights source sources discussion conversation deals ' +
    'credits listen social register membership join donate contributors top back go done open hide show skip send play via help account store team ' +
    'about conclusion responses replies thoughts trending breaking headlines opinion people themen hintergrund aktuell team kontakt hilfe presse ' +
    'temas contacto contato redacción thèmes auteur dossier archives réactions photos vidéos темы авторы контакты видео фото'
  ).split(' '),
)

function labelSign({ text }: Block, shape: Shape): Sign | null {
  const isPlain = PLAIN_LABELS.has(shape.words[0]?.text ?? '')
  const reason = labelOf(shape.words) ?? (!isPlain && isMenu(shape.words) ? 'navigation' : null)
  if (reason === null || (shape.endsSentence && !(shape.length <= 3 && /(?:\.\.\.|…)$/.test(text))))
    return null
  return bare(isPlain && shape.words.length === 1 ? weak(reason) : strong(reason), shape)
}

/** Openers that also open sentences ("Background: the treaty …") count only before something that is none. */
function openerSign({ text }: Block, shape: Shape): Sign | null {
  const opening = openerOf(text, shape.words)
  if (opening === null) return null
  const rest = text.slice(opening.rest).trim()
  const restWords = rest === '' ? 0 : rest.split(/\s+/).length
  const { reason } = opening
  if (reason === 'byline') return restWords <= 8 && !shape.endsSentence ? strong('byline') : null
  if (reason === 'date line') return /\p{N}/u.test(rest) && restWords <= 14 ? strong('date line') : null
  if (reason === 'image caption or credit') return restWords <= 60 ? strong(reason) : null
  if (restWords === 0) return bare(strong(reason), shape)
  if (restWords > 40) return null
  const certain = opening.phrase.includes(' ')
  if (!certain && shape.endsSentence && !shape.asks) return weak(reason)
  return opening.mark === 'dash' && !certain ? weak(reason) : strong(reason)
}

/** Furniture that speaks in whole sentences. */
const SPEAKING: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'subscription or sign-up',
  'share or vote widget',
  'comment form',
  'reader comment',
  'cookie or legal notice',
  'advertisement',
])

function startSign({ text }: Block, shape: Shape): Sign | null {
  const reason = /^\s*["“„«'‘]/.test(text) ? null : startOf(text, shape.words)
  if (reason === null || reason === 'date line') return null
  if (shape.length > 60)
    return reason === 'cookie or legal notice' && shape.length <= 200 && ADDRESS.test(text)
      ? strong(reason)
      : null
  if (shape.endsSentence && SPEAKING.has(reason) && shape.length <= 40 && ADDRESS.test(text))
    return strong(reason)
  return !shape.endsSentence && shape.length <= 25 ? bare(strong(reason), shape) : weak(reason)
}

/** "we", "you", "this site": a page speaking to its reader. */
const ADDRESS =
  /(?:^|[\s(“"'’])(?:we|us|our|you|your|this (?:web)?site|this story|this article|this report|this post|nous|notre|nos|vous|votre|vos|ce site|wir|uns|unsere?[nmrs]?|sie|ihre?[nmr]?|diese website|nuestr[oa]s?|su|tu|este sitio|il tuo|nostr[aoie]|questo sito|nossa|nosso|seu|você|este site|onze|je|uw|deze website|наш\p{L}*|ваш\p{L}*|мы|вы)(?=[\s,.!?)’']|$)/iu

const LONGEST_NOTICE = 60 // words

function withinSign({ text }: Block, shape: Shape): Sign | null {
  if (shape.length > LONGEST_PROFILE) return null
  const reason = withinOf(text, shape.words)
  const longest = reason === 'about the author or outlet' ? LONGEST_PROFILE : LONGEST_NOTICE
  if (reason === null || shape.length > longest) return null
  if (reason === 'image caption or credit') return shape.endsSentence ? null : strong(reason)
  const isNotice =
    reason === 'cookie or legal notice' || reason === 'credit line' || reason === 'about the author or outlet'
  if (isNotice || !ADDRESS.test(text)) return weak(reason)
  return strong(reason)
}

const ADDRESS_ONLY =
  /^(?:(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|@\w+|[\w.-]+\.(?:com|org|net|info|co\.\w\w|\w\w)(?:\/\S*)?)$/iu
const LONGEST_ADDRESS = 300 // characters
const HASHTAGS = /^(?:#+[^\s#,]+[\s,]*)+$/u
/** "Home > News > World", "Sport | Culture | Travel": bars and arrows between a few words each. */
const BARS = /^[^|<>»›·•]{1,40}(?:(?:\s>\s|\s?[|»›·•])\s?[^|<>»›·•]{0,40}){2,}$/u

/** "© 2024 …", "Copyright © …", "… all rights reserved". */
const COPYRIGHT =
  /(?:[©ⓒ]|\(c\))\s?(?:copyright)?\s?\d{4}|copyright\s(?:[©ⓒ]|\(c\)|\d{4})|(?:[©ⓒ]|copyright).{0,80}\brights reserved/iu

function shapeSign({ text, mark }: Block, shape: Shape): Sign | null {
  if (mark === 'image') return strong('image caption or credit')
  if (!/[\p{L}]/u.test(text))
    return /\p{N}/u.test(text) ? weak('other page furniture') : strong('other page furniture')
  if (mark === 'link-list') return strong('navigation')
  if (text.length <= LONGEST_ADDRESS && !text.includes(' ') && ADDRESS_ONLY.test(text))
    return weak('source link')
  if (HASHTAGS.test(text)) return strong('navigation')
  if (shape.length <= 40 && COPYRIGHT.test(text)) return strong('cookie or legal notice')
  if (!shape.endsSentence && shape.length <= 30 && BARS.test(text)) return strong('navigation')
  return null
}

/** "Ana Lee (ana@example.org) is …", "Write to Ana Lee at ana@example.org": how to reach the writer. */
const WRITES_FROM = /(?:^|[\s(:])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,40}/u

/** "Ana Lee is a reporter …", "Jan Kern ist Redakteur …". */
const IS_WRITER =
  /^(?!(?:The|This|That|It|In|As|A|An|Le|La|Der|Die|Das|El|Il|O)\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:\s\([^)]{1,60}\))?,?\s(?:is|was|has been|joined|covers|writes|reports|works|est|ist|arbeitet|schreibt|es|è|é|foi|is een|schrijft)\s(?:\S+\s){0,9}?\S*(?:writer|reporter|editor|journalist|columnist|author|blogger|correspondent|contributor|producer|curator|covering|[Rr]edakteur|journaliste|autor|periodista|giornalista|jornalista|redactor|verslaggever)/u
const LONGEST_PROFILE = 110 // words

const isProfile = (text: string, shape: Shape): boolean =>
  shape.length <= LONGEST_PROFILE &&
  (IS_WRITER.test(text.slice(0, 240)) || (shape.length <= 70 && text.includes('@') && WRITES_FROM.test(text)))

/** The sign of one block; `language` is the file's. */
export function signOf(block: Block, shape: Shape, language: string): Sign | null {
  return (
    shapeSign(block, shape) ??
    labelSign(block, shape) ??
    captionSign(block, shape) ??
    openerSign(block, shape) ??
    (isDateLine(block.text, shape, language) ? strong('date line') : null) ??
    (isByline(block.text, shape, language) ? strong('byline') : null) ??
    startSign(block, shape) ??
    withinSign(block, shape) ??
    (isProfile(block.text, shape) ? weak('about the author or outlet') : null)
  )
}
