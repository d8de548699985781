/** A plugin of esbuild that puts modules off until one of their functions is called. */
import { basename, join } from 'node:path'

const NOW = '?now'

/** The name of a module that is not put off. */
export const atOnce = (path) => `${path}${NOW}`

/** Modules that bring much which most builds do not need, and the functions that ask for it: each is loaded when one is called. */
const LATE = {
  'src/cli/card-studio.ts': ['openStudio'],
  'src/cli/threads/two-threads.ts': ['madeInTwoThreads'],
  'src/config/checked.ts': ['checkedConfig'],
  'src/normalize/remark-tree.ts': ['remarkTree'],
  'src/publish/exchange.ts': ['exchange'],
  'src/read/guess.ts': ['guessedEncoding'],
  'src/read/yaml-fields.ts': ['yamlFields'],
  'src/render/report/full.ts': ['fullText'],
}

/** The name of the file that it is compiled into. */
export const lateName = (path) => `late-${basename(path, '.ts')}`

/** `whence` gives the name by which the module at a path is required: another file's, or one that ends in `NOW`. */
export const lateModules = (root, whence) => ({
  name: 'late-modules',
  setup(building) {
    const places = new Map(Object.entries(LATE).map(([name, functions]) => [join(root, name), functions]))
    building.onResolve({ filter: /\?now$/ }, ({ path }) => ({
      path: path.slice(0, -NOW.length),
      suffix: NOW,
    }))
    building.onResolve({ filter: /^\.\/late-.+\.cjs$/ }, ({ path }) => ({ path, external: true }))
    building.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path, suffix }) => {
      const functions = suffix === '' && places.get(path)
      if (!functions) return null
      const asked = `const asked = () => (loaded ??= require(${JSON.stringify(whence(path))}))`
      const calls = functions.map((name) => `export const ${name} = (...given) => asked().${name}(...given)`)
      return { contents: ['let loaded', asked, ...calls].join('\n') }
    })
  },
})

/** Entry points of what is put off, by the names of their files. */
export const lateEntries = (root) =>
  Object.fromEntries(Object.keys(LATE).map((name) => [lateName(name), atOnce(join(root, name))]))
