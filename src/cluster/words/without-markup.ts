/** A text → the same with spaces where tags and addresses stand, so that every word keeps its place: neither tells of an event. */

const MARKUP = /<[a-z!/?][^<>]*>|\b(?:https?:\/\/|www\.)[^\s<>"]+/gi
const MAY_HOLD_SOME = /[<:]|www\./i

export const withoutMarkup = (text: string): string =>
  MAY_HOLD_SOME.test(text) ? text.replace(MARKUP, (found) => ' '.repeat(found.length)) : text
