import type { PageWords } from './page-words.ts'

export const it: PageWords = {
  labels: {
    'related-article teaser':
      'leggi anche|leggi di più|leggi tutto|continua a leggere|articoli correlati|articolo correlato|notizie correlate|correlati|potrebbe interessarti|ti potrebbe interessare|articolo precedente|articolo successivo|prossimo articolo|vedi anche|approfondisci|approfondimenti|per approfondire|altre notizie|altri articoli|guarda anche|precedente|successivo|consigliati|raccomandati',
    'most-read list':
      "i più letti|le più lette|più letti|più lette|i più visti|più popolari|tendenze|ultime notizie|ultim'ora|ultima ora|ultime news|in evidenza|in primo piano|primo piano|articoli recenti|le ultime|più condivisi|commenti recenti",
    navigation:
      'home|menu|cerca|vai al contenuto|torna su|torna in alto|contatti|contattaci|chi siamo|mappa del sito|sezioni|categorie|tag|argomenti|archivio|vedi tutti|vedi tutto|seguici|pubblicità e contatti|redazione|lavora con noi|letture',
    'share or vote widget':
      'condividi|condividi su facebook|condividi su twitter|condivisioni|invia per email|stampa|copia link|mi piace|salva|vota|voti|tweet|ascolta',
    'reader comment':
      'commenti|commento|vedi i commenti|lascia un commento|aggiungi un commento|scrivi un commento|commenta|rispondi|annulla risposta|leggi i commenti|la discussione',
    'source link': 'fonte|link alla fonte|fonti|articolo originale',
    advertisement:
      'pubblicità|annuncio|annunci|contenuto sponsorizzato|sponsorizzato|contenuti sponsorizzati',
    'subscription or sign-up':
      'abbonati|abbonati ora|iscriviti|iscriviti alla newsletter|accedi|registrati|newsletter|il mio account|sei già abbonato|indirizzo email|abbonamenti|contenuto per gli abbonati|sostienici',
    'cookie or legal notice':
      "privacy|privacy policy|informativa sulla privacy|cookie policy|note legali|termini e condizioni|condizioni d'uso|tutti i diritti riservati|riproduzione riservata|© riproduzione riservata|accetta|accetta tutti|rifiuta|preferenze cookie",
    'about the author or outlet': "l'autore|autore|sull'autore|informazioni sull'autore",
    'image caption or credit': 'foto|immagine|immagini|video|fotogallery|galleria|foto di repertorio',
    button: 'chiudi|ok|annulla|invia|continua|clicca qui|scarica|ingrandisci',
    'date line': 'pubblicato|aggiornato|modificato',
  },
  openers: {
    'related-article teaser':
      'leggi anche|leggi|articolo precedente|articolo successivo|vedi anche|potrebbe interessarti|guarda anche|approfondisci|per approfondire|correlati|video',
    navigation: 'tag|tags|argomenti|categorie|categoria',
    'share or vote widget': 'condividi|seguici',
    'reader comment': 'commenti',
    'source link': 'fonte|fonti|via',
    'image caption or credit': 'foto|immagine|credit|crediti|foto di|credits',
    'date line': 'pubblicato|pubblicato il|aggiornato|aggiornato il|data|ultimo aggiornamento',
    byline: 'di|autore|a cura di|testo|redazione|scritto da',
    advertisement: 'pubblicità',
  },
  starts: {
    'related-article teaser': 'leggi anche|potrebbe interessarti|clicca qui',
    'share or vote widget': 'condividi su|seguici su|segui',
    'reader comment': 'lascia un commento|accedi per commentare|devi essere connesso',
    'comment form': 'il tuo indirizzo email non sarà|i campi obbligatori|salva il mio nome',
    'subscription or sign-up': 'abbonati|iscriviti|registrati|ricevi|per continuare a leggere|unisciti',
    'cookie or legal notice':
      'questo sito utilizza|utilizziamo i cookie|proseguendo|tutti i diritti|riproduzione',
    'image caption or credit': "foto di|immagine di|foto d'archivio",
    'credit line': 'traduzione di|con informazioni|a cura di',
    'date line': 'pubblicato il|aggiornato il|pubblicato alle|aggiornato alle',
  },
  within: {
    'cookie or legal notice':
      'tutti i diritti riservati|riproduzione riservata|utilizza cookie|privacy policy',
    'comment form': 'non sarà pubblicato|campi obbligatori sono',
    'subscription or sign-up':
      'nostra newsletter|nostre newsletter|nostro canale telegram|nostro canale whatsapp',
    'share or vote widget': 'seguici su',
    'image caption or credit': "foto di repertorio|foto ansa|getty images|foto d'archivio",
  },
  sections:
    'mondo|esteri|europa|italia|politica|economia|finanza|cronaca|società|cultura|spettacoli|sport|calcio|scienza|scienze|tecnologia|salute|ambiente|clima|istruzione|scuola|opinioni|opinione|editoriale|commento|commenti|analisi|intervista|reportage|inchiesta|esclusiva|viaggi|moda|motori|cucina|lavoro|borsa|aziende|giustizia|sicurezza|medio oriente|africa|asia|americhe|stati uniti|notizie|attualità|news|video|diretta|comunicato stampa|televisione|cinema|musica|libri',
  by: 'di|da|a cura di|testo di|scritto da',
  dated: 'pubblicato|pubblicato il|aggiornato|aggiornato il',
}
