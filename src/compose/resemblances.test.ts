import { describe, expect, test } from 'vitest'
import { storyOf } from '../../test/story-factory.ts'
import { likeness } from './likeness.ts'
import { type StoryLine, type StoryLines, storyLines } from './lines.ts'
import { resemblances } from './resemblances.ts'

const LEAST = 0.2
const OPENING = 3 // sentences

const meet = (a: StoryLine, b: StoryLine): boolean =>
  a.report !== b.report &&
  (a.sorted.some((concept) => b.sorted.includes(concept)) || (a.place < OPENING && b.place < OPENING))

/** Every two lines that share a concept or open their reports, compared. */
const allPairs = ({ lines, weights }: StoryLines) =>
  lines.map((line) =>
    lines
      .filter((other) => meet(line, other))
      .map((other) => ({ line: other.index, score: likeness(line, other, weights) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score || a.line - b.line),
  )

const WORDS = 'ferry harbour fog captain storm rescue divers anchor rocks pilot'.split(' ')

/** Sentences of one to four words of few, so that many share one or two and some are the same. */
const sentences = (seed: number, many: number): string[] =>
  Array.from({ length: many }, (_, n) =>
    Array.from({ length: 1 + ((seed + n) % 4) }, (_, m) => WORDS[(seed * 7 + n * n * 3 + m * 5 + n) % 10])
      .join(' ')
      .concat('.'),
  )

describe('resemblances', () => {
  test('are those of every two lines compared, also of one word and of other languages', () => {
    const reports = ['en', 'en', 'fr', 'und'].map((language, n) => ({
      id: 'abcd'.charAt(n),
      language,
      paragraphs: sentences(n, 30),
    }))
    const story = storyLines(storyOf({ reports }))
    const expected = allPairs(story)
    expect(expected.flat().length).toBeGreaterThan(100)
    expect(expected.flat().some(({ score }) => score === 1.2)).toBe(true)
    expect(resemblances(story, LEAST)).toEqual(expected)
  })

  test('count a concept that too many lines hold to bring them together', () => {
    const named = (n: number) =>
      `zz${n.toString(36).replace(/\d/g, (digit) => 'qxzjkvbpgh'.charAt(Number(digit)))}th`
    const paragraphs = Array.from({ length: 240 }, (_, n) => `Ferry ${named(n)}.`)
    const reports = ['a', 'b'].map((id) => ({
      id,
      paragraphs: paragraphs.map((text) => `${text.slice(0, -1)} ${id}${id}.`),
    }))
    const story = storyLines(storyOf({ reports }))
    const rows = resemblances(story, 0.01)
    const twins = story.lines.filter(
      ({ index }) => index < 240 && rows[index]?.some(({ line }) => line === index + 240),
    )
    expect(twins).toHaveLength(240)
  })
})
