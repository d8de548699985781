import { describe, expect, it } from 'vitest'
import type { Derivation, StoryCluster, StoryRecord } from '../records.ts'
import { changeLines } from './changes.ts'
import { renamedReports } from './renames.ts'
import { quoted, siglum } from './wording.ts'

function record(id: string, more: Partial<StoryRecord> = {}): StoryRecord {
  return {
    id,
    file: `${id}.md`,
    headline: { text: `Headline of ${id}`, from: 'text' },
    outlet: null,
    credits: [],
    authors: [],
    place: null,
    section: null,
    url: null,
    published: null,
    language: 'en',
    direction: 'ltr',
    paragraphs: [],
    setAside: [],
    tree: { type: 'root', children: [] },
    words: 0,
    ...more,
  }
}

function derivation(
  derived: string,
  source: string,
  degree: Derivation['degree'] = 'wholly-derived',
  direction: Derivation['direction'] = 'known',
): Derivation {
  return {
    derived,
    source,
    degree,
    direction,
    directionReason: '',
    score: 1,
    matchedSentences: 1,
    sentences: 1,
    covered: 1,
    covers: 1,
    sharedWords: 0,
    longestShared: '',
    alignments: [],
  }
}

/** `story('a b | c')`: two accounts, of a and b, and of c. */
function story(
  accounts: string,
  derivations: readonly Derivation[] = [],
  records: Readonly<Record<string, Partial<StoryRecord>>> = {},
): StoryCluster {
  const groups = accounts.split('|').map((group) => group.trim().split(/\s+/))
  const reports = groups
    .flat()
    .sort()
    .map((id) => record(id, records[id]))
  return {
    id: reports[0]?.id ?? '',
    reports,
    accounts: groups.map((ids) => ({ reports: ids, origin: null })),
    derivations,
    weakTies: [],
    memberships: [],
    idf: new Map(),
  }
}

/** `broken`: files that are there and left out. */
const told = (
  before: readonly StoryCluster[],
  after: readonly StoryCluster[],
  edited: readonly string[] = [],
  broken: readonly string[] = [],
) =>
  changeLines({
    before,
    after,
    renames: renamedReports(before, after),
    edited,
    shown: (file) => `seeds/${file}`,
    fate: (file) => (broken.includes(file) ? 'left out for its error' : 'gone'),
  })

describe('what an edit did', () => {
  it('a rewrite that joins a story is told with the story’s new size', () => {
    const before = [story('b | c')]
    const after = [story('b | c d', [derivation('d', 'c')])]
    expect(told(before, after)).toEqual([
      'seeds/d.md: new report, C of story “Headline of b”; rewrite of B found; story “Headline of b” now 3 reports, 2 accounts (was 2, 2)',
    ])
  })

  it('an edit that makes a report a rewrite says so', () => {
    const before = [story('a | b | c')]
    const after = [story('a b | c', [derivation('b', 'a', 'partially-derived')])]
    expect(told(before, after, ['b.md'])).toEqual([
      'seeds/b.md: partial rewrite of A found; story “Headline of a” now 3 reports, 2 accounts (was 3, 3)',
    ])
    expect(told(after, before, ['b.md'])).toEqual([
      'seeds/b.md: no longer partial rewrite of A; story “Headline of a” now 3 reports, 3 accounts (was 3, 2)',
    ])
  })

  it('a text that two share without a direction is told of both', () => {
    const before = [story('a | b')]
    const after = [story('a b', [derivation('b', 'a', 'wholly-derived', 'unknown')])]
    expect(told(before, after)).toEqual([
      'seeds/a.md: text shared with B found; story “Headline of a” now 2 reports, 1 account (was 2, 2)',
      'seeds/b.md: text shared with A found',
    ])
  })

  it('what was saved is told first', () => {
    const before = [story('a')]
    const after = [story('a b', [derivation('b', 'a', 'wholly-derived', 'unknown')])]
    expect(told(before, after, ['b.md']).map((line) => line.slice(0, 10))).toEqual([
      'seeds/b.md',
      'seeds/a.md',
    ])
  })

  it('a letter that changed because the story’s order did is no news', () => {
    const before = [story('b c', [derivation('c', 'b')])]
    const after = [story('a | b c', [derivation('c', 'b')])]
    expect(told(before, after)).toEqual([
      'seeds/a.md: new report, A of story “Headline of a”; story “Headline of a” now 3 reports, 2 accounts (was 2, 1)',
    ])
  })

  it('a report that moves names both stories', () => {
    const before = [story('a | b | x'), story('m | n')]
    const after = [story('a | b'), story('m | n | x')]
    expect(told(before, after)).toEqual([
      'seeds/x.md: moved from story “Headline of a” to “Headline of m”; story “Headline of m” now 3 reports, 3 accounts (was 2, 2)',
      'story “Headline of a” now 2 reports, 2 accounts (was 3, 3)',
    ])
  })

  it('a report that leaves its story stands alone', () => {
    expect(told([story('a | b | x')], [story('a | b'), story('x')])).toEqual([
      'seeds/x.md: left story “Headline of a”, a story of its own now',
      'story “Headline of a” now 2 reports, 2 accounts (was 3, 3)',
    ])
  })

  it('a report that goes is told, and a story that goes with it', () => {
    expect(told([story('a | b'), story('x')], [story('a')])).toEqual([
      'seeds/b.md: gone; story “Headline of a” now 1 report, 1 account (was 2, 2)',
      'seeds/x.md: gone, and with it story “Headline of x”',
    ])
  })

  it('a new report alone is a story of its own', () => {
    expect(told([], [story('a')])).toEqual(['seeds/a.md: new report, a story of its own'])
  })

  it('facts that are read anew are told', () => {
    const before = [story('a', [], { a: { outlet: { name: 'Example Daily', from: 'dateline', line: 1 } } })]
    const after = [
      story('a', [], {
        a: {
          headline: { text: 'New', from: 'front-matter' },
          published: { iso: '2024-06-03', precision: 'day', zone: null },
        },
      }),
    ]
    expect(told(before, after)).toEqual([
      'seeds/a.md: headline now “New” (was “Headline of a”); outlet now unknown (was Example Daily); date now 2024-06-03 (was unknown)',
    ])
  })

  it('an edit without effect is answered, what was not edited is not', () => {
    const stories = [story('a | b')]
    expect(told(stories, stories, ['a.md'])).toEqual(['seeds/a.md: grouping as before'])
    expect(told(stories, stories)).toEqual([])
  })

  it('several edits without effect are one line, after those with', () => {
    const before = [story('a | b | c')]
    expect(told(before, before, ['a.md', 'b.md'])).toEqual(['2 files: grouping as before'])
    expect(told(before, [story('a | b | c'), story('x')], ['a.md', 'b.md', 'x.md'])).toEqual([
      'seeds/x.md: new report, a story of its own',
      '2 other files: grouping as before',
    ])
  })

  it('an edit whose only effect is on the size of its story is not without effect', () => {
    expect(told([story('a | b c')], [story('a | b | c')], ['a.md'])).toEqual([
      'seeds/a.md: story “Headline of a” now 3 reports, 3 accounts (was 3, 2)',
    ])
  })

  it('a report that is broken is not said to be gone', () => {
    expect(told([story('a | b'), story('x')], [story('a')], ['b.md', 'x.md'], ['b.md', 'x.md'])).toEqual([
      'seeds/b.md: left out for its error; story “Headline of a” now 1 report, 1 account (was 2, 2)',
      'seeds/x.md: left out for its error, and with it story “Headline of x”',
    ])
  })

  it('a file that gets another name is told as that, and nothing else of it', () => {
    const text = { headline: { text: 'Same', from: 'text' as const } }
    const before = [story('a b | c', [derivation('b', 'a')], { b: text })]
    const after = [story('a z | c', [derivation('z', 'a')], { z: text })]
    expect(told(before, after, ['b.md', 'z.md'])).toEqual(['seeds/z.md: renamed, was seeds/b.md'])
  })

  it('letters are those of the page as it is now', () => {
    const before = [story('b d | c', [derivation('d', 'b')])]
    const after = [story('a | b | c d', [derivation('d', 'c')])]
    expect(told(before, after, ['d.md'])[0]).toBe(
      'seeds/d.md: rewrite of C found; no longer rewrite of B; story “Headline of a” now 4 reports, 3 accounts (was 3, 2)',
    )
    expect(told(before, [story('c | d')], ['b.md'])[1]).toMatch(
      /^seeds\/d\.md: no longer rewrite of the former A/,
    )
  })

  it('does not depend on the order of stories', () => {
    const before = [story('a | b | x'), story('m | n'), story('q')]
    const after = [story('a | b'), story('m | n | x'), story('q | r')]
    expect(told([...before].reverse(), [...after].reverse()).sort()).toEqual(told(before, after).sort())
  })
})

describe('wording', () => {
  it('letters go on after Z', () => {
    expect([0, 1, 25, 26, 27, 701, 702].map(siglum)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })

  it('a headline cannot steer the terminal, nor fill it', () => {
    expect(quoted('a\u001b[2Jb\u202ec')).toBe('“a [2Jb c”')
    expect(quoted('x'.repeat(100))).toBe(`“${'x'.repeat(59)}…”`)
  })
})
