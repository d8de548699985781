/**
 * What one language offers to say who said something: its verbs of speech in every form, and the small words around a subject. The
 * tables are data (`english.ts` …); this file gives their shape and unfolds verbs into forms.
 */

/**
 * `say` takes a clause or a quotation ("said that"), `name` calls something by quoted words ("called it"), `feel` is thought rather than
 * said, `act` goes with a quotation only ("laughed, “…”").
 */
export type VerbKind = 'say' | 'name' | 'feel' | 'act'

export interface VerbForm {
  readonly lemma: string
  readonly kind: VerbKind
  readonly shape: 'finite' | 'base' | 'ing'
  /** The same word is a noun: "claims", "report". */
  readonly noun: boolean
}

export interface Pronoun {
  readonly gender: 'm' | 'f' | null
  readonly number: 'one' | 'many' | 'thing' | 'speaker'
}

/** What a word is to who reads speech: looked up once for each word of a row. */
export interface WordRole {
  readonly noun: boolean
  readonly adverb: boolean
  readonly pronoun: boolean
  readonly relative: boolean
  readonly determiner: boolean
  readonly preposition: boolean
  readonly conjunction: boolean
  readonly subordinator: boolean
  readonly auxiliary: boolean
  /** A noun for a person or a paper. */
  readonly speaks: boolean
  /** The verb of speech it is a form of, `dit-il` included. */
  readonly verb: VerbForm | undefined
  /** A phrase such as "according to" may begin with it. */
  readonly opensSource: boolean
}

export interface SpeechTable extends SpeechWords {
  readonly roleOf: (word: string) => WordRole
}

export interface SpeechWords {
  readonly verbs: ReadonlyMap<string, VerbForm>
  /** Verbs whose reported content may be a noun phrase: "confirmed talks", "warned against". */
  readonly reportsNouns: ReadonlySet<string>
  /** Verbs whose clause may go without "that": "said the plan". */
  readonly omitsThat: ReadonlySet<string>
  /** "according to", "selon", "laut": words before a source. */
  readonly sourcePhrases: readonly (readonly string[])[]
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly relatives: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Forms of "be" that make a following participle passive. */
  readonly passive: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  /** Ending that makes adverbs: "-ly". */
  readonly adverbEnding: string | null
  /** Introduces reported content: "that". */
  readonly that: ReadonlySet<string>
  /** "cited as saying": participles before "as". */
  readonly quotedAs: ReadonlySet<string>
  /** Nouns for a remark: "his claim that", "X's statements about". */
  readonly remarkNouns: ReadonlySet<string>
  /** Nouns for papers that speak: "the statement said". */
  readonly documents: ReadonlySet<string>
  /** Bodies without a name: "the government". */
  readonly bodies: ReadonlySet<string>
  /** People without a name: "an official", "an insider", "protesters". */
  readonly personNouns: ReadonlySet<string>
  /** Verbs whose object, not subject, follows them after a quotation: "“…” tells X". */
  readonly neverInverts: ReadonlySet<string>
  /** Verbs that ask: whoever is subject of them is not who answers. */
  readonly questions: ReadonlySet<string>
  /** Names a thing by its title rather than by what someone said: "a memo titled". */
  readonly titles: ReadonlySet<string>
  /** Papers whose words are nobody else's: "a sign saying". */
  readonly signs: ReadonlySet<string>
  /** The past is made with an auxiliary, so that one may stand between a quotation and its verb: "« … », a déclaré X". */
  readonly compoundPast: boolean
  /** Whether a subject may follow its verb after a quotation only ("said X"), or anywhere ("sagte X"). */
  readonly invertsFreely: boolean
}

export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
export const wordSet = (text: string): ReadonlySet<string> => new Set(words(text))

const VOWEL = /[aeiou]/

/** Forms of a regular English verb. */
function regularForms(lemma: string): [string, VerbForm['shape']][] {
  const silentE = lemma.endsWith('e')
  const consonantY = /[^aeiou]y$/.test(lemma)
  const stem = silentE ? lemma.slice(0, -1) : lemma
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const third = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const ing = lemma.endsWith('ie')
    ? `${lemma.slice(0, -2)}ying`
    : lemma.endsWith('ee')
      ? `${lemma}ing`
      : `${stem}ing`
  return [
    [lemma, 'base'],
    [third, 'finite'],
    [past, 'finite'],
    [ing, 'ing'],
  ]
}

/** `quip` → quipped: one vowel before one last consonant. */
export function doubledForms(lemma: string): [string, VerbForm['shape']][] {
  const doubled = VOWEL.test(lemma.at(-2) ?? '') ? `${lemma}${lemma.at(-1) ?? ''}` : lemma
  return [
    [lemma, 'base'],
    [`${lemma}s`, 'finite'],
    [`${doubled}ed`, 'finite'],
    [`${doubled}ing`, 'ing'],
  ]
}

export interface EnglishVerbs {
  readonly regular: string
  readonly doubled: string
  /** `say says said saying` in this order, further past forms after them. */
  readonly irregular: readonly string[]
}

export function englishForms(
  kind: VerbKind,
  verbs: EnglishVerbs,
  nouns: ReadonlySet<string>,
): [string, VerbForm][] {
  const form =
    (lemma: string) =>
    ([printed, shape]: [string, VerbForm['shape']]): [string, VerbForm] => [
      printed,
      { lemma, kind, shape, noun: nouns.has(printed) },
    ]
  return [
    ...words(verbs.regular).flatMap((lemma) => regularForms(lemma).map(form(lemma))),
    ...words(verbs.doubled).flatMap((lemma) => doubledForms(lemma).map(form(lemma))),
    ...verbs.irregular.flatMap((row) => irregularForms(words(row)).map(form(words(row)[0] ?? ''))),
  ]
}

function irregularForms(row: readonly string[]): [string, VerbForm['shape']][] {
  const [base = '', third = '', past = '', ing = '', ...more] = row
  return [
    [base, 'base'],
    [third, 'finite'],
    ...[past, ...more].filter((form) => form !== base).map((form): [string, 'finite'] => [form, 'finite']),
    [ing, 'ing'],
  ]
}

/** Forms listed one by one, for the other languages: finite forms and participles, then present participles. */
export function listedForms(kind: VerbKind, finite: string, ing = ''): [string, VerbForm][] {
  const form =
    (shape: VerbForm['shape']) =>
    (printed: string): [string, VerbForm] => [printed, { lemma: printed, kind, shape, noun: false }]
  return [...words(finite).map(form('finite')), ...words(ing).map(form('ing'))]
}
