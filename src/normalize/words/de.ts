import type { PageWords } from './page-words.ts'

export const de: PageWords = {
  labels: {
    'related-article teaser':
      'lesen sie auch|auch interessant|mehr zum thema|zum thema|mehr dazu|weiterlesen|lesen sie mehr|mehr lesen|verwandte artikel|verwandte themen|ähnliche artikel|ähnliche beiträge|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|empfehlungen|empfohlen|weitere artikel|weitere themen|weitere meldungen|mehr|siehe auch|hintergrund|zurück|weiter|passend dazu',
    'most-read list':
      'meistgelesen|meistgelesene artikel|am meisten gelesen|meist gelesen|meistgeklickt|beliebteste artikel|beliebt|top-themen|top-nachrichten|topthemen|trending|im trend|aktuell|aktuelles|aktuelle nachrichten|neueste artikel|neueste beiträge|neueste|newsticker|schlagzeilen|eilmeldung|neueste kommentare|letzte beiträge',
    navigation:
      'startseite|menü|suche|suchen|navigation|zum inhalt|zum inhalt springen|zum hauptinhalt|nach oben|zurück nach oben|kontakt|über uns|sitemap|inhalt|inhaltsverzeichnis|themen|rubriken|ressorts|archiv|schlagwörter|schlagworte|kategorien|mehr anzeigen|alle anzeigen|hilfe|karriere|team|presse|übersicht',
    'share or vote widget':
      'teilen|artikel teilen|auf facebook teilen|auf twitter teilen|per e-mail teilen|drucken|merken|link kopieren|gefällt mir|folgen|folgen sie uns|twittern|versenden|artikel merken|artikel drucken|vorlesen|bewertung|stimmen|beitrag teilen',
    'reader comment':
      'kommentare|kommentar|kommentare anzeigen|alle kommentare|kommentar schreiben|kommentar verfassen|kommentieren|schreibe einen kommentar|schreiben sie einen kommentar|diskutieren sie mit|antworten|leserkommentare|kommentar hinterlassen|antwort abbrechen|ihre meinung|diskussion',
    'source link': 'quelle|quelllink|quellen|originalartikel',
    advertisement:
      'anzeige|anzeigen|werbung|gesponsert|sponsored|advertorial|inserat|artikel wird unter der anzeige fortgesetzt',
    'subscription or sign-up':
      'abonnieren|jetzt abonnieren|abo|abos|newsletter|anmelden|registrieren|einloggen|login|jetzt registrieren|jetzt anmelden|mein konto|e-mail-adresse|jetzt testen|bereits abonnent|spenden|kostenlos testen',
    'cookie or legal notice':
      'impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|cookies|cookie-einstellungen|cookie-richtlinie|alle rechte vorbehalten|akzeptieren|alle akzeptieren|ablehnen|zustimmen|haftungsausschluss|barrierefreiheit',
    'about the author or outlet':
      'über den autor|über die autorin|über die autoren|zur person|autor|autorin|mehr vom autor|zum autor|autoren',
    'image caption or credit':
      'foto|fotos|bild|bilder|symbolbild|symbolfoto|bildquelle|video|videos|fotostrecke|bildergalerie|archivbild',
    button:
      'schließen|ok|abbrechen|senden|fortfahren|hier klicken|herunterladen|vergrößern|abspielen|absenden',
    'date line': 'veröffentlicht|aktualisiert|stand|datum',
  },
  openers: {
    'related-article teaser':
      'lesen sie auch|auch interessant|mehr zum thema|mehr dazu|lesen sie hierzu|lesen sie dazu|lesen sie mehr|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag|siehe auch|video|hintergrund|passend dazu|mehr|interview',
    navigation: 'schlagwörter|schlagworte|themen|tags|kategorien|stichwörter|rubrik',
    'share or vote widget': 'teilen',
    'reader comment': 'kommentare',
    'source link': 'quelle|quellen|via',
    'image caption or credit':
      'foto|bild|bildquelle|fotos|symbolbild|symbolfoto|bildnachweis|archivbild|quelle bild|grafik|copyright|bildunterschrift|archivfoto',
    'date line':
      'veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|stand|datum|erstellt|zuletzt aktualisiert',
    byline: 'von|autor|autorin|text|redaktion|verfasst von',
    advertisement: 'anzeige|werbung',
  },
  starts: {
    'related-article teaser':
      'lesen sie auch|lesen sie hier|mehr zum thema|das könnte sie|weitere informationen|hier geht es',
    'share or vote widget': 'folgen sie uns|teilen sie|folge uns|auf facebook|besuchen sie uns auf',
    'reader comment':
      'gedanken zu|kommentare zu|antworten auf|schreibe einen kommentar|um zu kommentieren|melden sie sich an, um',
    'comment form':
      'deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|meinen namen|erforderliche felder|name, e-mail',
    'subscription or sign-up':
      'melden sie sich|abonnieren sie|jetzt newsletter|bleiben sie|testen sie|erhalten sie|um diesen artikel|sie möchten',
    'cookie or legal notice':
      'diese website verwendet|wir verwenden cookies|wir nutzen cookies|durch die nutzung|alle rechte|mit der nutzung|die verwendung',
    'image caption or credit': 'foto von|bild von|symbolbild',
    'credit line':
      'mit material von|mit material der|mit agenturmaterial|übersetzt von|mit informationen von|mitarbeit',
    'date line': 'veröffentlicht am|aktualisiert am|stand',
  },
  within: {
    'cookie or legal notice':
      'alle rechte vorbehalten|verwendet cookies|datenschutzerklärung|nutzungsbedingungen',
    'comment form': 'wird nicht veröffentlicht|erforderliche felder sind',
    'subscription or sign-up':
      'unseren newsletter|unserem newsletter|jederzeit kündbar|jederzeit abbestellen',
    'share or vote widget': 'folgen sie uns auf|folge uns auf',
    'image caption or credit':
      'picture alliance|imago images|foto dpa|dpa picture|symbolbild|archivbild|imago',
  },
  sections:
    'politik|wirtschaft|welt|ausland|inland|deutschland|europa|international|panorama|gesellschaft|kultur|sport|fußball|wissen|wissenschaft|technik|digital|gesundheit|umwelt|klima|klimawandel|reise|auto|mobilität|leben|stil|medien|meinung|kommentar|leitartikel|kolumne|analyse|interview|reportage|hintergrund|finanzen|börse|unternehmen|geld|karriere|bildung|lokales|regional|region|vermischtes|leute|feuilleton|nachrichten|aktuelles|exklusiv|eilmeldung|liveticker|ratgeber|verbraucher|justiz|kriminalität|asien|afrika|usa|nahost|russland|ukraine|china|sicherheit|pressemitteilung|netzwelt|österreich|schweiz',
  by: 'von|ein kommentar von|eine analyse von|ein gastbeitrag von|aus|text von|interview von',
  dated: 'veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|stand|erstellt',
}
