/**
 * Text decoded by a guess → the share of its non-ASCII characters that stand where a writer could have put them, 0–1. Bytes read in
 * a wrong encoding ("GrÃ¶ÃŸe", "“ú–{Œê") show as capitals inside words, lone letters and stray symbols, and score low.
 */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’\u00ad]*/gu
const NON_ASCII = /\P{ASCII}/gu
/** Marks and signs found in news printed in single-byte encodings. */
const USUAL_SIGN = /[\u00a0«»‹›“”„‘’‚–—―…•·¿¡€£¥§©®™°±²³¼½¾ºª×№¬\u00ad\u200e\u200f،؛؟־]/u
/** Letters outside ASCII that are words by themselves in some language. */
const WORD_LETTER = /^[àáâèéêóòôöåæøíìüúÀÁÂÈÉÊÓÔÖÅÆØÍÜüÿ]$/u
const IDEOGRAPHIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const CASE_SLIP = /\p{Ll}\p{Lu}/u
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
]
const LATIN = /^[\p{Script=Latin}\p{M}'’\u00ad]+$/u
const ASCII_LETTER = /[A-Za-z]/

/** A word in one script, without a capital after a small letter; a lone non-ASCII Latin letter is one only where it is a word. */
function isWord(word: string): boolean {
  if (IDEOGRAPHIC.test(word)) return true
  if (CASE_SLIP.test(word) || SCRIPTS.filter((script) => script.test(word)).length !== 1) return false
  if ([...word].length === 1) return !LATIN.test(word) || WORD_LETTER.test(word)
  return !LATIN.test(word) || ASCII_LETTER.test(word) || [...word].length <= 3
}

export function plausibility(text: string): number {
  let all = 0
  let good = 0
  for (const [word] of text.matchAll(WORD)) {
    const foreign = word.match(NON_ASCII)?.length ?? 0
    if (foreign === 0) continue
    all += foreign
    if (isWord(word)) good += foreign
  }
  for (const [sign] of text.replace(WORD, ' ').matchAll(NON_ASCII)) {
    const broken = sign === '\ufffd' || (sign >= '\u0080' && sign <= '\u009f')
    all += broken ? 5 : 1
    if (USUAL_SIGN.test(sign) || IDEOGRAPHIC.test(sign)) good++
  }
  return all === 0 ? 1 : good / all
}
