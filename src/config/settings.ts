/** Names that settings may hold. */
export const SECTIONS = [
  'summary',
  'tree',
  'agreement',
  'only',
  'quotes',
  'dates',
  'names',
  'reports',
] as const
export const COLORS = ['paper', 'ink', 'ink2', 'rule', 'edge', 'rubric', 'link', 'mark', 'hit'] as const
