/** Plugins of esbuild that leave out of the program, or put off, what packages bring and nobody asks for here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What packages load and are never asked for here: gray-matter a YAML reader of its own (`src/read/yaml-fields.ts`), commander what starts
 * commands that are programs, nunjucks what watches templates. Together 15 ms of every start.
 */
const NEVER_ASKED = [
  ['js-yaml', 'gray-matter'],
  ['node:child_process', 'commander'],
  ['chokidar', 'nunjucks'],
]

export const withoutNeverAsked = {
  name: 'without-never-asked',
  setup(building) {
    building.onResolve({ filter: /^(?:js-yaml|node:child_process|chokidar)$/ }, ({ path, importer }) => {
      const isNever = NEVER_ASKED.some(
        ([name, by]) => name === path && importer.includes(join('node_modules', by)),
      )
      return isNever ? { path: 'nothing', namespace: 'never-asked' } : null
    })
    building.onLoad({ filter: /.*/, namespace: 'never-asked' }, () => ({
      contents: `const refuse = () => { throw new Error('This is not part of the program.') }
module.exports = { safeLoad: refuse, safeDump: refuse, spawn: refuse, watch: refuse }`,
    }))
  },
}

/** Slugs are asked for without a locale; patterns for each would be 12 ms of every build. */
export const withoutLocales = {
  name: 'without-locales',
  setup(building) {
    building.onLoad({ filter: /[\\/]transliterate[\\/]locale-replacements\.js$/ }, () => ({
      contents: 'export default {}',
    }))
  },
}

/** Lists of thousands of words, most of them of languages that a site has not, are texts until they are asked for: V8 looks each string of a program up as it loads it. */
export const longLists = {
  name: 'long-lists',
  setup(building) {
    building.onLoad({ filter: /[\\/](?:stopwords-iso|english-stems)\.json$/ }, ({ path }) => {
      const members = Object.entries(JSON.parse(readFileSync(path, 'utf8'))).map(([name, value]) => {
        if (!Array.isArray(value)) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`
        return `get ${JSON.stringify(name)}() { return ${JSON.stringify(value.join('\n'))}.split('\\n') }`
      })
      return { contents: `export default { ${members.join(', ')} }` }
    })
  },
}
