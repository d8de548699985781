import type { PageWords } from './page-words.ts'

export const fr: PageWords = {
  labels: {
    'related-article teaser':
      'lire aussi|à lire aussi|lire également|à lire également|à lire|voir aussi|articles liés|articles similaires|article précédent|article suivant|précédent|suivant|lire la suite|lire plus|en savoir plus|sur le même sujet|sur le même thème|à voir aussi|nos recommandations|vous aimerez aussi|vous pourriez aussi aimer|à découvrir|pour aller plus loin|dossier|notre dossier',
    'most-read list':
      "les plus lus|les plus lues|le plus lu|articles les plus lus|les plus partagés|les plus populaires|tendances|à la une|dernières nouvelles|dernières actualités|derniers articles|dernière minute|en direct|toute l'actualité|l'actualité en continu|les derniers articles|populaires",
    navigation:
      'accueil|rechercher|recherche|menu|aller au contenu|aller au contenu principal|plan du site|contact|contactez-nous|qui sommes-nous|haut de page|retour en haut|retour|rubriques|voir plus|voir tout|suivez-nous|archives|étiquettes|mots-clés|catégories',
    'share or vote widget':
      "partager|partagez|partager cet article|partager sur facebook|partager sur twitter|envoyer par e-mail|imprimer|copier le lien|j'aime|voter|votes|réagir|facebook|enregistrer|partages|écouter l'article|offrir l'article",
    'reader comment':
      'commentaires|commentaire|voir les commentaires|tous les commentaires|laisser un commentaire|laissez un commentaire|ajouter un commentaire|publier un commentaire|vos réactions|réactions|réagissez|répondre|lire les commentaires',
    'source link': 'source|lien source|lien vers la source|article original',
    advertisement:
      'publicité|annonce|annonces|contenu sponsorisé|sponsorisé|la suite après la publicité|la suite après cette publicité|contenu partenaire|publi-rédactionnel',
    'subscription or sign-up':
      "s'abonner|abonnez-vous|je m'abonne|s'inscrire|inscription|se connecter|connexion|newsletter|newsletters|déjà abonné|mon compte|adresse e-mail|abonnement|réservé aux abonnés|article réservé aux abonnés|faire un don",
    'cookie or legal notice':
      "mentions légales|politique de confidentialité|confidentialité|cookies|gestion des cookies|conditions générales|conditions d'utilisation|tous droits réservés|tout accepter|tout refuser|accepter|refuser|cgu|cgv",
    'about the author or outlet': "à propos de l'auteur|à propos des auteurs|l'auteur|du même auteur|auteur",
    'image caption or credit':
      'photo|photos|image|images|crédit photo|illustration|vidéo|vidéos|diaporama|légende',
    button: 'fermer|ok|annuler|envoyer|continuer|cliquez ici|télécharger|lire|agrandir|voir la vidéo',
    'date line': 'publié|mis à jour|modifié',
  },
  openers: {
    'related-article teaser':
      'lire aussi|à lire aussi|lire également|à lire également|à lire|lire|voir aussi|article précédent|article suivant|sur le même sujet|à voir|en savoir plus|pour aller plus loin|vidéo',
    navigation: 'mots-clés|étiquettes|tags|catégories|rubrique|thèmes',
    'share or vote widget': 'partager|suivez-nous',
    'reader comment': 'commentaires',
    'source link': 'source|sources|lien source|via',
    'image caption or credit':
      'photo|crédit photo|crédits photo|crédit|crédits|image|illustration|légende|photographie',
    'date line': 'publié le|mis à jour le|publié|mis à jour|modifié le|date',
    byline: 'auteur|par|rédaction|texte',
    advertisement: 'publicité',
  },
  starts: {
    'related-article teaser':
      "lire aussi|à lire aussi|lire également|à lire également|voir aussi|retrouvez tous|retrouvez l'ensemble|cliquez ici",
    'share or vote widget': 'partager sur|suivez-nous sur|rejoignez-nous sur|retrouvez-nous sur',
    'reader comment':
      'réflexions sur|commentaires sur|laisser un commentaire|connectez-vous pour commenter|pour commenter',
    'comment form':
      'votre adresse e-mail ne sera|votre adresse de messagerie ne sera|enregistrer mon nom|les champs obligatoires',
    'subscription or sign-up':
      'abonnez-vous|inscrivez-vous|recevez|pour lire la suite|il vous reste|cet article est réservé|déjà abonné|téléchargez notre',
    'cookie or legal notice':
      'ce site utilise|nous utilisons des cookies|en poursuivant|tous droits|en cliquant|en vous inscrivant|les informations recueillies|reproduction interdite',
    'image caption or credit': "photo de|crédit photo|photo d'illustration|image d'illustration|©",
    'credit line': 'avec afp|avec reuters|avec ap|traduit par|propos recueillis par|avec agences',
    'date line': 'publié le|mis à jour le|modifié le|publié à|mis à jour à',
  },
  within: {
    'cookie or legal notice':
      'tous droits réservés|utilise des cookies|politique de confidentialité|reproduction interdite|droits réservés',
    'comment form': 'ne sera pas publiée|champs obligatoires sont',
    'subscription or sign-up':
      'notre newsletter|nos newsletters|réservé aux abonnés|réservé à nos abonnés|notre infolettre',
    'share or vote widget': 'suivez-nous sur|sur facebook twitter|sur les réseaux sociaux de',
    'image caption or credit': "photo d'illustration|crédit photo|photo afp|via afp|photo d'archives",
  },
  sections:
    'monde|international|france|europe|afrique|asie|amériques|moyen-orient|proche-orient|politique|économie|société|culture|sport|sports|sciences|science|santé|environnement|planète|climat|faits divers|justice|médias|technologie|tech|éducation|opinion|opinions|tribune|éditorial|édito|analyse|analyses|chronique|reportage|enquête|entretien|interview|portrait|décryptage|récit|exclusif|vidéo|actualité|actualités|actu|people|lifestyle|voyage|cuisine|immobilier|emploi|bourse|entreprises|football|rugby|tennis|météo|en direct|communiqué|communiqué de presse|diplomatie|défense',
  by: 'par|de|propos recueillis par|texte de|rédigé par|écrit par',
  dated: 'publié|publié le|mis à jour|mis à jour le|modifié le|le',
}
