import { describe, expect, it } from 'vitest'
import { recordOf, storyOfRecords, storyOfTexts } from '../../../test/quotes-story.ts'
import type { StoryCluster } from '../../records.ts'
import type { Speaker, Wording } from '../../records-page.ts'
import { readStory } from '../names/cast.ts'
import { composeSpeakers } from './speakers.ts'

const speakersOf = (story: StoryCluster) => composeSpeakers(readStory(story))
const wordings = (speaker: Speaker | undefined): Wording[] =>
  (speaker?.remarks ?? []).flatMap((remark) => remark.wordings)
const said = (speaker: Speaker | undefined, kind: Wording['kind']): string[] =>
  wordings(speaker)
    .filter((wording) => wording.kind === kind)
    .map((wording) => wording.extract.text)
const who = (speaker: Speaker): string => speaker.name ?? speaker.role?.text ?? 'nobody'

/** `speaker: direct words` of a story of one text. */
function direct(text: string, language = 'en'): string[] {
  const speakers = speakersOf(storyOfRecords([recordOf('a', text, language)]))
  return speakers.flatMap((speaker) => said(speaker, 'direct').map((words) => `${who(speaker)}: ${words}`))
}

function reported(text: string, language = 'en'): string[] {
  const speakers = speakersOf(storyOfRecords([recordOf('a', text, language)]))
  return speakers.flatMap((speaker) => said(speaker, 'reported').map((words) => `${who(speaker)}: ${words}`))
}

describe('who is told to have said a quotation', () => {
  it.each([
    ['“We will not go there,” Ada Roe said.', 'Ada Roe'],
    ['“We will not go there,” said Ada Roe.', 'Ada Roe'],
    ['“We will not go there,” said ministry spokeswoman Ada Roe, who left.', 'Ada Roe'],
    ['Ada Roe said: “We will not go there.”', 'Ada Roe'],
    ['Ada Roe told reporters on Monday that “we will not go there”.', 'Ada Roe'],
    ['Ada Roe, a doctor from Lima, Peru, said, “We will not go there.”', 'Ada Roe'],
    ['Ada Roe, 34, of Lima, who was there, said, “We will not go there.”', 'Ada Roe'],
    ['Ada Roe was also cited as saying a week earlier that, “We will not go there.”', 'Ada Roe'],
    ['Asked about it, Ada Roe replied: “We will not go there.”', 'Ada Roe'],
    ['Of Jo Poe, Ada Roe, who knows him, said, “We will not go there.”', 'Ada Roe'],
    [
      'The state opened the way, with mayor Ada Roe saying that it was “something we will not do”.',
      'Ada Roe',
    ],
    ['After the vote, Ada Roe doubled down, clarifying that “we will not go there”.', 'Ada Roe'],
    ['According to Ada Roe, the plan is “something we will not do”.', 'Ada Roe'],
    ['The plan is “something we will not do”, according to Ada Roe.', 'Ada Roe'],
    ['Ada Roe, he was told, had called it “something we will not do”.', 'Ada Roe'],
    ['Ada Roe’s earlier statements about “something we will not do” drew anger.', 'Ada Roe'],
    ['Jo Poe was asked by host Ada Roe, “Will we not go there?”', 'Ada Roe'],
    ['“We will not go there,” the head of the union, Ada Roe, told the BBC.', 'Ada Roe'],
  ])('%s', (text, name) => {
    const found = direct(text)
    expect(found).toHaveLength(1)
    expect(found[0]?.startsWith(`${name}: `)).toBe(true)
  })

  it('goes on with who spoke last, in the paragraph and over paragraphs', () => {
    expect(direct('“We will not go there,” Ada Roe said. “We will never go anywhere.”')).toEqual([
      'Ada Roe: “We will not go there,”',
      'Ada Roe: “We will never go anywhere.”',
    ])
    expect(direct('Ada Roe said: “We will not go there.\n\n“We will never go anywhere at all.”')).toEqual([
      'Ada Roe: “We will not go there.',
      'Ada Roe: “We will never go anywhere at all.”',
    ])
  })

  it('cites a long quotation sentence by sentence', () => {
    const [speaker] = speakersOf(
      storyOfTexts('Ada Roe said: “We will not go. We stay at home.” Then she left.'),
    )
    expect(wordings(speaker).map((wording) => wording.extract)).toEqual([
      {
        at: { report: 'a', paragraph: 1, sentence: 1 },
        text: '“We will not go.',
        cutBefore: true,
        cutAfter: false,
      },
      {
        at: { report: 'a', paragraph: 1, sentence: 2 },
        text: 'We stay at home.”',
        cutBefore: false,
        cutAfter: false,
      },
    ])
  })

  it('follows pronouns to the one person they can stand for', () => {
    expect(direct('Ada Roe met the press. “We will not go there,” she said.')).toEqual([
      'Ada Roe: “We will not go there,”',
    ])
    expect(direct('Adam Roe met Anna Poe. “We will not go there,” she said.')).toEqual([
      'Anna Poe: “We will not go there,”',
    ])
    expect(direct('It rained. “We will not go there,” she said.')).toEqual([
      'nobody: “We will not go there,”',
    ])
  })

  it('lets who was asked answer, not who asked', () => {
    const text =
      'Adam Roe spoke for an hour. Host Carl Poe asked Adam Roe whether he would go.\n\n“We will not go there,” he said.'
    expect(direct(text).filter((line) => line.startsWith('Carl Poe'))).toEqual([])
  })

  it('resolves a description only where the text gave it to one person', () => {
    const text =
      'Norwegian Foreign Minister Ada Roe said little. “We will not go there,” the top Norwegian official said.'
    expect(direct(text)).toEqual(['Ada Roe: “We will not go there,”'])
    const other =
      'Norwegian Foreign Minister Ada Roe said little. “We will not go there,” a top Danish official said.'
    expect(direct(other)).toEqual(['a top Danish official: “We will not go there,”'])
  })

  it('takes an office of the past for another than the office', () => {
    const text =
      'French President Ada Roe said little. “We will not go there,” the former French president said.'
    expect(direct(text)).toEqual(['the former French president: “We will not go there,”'])
  })

  it('keeps unnamed sources unnamed, with the words that stand for them, and apart', () => {
    const text =
      'A Danish official, who declined to be identified, stated that the plan will fail in June. The official also said that it will cost a lot.\n\n' +
      'An insider said that nobody will pay for it.'
    const speakers = speakersOf(storyOfTexts(text))
    expect(speakers.map((speaker) => [speaker.name, speaker.role?.text, wordings(speaker).length])).toEqual([
      [null, 'A Danish official, who declined to be identified', 2],
      [null, 'An insider', 1],
    ])
  })

  it('keeps short quoted words only where somebody is told to have used them', () => {
    expect(direct('Ada Roe called it “brain drain”.')).toEqual(['Ada Roe: “brain drain”'])
    expect(direct('The “brain drain” goes on, and the so-called “plan” too.')).toEqual([])
    expect(direct('Ada Roe said “we will not go there” for the “plan”.')).toEqual([
      'Ada Roe: “we will not go there”',
    ])
  })

  it('takes no title for a remark', () => {
    expect(direct('Ada Roe said on “The Long Late Show” that she was ill.')).toEqual([])
  })

  it('reads French, German and Spanish', () => {
    expect(direct('« Nous ne partirons pas », a déclaré Jean Dupré à la presse.', 'fr')).toEqual([
      'Jean Dupré: « Nous ne partirons pas »',
    ])
    expect(direct('Jean Dupré parle peu. « Nous ne partirons pas », a-t-il dit.', 'fr')).toEqual([
      'Jean Dupré: « Nous ne partirons pas »',
    ])
    expect(direct('„Wir gehen heute nicht mehr“, sagte Anna Weber am Montag.', 'de')).toEqual([
      'Anna Weber: „Wir gehen heute nicht mehr“',
    ])
    expect(direct('«No vamos a ir allí», dijo Ana Pérez en Lima.', 'es')).toEqual([
      'Ana Pérez: «No vamos a ir allí»',
    ])
    expect(reported('Selon Jean Dupré, le projet coûtera trop cher.', 'fr')).toEqual([
      'Jean Dupré: le projet coûtera trop cher.',
    ])
  })
})

describe('what is reported without quote marks', () => {
  it.each([
    ['Ada Roe said that the plan will fail.', 'the plan will fail.'],
    ['Ada Roe said the plan will fail.', 'the plan will fail.'],
    ['The plan will fail in June, Ada Roe said.', 'The plan will fail in June'],
    ['Ada Roe told reporters on May 10 that the plan will fail.', 'the plan will fail.'],
    ['According to Ada Roe, the plan will fail.', 'the plan will fail.'],
    ['The plan will fail in June, according to Ada Roe.', 'The plan will fail in June'],
    ['Ada Roe confirmed talks about a new office.', 'confirmed talks about a new office.'],
    ['Ada Roe did much, arguing that the plan will fail.', 'the plan will fail.'],
  ])('%s', (text, words) => {
    expect(reported(text)).toEqual([`Ada Roe: ${words}`])
  })

  it('leaves out what was not said and what papers report', () => {
    expect(reported('Ada Roe did not say that the plan will fail.')).toEqual([])
    expect(reported('The Daily Courier reported that the plan will fail.')).toEqual([])
    expect(reported('The report said that the plan will fail.')).toEqual([])
  })

  it('does not repeat what a quotation of the sentence says in full', () => {
    expect(reported('Ada Roe said that “the plan will fail in June” and left.')).toEqual([])
  })
})

describe('wordings of one remark', () => {
  it('stand together across reports, the fullest direct one first, with the words in which they differ', () => {
    const story = storyOfTexts(
      'President Ada Roe said, “If we enlarge the league, we will make a big mistake.”',
      'Ada Roe opposed the proposal, calling it a “big mistake.”',
      'Ada Roe cautioned against expanding the league, calling it a significant error.',
    )
    const [speaker, ...others] = speakersOf(story)
    expect(others).toEqual([])
    expect(speaker?.role?.text).toBe('President')
    expect(speaker?.remarks).toHaveLength(1)
    const shown = wordings(speaker).map(({ kind, extract, differs }) => ({
      kind,
      text: extract.text,
      differs: differs.map(([begin, end]) => extract.text.slice(begin, end)),
    }))
    expect(shown).toEqual([
      {
        kind: 'direct',
        text: '“If we enlarge the league, we will make a big mistake.”',
        differs: ['enlarge', 'big mistake'],
      },
      { kind: 'direct', text: '“big mistake.”', differs: [] },
      {
        kind: 'reported',
        text: 'cautioned against expanding the league, calling it a significant error.',
        differs: ['expanding', 'significant error'],
      },
    ])
  })

  it('name other places that print the same words', () => {
    const story = storyOfTexts(
      '“We will not go there,” Ada Roe said.',
      'It rained. Ada Roe said: "We will not go there."',
    )
    const [speaker] = speakersOf(story)
    expect(wordings(speaker)).toHaveLength(1)
    expect(wordings(speaker)[0]?.also).toEqual([{ report: 'b', paragraph: 1, sentence: 2 }])
  })

  it('stay apart where the remarks are different', () => {
    const story = storyOfTexts(
      '“We will not go there,” Ada Roe said.',
      '“Bread costs too much,” Ada Roe said.',
    )
    expect(speakersOf(story)[0]?.remarks).toHaveLength(2)
  })

  it('bring an unnamed source of two reports together only by one remark', () => {
    const same = storyOfTexts(
      'The plan “adds to tension in the league,” an insider said.',
      'The plan could add to tension in the league, according to an insider.',
    )
    expect(speakersOf(same)).toHaveLength(1)
    const apart = storyOfTexts(
      '“Bread costs too much,” an insider said.',
      '“We will not go there,” an insider said.',
    )
    expect(speakersOf(apart)).toHaveLength(2)
  })
})

describe('composeSpeakers', () => {
  it('prints nothing that the cited sentence does not hold', () => {
    const text =
      'Ada Roe, a doctor, said “we will not go there” and that bread costs too much. “No,” said Jo Poe. “Never. I said no!”'
    const story = storyOfTexts(text)
    const sentencesOf = story.reports[0]?.paragraphs[0]?.sentences ?? []
    for (const speaker of speakersOf(story)) {
      const extracts = [
        ...wordings(speaker).map((wording) => wording.extract),
        ...(speaker.role ? [speaker.role] : []),
      ]
      for (const extract of extracts)
        expect(sentencesOf[extract.at.sentence - 1]?.text).toContain(extract.text)
    }
  })

  it('gives the same for the same story read again', () => {
    const texts = ['“We will not go there,” Ada Roe said.', 'An insider said that bread costs too much.']
    expect(speakersOf(storyOfTexts(...texts))).toEqual(speakersOf(storyOfTexts(...texts)))
  })

  it('stays linear on hostile texts', () => {
    for (const piece of [
      '“a b c d,” he said ',
      'said ',
      'Roe, who said ',
      'the official said that ',
      '“',
      'adding, ',
      'A of B said ',
    ]) {
      expect(speakersOf(storyOfTexts(piece.repeat(5_000))).length).toBeGreaterThanOrEqual(0)
    }
  })
})
