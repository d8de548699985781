import type { PageWords } from './page-words.ts'

export const es: PageWords = {
  labels: {
    'related-article teaser':
      'lea también|lee también|leer también|te puede interesar|le puede interesar|puede interesarle|también te puede interesar|más información|noticias relacionadas|noticia relacionada|artículos relacionados|artículo relacionado|relacionado|relacionados|relacionadas|notas relacionadas|artículo anterior|artículo siguiente|siguiente artículo|nota anterior|anterior|siguiente|leer más|lee más|ver más|seguir leyendo|sigue leyendo|ver también|vea también|mira también|recomendados|recomendado|te recomendamos|más noticias|más sobre este tema|además|más',
    'most-read list':
      'lo más leído|las más leídas|más leídas|más leídos|lo más visto|lo más|lo último|últimas noticias|última hora|tendencias|destacados|destacadas|populares|más populares|lo más popular|más vistas|noticias destacadas|entradas recientes|comentarios recientes|lo más compartido',
    navigation:
      'inicio|portada|menú|menu|buscar|búsqueda|saltar al contenido|ir al contenido|ir al contenido principal|volver arriba|arriba|contacto|contáctenos|contáctanos|quiénes somos|sobre nosotros|mapa del sitio|secciones|temas|etiquetas|categorías|archivo|hemeroteca|ver todo|ver todos|síguenos|publicidad y contacto|trabaja con nosotros',
    'share or vote widget':
      'compartir|comparte|comparte esta noticia|compartir en facebook|compartir en twitter|enviar por correo|imprimir|copiar enlace|me gusta|guardar|votar|votos|tuitear|enviar|compartir artículo|compartir esta nota',
    'reader comment':
      'comentarios|comentario|ver comentarios|deja un comentario|dejar un comentario|deja una respuesta|deja tu comentario|añadir comentario|publicar comentario|responder|comentar|escribe un comentario|cancelar respuesta|opiniones de los lectores',
    'source link': 'fuente|enlace a la fuente|enlace original|fuentes',
    advertisement: 'publicidad|anuncio|anuncios|contenido patrocinado|patrocinado|pauta',
    'subscription or sign-up':
      'suscribirse|suscríbete|suscríbase|suscripción|iniciar sesión|inicia sesión|regístrate|registrarse|registro|newsletter|boletín|boletines|ya soy suscriptor|correo electrónico|mi cuenta|acceder|solo para suscriptores|contenido exclusivo',
    'cookie or legal notice':
      'aviso legal|política de privacidad|privacidad|política de cookies|cookies|términos y condiciones|términos de uso|condiciones de uso|todos los derechos reservados|aceptar|aceptar todo|rechazar|configurar cookies',
    'about the author or outlet':
      'sobre el autor|sobre la autora|acerca del autor|autor|autora|archivado en|sobre la firma|más del autor',
    'image caption or credit':
      'foto|fotos|imagen|imágenes|fotografía|vídeo|video|videos|galería|archivo foto|foto de archivo',
    button: 'cerrar|ok|cancelar|continuar|haga clic aquí|haz clic aquí|descargar|ampliar|enviar comentario',
    'date line': 'publicado|actualizado|fecha|creado',
  },
  openers: {
    'related-article teaser':
      'lea también|lee también|leer también|te puede interesar|le puede interesar|puede leer|leer más|lee más|ver más|más información|artículo anterior|artículo siguiente|vea también|ver también|mira también|relacionado|relacionada|noticia relacionada|además|te recomendamos|vídeo|video',
    navigation: 'etiquetas|temas|tags|categorías|archivado en|palabras clave',
    'share or vote widget': 'compartir|síguenos',
    'reader comment': 'comentarios',
    'source link': 'fuente|fuentes|vía',
    'image caption or credit':
      'foto|fotos|imagen|crédito|créditos|fotografía|foto de|crédito de la foto|ilustración|foto cortesía',
    'date line': 'publicado|publicado el|actualizado|actualizado el|fecha|última actualización|creado',
    byline: 'por|autor|autora|redacción|texto|escrito por',
    advertisement: 'publicidad',
  },
  starts: {
    'related-article teaser':
      'lea también|lee también|leer también|te puede interesar|puedes leer|puede consultar|haga clic aquí',
    'share or vote widget': 'compartir en|síguenos en|sigue a|comparte en|síganos en',
    'reader comment':
      'comentarios en|pensamientos en|deja un comentario|inicia sesión para comentar|para comentar',
    'comment form':
      'tu dirección de correo electrónico no será|su dirección de correo electrónico no será|los campos obligatorios|guarda mi nombre',
    'subscription or sign-up':
      'suscríbete|suscríbase|regístrate|recibe|para seguir leyendo|apúntate|únete a|descarga nuestra',
    'cookie or legal notice':
      'este sitio utiliza|este sitio web utiliza|utilizamos cookies|al continuar|todos los derechos|prohibida la reproducción|queda prohibida',
    'image caption or credit': 'foto de|imagen de archivo|foto cortesía|fotografía de',
    'credit line':
      'con información de|con datos de|traducido por|editado por|reporte de|con reporte de|información de agencias',
    'date line': 'publicado el|actualizado el|publicado a|actualizado a',
  },
  within: {
    'cookie or legal notice':
      'todos los derechos reservados|utiliza cookies|política de privacidad|prohibida la reproducción',
    'comment form': 'no será publicada|campos obligatorios están',
    'subscription or sign-up':
      'nuestro boletín|nuestra newsletter|nuestros boletines|nuestro newsletter|nuestro canal de whatsapp',
    'share or vote widget': 'síguenos en|síganos en',
    'image caption or credit':
      'foto de archivo|imagen de archivo|foto efe|foto afp|foto ap|getty images|foto cortesía',
  },
  sections:
    'mundo|internacional|españa|europa|américa|américa latina|latinoamérica|asia|áfrica|oriente medio|medio oriente|estados unidos|ee.uu.|nacional|nacionales|política|economía|negocios|empresas|finanzas|mercados|sociedad|cultura|deportes|deporte|fútbol|ciencia|tecnología|salud|medio ambiente|clima|educación|opinión|editorial|columna|tribuna|análisis|entrevista|reportaje|crónica|investigación|sucesos|justicia|seguridad|gente|entretenimiento|espectáculos|televisión|estilo|viajes|gastronomía|moda|motor|local|locales|regional|noticias|actualidad|última hora|en vivo|exclusivo|vídeo|video|comunicado|comunicado de prensa|méxico|argentina|colombia|chile|perú|venezuela',
  by: 'por|texto de|de|escrito por|redacción',
  dated: 'publicado|publicado el|actualizado|actualizado el|creado',
}
