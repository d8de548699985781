/**
 * Writes docs/dependencies.md from package-lock.json and node_modules: `node docs/dependencies.mjs`. Fails where a direct
 * dependency has no reason below, or a package other than the known one asks for an install script.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

const REASONS = {
  '@fontsource/inter': 'the face of labels on social cards',
  '@fontsource/source-serif-4': 'the face of headlines on social cards',
  '@resvg/resvg-js': 'draws social cards: SVG to PNG, without a browser',
  '@sindresorhus/slugify': 'headlines in many scripts become words of an address',
  chardet: 'guesses the encoding of a seed that is not UTF-8',
  chokidar: 'watch mode: which files changed',
  commander: 'options of the command line',
  eld: 'the language of a report',
  esbuild: 'compiles `src/` when it is run',
  'gray-matter': 'splits front matter from text; its engines are never asked',
  'iconv-lite': 'decodes what is not UTF-8',
  idiomorph: 'the preview changes a page in place',
  nunjucks: 'templates, with autoescaping',
  'rehype-sanitize': 'the last step before a report’s text is HTML: a list of what may stay',
  'rehype-stringify': 'the HTML of a report’s text',
  remark: 'Markdown',
  'remark-gfm': 'tables and strikethrough in Markdown',
  'remark-parse': 'Markdown to a tree with places',
  'remark-rehype': 'the tree of Markdown to the tree of HTML',
  'snowball-stemmers': 'stems of words, by language',
  'stopwords-iso': 'words that say nothing, by language',
  unified: 'joins the remark and rehype steps',
  yaml: 'reads front matter, core schema, no aliases and no tags',
  zod: 'checks the configuration',
}
/** Their scripts are not needed: esbuild’s only checks its binary, which comes as an optional package of the platform. */
const KNOWN_SCRIPTS = ['esbuild']

function bytesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? bytesBelow(path) : statSync(path).size), 0)
}

const kilobytes = (bytes) => Math.ceil(bytes / 1024)
const direct = json('package.json').dependencies
const unexplained = Object.keys(direct).filter((name) => !REASONS[name])
if (unexplained.length > 0) throw new Error(`No reason is given for ${unexplained.join(', ')}.`)

const packages = Object.entries(json('package-lock.json').packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version, license, hasInstallScript, optional }]) => ({
    path,
    name: path.slice(path.lastIndexOf('node_modules/') + 13),
    version,
    license: license ?? 'not stated',
    hasInstallScript: hasInstallScript === true,
    optional: optional === true,
    bytes: existsSync(join(root, path)) ? bytesBelow(join(root, path)) : null,
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
const scripts = packages.filter((one) => one.hasInstallScript && !KNOWN_SCRIPTS.includes(one.name))
if (scripts.length > 0) throw new Error(`Install scripts: ${scripts.map(({ name }) => name).join(', ')}.`)

const installed = packages.filter(({ bytes }) => bytes !== null)
const elsewhere = packages.filter(({ bytes }) => bytes === null)
const isDirect = ({ path, name }) => path === `node_modules/${name}` && direct[name] !== undefined
const row = (one, last) =>
  `| ${one.name} | ${one.version} | ${one.license} | ${kilobytes(one.bytes)} |${last === null ? '' : ` ${last} |`}`
const licences = [...new Set(packages.map(({ license }) => license))].sort()
const count = (license) => packages.filter((one) => one.license === license).length

writeFileSync(
  join(root, 'docs/dependencies.md'),
  `# What is installed

Written by \`node docs/dependencies.mjs\`; do not edit. ${installed.length} packages, ${Math.round(
    installed.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 / 1024,
  )} MB, on ${process.platform} ${process.arch}.
Sizes are KB of the package’s own files. Licences: ${licences.map((one) => `${one} ${count(one)}`).join(', ')}.

## Install scripts

\`npm ci --ignore-scripts\` is enough. ${KNOWN_SCRIPTS.join(', ')} is the only package that states one: it checks a binary that
comes with the platform’s own package, and nothing here needs it.

## Direct

| package | version | licence | KB | reason |
|---|---|---|---|---|
${installed
  .filter(isDirect)
  .map((one) => row(one, REASONS[one.name]))
  .join('\n')}

## Through them

| package | version | licence | KB |
|---|---|---|---|
${installed
  .filter((one) => !isDirect(one))
  .map((one) => row(one, null))
  .join('\n')}

## For other platforms only

${elsewhere.map(({ name }) => name).join(', ')}.
`,
)
