/**
 * Stemma's own templates, compiled. `build.mjs` puts them here when it compiles the program; where the sources run as they are there
 * are none, and a template is compiled when it is first used. One that an operator changed is told by its source and compiled then too.
 */
export interface CompiledTemplate {
  /** What it was compiled from. */
  readonly source: string
  /** nunjucks' functions, by block. */
  readonly code: object
}

export const COMPILED_TEMPLATES: ReadonlyMap<string, CompiledTemplate> = new Map()
