/** Stemma as a library: the stages, and the pipeline that joins them. */
export { clusterStories } from './cluster/index.ts'
export { composeSite } from './compose/index.ts'
export { DEFAULT_CONFIG, parseConfig } from './config.ts'
export { corpusContext, normalizeSeed } from './normalize/index.ts'
export { PublishError, publish } from './publish/index.ts'
export { parseSeed, readSeeds } from './read/index.ts'
export { buildSite } from './site.ts'
