import { describe, expect, it } from 'vitest'
import { detectLanguage, direction } from './language.ts'

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The council said on Monday that it would close the old bridge for at least six weeks, and that nobody had been told.',
  fr: 'Le conseil a annoncé lundi que le vieux pont sera fermé pendant au moins six semaines, et que personne ne le savait.',
  de: 'Der Rat teilte am Montag mit, dass die alte Brücke für mindestens sechs Wochen gesperrt wird und niemand davon wusste.',
  es: 'El consejo dijo el lunes que el viejo puente estará cerrado al menos seis semanas y que nadie lo sabía en la ciudad.',
  it: 'Il consiglio ha detto lunedì che il vecchio ponte sarà chiuso per almeno sei settimane e che nessuno lo sapeva in città.',
  pt: 'O conselho disse na segunda-feira que a velha ponte ficará fechada por pelo menos seis semanas e que ninguém sabia disso.',
  nl: 'De raad zei maandag dat de oude brug voor ten minste zes weken wordt gesloten en dat niemand het wist in de stad.',
  ru: 'Совет сообщил в понедельник, что старый мост будет закрыт как минимум на шесть недель и что никто об этом не знал.',
  uk: 'Рада повідомила в понеділок, що старий міст буде закрито щонайменше на шість тижнів і що ніхто про це не знав.',
  tr: 'Meclis pazartesi günü eski köprünün en az altı hafta kapalı kalacağını ve bunu kimsenin bilmediğini söyledi.',
  ar: 'قال المجلس يوم الاثنين إن الجسر القديم سيغلق لمدة ستة أسابيع على الأقل وإن أحدا لم يكن يعلم بذلك.',
  fa: 'شورا روز دوشنبه گفت که پل قدیمی دست‌کم شش هفته بسته خواهد بود و هیچ‌کس از آن خبر نداشت.',
  ja: '市議会は月曜日、古い橋を少なくとも六週間閉鎖すると発表した。',
  zh: '市议会星期一表示，旧桥将关闭至少六个星期，没有人知道这件事。',
  ko: '시의회는 월요일 오래된 다리를 적어도 6주 동안 폐쇄한다고 밝혔다.',
  el: 'Το συμβούλιο είπε τη Δευτέρα ότι η παλιά γέφυρα θα κλείσει.',
}

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(TEXTS)) {
    it(`is ${language}`, () => expect(detectLanguage(text)).toBe(language))
  }
  it('is told from a headline too', () => {
    expect(detectLanguage('Parliament approves budget after all-night session')).toBe('en')
  })
  it('cannot be told from figures and names of nothing', () => {
    for (const text of ['', '12 34', 'xx', '— …']) expect(detectLanguage(text)).toBe('und')
  })
})

describe('the direction', () => {
  it('follows the language, and the letters where there is none', () => {
    expect(direction('ar')).toBe('rtl')
    expect(direction('fa-IR')).toBe('rtl')
    expect(direction('en')).toBe('ltr')
    expect(direction('und', 'قال المجلس')).toBe('rtl')
    expect(direction('und', '12')).toBe('ltr')
  })
})
