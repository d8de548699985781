import { expect, it } from 'vitest'
import { movedTo } from './answers.ts'
import { allMoved, movedStories } from './moved.ts'

const at = (url: string, ...reports: string[]) => ({ url, reports })

it('a story whose founder got another headline leads to its new address', () => {
  expect(
    movedStories([at('/old/', 'a', 'b'), at('/x/', 'x')], [at('/new/', 'a', 'b'), at('/x/', 'x')]),
  ).toEqual({
    '/old/': '/new/',
  })
})

it('a story whose founder is gone leads to the story of its next report', () => {
  expect(movedStories([at('/a/', 'a', 'b')], [at('/b/', 'b')])).toEqual({ '/a/': '/b/' })
})

it('a story whose only report got another id leads to where that is now', () => {
  expect(movedStories([at('/a/', 'a')], [at('/b/', 'b')], new Map([['a', 'b']]))).toEqual({ '/a/': '/b/' })
})

it('a story that is gone leads nowhere', () => {
  expect(movedStories([at('/a/', 'a')], [])).toEqual({})
})

it('an address that came back no longer leads elsewhere', () => {
  const there = movedStories([at('/a/', 'a')], [at('/b/', 'a')])
  const back = movedStories([at('/b/', 'a')], [at('/a/', 'a')])
  expect(allMoved(there, back, [at('/a/', 'a')])).toEqual({ '/b/': '/a/' })
})

it('moves are followed to the end, and never in a circle', () => {
  expect(movedTo('/a/', { '/a/': '/b/', '/b/': '/c/' })).toBe('/c/')
  expect(movedTo('/a/', { '/a/': '/b/', '/b/': '/a/' })).toBe('/b/')
  expect(movedTo('/z/', { '/a/': '/b/' })).toBeNull()
})
