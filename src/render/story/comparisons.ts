/** Addresses of the pages that set two reports side by side, below their story's: `compare/c-a/`. */
export const comparisonFolder = (a: string, b: string): string =>
  `compare/${a.toLowerCase()}-${b.toLowerCase()}/`
