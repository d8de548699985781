/** The query in the page's address. The first change by typing is a step in the history, further typing changes that step. */

export interface AddressBar {
  /** The query in the address. */
  readonly asked: () => string
  readonly ask: (query: string, isTyping: boolean) => void
  readonly left: () => void
}

export function addressBar(): AddressBar {
  let isDraft = false
  return {
    asked: () => new URLSearchParams(location.search).get('q') ?? '',
    ask: (query, isTyping) => {
      const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname
      history[isDraft ? 'replaceState' : 'pushState'](null, '', address)
      isDraft = isTyping
    },
    left: () => {
      isDraft = false
    },
  }
}
