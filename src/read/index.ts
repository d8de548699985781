/** The reading end: disk → `SeedFile[]`. */
export { escapeControl } from './escape-control.ts'
export { errorCode, ReadFault, throwFault } from './faults.ts'
export { DEFAULT_MAX_BYTES, type ParsedSeed, type ParseOptions, parseSeed } from './parse-seed.ts'
export { type ReadOptions, type ReadSeeds, readSeeds, type SeedMemory, shownFolder } from './read-seeds.ts'
export { nameKind } from './seed-names.ts'
