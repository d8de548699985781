import type { DateWords } from '../words.ts'

export const dutch: DateWords = {
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  shortMonths: ['jan', 'feb', 'mrt', 'apr', '', 'jun', 'jul', 'aug', 'sep|sept', 'okt', 'nov', 'dec'],
  doubtful: 'mei|april|augustus',
  weekdays: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  shortWeekdays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  doubtfulDays: '',
  early: 'begin',
  mid: 'half|medio|midden',
  late: 'eind|einde',
  joins: 'van|de',
  and: 'en|of',
  to: 'tot|t',
  before: 'in|sinds|tot|vanaf|vorige|afgelopen|komende|volgende|deze|begin|half|eind|voor|na|op|per|maand',
  beforeYear:
    'in|sinds|tot|vanaf|jaar|begin|eind|medio|zomer|herfst|winter|lente|najaar|voorjaar|tussen|en|van|uit|seizoen',
  determiners: 'de|het',
  afterYear: 'was|is|werd|heeft|had|zal',
  units:
    'mensen|personen|mannen|vrouwen|kinderen|soldaten|militairen|agenten|euro|dollar|kilometer|km|meter|ton|banen|werknemers|doden|gewonden|gevallen|keer|jaar|dagen|uur|inwoners|leerlingen|stemmen|punten|hectare|woningen|migranten',
  numbered: 'resolutie|vlucht|artikel|wet|nummer|nr|pagina|hoofdstuk|ongeveer|ruim|bijna|zo|meer',
  beforeDecade: 'jaren',
  afterDecade: 'er',
  at: 'om',
  capital: false,
  dayFirst: true,
}
