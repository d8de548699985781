/** What tells languages apart at a glance: scripts that one language uses, and the commonest small words of others. Data only. */

export interface ScriptLanguage {
  readonly language: string
  readonly script: RegExp
  /** Share of the text's letters that decides. */
  readonly share: number
}

/** In this order: kana decides before Han. */
export const SCRIPT_LANGUAGES: readonly ScriptLanguage[] = [
  { language: 'ja', script: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, share: 0.1 },
  { language: 'ko', script: /\p{sc=Hangul}/gu, share: 0.3 },
  { language: 'zh', script: /\p{sc=Han}/gu, share: 0.5 },
  { language: 'th', script: /\p{sc=Thai}/gu, share: 0.5 },
  { language: 'el', script: /\p{sc=Greek}/gu, share: 0.5 },
  { language: 'he', script: /\p{sc=Hebrew}/gu, share: 0.5 },
  { language: 'hy', script: /\p{sc=Armenian}/gu, share: 0.5 },
  { language: 'ka', script: /\p{sc=Georgian}/gu, share: 0.5 },
  { language: 'bn', script: /\p{sc=Bengali}/gu, share: 0.5 },
  { language: 'ta', script: /\p{sc=Tamil}/gu, share: 0.5 },
  { language: 'te', script: /\p{sc=Telugu}/gu, share: 0.5 },
]

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it his her he she they has have had are were be been said which this who will would not but an their its more after about',
  fr: 'le la les de des du et en un une est dans que qui pour par sur au aux avec il elle ne pas ce cette ces son sa ses plus ont été sont mais se',
  de: 'der die das den dem des und in zu mit von für auf ist im ein eine einen einem einer nicht sich auch als an es er sie wird werden hat haben bei nach wie aus dass um',
  es: 'el la los las de del y en que un una por con para es su se al lo como más no ha fue este esta son sus pero entre ser también desde',
  it: 'il lo la i gli le di del della dei delle e in che un una per con non si è al alla da nel nella sono ha più come anche dal ma',
  pt: 'o a os as de do da dos das e em que um uma para com não no na nos nas por se é ao mais foi como são sua seu pelo pela mas também',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit over hij ze maar werd heeft worden deze nog',
  sv: 'och att det i en är som på av för med till den har de inte ett om var från vid men ska eller så kan under efter',
  da: 'og at det i en er som på af for med til den har de ikke et om var fra ved men skal eller så kan under efter blev der',
  tr: 've bir bu da de için ile olarak olan çok daha en gibi kadar sonra ise ya ne o ama göre ancak her',
  id: 'dan yang di ini itu untuk dengan dari pada tidak dalam akan ke oleh juga telah sebagai ada adalah mereka karena bahwa',
  pl: 'i w na z do nie się że to jest o od za po jak przez są dla oraz ale które był została tym',
  ru: 'и в на не что с по как это из к за для от о его но он она они был было были а также при до',
  uk: 'і в на не що з по як це із до за для від про його але він вона вони був було були а також при та у',
}

/** The languages that have small words, by number. */
export const SMALL_WORD_LANGUAGES: readonly string[] = Object.keys(WORDS)

/** The languages of which a word is a small word, by their numbers. */
export const SMALL_WORDS: ReadonlyMap<string, readonly number[]> = (() => {
  const languages = new Map<string, number[]>()
  SMALL_WORD_LANGUAGES.forEach((language, number) => {
    for (const word of WORDS[language]?.split(' ') ?? []) {
      const known = languages.get(word)
      if (known) known.push(number)
      else languages.set(word, [number])
    }
  })
  return languages
})()

export const LONGEST_SMALL_WORD = Math.max(...[...SMALL_WORDS.keys()].map(({ length }) => length))
