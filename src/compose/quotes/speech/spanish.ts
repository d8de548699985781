/** Spanish verbs of speech and the small words around a subject. Data only; shapes in `speech-table.ts`. */
import { listedForms, type SpeechWords, wordSet } from './speech-table.ts'

export const SPANISH: SpeechWords = {
  verbs: new Map([
    ...listedForms(
      'say',
      `dijo dice dicen dijeron dicho afirmó afirma afirmaron afirmado aseguró asegura aseguraron asegurado explicó explica explicaron explicado señaló señala señalaron señalado
añadió añade añadieron agregó agrega agregaron declaró declara declararon declarado indicó indica indicaron anunció anuncia anunciaron anunciado advirtió advierte advertido
insistió insiste insistido subrayó subraya destacó destaca sostuvo sostiene manifestó manifiesta comentó comenta reconoció reconoce reconocido admitió admite confirmó confirma confirmado
negó niega criticó critica denunció denuncia exigió exige pidió pide respondió responde contestó contesta preguntó pregunta escribió escribe recordó recuerda reiteró reitera
concluyó concluye precisó precisa relató relata prometió promete lamentó lamenta apuntó apunta opinó opina expresó expresa ha`,
      'diciendo afirmando asegurando explicando señalando añadiendo agregando declarando indicando advirtiendo insistiendo subrayando',
    ).filter(([form]) => form !== 'ha'),
    ...listedForms('name', 'calificó califica llamó llama tachó tacha describió describe definió define'),
    ...listedForms('feel', 'cree creyó piensa considera consideró teme espera'),
  ]),
  reportsNouns: wordSet(''),
  omitsThat: wordSet(''),
  sourcePhrases: [['según'], ['de', 'acuerdo', 'con'], ['en', 'palabras', 'de'], ['a', 'juicio', 'de']],
  pronouns: new Map([
    ['él', { gender: 'm', number: 'one' }],
    ['ella', { gender: 'f', number: 'one' }],
    ['ellos', { gender: null, number: 'many' }],
    ['ellas', { gender: null, number: 'many' }],
    ['yo', { gender: null, number: 'speaker' }],
  ]),
  relatives: wordSet('que quien quienes cual'),
  determiners: wordSet(
    'un una unos unas el la los las este esta estos estas ese esa su sus varios varias dos tres',
  ),
  definite: wordSet('el la los las este esta su sus'),
  prepositions: wordSet(
    'de del en a al por para con sin sobre contra entre hacia desde hasta durante tras ante bajo',
  ),
  conjunctions: wordSet('y e o u pero ni'),
  subordinators: wordSet('cuando mientras como si porque aunque pues donde'),
  auxiliaries: wordSet('ha han había habían fue fueron es son era se le les lo no ya'),
  passive: wordSet('fue fueron es son era sido'),
  negations: wordSet('no nunca jamás sin tampoco'),
  adverbs: wordSet(
    'también después luego ayer hoy además así lunes martes miércoles jueves viernes sábado domingo ya aún todavía',
  ),
  adverbEnding: 'mente',
  that: wordSet('que'),
  quotedAs: wordSet('citado citada'),
  remarkNouns: wordSet(
    'declaración declaraciones palabras frase discurso crítica críticas anuncio promesa advertencia',
  ),
  documents: wordSet('comunicado informe carta documento estudio texto mensaje tuit'),
  bodies: wordSet(
    'gobierno ministerio policía sindicato partido asociación organización empresa fiscalía embajada ayuntamiento',
  ),
  personNouns: wordSet(
    `portavoz fuente fuentes funcionario funcionarios hombre mujer vecino vecinos testigo testigos experto expertos ministro ministra presidente presidenta alcalde abogado abogada fiscal
gobierno ministerio policía sindicato partido asociación organización líder dirigente diputado senador`,
  ),
  neverInverts: wordSet(''),
  questions: wordSet('preguntó pregunta'),
  titles: wordSet('llamó llama'),
  signs: wordSet(''),
  compoundPast: true,
  invertsFreely: true,
}
