/** Chinese and Japanese put no space between words: where a line of them was wrapped, none was meant. */

const LETTER = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\u3001-\\u303f\\uff01-\\uff60]'
const ENDS = new RegExp(`${LETTER}$`, 'u')
const BEGINS = new RegExp(`^${LETTER}`, 'u')

/** Whether two lines of a paragraph go on without a space. */
export const joinsUnspaced = (line: string, next: string): boolean => ENDS.test(line) && BEGINS.test(next)
