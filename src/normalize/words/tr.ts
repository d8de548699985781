import type { PageWords } from './page-words.ts'

export const tr: PageWords = {
  labels: {
    'related-article teaser':
      'ayrıca okuyun|bunu da okuyun|bunları da okuyun|ayrıca bkz|devamını oku|devamı|daha fazla|daha fazlası|daha fazla oku|ilgili haber|ilgili haberler|ilgili yazılar|ilgili içerikler|benzer haberler|önceki haber|sonraki haber|önceki yazı|sonraki yazı|önceki|sonraki|ilginizi çekebilir|önerilen haberler|önerilenler|diğer haberler|haberin devamı',
    'most-read list':
      'en çok okunanlar|çok okunanlar|en çok okunan|popüler|popüler haberler|son dakika|son haberler|son yazılar|güncel haberler|gündem haberleri|öne çıkanlar|manşetler|trend|son eklenenler|en çok paylaşılanlar',
    navigation:
      'ana sayfa|anasayfa|menü|ara|arama|içeriğe geç|başa dön|yukarı çık|iletişim|hakkımızda|site haritası|kategoriler|etiketler|konular|arşiv|tümünü gör|daha fazla göster|bizi takip edin|künye|geri',
    'share or vote widget':
      "paylaş|paylaşın|facebook'ta paylaş|twitter'da paylaş|tweetle|yazdır|e-posta gönder|bağlantıyı kopyala|linki kopyala|beğen|kaydet|oy|oyla|takip et|takip edin",
    'reader comment':
      'yorumlar|yorum|yorum yap|yorum yaz|yorum yapın|yorum ekle|yorumları göster|tüm yorumlar|cevapla|yanıtla|bir yorum yazın|bir cevap yazın|yorum gönder',
    'source link': 'kaynak|kaynak linki|kaynaklar|haberin kaynağı',
    advertisement: 'reklam|reklamlar|sponsorlu|sponsorlu içerik|ilan',
    'subscription or sign-up':
      'abone ol|abone olun|üye ol|üye girişi|giriş yap|giriş|kayıt ol|bülten|e-bülten|bültenimize abone olun|hesabım|e-posta adresi',
    'cookie or legal notice':
      'gizlilik politikası|gizlilik|çerez politikası|çerezler|kullanım koşulları|kullanım şartları|yasal uyarı|tüm hakları saklıdır|kabul et|reddet|kvkk',
    'about the author or outlet': 'yazar hakkında|yazar|yazarın diğer yazıları|yazarlar',
    'image caption or credit': 'fotoğraf|fotoğraflar|görsel|video|videolar|galeri|foto galeri|arşiv|foto',
    button: 'kapat|tamam|iptal|gönder|devam|tıklayın|indir',
    'date line': 'yayınlanma|güncelleme|yayın tarihi|giriş tarihi|güncelleme tarihi',
  },
  openers: {
    'related-article teaser':
      'ayrıca okuyun|bunu da okuyun|ilgili haber|önceki haber|sonraki haber|ilginizi çekebilir|okuyun|video',
    navigation: 'etiketler|kategori|konular|etiket',
    'share or vote widget': 'paylaş',
    'reader comment': 'yorumlar',
    'source link': 'kaynak|kaynaklar',
    'image caption or credit': 'fotoğraf|foto|görsel|fotoğraflar',
    'date line':
      'yayınlanma|yayın tarihi|güncelleme|güncelleme tarihi|giriş tarihi|giriş|son güncelleme|yayınlanma tarihi',
    byline: 'yazar|haber|haberi yazan|muhabir|editör',
    advertisement: 'reklam',
  },
  starts: {
    'related-article teaser': 'ayrıca okuyun|ilginizi çekebilir|daha fazlası için|haberin devamı',
    'share or vote widget': 'bizi takip edin|bizi sosyal medyada',
    'reader comment': 'yorum yapabilmek için|yorum yapmak için',
    'comment form':
      'e-posta hesabınız yayımlanmayacak|e-posta adresiniz yayınlanmayacak|gerekli alanlar|daha sonraki yorumlarımda',
    'subscription or sign-up': 'abone olun|üye olun|bültenimize|whatsapp kanalımıza|telegram kanalımıza',
    'cookie or legal notice': 'bu site çerez|sitemizde çerez|çerez kullan|tüm hakları|izinsiz',
    'date line': 'yayınlanma|güncelleme|son güncelleme',
    'credit line': 'çeviren|haberi derleyen',
  },
  within: {
    'cookie or legal notice': 'tüm hakları saklıdır|çerezler kullan|gizlilik politikası|izinsiz kullanılamaz',
    'comment form': 'gerekli alanlar|yayınlanmayacak',
    'subscription or sign-up': 'bültenimize abone|kanalımıza abone|kanalımızı takip',
    'share or vote widget': 'bizi takip edin|sosyal medya hesaplarımız',
    'image caption or credit': 'getty images|arşiv fotoğrafı|temsili fotoğraf|fotoğraf aa|fotoğraf dha',
  },
  sections:
    'dünya|gündem|türkiye|politika|siyaset|ekonomi|finans|borsa|iş dünyası|toplum|yaşam|kültür|kültür sanat|sanat|spor|futbol|bilim|teknoloji|sağlık|çevre|iklim|eğitim|görüş|yorum|analiz|röportaj|söyleşi|araştırma|dosya|asayiş|hukuk|adalet|güvenlik|savunma|medya|magazin|seyahat|yemek|otomobil|emlak|yerel|haber|haberler|güncel|son dakika|özel haber|video|canlı|basın bülteni|avrupa|asya|afrika|amerika|abd|orta doğu|ortadoğu',
  by: 'yazan|haber|muhabir|yazar',
  dated: 'yayınlanma|yayın tarihi|güncelleme|son güncelleme|giriş',
}
