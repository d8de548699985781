import { expect, it } from 'vitest'
import { PublishError, publishError } from '../src/publish/errors.ts'

const fault = (code: string) => Object.assign(new Error('as the system says it'), { code })

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EROFS', 'the disk is read-only'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open on this machine'],
  ['EIO', 'the disk reports an error'],
  ['EBUSY', 'it is in use, or a mount point'],
  ['EXDEV', 'it is a mount point'],
  ['ENAMETOOLONG', 'the path is too long'],
])('%s is told in one line, with the path and what to do', (code, what) => {
  const error = publishError(fault(code), 'dist/a.html')
  expect(error.message).toBe(`Cannot publish: dist/a.html: ${what} (${code}). ${error.hint}`)
  expect(error.hint).toMatch(/^[A-Z].+\.$/)
  expect(error).toMatchObject({ path: 'dist/a.html', code })
})

it('what the system says otherwise is passed on, and an error of ours as it is', () => {
  expect(publishError(fault('EWHAT'), 'd').message).toBe('Cannot publish: d: as the system says it (EWHAT).')
  expect(publishError('no error', 'd')).toMatchObject({ message: 'Cannot publish: d: no error.', code: null })
  const own = new PublishError('d', 'Not there.', '')
  expect(own.message).toBe('Not there.')
  expect(publishError(own, 'e')).toBe(own)
})
