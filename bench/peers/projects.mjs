/**
 * The same articles as a project of each generator: a folder of Markdown with front matter, one layout, one page for each article. The
 * layouts print what Stemma's front matter holds, and the text; they group and compare nothing.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NODE } from './measure.mjs'

export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Seeds by name, without their ending. */
export function articlesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      name: path.slice(folder.length + 1).replace(/\.[^.]+$/, ''),
      text: readFileSync(path, 'utf8'),
    }))
}

const NUNJUCKS = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1><p>{{ outlet }} {{ date }}</p>{{ CONTENT | safe }}</main></body></html>
`
const GO = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1><p>{{ .Params.outlet }} {{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</main></body></html>
`

function stemma(folder, articles, { program, markdown }) {
  for (const { name, text } of articles)
    write(join(folder, 'seeds', `${name}${markdown ? '.md' : '.txt'}`), text)
  write(join(folder, 'stemma.config.json'), '{ "site": { "name": "Benchmark" } }\n')
  return [...NODE, program, '--quiet']
}

function eleventy(folder, articles, { peers }) {
  for (const { name, text } of articles) write(join(folder, 'content', `${name}.md`), text)
  write(join(folder, 'content/content.json'), '{ "layout": "article.njk" }\n')
  write(join(folder, 'content/_includes/article.njk'), NUNJUCKS.replace('CONTENT', 'content'))
  const program = join(peers, 'node_modules/@11ty/eleventy/cmd.cjs')
  return [process.execPath, program, '--input=content', '--output=dist', '--quiet']
}

function metalsmith(folder, articles, { peers }) {
  for (const { name, text } of articles) write(join(folder, 'content', `${name}.md`), text)
  write(join(folder, 'article.njk'), NUNJUCKS.replace('CONTENT', 'contents'))
  write(
    join(folder, 'build.cjs'),
    `const { createRequire } = require('node:module')
const load = createRequire(${JSON.stringify(join(peers, 'package.json'))})
const Metalsmith = load('metalsmith')
const markdown = load('@metalsmith/markdown')
const nunjucks = load('nunjucks')
const { readFileSync } = require('node:fs')
const article = nunjucks.compile(readFileSync(__dirname + '/article.njk', 'utf8'), new nunjucks.Environment(null, { autoescape: true }))
const layout = (files) => {
  for (const file of Object.values(files))
    file.contents = Buffer.from(article.render({ ...file, contents: file.contents.toString() }))
}
Metalsmith(__dirname).source('content').destination('dist').use(markdown()).use(layout).build((error) => {
  if (error) throw error
})
`,
  )
  return [process.execPath, join(folder, 'build.cjs')]
}

function hugo(folder, articles) {
  for (const { name, text } of articles) write(join(folder, 'content', `${name}.md`), text)
  write(
    join(folder, 'config.toml'),
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n',
  )
  write(join(folder, 'layouts/_default/single.html'), GO)
  return ['hugo', '--quiet', '--destination', 'dist']
}

export const PROJECTS = { stemma, eleventy, hugo, metalsmith }
