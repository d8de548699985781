import type { PageWords } from './page-words.ts'

export const id: PageWords = {
  labels: {
    'related-article teaser':
      'baca juga|baca selengkapnya|baca lebih lanjut|selengkapnya|berita terkait|artikel terkait|artikel sebelumnya|artikel selanjutnya|lihat juga|simak juga|terkait|rekomendasi',
    'most-read list':
      'terpopuler|berita terpopuler|paling banyak dibaca|terbaru|berita terbaru|trending|berita utama|populer|headline',
    navigation:
      'beranda|menu|cari|kembali ke atas|kontak|tentang kami|hubungi kami|redaksi|kategori|topik|indeks|lihat semua',
    'share or vote widget': 'bagikan|bagikan artikel|sebarkan|cetak|salin tautan|suka',
    'reader comment': 'komentar|tulis komentar|tinggalkan komentar|tinggalkan balasan|lihat komentar|balas',
    advertisement: 'iklan|advertisement|scroll untuk melanjutkan membaca',
    'subscription or sign-up': 'langganan|berlangganan|masuk|daftar',
    'cookie or legal notice': 'kebijakan privasi|syarat dan ketentuan|pedoman media siber|hak cipta',
    'source link': 'sumber',
  },
  openers: {
    'related-article teaser':
      'baca juga|lihat juga|simak|simak juga|baca|artikel sebelumnya|artikel selanjutnya',
    'source link': 'sumber',
    'image caption or credit': 'foto|gambar|ilustrasi',
    byline: 'penulis|oleh|editor|reporter',
    navigation: 'tag|tags|topik',
  },
  starts: { 'related-article teaser': 'baca juga|lihat juga' },
  within: { 'cookie or legal notice': 'hak cipta dilindungi' },
  sections:
    'dunia|internasional|nasional|politik|ekonomi|bisnis|hukum|olahraga|bola|teknologi|sains|kesehatan|pendidikan|opini|analisis|gaya hidup|hiburan|daerah|berita|regional',
  by: 'oleh|penulis|reporter',
  dated: 'diterbitkan|diperbarui|dipublikasikan',
}
