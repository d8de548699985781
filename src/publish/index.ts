/** The publishing end: `OutputFile[]` → a folder. */
export { PublishError } from './errors.ts'
export { type PublishOptions, type PublishReport, publish } from './publish.ts'
