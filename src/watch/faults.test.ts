import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TemplateError } from '../render/index.ts'
import { excerptOf, failureOf, faultOf } from './faults.ts'

describe('the lines around a fault', () => {
  it('are two before and two after, as far as there are any', () => {
    const text = 'one\ntwo\r\nthree\nfour\nfive\nsix'
    expect(excerptOf(text, 3).map(({ line, text, here }) => `${here ? '>' : ' '}${line} ${text}`)).toEqual([
      ' 1 one',
      ' 2 two',
      '>3 three',
      ' 4 four',
      ' 5 five',
    ])
    expect(excerptOf(text, 1).map(({ line }) => line)).toEqual([1, 2, 3])
    expect(excerptOf(text, 6).map(({ line }) => line)).toEqual([4, 5, 6])
  })

  it('are none where the text has no such line', () => {
    expect(excerptOf('one\ntwo\n', 2).map(({ line }) => line)).toEqual([1, 2])
    expect(excerptOf('one\ntwo\n', 3).map(({ line }) => line)).toEqual([1, 2, 3])
    expect(excerptOf('one', 0)).toEqual([])
    expect(excerptOf('one', 2)).toEqual([])
  })

  it('cannot steer a terminal and stay short', () => {
    expect(excerptOf('a\u001b[2J\u202eb\tc', 1)[0]?.text).toBe('a\ufffd[2J\ufffdb  c')
    expect(excerptOf('x'.repeat(1000), 1)[0]?.text).toHaveLength(160)
  })
})

describe('a fault', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-faults-'))
    writeFileSync(join(folder, 'story.njk'), 'a\n{{ nothing }}\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('of a problem names its place and shows it', () => {
    const file = join(folder, 'story.njk')
    const problem = { level: 'error', code: 'x', file, line: 2, message: 'M.', hint: 'H.' } as const
    expect(faultOf(problem)).toMatchObject({ place: `${file}:2`, message: 'M.', hint: 'H.' })
    expect(faultOf(problem).excerpt).toHaveLength(2)
    expect(faultOf({ ...problem, file: join(folder, 'none') }).excerpt).toEqual([])
    expect(faultOf({ ...problem, line: null }).place).toBe(file)
  })

  it('of a template shows the template that wins', () => {
    const fault = failureOf(new TemplateError('story.njk', 2, 'why'), ['/nowhere', folder])
    expect(fault.place).toBe(`${join(folder, 'story.njk')}:2`)
    expect(fault.excerpt.find(({ here }) => here)?.text).toBe('{{ nothing }}')
  })

  it('that nobody foresaw is told as one of Stemma', () => {
    expect(failureOf(new TypeError('boom'), [])).toMatchObject({ code: 'unforeseen', message: 'boom' })
    expect(failureOf('boom', [])).toMatchObject({ code: 'unforeseen', message: 'boom' })
  })
})
