import type { PageWords } from './page-words.ts'

export const pt: PageWords = {
  labels: {
    'related-article teaser':
      'leia também|leia mais|ler mais|veja também|saiba mais|notícias relacionadas|notícia relacionada|artigos relacionados|relacionadas|relacionados|artigo anterior|próximo artigo|artigo seguinte|post anterior|próximo post|anterior|próximo|seguinte|continue lendo|continuar a ler|você também pode gostar|recomendado para você|recomendados|mais notícias|mais sobre|pode gostar|confira também',
    'most-read list':
      'mais lidas|mais lidos|as mais lidas|mais vistas|mais vistos|mais populares|populares|últimas notícias|últimas|em alta|tendências|destaques|em destaque|posts recentes|artigos recentes|comentários recentes|última hora|mais recentes|mais comentadas',
    navigation:
      'início|página inicial|home|menu|buscar|busca|pesquisar|pesquisa|ir para o conteúdo|pular para o conteúdo|voltar ao topo|topo|contato|contacto|fale conosco|quem somos|sobre nós|mapa do site|editorias|seções|secções|categorias|etiquetas|assuntos|arquivo|ver todos|ver mais|siga-nos|expediente',
    'share or vote widget':
      'compartilhar|compartilhe|partilhar|partilhe|compartilhar no facebook|compartilhar no twitter|enviar por e-mail|imprimir|copiar link|curtir|gosto|salvar|votar|votos|tuitar|ouvir|compartilhe isso',
    'reader comment':
      'comentários|comentário|ver comentários|deixe um comentário|deixe uma resposta|deixe o seu comentário|deixe seu comentário|adicionar comentário|comentar|responder|cancelar resposta|publicar comentário',
    'source link': 'fonte|link da fonte|fontes|link original',
    advertisement:
      'publicidade|anúncio|anúncios|conteúdo patrocinado|patrocinado|continua depois da publicidade|continua após a publicidade|pub',
    'subscription or sign-up':
      'assine|assinar|assine já|assine agora|inscreva-se|cadastre-se|entrar|login|registe-se|registar|newsletter|newsletters|já é assinante|minha conta|subscrever|e-mail|exclusivo para assinantes|apoie',
    'cookie or legal notice':
      'política de privacidade|privacidade|termos de uso|termos e condições|cookies|política de cookies|todos os direitos reservados|aceitar|aceitar todos|rejeitar|aviso legal',
    'about the author or outlet': 'sobre o autor|sobre a autora|autor|autora|mais do autor',
    'image caption or credit': 'foto|fotos|imagem|imagens|vídeo|vídeos|galeria|foto de arquivo|crédito',
    button: 'fechar|ok|cancelar|enviar|continuar|clique aqui|baixar|ampliar',
    'date line': 'publicado|atualizado|publicada|atualizada|data',
  },
  openers: {
    'related-article teaser':
      'leia também|leia mais|leia|veja também|veja|saiba mais|artigo anterior|próximo artigo|artigo seguinte|relacionada|relacionado|confira|vídeo',
    navigation: 'tags|assuntos|etiquetas|categorias|categoria|palavras-chave|tópicos',
    'share or vote widget': 'compartilhar|partilhar|siga-nos',
    'reader comment': 'comentários',
    'source link': 'fonte|fontes|via',
    'image caption or credit':
      'foto|fotos|imagem|crédito|créditos|fotografia|foto de|reprodução|divulgação|arte|ilustração',
    'date line':
      'publicado|publicado em|atualizado|atualizado em|publicada em|atualizada em|data|última atualização',
    byline: 'por|autor|autora|redação|texto|escrito por|publicado por',
    advertisement: 'publicidade',
  },
  starts: {
    'related-article teaser':
      'leia também|leia mais|veja também|clique aqui|clique na|clique e|confira também',
    'share or vote widget': 'compartilhar no|compartilhe no|siga-nos no|siga o|siga a|partilhar no',
    'reader comment': 'deixe um comentário|faça login para comentar|para comentar',
    'comment form':
      'o seu endereço de e-mail não será|seu endereço de e-mail não será|campos obrigatórios|salvar meus dados',
    'subscription or sign-up':
      'assine|inscreva-se|cadastre-se|receba|para continuar lendo|baixe|participe do',
    'cookie or legal notice':
      'este site utiliza|este site usa|utilizamos cookies|usamos cookies|ao continuar|todos os direitos|é proibida|proibida a',
    'image caption or credit': 'foto de|imagem de|foto divulgação|foto reprodução',
    'credit line':
      'com informações de|com informações da|com informações do|tradução de|edição de|com agências|colaborou',
    'date line': 'publicado em|atualizado em|publicada em|atualizada em|publicado às',
  },
  within: {
    'cookie or legal notice':
      'todos os direitos reservados|utiliza cookies|usa cookies|política de privacidade|é proibida a reprodução',
    'comment form': 'não será publicado|campos obrigatórios são|serão aprovados pelo moderador',
    'subscription or sign-up': 'nossa newsletter|nosso boletim|nosso canal no|nosso grupo no whatsapp',
    'share or vote widget': 'siga-nos no|siga nas redes|nas redes sociais do',
    'image caption or credit':
      'foto de arquivo|foto divulgação|foto reprodução|getty images|foto afp|agência brasil foto',
  },
  sections:
    'mundo|internacional|brasil|portugal|política|economia|negócios|mercados|finanças|sociedade|cidades|cotidiano|cultura|esportes|esporte|desporto|futebol|ciência|ciências|tecnologia|saúde|meio ambiente|ambiente|clima|educação|opinião|editorial|coluna|colunistas|análise|entrevista|reportagem|especial|exclusivo|polícia|justiça|segurança|entretenimento|famosos|televisão|tv|viagem|turismo|gastronomia|moda|carros|local|região|notícias|atualidade|últimas notícias|ao vivo|vídeo|comunicado|comunicado de imprensa|europa|américas|áfrica|ásia|oriente médio|estados unidos|nacional|país',
  by: 'por|de|texto de|escrito por|publicado por|da redação',
  dated: 'publicado|publicado em|atualizado|atualizado em|publicada em|publicado por',
}
