/**
 * Words that end in a stop without ending a sentence, by language. Written without their last stop; those with a
 * capital are abbreviations only with one ("Sat.", but "they sat.").
 *
 * `before`: always followed by more of the sentence ("Dr. Lee"). `either`: may end a sentence too ("the U.S. The …"); such a stop ends
 * one only before a word that opens sentences. `starters`: words that open sentences and hardly ever follow an abbreviation otherwise.
 * `speech`: verbs that follow a quotation which ended in a question or exclamation mark (“Why?” Lee asked).
 */
export interface Abbreviations {
  readonly before: ReadonlySet<string>
  readonly either: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  /** A number and a stop is an ordinal: "3. Juni". */
  readonly ordinalStop: boolean
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

interface Table {
  readonly before?: string
  readonly either?: string
  readonly starters?: string
  readonly speech?: string
  readonly ordinalStop?: boolean
}

/** Titles, ranks and Latin shorthand that are printed in many languages. */
const COMMON: Table = {
  before: 'Dr Prof Mr Mrs Ms Mt no nr vs cf ed eds Rev Hon approx',
  either:
    'etc al Jr Sr Inc Corp Co Ltd LLC Bros d.c u.s u.k u.n e.u a.m p.m s.a Sen Rep Gov Gen Col Lt Sgt Capt Cmdr Adm St Ste Art Fig Vol Pres',
}

const TABLES: Readonly<Record<string, Table>> = {
  en: {
    before: 'Messrs Mmes Mx Maj Brig Cpl Pvt Det Insp Supt Msgr viz e.g i.e ca nos pp pg para Sens Reps',
    either:
      'ph.d m.d b.a m.a u.s.a u.s.s.r d.a p.s p.o Esq e.t Ave Blvd Rd Hwy Rte Dept Univ Assn Bldg Ft Mtn Sec Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ala',
    starters:
      'the this that these those there then they he she it its his her their we our you your i a an and but or so yet if in on at as by for from with without when while where what who whose why how after before since until although though because however meanwhile moreover furthermore additionally also another some many most both each every all no not nor now today yesterday earlier later last next once two three according despite during under over one officials police authorities',
    speech:
      'said says asked asks added adds told tells wrote writes tweeted replied shouted yelled cried wondered exclaimed recalled joked quipped demanded declared continued',
  },
  fr: {
    before:
      'm mm mme mmes mlle mlles me dr pr st ste env av bd art p pp vol n chap fév janv juil sept oct nov déc',
    either: 'etc cie',
    starters:
      "le la les un une des ce cet cette ces il elle ils elles on nous vous je tu et mais ou donc or car si dans en sur au aux à pour par avec sans depuis selon après avant pendant lorsque quand comme son sa ses leur leurs mon notre l’ l' d’ d' c’est c'est",
    speech: 'a-t-il a-t-elle dit déclare demande lance interroge',
  },
  de: {
    before:
      'Hr Fr Frl Dr Dipl Ing Prof Hl St bzw ca vgl sog evtl ggf inkl exkl zzgl Abs Nr Hrsg geb gest Tel z.b z d.h u.a i.d.r o.ä v.a Jan Feb Mär Apr Aug Sept Okt Nov Dez Mio Mrd Tsd',
    either: 'usw etc u.s.w u co v.chr n.chr',
    starters:
      'der die das den dem ein eine einen einem er sie es wir ihr ich und aber oder doch denn in im am an auf aus bei mit nach von vom zu zum zur für um als wenn weil während dabei dort damit dazu daher deshalb auch noch schon nun so wie was wer wo dies diese dieser dieses laut zudem außerdem seit',
    speech: 'sagte sagt fragte fragt rief schrieb',
    ordinalStop: true,
  },
  es: {
    before: 'Sr Sra Sres Srta Dr Dra D Dña Lic Ing Prof Gral Cnel Av Avda pág págs núm EE AA',
    either: 'etc ud uds vd cía s.a s.l ee.uu',
    starters:
      'el la los las un una unos unas este esta estos estas ese esa él ella ellos ellas y pero o si en con por para de del al a según tras desde cuando como no también además sin su sus lo se que así aunque mientras',
    speech: 'dijo dice preguntó exclamó añadió',
  },
  it: {
    before: 'Sig sig.ra Sigg Dott dott.ssa Prof Ing Avv On Sen Dr art pag pp Gen Geom Arch Rag',
    either: 'ecc s.p.a spa s.r.l',
    starters:
      'il lo la i gli le un uno una questo questa questi queste lui lei loro e ma o se in con per da di del della nel nella al alla secondo dopo prima quando come non anche inoltre',
    speech: 'ha disse dice chiede',
  },
  pt: {
    before: 'Sr Sra Srs Dr Dra Prof Profa Eng Av pág núm art Exmo Gen Cel',
    either: 'etc ltda cia s.a',
    starters:
      'o a os as um uma uns umas este esta esse essa ele ela eles elas e mas ou se em no na nos nas com por para de do da segundo após desde quando como não também além',
    speech: 'disse diz perguntou afirmou',
  },
  nl: {
    before: 'Dhr Mevr Mw Dr Drs Ing Ir Mr Prof dr drs mr bijv blz nr ca resp t.a.v m.b.t o.a d.w.z',
    either: 'enz etc e.d a.u.b',
    starters:
      'de het een dit dat deze die hij zij ze we wij ik en maar of als in op aan bij met na naar van voor door om volgens ook er nu toen daarom',
    speech: 'zei zegt vroeg vraagt',
  },
  ru: {
    before: 'ул д кв им проф акад ст св тыс млн млрд долл стр с см напр т',
    either: 'т.д т.п т.е др пр н.э г гг руб',
    starters:
      'в на и но а он она оно они мы вы я это этот эта эти по с со к о об от до для из за при как что если когда после также однако кроме так все тем',
    speech: 'сказал сказала спросил заявил',
  },
  uk: { before: 'м вул ім проф акад ст св тис млн млрд грн стр див напр', either: 'т.д ін р рр' },
  pl: {
    before: 'dr prof inż mgr hab ul al pl św nr str tzw np m.in ok tys mln mld zł gen płk',
    either: 'itd itp r',
    ordinalStop: true,
  },
  cs: {
    before: 'dr prof ing mgr bc judr mudr č str tzv např tj sv ul nám tis mil mld',
    either: 'atd apod',
    ordinalStop: true,
  },
  tr: {
    before: 'Dr Doç Prof Yrd Av Sn Hz Cad Sok Mah örn bkz',
    either: 'vb vs a.ş ltd',
    ordinalStop: true,
  },
  sv: { before: 'dr prof bl.a t.ex s.k ca kl nr resp st', either: 'm.m osv etc' },
  da: { before: 'dr prof bl.a f.eks ca kl nr hhv mio mia', either: 'm.m osv etc', ordinalStop: true },
  nb: { before: 'dr prof bl.a f.eks ca kl nr mill mrd', either: 'm.m osv etc', ordinalStop: true },
  fi: { before: 'dr prof esim ns mm ks nro klo', either: 'jne ym', ordinalStop: true },
  hu: { before: 'dr prof ifj id pl ún kb', either: 'stb', ordinalStop: true },
  ro: { before: 'dl dna dr prof str nr art', either: 'etc' },
  id: { before: 'dr drs ir prof h hj no jl kec kab', either: 'dll dsb dst tbk' },
}

function built(table: Table): Abbreviations {
  const of = (key: 'before' | 'either' | 'starters' | 'speech') => [
    ...words(COMMON[key] ?? ''),
    ...words(table[key] ?? ''),
  ]
  const either = new Set(of('either'))
  return {
    before: new Set(of('before').filter((word) => !either.has(word))),
    either,
    starters: new Set(of('starters')),
    speech: new Set(of('speech')),
    ordinalStop: table.ordinalStop ?? false,
  }
}

const NONE = built({})
const byLanguage: ReadonlyMap<string, Abbreviations> = new Map(
  Object.entries(TABLES).map(([language, table]) => [language, built(table)]),
)

/** The table of a language (primary tag), or the titles common to many where it has none. */
export function abbreviations(language: string): Abbreviations {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return (
    byLanguage.get(primary === 'no' ? 'nb' : primary) ??
    (primary === 'und' ? (byLanguage.get('en') ?? NONE) : NONE)
  )
}

/** Whether a word is one that opens sentences, in any of the languages. */
export const opensSentences = (word: string): boolean => ALL_STARTERS.has(word.toLowerCase())

const ALL_STARTERS: ReadonlySet<string> = new Set(
  [...byLanguage.values()].flatMap(({ starters }) => [...starters]),
)
