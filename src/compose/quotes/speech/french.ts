/** French verbs of speech and the small words around a subject. Data only; shapes in `speech-table.ts`. */
import { listedForms, type SpeechWords, wordSet } from './speech-table.ts'

export const FRENCH: SpeechWords = {
  verbs: new Map([
    ...listedForms(
      'say',
      `dit dira disait disent déclare déclaré déclarait affirme affirmé affirmait assure assuré explique expliqué expliquait estime estimé estimait
ajoute ajouté précise précisé souligne souligné rappelle rappelé indique indiqué annonce annoncé confirme confirmé répond répondu rétorque rétorqué
reconnaît reconnu admet admis avertit averti prévient prévenu insiste insisté martèle martelé note noté observe observé relève relevé
commente commenté confie confié raconte raconté écrit promet promis réclame réclamé demande demandé dénonce dénoncé juge jugé regrette regretté
poursuit poursuivi conclut conclu lance lancé soutient soutenu prétend prétendu accuse accusé résume résumé témoigne témoigné lâche lâché
plaide plaidé tranche tranché nuance nuancé détaille détaillé s'inquiète s'interroge s'indigne s'insurge s'est inquiété interrogé indigné
tweete tweeté`,
      `disant déclarant affirmant assurant expliquant estimant ajoutant précisant soulignant rappelant indiquant annonçant insistant notant promettant
dénonçant jugeant regrettant concluant accusant avertissant évoquant`,
    ),
    ...listedForms(
      'name',
      'qualifie qualifié appelle appelé évoque évoqué fustige fustigé salue salué décrit parle parlé',
      'qualifiant appelant fustigeant saluant',
    ),
    ...listedForms('feel', 'pense pensé croit cru craint espère espéré souhaite souhaité'),
  ]),
  reportsNouns: wordSet(''),
  omitsThat: wordSet(''),
  sourcePhrases: [['selon'], ["d'après"], ['d’après'], ['pour']],
  pronouns: new Map([
    ['il', { gender: 'm', number: 'one' }],
    ['elle', { gender: 'f', number: 'one' }],
    ['ils', { gender: null, number: 'many' }],
    ['elles', { gender: null, number: 'many' }],
    ['on', { gender: null, number: 'thing' }],
    ['je', { gender: null, number: 'speaker' }],
    ['nous', { gender: null, number: 'speaker' }],
    ['a-t-il', { gender: 'm', number: 'one' }],
    ['a-t-elle', { gender: 'f', number: 'one' }],
    ['t-il', { gender: 'm', number: 'one' }],
    ['t-elle', { gender: 'f', number: 'one' }],
    ['ont-ils', { gender: null, number: 'many' }],
    ['avait-il', { gender: 'm', number: 'one' }],
    ['avait-elle', { gender: 'f', number: 'one' }],
    ['est-il', { gender: 'm', number: 'one' }],
    ['est-elle', { gender: 'f', number: 'one' }],
    ["s'est-il", { gender: 'm', number: 'one' }],
    ["s'est-elle", { gender: 'f', number: 'one' }],
  ]),
  relatives: wordSet('qui que dont'),
  determiners: wordSet(
    'un une des le la les l ce cet cette ces son sa ses leur leurs notre nos plusieurs deux trois',
  ),
  definite: wordSet('le la les ce cet cette ces son sa ses leur leurs'),
  prepositions: wordSet(
    'de du des à au aux en dans sur sous par pour avec sans chez contre entre vers depuis pendant après avant lors auprès devant',
  ),
  conjunctions: wordSet('et ou mais ni car donc or'),
  subordinators: wordSet(
    'quand lorsque alors comme si parce puisque que bien tandis où dont interrogé interrogée',
  ),
  auxiliaries: wordSet(
    "a ont avait avaient est sont était étaient a été avoir être n'a n'ont s'est se s'était va vont ne pas",
  ),
  passive: wordSet('est sont était étaient été'),
  negations: wordSet("ne pas jamais n'a n'ont n'est sans"),
  adverbs: wordSet(
    'aussi encore déjà toujours ensuite puis également ainsi enfin alors hier lundi mardi mercredi jeudi vendredi samedi dimanche notamment',
  ),
  adverbEnding: 'ment',
  that: wordSet("que qu'il qu'elle qu'ils qu'on"),
  quotedAs: wordSet('cité citée'),
  remarkNouns: wordSet(
    'déclaration déclarations propos mots phrase discours critique critiques annonce promesse avertissement',
  ),
  documents: wordSet(
    'communiqué rapport lettre texte document étude tribune message tweet courriel livre article',
  ),
  bodies: wordSet(
    'gouvernement ministère police syndicat parti association organisation entreprise groupe parquet mairie préfecture ambassade',
  ),
  personNouns: wordSet(
    `responsable responsables source sources porte-parole fonctionnaire diplomate homme femme habitant habitants témoin témoins expert experts ministre président
présidente député sénateur maire avocat avocate procureur gouvernement ministère police syndicat parti association organisation élu élus dirigeant dirigeants
proche proches conseiller manifestant manifestants policier policiers`,
  ),
  neverInverts: wordSet(''),
  questions: wordSet('demande demandé interroge interrogé'),
  titles: wordSet('appelé appelle'),
  signs: wordSet(''),
  compoundPast: true,
  invertsFreely: false,
}
