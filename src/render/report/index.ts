/** A record → the HTML of its text, every sentence with its address. */
import type { StoryRecord } from '../../records.ts'
import { type Html, html } from '../html.ts'
import { fullText } from './full.ts'
import { plainText } from './plain.ts'

export const reportText = (record: StoryRecord, siglum: string): Html =>
  html(plainText(record, siglum) ?? fullText(record, siglum))
