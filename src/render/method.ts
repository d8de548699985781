/** How grouping and derivation are decided, in plain words, with the figures in force. */
import type { LabelKey } from '../labels/index.ts'
import type { OutputFile } from '../records.ts'
import type { MethodFigures } from '../records-page.ts'
import { jsonLd } from './json-ld.ts'
import type { Labeller } from './labeller.ts'
import { type Renderer, renderPage } from './page.ts'

/** Sections by their anchor: heading, gloss, paragraphs. */
const SECTIONS: readonly (readonly [string, LabelKey, LabelKey, readonly LabelKey[]])[] = [
  ['clean', 'methodClean', 'methodCleanGloss', ['methodClean1']],
  ['group', 'methodGroup', 'methodGroupGloss', ['methodGroup1', 'methodGroup2', 'methodGroup3']],
  ['tree', 'methodTree', 'methodTreeGloss', ['methodTree1', 'methodTree2', 'methodTree3', 'methodTree4']],
  ['indep', 'methodIndep', 'methodIndepGloss', ['methodIndep1']],
  ['extract', 'methodExtract', 'methodExtractGloss', ['methodExtract1', 'methodExtract2', 'methodExtract3']],
  ['rank', 'methodRank', 'methodRankGloss', ['methodRank1']],
]

const FAULTS: readonly LabelKey[] = [
  'methodWrong1',
  'methodWrong2',
  'methodWrong3',
  'methodWrong4',
  'methodWrong5',
]

const FIGURES: readonly (readonly [LabelKey, keyof MethodFigures, 'score' | 'count' | 'percent'])[] = [
  ['figureKeptTerms', 'keptTerms', 'count'],
  ['figureSharedTerms', 'sharedTerms', 'count'],
  ['figureWindowDays', 'windowDays', 'count'],
  ['figureLowestBar', 'lowestBar', 'score'],
  ['figureGate', 'gate', 'percent'],
  ['figureDerived', 'derived', 'score'],
  ['figureRetelling', 'retelling', 'score'],
  ['figureMayShare', 'mayShare', 'score'],
  ['figureShortest', 'shortest', 'count'],
  ['figureQuotation', 'quotation', 'count'],
  ['figureWholly', 'wholly', 'percent'],
]

function shown(
  value: number,
  kind: 'score' | 'count' | 'percent',
  { figure, percent, language }: Labeller,
): string {
  if (kind === 'count') return figure(value)
  if (kind === 'percent') return percent(value, 1)
  return value.toFixed(2).replace('.', language.decimal)
}

/** Where a text is not translated yet, its element says that it is English. */
const speech = (key: LabelKey, { language }: Labeller) => ({
  key,
  foreign: language.untranslated.has(key),
})

export function renderMethod(renderer: Renderer, figures: MethodFigures | null): OutputFile {
  const { labels } = renderer.site
  const heading = labels.text('methodTitle')
  const head = {
    folder: 'method/',
    heading,
    description: labels.text('methodDek'),
    current: 'method' as const,
    jsonLd: jsonLd({ '@type': 'AboutPage', name: heading }),
  }
  return renderPage(renderer, 'method.njk', head, {
    sections: SECTIONS.map(([id, title, gloss, paragraphs]) => ({
      id,
      title: speech(title, labels),
      gloss: speech(gloss, labels),
      paragraphs: paragraphs.map((key) => speech(key, labels)),
    })),
    dek: speech('methodDek', labels),
    wrong: { title: speech('methodWrong', labels), gloss: speech('methodWrongGloss', labels) },
    figuresTitle: speech('methodFigures', labels),
    figuresGloss: speech('methodFiguresGloss', labels),
    faults: FAULTS.map((key) => speech(key, labels)),
    figures: figures
      ? FIGURES.map(([key, name, kind]) => ({
          name: speech(key, labels),
          value: shown(figures[name], kind, labels),
        }))
      : [],
  })
}
