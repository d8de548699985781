/** German verbs of speech and the small words around a subject. Data only; shapes in `speech-table.ts`. */
import { listedForms, type SpeechWords, wordSet } from './speech-table.ts'

export const GERMAN: SpeechWords = {
  verbs: new Map([
    ...listedForms(
      'say',
      `sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont teilte mitgeteilt meinte meint kündigte angekündigt warnte warnt gewarnt
forderte fordert gefordert kritisierte kritisiert berichtete berichtet behauptete behauptet bestätigte bestätigt schrieb schreibt geschrieben fügte fragte fragt
antwortete antwortet äußerte geäußert versicherte versichert räumte wies verwies verweist beklagte beklagt bekräftigte bekräftigt
ergänzte ergänzt unterstrich verkündete verkündet zitierte argumentierte argumentiert versprach verspricht drohte droht mahnte mahnt
appellierte erläuterte erläutert rief twitterte lobte lobt resümierte stellte hob gab`,
      'sagend',
    ),
    ...listedForms(
      'name',
      'nannte nennt genannt bezeichnete bezeichnet sprach spricht beschrieb beschreibt begrüßte verurteilte verurteilt',
    ),
    ...listedForms('feel', 'glaubt glaubte hofft hoffte fürchtet findet fand denkt'),
  ]),
  reportsNouns: wordSet(''),
  omitsThat: wordSet('sagte sagt sagten sagen erklärte erklärt betonte meinte'),
  sourcePhrases: [
    ['laut'],
    ['so'],
    ['zufolge'],
    ['nach', 'angaben', 'von'],
    ['nach', 'angaben', 'der'],
    ['nach', 'angaben', 'des'],
    ['nach', 'worten', 'von'],
  ],
  pronouns: new Map([
    ['er', { gender: 'm', number: 'one' }],
    ['sie', { gender: null, number: 'one' }],
    ['es', { gender: null, number: 'thing' }],
    ['ich', { gender: null, number: 'speaker' }],
    ['wir', { gender: null, number: 'speaker' }],
    ['man', { gender: null, number: 'thing' }],
  ]),
  relatives: wordSet('welcher welche welches'),
  determiners: wordSet(
    'der die das den dem des ein eine einer einem einen eines dieser diese dieses sein seine ihr ihre mehrere zwei drei',
  ),
  definite: wordSet('der die das den dem des dieser diese dieses'),
  prepositions: wordSet(
    'von vom in im an am auf aus bei beim mit nach vor zu zum zur über unter für gegen durch ohne um seit während wegen trotz zwischen',
  ),
  conjunctions: wordSet('und oder aber denn sondern'),
  subordinators: wordSet('als wenn weil da dass ob obwohl während nachdem bevor wie wo'),
  auxiliaries: wordSet(
    'hat haben hatte hatten ist sind war waren wird werden wurde wurden habe sei soll sollte',
  ),
  passive: wordSet('wird werden wurde wurden worden'),
  negations: wordSet('nicht nie kein keine niemals'),
  adverbs: wordSet(
    'auch noch schon dann später zuvor zudem außerdem weiter dagegen jedoch hingegen heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag',
  ),
  adverbEnding: null,
  that: wordSet('dass'),
  quotedAs: wordSet('zitiert'),
  remarkNouns: wordSet('erklärung äußerung äußerungen aussage aussagen worte rede forderung warnung kritik'),
  documents: wordSet('mitteilung bericht brief studie dokument erklärung papier schreiben'),
  bodies: wordSet(
    'regierung ministerium behörde partei verband gewerkschaft polizei unternehmen staatsanwaltschaft bundesregierung botschaft',
  ),
  personNouns: wordSet(
    `sprecher sprecherin minister ministerin präsident präsidentin beamter beamte beamten quelle quellen experte experten insider zeuge zeugin zeugen anwohner mann frau polizei
regierung ministerium behörde partei verband gewerkschaft kanzler kanzlerin politiker abgeordnete chef leiter`,
  ),
  neverInverts: wordSet(''),
  questions: wordSet('fragte fragt'),
  titles: wordSet('genannt nennt nannte'),
  signs: wordSet(''),
  compoundPast: true,
  invertsFreely: true,
}
