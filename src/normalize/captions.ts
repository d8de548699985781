/** Captions of pictures and the lines that credit them. */
import type { Block } from './blocks.ts'
import type { Shape } from './shape.ts'
import type { Sign } from './signs.ts'

const AGENCY =
  '(?:AP|AFP|EPA|EFE|ANSA|DPA|dpa|ANP|PA|TASS|Reuters|REUTERS|Getty|GETTY|Getty Images|Shutterstock|iStock|Alamy|Bloomberg|Xinhua|Anadolu|Pool|NASA|NOAA|Pixabay|Unsplash|Imago|imago)'

/** "(AP Photo/Ana Lee)", "(Image: © Lee)", "[Photo: Lee]": a picture's credit in brackets at the end. */
const BRACKETED =
  /[([](?:[^()[\]]{0,80}\b)?(?:photos?|fotos?|image|picture|credits?|crédit|courtesy|photograph|illustration|bild|imagen|imagem|immagine|фото|getty|shutterstock|istock|handout)(?![\p{L}])[^()[\]]{0,80}[)\]]\.?$/iu
/** "… in Tunis. (AP)": an agency's name alone credits a picture or a text. */
const SIGNED = new RegExp(`[(\\[](?:[^()\\[\\]]{0,40}[/, ])?${AGENCY}[)\\]]\\.?$`, 'u')
/** "Ana Lee/Getty Images", "Ana Lee / AFP via Getty Images", "Photo: Ana Lee", "© Ana Lee". */
const SLASHED = new RegExp(`^[^/.!?]{0,80}?[/|]\\s?${AGENCY}(?:[ /].{0,40})?$`, 'u')
const LONGEST_CREDIT = 11 // words: a longer aside in brackets is a sentence
const CREDITED = /^(?:©|ⓒ|\(c\)\s)/iu
const COUNTER = /^\(?\d{1,3}\s?(?:of|\/|von|de|sur|di|van|из)\s?\d{1,3}\)?$/iu

const sign = (strong: boolean): Sign => ({ reason: 'image caption or credit', strong, bare: false })

/** A caption that says so, or a line that credits a picture. */
export function captionSign({ text }: Block, shape: Shape): Sign | null {
  const tail = text.slice(-180)
  if (COUNTER.test(text)) return sign(true)
  const bracket = shape.length <= 70 ? BRACKETED.exec(tail)?.[0] : undefined
  if (bracket !== undefined && bracket.split(' ').length <= LONGEST_CREDIT) return sign(true)
  if (shape.length <= 45 && SIGNED.test(tail)) return sign(!shape.hasInnerStop && !shape.endsSentence)
  if (shape.length > 14 || shape.hasInnerStop) return null
  const isCredit = SLASHED.test(text) || (CREDITED.test(text) && !/\d{4}/.test(text))
  return isCredit ? sign(true) : null
}
