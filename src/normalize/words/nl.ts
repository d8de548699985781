import type { PageWords } from './page-words.ts'

export const nl: PageWords = {
  labels: {
    'related-article teaser':
      'lees ook|lees meer|lees verder|lees hier meer|meer lezen|gerelateerd|gerelateerde artikelen|gerelateerd nieuws|vorig artikel|volgend artikel|volgende|vorige|zie ook|bekijk ook|meer nieuws|meer over dit onderwerp|misschien ook interessant|aanbevolen|ook interessant|meer over|meer',
    'most-read list':
      'meest gelezen|meest bekeken|best gelezen|populair|populairste|net binnen|laatste nieuws|laatste berichten|trending|topnieuws|recente artikelen|recente berichten|uitgelicht|recente reacties',
    navigation:
      'home|menu|zoeken|naar de inhoud|ga naar de inhoud|terug naar boven|naar boven|contact|over ons|sitemap|secties|categorieën|onderwerpen|archief|toon meer|bekijk alles|volg ons|vacatures|terug',
    'share or vote widget':
      'delen|deel|deel dit artikel|deel via|delen op facebook|delen op twitter|e-mailen|printen|afdrukken|kopieer link|vind ik leuk|bewaren|stemmen|luister',
    'reader comment':
      'reacties|reactie|bekijk reacties|reageer|reageren|plaats een reactie|geef een reactie|laat een reactie achter|alle reacties|antwoorden|beantwoorden|praat mee',
    'source link': 'bron|bronnen|link naar bron|bronlink',
    advertisement: 'advertentie|advertenties|gesponsord|reclame|sponsored',
    'subscription or sign-up':
      'abonneren|abonneer|neem een abonnement|inloggen|aanmelden|registreren|nieuwsbrief|nieuwsbrieven|mijn account|schrijf je in|al abonnee|word lid|doneer|alleen voor abonnees',
    'cookie or legal notice':
      'privacy|privacybeleid|privacyverklaring|cookies|cookiebeleid|algemene voorwaarden|gebruiksvoorwaarden|disclaimer|colofon|alle rechten voorbehouden|accepteren|alles accepteren|weigeren|akkoord',
    'about the author or outlet': 'over de auteur|auteur|auteurs|meer van deze auteur',
    'image caption or credit': "foto|foto's|beeld|afbeelding|video|video's|archieffoto|illustratie",
    button: 'sluiten|ok|annuleren|verzenden|versturen|doorgaan|klik hier|downloaden',
    'date line': 'gepubliceerd|bijgewerkt|geplaatst|gewijzigd|laatste update',
  },
  openers: {
    'related-article teaser':
      'lees ook|lees meer|lees verder|zie ook|bekijk ook|vorig artikel|volgend artikel|gerelateerd|meer over|video',
    navigation: 'tags|onderwerpen|categorieën|trefwoorden',
    'share or vote widget': 'deel|delen|volg ons',
    'reader comment': 'reacties',
    'source link': 'bron|bronnen|via',
    'image caption or credit': 'foto|beeld|afbeelding|fotograaf|archieffoto|illustratie',
    'date line': 'gepubliceerd|gepubliceerd op|bijgewerkt|bijgewerkt op|geplaatst|laatste update',
    byline: 'door|auteur|redactie|tekst|van onze',
    advertisement: 'advertentie',
  },
  starts: {
    'related-article teaser': 'lees ook|lees meer over|klik hier',
    'share or vote widget': 'deel op|volg ons op|delen via',
    'reader comment': 'plaats een reactie|log in om te reageren|om te reageren',
    'comment form': 'je e-mailadres wordt niet|uw e-mailadres wordt niet|vereiste velden|bewaar mijn naam',
    'subscription or sign-up':
      'abonneer|schrijf je in|meld je aan|ontvang|om verder te lezen|blijf op de hoogte',
    'cookie or legal notice':
      'deze website gebruikt|wij gebruiken cookies|we gebruiken cookies|alle rechten|door verder te',
    'image caption or credit': 'foto van|beeld van',
    'credit line': 'vertaald door|met medewerking van',
    'date line': 'gepubliceerd op|bijgewerkt op|laatste update',
  },
  within: {
    'cookie or legal notice':
      'alle rechten voorbehouden|gebruikt cookies|privacyverklaring|algemene voorwaarden',
    'comment form': 'wordt niet gepubliceerd|vereiste velden zijn',
    'subscription or sign-up': 'onze nieuwsbrief|onze nieuwsbrieven|ons whatsapp kanaal',
    'share or vote widget': 'volg ons op',
    'image caption or credit': 'foto anp|beeld anp|getty images|archieffoto|foto afp',
  },
  sections:
    'wereld|buitenland|binnenland|nederland|belgië|europa|politiek|economie|financieel|samenleving|maatschappij|cultuur|kunst|sport|voetbal|wetenschap|technologie|tech|gezondheid|milieu|klimaat|onderwijs|opinie|column|columns|commentaar|analyse|interview|achtergrond|reportage|onderzoek|media|lifestyle|reizen|koken|auto|wonen|regio|regionaal|misdaad|justitie|nieuws|actueel|exclusief|video|live|liveblog|persbericht|azië|afrika|amerika|midden-oosten|verenigde staten|koningshuis',
  by: 'door|van onze|tekst|geschreven door|van',
  dated: 'gepubliceerd|gepubliceerd op|bijgewerkt|bijgewerkt op|geplaatst|laatste update',
}
