/**
 * A record's tree → the HTML of its text: remark-rehype, sanitizing, sentence anchors, rehype-stringify. One frozen processor for all
 * records; what it must know of each travels with the file.
 */
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { StoryRecord } from '../../records.ts'
import { leafBlocks } from '../../text/leaves.ts'
import { type ReportFile, sentenceAnchors } from './anchors.ts'
import { handlers } from './handlers.ts'

/** All that can stand in a report. `data-leaf` is ours and does not reach the page. */
export const SCHEMA: Schema = {
  tagNames: [
    ...[
      'p',
      'pre',
      'code',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'br',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    ...['em', 'strong', 'del', 'a', 'i'],
  ],
  attributes: {
    '*': ['dataLeaf'],
    a: ['href', ['rel', 'nofollow', 'noopener']],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    ...Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
  },
  strip: ['script', 'style'],
  clobber: [],
  required: {},
}

const processor = unified()
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, SCHEMA)
  .use(sentenceAnchors)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

export function fullText(record: StoryRecord, siglum: string): string {
  const report: ReportFile = { siglum, paragraphs: record.paragraphs }
  const indexByLeaf = new Map(leafBlocks(record.tree).map((leaf, index) => [leaf, index]))
  return processor.stringify(processor.runSync(record.tree, { data: { report, indexByLeaf } }))
}
