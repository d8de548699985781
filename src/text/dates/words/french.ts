import type { DateWords } from '../words.ts'

export const french: DateWords = {
  months: [
    'janvier',
    'février|fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août|aout',
    'septembre',
    'octobre',
    'novembre',
    'décembre|decembre',
  ],
  shortMonths: ['janv', 'févr|fév', '', 'avr', '', '', 'juil', '', 'sept', 'oct', 'nov', 'déc'],
  doubtful: 'mars|mai|avril|août',
  weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  shortWeekdays: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
  doubtfulDays: '',
  early: 'début|courant',
  mid: 'mi',
  late: 'fin',
  joins: 'de|du|le|l|d',
  and: 'et|ou',
  to: 'au|à',
  before:
    'en|depuis|dès|de|d|du|mois|ce|le|avant|après|jusqu|courant|début|fin|mi|dernier|prochain|chaque|durant|pendant|jusque',
  beforeYear:
    'en|depuis|dès|année|an|de|d|avant|après|jusqu|ici|début|fin|mi|printemps|été|automne|hiver|entre|et|à|rentrée|saison',
  determiners: 'sommet|édition|mondial',
  afterYear: 'a|est|était|sera|fut|marque',
  units:
    'personnes|hommes|femmes|enfants|soldats|militaires|policiers|euros|dollars|francs|kilomètres|km|mètres|tonnes|emplois|salariés|morts|blessés|cas|fois|ans|jours|heures|habitants|élèves|places|voix|points|hectares|manifestants|réfugiés|migrants',
  numbered: 'résolution|vol|article|loi|numéro|page|chapitre|salle|près|environ|plus|moins|quelque|quelques',
  beforeDecade: 'années|décennie',
  afterDecade: '',
  at: 'à',
  capital: false,
  dayFirst: true,
}
