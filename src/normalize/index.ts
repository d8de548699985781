/** The stage `normalize`: SeedFile → StoryRecord. */
export { type CorpusContext, corpusContext } from './context.ts'
export { type Normalized, normalizeSeed } from './normalize-seed.ts'
export { type LinesOf, type SeedLines, seedLines } from './seed-lines.ts'
