import type { PageWords } from './page-words.ts'

export const pl: PageWords = {
  labels: {
    'related-article teaser':
      'czytaj też|czytaj także|czytaj również|przeczytaj także|przeczytaj też|zobacz też|zobacz także|zobacz również|czytaj więcej|więcej|powiązane artykuły|poprzedni artykuł|następny artykuł|podobne artykuły|polecamy|polecane',
    'most-read list':
      'najczęściej czytane|najpopularniejsze|popularne|najnowsze|ostatnie wiadomości|z ostatniej chwili|najnowsze wiadomości',
    navigation: 'strona główna|menu|szukaj|kontakt|o nas|mapa strony|kategorie|tagi|do góry|archiwum',
    'share or vote widget': 'udostępnij|podziel się|drukuj|lubię to|skomentuj|obserwuj nas',
    'reader comment': 'komentarze|komentarz|dodaj komentarz|zostaw komentarz|odpowiedz|zobacz komentarze',
    advertisement: 'reklama|materiał sponsorowany|artykuł sponsorowany',
    'subscription or sign-up': 'zaloguj się|zarejestruj się|subskrybuj|prenumerata|newsletter',
    'cookie or legal notice': 'polityka prywatności|regulamin|wszelkie prawa zastrzeżone|polityka cookies',
    'source link': 'źródło|źródła',
  },
  openers: {
    'related-article teaser':
      'czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|czytaj również|zobacz również',
    'source link': 'źródło|źródła',
    'image caption or credit': 'fot|foto|zdjęcie|zdjęcia',
    byline: 'autor|autorka|oprac',
    navigation: 'tagi',
  },
  starts: { 'related-article teaser': 'czytaj też|czytaj także|zobacz też|zobacz także' },
  within: { 'cookie or legal notice': 'wszelkie prawa zastrzeżone|używa plików cookie' },
  sections:
    'świat|polska|kraj|polityka|gospodarka|biznes|społeczeństwo|kultura|sport|nauka|technologia|zdrowie|środowisko|opinie|opinia|analiza|wywiad|wiadomości|europa|komentarz|felieton',
  by: 'autor|oprac|tekst',
  dated: 'opublikowano|aktualizacja|data publikacji',
}
