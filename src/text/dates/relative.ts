/**
 * Times told from the day of writing: `last year`, `next month`, `yesterday`. They are no dates, but where one report prints a date and
 * another tells of the same thing, they are what the other prints.
 */
const RELATIVE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:earlier |later )?(?:last|this|next) (?:year|month|week|weekend|spring|summer|autumn|fall|winter)|yesterday|today|tomorrow|tonight)\b/giu,
  fr: /(?<![\p{L}])(?:(?:l[’']an|l[’']année|le mois|la semaine) (?:dernière?|prochaine?|passée?)|cette année|ce mois-ci|hier|aujourd[’']hui|demain)(?![\p{L}])/giu,
  de: /(?<![\p{L}])(?:(?:letzte|vergangene|kommende|nächste|diese)[nsmr]? (?:Jahr|Jahres|Monat|Monats|Woche)|gestern|heute|morgen)(?![\p{L}])/giu,
  es: /(?<![\p{L}])(?:(?:el año|el mes|la semana) (?:pasad[oa]|próxim[oa])|este año|este mes|ayer|hoy)(?![\p{L}])/giu,
  it: /(?<![\p{L}])(?:(?:l[’']anno|il mese|la settimana) (?:scors[oa]|prossim[oa])|quest[’']anno|ieri|oggi|domani)(?![\p{L}])/giu,
  pt: /(?<![\p{L}])(?:(?:o ano|o mês|a semana|no ano|no mês|na semana) (?:passad[oa]|que vem)|este ano|ontem|hoje|amanhã)(?![\p{L}])/giu,
  nl: /(?<![\p{L}])(?:(?:vorig|afgelopen|komend|volgend|dit)e? (?:jaar|maand|week)|gisteren|vandaag|morgen)(?![\p{L}])/giu,
}

/** The first such words of a text; null where there are none. */
export function relativeTimeIn(text: string, language: string): string | null {
  const pattern = Object.hasOwn(RELATIVE, language) ? RELATIVE[language] : undefined
  return pattern === undefined ? null : (text.match(pattern)?.[0] ?? null)
}
