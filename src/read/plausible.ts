/**
 * Text decoded by a guess → the share of its non-ASCII characters that stand where a writer could have put them, 0–1. Bytes read in
 * a wrong encoding ("GrÃ¶ÃŸe", "“ú–{Œê") show as capitals inside words, lone letters and stray symbols, and score low.
 */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’\u00ad]*/gu
const NON_ASCII = /\P{ASCII}/gu
/** Marks and signs found in news printed in single-byte encodings. */
const USUAL_SIGN = /[\u00a0«»‹›“”„‘’‚–—―…•·¿¡€£¥§©®™°±²³¼½¾ºª×№¬\u00ad\u200e\u200f،؛؟־]/u
/** Letters outside ASCII that are words by themselves in some language. */
const WORD_LETTER = /^[àáâèéêóòôöåæøíìúÀÁÂÈÉÊÓÔÖÅÆØÍ]$/u
const IDEOGRAPHIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const CASE_SLIP = /\p{Ll}\p{Lu}/u
const LATIN = /\p{Script=Latin}/u
const OTHER_ALPHABETS = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
]
const ASCII_LETTER = /[A-Za-z]/
const APART = /^[\s"'’“”«»().,;:!?-]?$/u

/** How far a word's letters can be believed, 0–1. `before` and `after` are the characters around it. */
function credit(word: string, before: string, after: string): number {
  if (IDEOGRAPHIC.test(word)) return 1
  const isLatin = LATIN.test(word)
  const alphabets = OTHER_ALPHABETS.filter((script) => script.test(word)).length + (isLatin ? 1 : 0)
  if (alphabets !== 1 || CASE_SLIP.test(word)) return 0
  if (!isLatin || ASCII_LETTER.test(word)) return 1
  return WORD_LETTER.test(word) && APART.test(before) && APART.test(after) ? 1 : 0.5
}

export function plausibility(text: string): number {
  let all = 0
  let good = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const foreign = word.match(NON_ASCII)?.length ?? 0
    if (foreign === 0) continue
    all += foreign
    good += foreign * credit(word, text.charAt(index - 1), text.charAt(index + word.length))
  }
  for (const [sign] of text.replace(WORD, ' ').matchAll(NON_ASCII)) {
    const isBroken = sign === '\ufffd' || (sign >= '\u0080' && sign <= '\u009f')
    all += isBroken ? 5 : 1
    if (USUAL_SIGN.test(sign) || IDEOGRAPHIC.test(sign)) good++
  }
  return all === 0 ? 1 : good / all
}
