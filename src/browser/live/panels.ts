/** What the preview says of a state, as elements: errors in a panel, warnings behind one line, single notes. */
import type { Fault, PreviewState } from '../../watch/preview-state.ts'
import { element } from './element.ts'

function excerpt({ excerpt }: Fault): HTMLElement[] {
  if (excerpt.length === 0) return []
  const width = String(excerpt.at(-1)?.line ?? 0).length
  const lines = excerpt.map(({ line, text, here }) =>
    element(here ? 'mark' : 'span', {}, [`${here ? '>' : ' '} ${String(line).padStart(width)}  ${text}\n`]),
  )
  return [element('pre', { tabindex: '0' }, lines)]
}

/** What stands between backticks, as code. */
const words = (text: string): (Node | string)[] =>
  text.split(/`([^`]+)`/).map((part, place) => (place % 2 === 1 ? element('code', {}, [part]) : part))

function faultEntry(fault: Fault): HTMLElement {
  const place = fault.place === null ? [] : [element('b', {}, [fault.place]), ' ']
  return element('li', { class: fault.level }, [
    element('p', {}, [...place, ...words(fault.message)]),
    ...excerpt(fault),
    ...(fault.hint === '' ? [] : [element('p', { class: 'hint' }, words(fault.hint))]),
  ])
}

const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`

function heading({ failure, errors }: PreviewState): string {
  if (failure !== null) return 'Not built. The page is as it was before.'
  return errors === 1
    ? '1 seed has an error and is left out.'
    : `${errors} errors in the seeds; those are left out.`
}

export function errorPanel(state: PreviewState, hide: () => void): HTMLElement {
  const errors = [
    ...(state.failure === null ? [] : [state.failure]),
    ...state.faults.filter(({ level }) => level === 'error'),
  ]
  const button = element('button', { type: 'button' }, ['Hide'])
  button.addEventListener('click', hide)
  return element('section', { class: 'errors', role: 'alert', 'aria-label': 'Preview: errors' }, [
    element('header', {}, [element('h2', {}, [heading(state)]), button]),
    element('ol', {}, errors.map(faultEntry)),
  ])
}

function listWords({ errors, warnings }: PreviewState, errorsHidden: boolean): string {
  const parts = [
    ...(errorsHidden && errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return parts.join(', ')
}

export function corner(state: PreviewState, errorsHidden: boolean, isOpen: boolean): HTMLElement[] {
  const faults = state.faults.filter(({ level }) => errorsHidden || level === 'warning')
  const words = listWords(state, errorsHidden)
  if (words === '') return []
  const more = state.errors + state.warnings - state.faults.length
  const details = element('details', { class: 'corner' }, [
    element('summary', {}, [words]),
    element('ol', {}, faults.map(faultEntry)),
    ...(more > 0
      ? [element('p', { class: 'hint' }, [`And ${more} more: the terminal lists them all.`])]
      : []),
  ])
  details.toggleAttribute('open', isOpen)
  return [details]
}

export function note(words: string, link?: { readonly href: string; readonly words: string }): HTMLElement {
  const parts = link ? [`${words} `, element('a', { href: link.href }, [link.words])] : [words]
  return element('p', { class: 'note', role: 'status' }, parts)
}
