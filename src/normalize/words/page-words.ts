/** What the words of a page's furniture are, as one language's table says it. Phrases are parted by `|`; case and punctuation do not count. */
import type { SetAsideReason } from '../../records.ts'

type Phrases = Readonly<Partial<Record<SetAsideReason, string>>>

export interface PageWords {
  /** The whole line, numbers aside: "Most read", "12 comments". */
  readonly labels: Phrases
  /** Before a colon, a dash, a bar or a glued capital: "Read also: …", "Previous articleHarbour reopens". */
  readonly openers: Phrases
  /** How a line of furniture begins, whatever follows: "Follow us on …", "Reporting by …". */
  readonly starts: Phrases
  /** Anywhere in a line of furniture: "all rights reserved". */
  readonly within: Phrases
  /** Sections of a paper and kinds of article, as printed above a headline. */
  readonly sections: string
  /** Words before the writer's name. */
  readonly by: string
  /** Words before a date on a date line: "Published", "Updated". */
  readonly dated: string
}
