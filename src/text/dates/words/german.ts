import type { DateWords } from '../words.ts'

export const german: DateWords = {
  months: [
    'januar|jänner|jänners|januars',
    'februar|feber|februars',
    'märz',
    'april|aprils',
    'mai',
    'juni',
    'juli',
    'august|augusts',
    'september|septembers',
    'oktober|oktobers',
    'november|novembers',
    'dezember|dezembers',
  ],
  shortMonths: ['jan|jän', 'feb', 'mär|mrz', 'apr', '', 'jun', 'jul', 'aug', 'sep|sept', 'okt', 'nov', 'dez'],
  doubtful: 'august|mai|april|juni|juli',
  weekdays: ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend'],
  shortWeekdays: ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa'],
  doubtfulDays: '',
  early: 'anfang|beginn',
  mid: 'mitte',
  late: 'ende',
  joins: 'den|des|der',
  and: 'und|oder',
  to: 'bis',
  before:
    'im|seit|bis|ab|vom|zum|nach|vor|letzten|vergangenen|kommenden|nächsten|diesen|diesem|anfang|mitte|ende|am|den|monat|des',
  beforeYear:
    'im|jahr|jahre|jahres|jahren|seit|bis|ab|von|anfang|mitte|ende|sommer|herbst|winter|frühjahr|frühling|zwischen|und|vor|nach|in|saison',
  determiners: '',
  afterYear: 'wurde|wurden|war|waren|ist|hat|hatte|hatten|haben|wird|kam|gab',
  units:
    'menschen|personen|männer|frauen|kinder|soldaten|polizisten|euro|dollar|franken|kilometer|km|meter|tonnen|arbeitsplätze|stellen|mitarbeiter|tote|verletzte|fälle|mal|jahre|tage|stunden|einwohner|schüler|plätze|stimmen|punkte|hektar',
  numbered:
    'resolution|flug|artikel|paragraf|paragraph|gesetz|nummer|nr|seite|kapitel|rund|etwa|über|mehr|fast|knapp|zirka|ca',
  beforeDecade: '',
  afterDecade: 'er|ern',
  at: 'um',
  capital: true,
  dayFirst: true,
}
