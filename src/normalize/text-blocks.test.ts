import { describe, expect, it } from 'vitest'
import { textBlocks } from './text-blocks.ts'

const blocks = (text: string) => textBlocks(text, 0).map(({ text: shown }) => shown)

describe('lines', () => {
  it('are paragraphs, with or without blank lines between them', () => {
    expect(blocks('First one.\nSecond one.\n\nThird one.')).toEqual([
      'First one.',
      'Second one.',
      'Third one.',
    ])
  })
  it('are joined where they were wrapped at a width', () => {
    const text =
      'The path along the east bank of the river will be closed from Monday for at\nleast six weeks while the council repairs the damage that two floods did to it\nin January.\n\nWalkers are asked to use the road bridge and the lane behind the church, where\nlights have been put up.\nShort line.\n'
    expect(blocks(text)).toEqual([
      'The path along the east bank of the river will be closed from Monday for at least six weeks while the council repairs the damage that two floods did to it in January.',
      'Walkers are asked to use the road bridge and the lane behind the church, where lights have been put up.',
      'Short line.',
    ])
  })
  it('of Chinese and Japanese are joined without a space, but beside other scripts with one', () => {
    const text =
      '市议会于星期一晚上开会讨论新桥的建设问题，但没有作出任何决定，有关人士在会后对记\n者说。没有人愿意对此发表评论，大门一直关到第二天早上。市长说 Apple Store\n将在五年内开业。\n'
    const joined =
      '市议会于星期一晚上开会讨论新桥的建设问题，但没有作出任何决定，有关人士在会后对记者说。没有人愿意对此发表评论，大门一直关到第二天早上。市长说 Apple Store 将在五年内开业。'
    expect(blocks(text)).toEqual([joined])
    expect(blocks(`## 一\n\n## 二\n\n${text}`).at(-1)).toBe(joined)
  })
  it('that go on in the middle of a sentence are joined anywhere', () => {
    expect(
      blocks(
        'Photos of the famous actress that\nwere released online are making the rounds.\n\nEggs\nmilk\nflour',
      ),
    ).toEqual([
      'Photos of the famous actress that were released online are making the rounds.',
      'Eggs',
      'milk',
      'flour',
    ])
  })
  it('that lost their breaks are cut at the seams, furniture in them cut out', () => {
    const text =
      'The deal is the largest in nine years, the bank said on Monday morning.Read more: Rival bank poised for listingThe price was lower than many had hoped, and some small buyers stayed away.AdvertThe shares start trading on Friday.'
    expect(blocks(text)).toEqual([
      'The deal is the largest in nine years, the bank said on Monday morning.',
      'Read more: Rival bank poised for listing',
      'The price was lower than many had hoped, and some small buyers stayed away.',
      'AdvertThe shares start trading on Friday.',
    ])
  })
  it('have teasers behind a bar cut out, inside them and at their end', () => {
    expect(blocks('The deal is done, the bank said. Read more | Rival bank poised for listing')).toEqual([
      'The deal is done, the bank said.',
      'Read more | Rival bank poised for listing',
    ])
    expect(
      blocks(
        'It is done.READ ALSO | Why YouTube bans adsThe price was low, he said. READ MORE | Is it over?',
      ),
    ).toEqual([
      'It is done.',
      'READ ALSO | Why YouTube bans ads',
      'The price was low, he said.',
      'READ MORE | Is it over?',
    ])
    expect(blocks('Read more | Rival bank poised for listingThe price was low, he said.')).toEqual([
      'Read more | Rival bank poised for listing',
      'The price was low, he said.',
    ])
  })
  it('keep a bar, a colon or a dash of their own, and a teaser whose end is not told', () => {
    for (const text of [
      'The deal is done. Read more: it is all in the book, the bank said.',
      'The deal is done. Read more - that is what he said to us.',
      'The deal is done. He read more | and said so.',
      'The deal is done. Watch | Rival bank poised for listing',
      'The deal is done. READ ALSO | Rival bank poised for listing The price was low, he said.',
      'The deal is done. READ ALSO | Why YouTube bans ads at last, he said.',
      'The deal is done, and he read more | Rival bank poised for listing',
    ])
      expect(blocks(text)).toEqual([text])
  })
  it('that were wrapped keep a teaser that may go on in the next', () => {
    const text =
      'The path along the east bank of the river will be closed from Monday for at\nleast six weeks. The council repairs the damage. Read more | The flood of last\nyear and what it did to the bank of the river and to the houses of the town\n'
    expect(blocks(text)).toHaveLength(1)
  })
  it('with one missing space are left alone', () => {
    expect(
      blocks(`${'A long line is here. '.repeat(9)}It ends.But goes on, see Booking.Com for it.`),
    ).toHaveLength(1)
  })
})

describe('marks of a page turned to text', () => {
  const marked =
    '## A heading\n\nThe [council][1] met **twice** on\n\n[A man on a ladder]\n\n* One\n* Two\n\n[1]: https://example.com/a\n'
  it('are left out of what is shown', () => {
    expect(textBlocks(marked, 0).map(({ text, mark }) => [text, mark])).toEqual([
      ['A heading', 'heading'],
      ['The council met twice on', null],
      ['A man on a ladder', 'image'],
      ['One', 'bullet'],
      ['Two', 'bullet'],
      ['[1]: https://example.com/a', 'link-list'],
    ])
  })
  it('are text where a file has none of them', () => {
    expect(blocks('He rated it * and wrote [sic] beside it.')).toEqual([
      'He rated it * and wrote [sic] beside it.',
    ])
  })
})
