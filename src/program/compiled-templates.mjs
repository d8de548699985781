/** A plugin of esbuild that compiles Stemma's own templates into the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Plainer code for Stemma's own templates than nunjucks writes, which does the same for them. What a loop binds is set in one assignment each:
 * nunjucks takes names apart at their stops every time, eight in each turn, and that is a third of its time. Members are read in place: none of
 * them is a function that a template calls.
 */
function plainerCode({ Compiler }) {
  Compiler.prototype._emitLoopBindings = function (_node, _array, i, length) {
    const before = `index: ${i} + 1, index0: ${i}, first: ${i} === 0`
    const after = `revindex: ${length} - ${i}, revindex0: ${length} - ${i} - 1, last: ${i} === ${length} - 1`
    this._emitLine(`frame.variables.loop = { ${before}, ${after}, length: ${length} };`)
  }
  Compiler.prototype.compileLookupVal = function (node, frame) {
    this._emit('(')
    this._compileExpression(node.target, frame)
    this._emit(')?.[')
    this._compileExpression(node.val, frame)
    this._emit(']')
  }
}

const boundDirectly = (code) => code.replace(/frame\.set\("(\w+)", (t_\d+)\);/g, 'frame.variables.$1 = $2;')

/** Puts Stemma's own templates, compiled, in the place of `src/render/compiled.ts`. */
export const compiledTemplates = (root) => ({
  name: 'compiled-templates',
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/]render[\\/]compiled\.ts$/ }, async () => {
      const { default: nunjucks } = await import('nunjucks')
      plainerCode(nunjucks.compiler)
      const syntax = JSON.parse(readFileSync(join(root, 'src/render/template-syntax.json'), 'utf8'))
      const env = new nunjucks.Environment([], syntax)
      const wrapper = ([{ name, template }], { source }) =>
        `[${JSON.stringify(name)}, { source: ${JSON.stringify(source)}, code: (() => { ${boundDirectly(template)} })() }]`
      const entries = readdirSync(join(root, 'templates')).map((name) => {
        const source = readFileSync(join(root, 'templates', name), 'utf8')
        return nunjucks.precompileString(source, { name, env, wrapper, source })
      })
      return { contents: `export const COMPILED_TEMPLATES = new Map([${entries.join(',\n')}])` }
    })
  },
})
