/** What breaks grouping and derivation elsewhere, each with the case that did. */
import { describe, expect, it } from 'vitest'
import { generated, recordOf } from '../bench/generate.ts'
import { clusterStories } from '../src/cluster/index.ts'
import type { StoryCluster, StoryRecord } from '../src/records.ts'
import { FERRY, FERRY_BRIEF, FERRY_INDEPENDENT, FERRY_REWRITTEN, OTHER_FERRY } from './cluster/ferry.ts'
import { report } from './cluster/reports.ts'

/** Enough other news for words to be rare or not. */
const OTHERS = generated(60, 21).map(recordOf)

function cluster(reports: readonly StoryRecord[], others: readonly StoryRecord[] = OTHERS): StoryCluster[] {
  const own = new Set(reports.map(({ id }) => id))
  return clusterStories([...reports, ...others]).filter((story) =>
    story.reports.some(({ id }) => own.has(id)),
  )
}

const ids = (stories: readonly StoryCluster[]) =>
  stories.map(({ reports }) => reports.map(({ id }) => id).sort()).sort()
const accounts = (story: StoryCluster | undefined) =>
  (story?.accounts ?? [])
    .map(({ reports }) => [...reports].sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))

const ferry = report({ id: 'ferry', text: FERRY })
const independent = report({ id: 'islanders', text: FERRY_INDEPENDENT })
const brief = report({ id: 'brief', text: FERRY_BRIEF })

describe('derivation', () => {
  it('finds a rewrite that shares hardly a run of words, and leaves those alone who were there', () => {
    const rewrite = report({ id: 'rewrite', text: FERRY_REWRITTEN })
    const [story, ...more] = cluster([ferry, rewrite, independent, brief])
    expect(more).toEqual([])
    expect(accounts(story)).toEqual([['brief'], ['ferry', 'rewrite'], ['islanders']])
    const [derivation] = story?.derivations ?? []
    expect(derivation?.matchedSentences).toBeGreaterThanOrEqual((derivation?.sentences ?? 0) - 1)
    expect(derivation?.sharedWords).toBeLessThan(0.7)
  })

  it('does not count a speech that both quote', () => {
    const speech =
      '“We warned the owner in March, we warned the owner in April, and in May we wrote that these pumps would not last the summer, and nobody answered any of our letters until this morning, when the ship was on the rocks and the cameras were here,” inspector Una Reid said.'
    const [story] = cluster([
      report({ id: 'x', text: `${FERRY_INDEPENDENT}\n${speech}` }),
      report({ id: 'y', text: `${FERRY}\n${speech}` }),
    ])
    expect(accounts(story)).toEqual([['x'], ['y']])
  })

  it('does not count the boilerplate of a house', () => {
    const boilerplate =
      'The Harbour Gazette is an independent paper owned by its readers and founded in 1911 by the printer Jonas Hale in Westport.\nIts journalists are bound by the Westport code of conduct, which any reader may consult at its offices on Canning Street.\nTo support the work of its newsroom, become a member of the Harbour Gazette trust before the end of the quarter.'
    const house = (id: string, text: string) =>
      report({ id, text: `${text}\n${boilerplate}`, outlet: 'Harbour Gazette' })
    const subjects = OTHERS.slice(0, 4).map(({ paragraphs }, place) => {
      const text = paragraphs
        .slice(0, 2)
        .map(({ sentences }) => sentences.map(({ text: one }) => one).join(' '))
      return house(`house-${place}`, text.join('\n'))
    })
    const reports = [house('a-ferry', FERRY_BRIEF), ...subjects]
    const stories = cluster(reports, [])
    for (const story of stories) expect(accounts(story).every(({ length }) => length === 1)).toBe(true)
    expect(ids(stories).find((group) => group.includes('a-ferry'))).toEqual(['a-ferry'])
  })

  it("takes an outlet's own later version for one account, and says so", () => {
    const first = report({ id: 'first', text: FERRY, outlet: 'Sound Post', date: '2031-05-06T08:00:00Z' })
    const later = `${FERRY}\nDivers found a crack of two metres below the waterline on Wednesday, the coastguard said.`
    const update = report({ id: 'update', text: later, outlet: 'Sound Post', date: '2031-05-07T09:00:00Z' })
    const [story] = cluster([update, first])
    expect(accounts(story)).toEqual([['first', 'update']])
    expect(story?.accounts[0]?.origin).toBe('first')
    expect(story?.derivations[0]).toMatchObject({ derived: 'update', source: 'first', direction: 'known' })
    expect(story?.derivations[0]?.directionReason).toContain('same outlet')
  })

  it('says of agency copy that its prints share a source, not that one copied the other', () => {
    const print = (id: string, date: string) =>
      report({ id, text: FERRY, outlet: `The ${id}`, date, credits: ['Norsk Telegram'] })
    const [story] = cluster([print('Herald', '2031-05-06'), print('Courier', '2031-05-07')])
    expect(accounts(story)).toEqual([['Courier', 'Herald']])
    expect(story?.accounts[0]?.origin).toBeNull()
    expect(story?.derivations[0]?.direction).toBe('unknown')
    expect(story?.derivations[0]?.directionReason).toContain('Norsk Telegram')
  })

  it('asks more of short reports, and of a bare headline the same wording', () => {
    const short = (id: string, text: string) => report({ id, text })
    const [story] = cluster([
      short(
        'one',
        'A ferry ran aground off Sandrey on Tuesday. All 312 people on the Maid of Harlow were rescued.',
      ),
      short(
        'two',
        'All 312 people were rescued from the Maid of Harlow, a ferry aground off Sandrey since Tuesday.',
      ),
      ferry,
    ])
    expect(accounts(story)).toEqual([['ferry'], ['one'], ['two']])
  })

  it('does not chain two independent reports through one that draws on both', () => {
    const both = report({ id: 'zz-both', text: `${FERRY}\n${FERRY_INDEPENDENT}` })
    const [story] = cluster([ferry, independent, both])
    expect(accounts(story)).toContainEqual(expect.not.arrayContaining(['ferry', 'islanders']))
    expect(accounts(story)).toHaveLength(2)
  })
})

describe('grouping', () => {
  it('keeps an event from its near twin', () => {
    const twin = report({ id: 'twin', text: OTHER_FERRY })
    expect(ids(cluster([ferry, independent, brief, twin]))).toEqual([
      ['brief', 'ferry', 'islanders'],
      ['twin'],
    ])
  })

  it("keeps this year's event from last year's by the date alone", () => {
    const year = (id: string, date: string) =>
      report({
        id,
        date,
        title: 'Hale wins the Westport prize',
        text: `The novelist ${id === 'old' ? 'Ada' : 'Mina'} Hale won the Westport prize for fiction on Friday, the jury said. The prize is worth 20,000 crowns.`,
      })
    expect(ids(cluster([year('old', '2030-10-04'), year('new', '2031-10-03')]))).toEqual([['new'], ['old']])
  })

  it('is not drawn to a neighbour by a long tail of background', () => {
    const background =
      'Ferry safety has been debated in the islands for years. The steering of passenger ships was examined by a commission in 2018. Northern Sound Lines carries half a million passengers a year. The islands council has asked for new ships. Inspectors visit each vessel twice a year.'
    const strike = report({
      id: 'strike',
      text: `Dockers in Grimhaven walked out on Monday over pay, closing the container terminal and leaving nine freighters at anchor. The union of dock workers, led by Sven Okoro, wants eight per cent; the port offered three. Talks resume on Friday under the mediator Lotte Brandt.\n${background}`,
    })
    const tailed = report({ id: 'tailed', text: `${FERRY}\n${background}` })
    expect(ids(cluster([tailed, independent, strike]))).toEqual([['islanders', 'tailed'], ['strike']])
  })

  it('keeps a big story whole', () => {
    const one = OTHERS.find(({ words }) => words > 200)
    const reports = Array.from({ length: 70 }, (_, place) => {
      const own = (one?.paragraphs ?? []).flatMap(({ sentences }) => sentences.map(({ text }) => text))
      const rest = own.filter((_sentence, at) => (at * 7 + place * 3) % 5 !== 0)
      return report({ id: `big-${String(place).padStart(2, '0')}`, text: rest.join(' ') })
    })
    expect(cluster(reports, OTHERS.slice(30)).map((story) => story.reports.length)).toEqual([70])
  })

  it('counts ten reprints as one text: they pull in nobody and keep nobody out', () => {
    const reprints = Array.from({ length: 10 }, (_, place) => report({ id: `reprint-${place}`, text: FERRY }))
    const alone = ids(cluster([ferry, independent, brief, report({ id: 'twin', text: OTHER_FERRY })]))
    const many = ids(
      cluster([ferry, ...reprints, independent, brief, report({ id: 'twin', text: OTHER_FERRY })]),
    )
    expect(many.map((group) => group.filter((id) => !id.startsWith('reprint')))).toEqual(alone)
  })

  it('leaves bare headlines that share a name apart', () => {
    const headline = (id: string, text: string) => report({ id, title: text, text })
    const stories = cluster([
      headline('h1', 'Sandrey council elects first woman provost'),
      headline('h2', 'Sandrey oysters win gold at Lisbon fair'),
      headline('h3', 'Storm closes Sandrey airstrip for second day'),
    ])
    expect(stories).toHaveLength(3)
  })

  it('works in other languages and scripts', () => {
    const german = (id: string, text: string) => report({ id, text, language: 'de' })
    const japanese = (id: string, text: string) => report({ id, text, language: 'ja' })
    const stories = cluster([
      german(
        'de1',
        'Eine Fähre mit 312 Menschen an Bord ist am Dienstag vor der Insel Sandrey auf Grund gelaufen. Die Küstenwache barg alle Fahrgäste der Maid of Harlow. Das Ruder hatte im Sturm versagt.',
      ),
      german(
        'de2',
        'Vor Sandrey ist die Fähre Maid of Harlow am Corrin-Riff gestrandet. Alle 312 Fahrgäste wurden von der Küstenwache gerettet, nachdem das Ruder im Sturm ausgefallen war.',
      ),
      german(
        'de3',
        'Der Stadtrat von Lüneburg hat am Montag den Haushalt beschlossen. Die Grundsteuer steigt, das Freibad bleibt geöffnet.',
      ),
      japanese(
        'ja1',
        '火曜日早朝、乗客312人を乗せたフェリーがサンドレイ島沖で座礁した。沿岸警備隊が全員を救助した。操舵装置が故障していた。',
      ),
      japanese(
        'ja2',
        'サンドレイ島沖でフェリーが座礁し、沿岸警備隊が乗客312人全員を救助した。操舵装置の故障が原因とみられる。',
      ),
      japanese(
        'ja3',
        '日銀は金融政策決定会合で政策金利を据え置いた。総裁は物価の見通しについて慎重な姿勢を示した。',
      ),
    ])
    expect(ids(stories)).toEqual([['de1', 'de2'], ['de3'], ['ja1', 'ja2'], ['ja3']])
  })
})

describe('explanations', () => {
  it('name what is shared as it is printed, and what was needed', () => {
    const [story] = cluster([ferry, independent, brief])
    const membership = story?.memberships.find(({ report: id }) => id === 'islanders')
    expect(membership?.sharedTerms).toContain('Sandrey')
    expect(membership?.because).toMatch(
      /^shares \S+.* with 2 of the 2 other reports \(average similarity \.\d\d, needed \.\d\d\)$/,
    )
    expect(membership?.similarity ?? 0).toBeGreaterThan(membership?.threshold ?? 1)
  })

  it('tell of the nearest story a report was kept out of', () => {
    const twin = report({ id: 'twin', text: OTHER_FERRY })
    const stories = cluster([ferry, independent, brief, twin])
    const kept = stories.find(({ id }) => id === 'twin')?.memberships[0]?.keptOutOf
    if (kept) expect(kept.similarity).toBeLessThan(kept.threshold)
  })
})

describe('reports of a dozen words', () => {
  const tiny = (part: number, title = 'Collision course') =>
    report({
      id: `tiny-${part}`,
      title,
      text: `First part${part}x.\nPart ${part}.\nLast part${part}y.`,
    })

  it('stay apart though their headlines are one, unless they say the same', () => {
    const all = [tiny(1), tiny(2, 'Collision, course!'), tiny(3, 'Collision course 2')]
    expect(cluster(all)).toHaveLength(3)
    const again = { ...tiny(1), id: 'again' }
    expect(ids(cluster([...all, again]))).toContainEqual(['again', 'tiny-1'])
  })
  it('are not told by tags and addresses, which are no words of theirs', () => {
    const tag = '<img src=x onerror=stop()> www.news.example/one/two https://news.example/three?four=five'
    const all = [1, 2].map((part) =>
      report({
        id: `tag-${part}`,
        title: `Seed w${part}q`,
        text: `Begins z${part}j.\n${tag}\nEnds k${part}v.`,
      }),
    )
    expect(cluster(all)).toHaveLength(2)
  })
})
