/** Findings about the subscription and the vault, in French. */
import { readableTime } from '../../dates.ts';

/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'fr');
const list = (items: readonly string[]) => items.join(', ');

export const vaultFindings = {
  'subscription-state': {
    title: "L'abonnement est activé",
    why: "Un abonnement désactivé, expiré ou supprimé arrête tout ce qu'il contient, le coffre compris.",
    expected: "l'abonnement est à l'état Enabled",
    is: (state: string) => `l'abonnement est à l'état ${state}`,
    remediation:
      "Demandez au propriétaire du compte de facturation de réactiver l'abonnement : lui seul le peut, et Azure finit par supprimer ce qu'il contient. Ceci montre son état.",
  },
  'vault-exists': {
    title: 'Le coffre de clés existe',
    why: "Sans son coffre, la clé n'existe plus, et Adobe ne peut plus ouvrir les données chiffrées avec elle.",
    expected: "un coffre de clés de ce nom dans le groupe de ressources et l'abonnement indiqués",
    found: (id: string) => `trouvé : ${id}`,
    absent: (name: string, group: string) => `aucun coffre ${name} dans le groupe de ressources ${group}`,
    deleted: (name: string, purge: string | null) =>
      `le coffre ${name} est supprimé de manière réversible${purge === null ? '' : ` ; suppression définitive prévue le ${date(purge)}`}`,
    taken: (name: string) => `pas de tel coffre ici, et le nom ${name} est pris ailleurs`,
    create:
      'Créez-le : exécutez le mode ensure, ou cette commande (Contributeur Key Vault sur le groupe de ressources). Sa protection contre la suppression définitive ne pourra jamais être désactivée.',
    recover:
      "Si personne ne l'a supprimé exprès, récupérez-le (Contributeur Key Vault sur son groupe de ressources) ; ses attributions de rôle ne reviennent pas et sont à refaire.",
    rename:
      "Rien ne peut être créé sous ce nom. Choisissez un autre vault-name, ou l'abonnement et le groupe qui contiennent ce coffre.",
    lost: "Adobe a confirmé une clé de ce coffre : un nouveau coffre ne le remplace pas. Cherchez parmi les coffres supprimés, demandez qui l'a retiré et prévenez Adobe.",
    elsewhere: (name: string, id: string) =>
      `la réponse d'Azure sur le coffre ${name} concerne un autre coffre : ${id}`,
    deletedElsewhere: (id: string) => ` ; il se trouvait ailleurs : ${id}`,
    lookFirst:
      "Ne le créez pas encore : on n'a pas pu voir si un coffre supprimé ou étranger porte ce nom. Cherchez-le d'abord (Lecteur sur l'abonnement).",
  },
  'vault-provisioned': {
    title: 'Le coffre de clés est provisionné',
    why: "Un coffre dont le provisionnement a échoué ou n'est pas terminé peut ne pas répondre à son adresse.",
    expected: "état d'approvisionnement Succeeded",
    is: (state: string) => `état d'approvisionnement ${state}`,
    remediation:
      "Attendez quelques minutes et relancez. Si l'état persiste, ouvrez une demande de support auprès de Microsoft ; ne supprimez pas le coffre. Ceci montre l'état (Lecteur sur le coffre).",
  },
  'vault-tenant': {
    title: 'Le coffre de clés appartient à ce locataire',
    why: "Un coffre n'accepte que les jetons de son propre locataire. Quand un abonnement change de locataire, le coffre reste dans l'ancien et refuse Adobe.",
    expected: (tenant: string) => `le coffre accepte les jetons du locataire ${tenant}`,
    same: (tenant: string) => `le coffre accepte les jetons du locataire ${tenant}`,
    differs: (tenant: string) => `le coffre n'accepte que les jetons du locataire ${tenant}`,
    remediation:
      "Trouvez qui a déplacé l'abonnement, et prévenez d'abord Adobe. La dernière commande donne le coffre à ce locataire (Contributeur Key Vault sur le coffre) : plus personne de l'ancien locataire ne pourra l'utiliser, le principal de service d'Adobe compris, et chaque rôle et chaque stratégie d'accès sera à refaire.",
  },
  'vault-soft-delete': {
    title: 'La suppression réversible est activée',
    why: "Sans suppression réversible, supprimer le coffre ou la clé les détruit aussitôt, et les données d'Adobe avec.",
    expected: 'suppression réversible activée',
    on: (days: number | null) =>
      days === null ? 'suppression réversible activée' : `suppression réversible activée, ${days} jours`,
    off: 'suppression réversible désactivée',
    unsaid: "la réponse d'Azure ne dit pas si la suppression réversible est activée",
    remediation:
      'Activez la suppression réversible ; elle ne peut plus être désactivée ensuite. Il faut être Contributeur Key Vault sur le coffre.',
  },
  'vault-purge-protection': {
    title: 'La protection contre la suppression définitive est activée',
    why: "Sans cette protection, quiconque en a le droit peut supprimer définitivement une clé déjà supprimée, et les données d'Adobe avec.",
    expected: 'protection contre la suppression définitive activée',
    on: 'protection contre la suppression définitive activée',
    off: 'protection contre la suppression définitive désactivée',
    remediation:
      'Activez la protection contre la suppression définitive ; elle ne peut plus être désactivée ensuite. Il faut être Contributeur Key Vault sur le coffre.',
  },
  'vault-permission-model': {
    title: 'Le coffre utilise Azure RBAC',
    why: "Qui peut modifier le coffre peut s'ajouter à ses stratégies d'accès ; les rôles séparent les deux. Microsoft conseille RBAC.",
    expected: "modèle d'autorisation Azure RBAC",
    rbac: "le modèle d'autorisation est Azure RBAC",
    policies: (count: number) => `le modèle d'autorisation est celui des stratégies d'accès (il y en a ${count})`,
    remediation:
      "Donnez d'abord un rôle à Adobe et à tous ceux que citent les stratégies, car elles cessent au changement ; changez ensuite de modèle. Il faut être Propriétaire du coffre.",
  },
  'vault-network': {
    title: "Les services approuvés d'Azure atteignent le coffre",
    why: "Un pare-feu qui exclut Adobe rend les données illisibles jusqu'à sa réouverture.",
    expected: 'accès public depuis tous les réseaux, ou restriction que les services Microsoft approuvés contournent',
    open: 'ouvert à tous les réseaux',
    bypass: (access: string) => `restreint (${access}), et les services Microsoft approuvés contournent la restriction`,
    closed: (access: string) =>
      `restreint (${access}), et les services Microsoft approuvés ne contournent pas la restriction`,
    disabled: 'accès réseau public désactivé',
    denied: 'accès refusé par défaut',
    secured: "protégé par un périmètre de sécurité réseau, dont cette action n'évalue pas les règles",
    perimeter: (names: readonly string[]) =>
      `un périmètre de sécurité réseau est appliqué (association ${list(names)}) ; ses règles l'emportent sur le pare-feu, et cette action ne les évalue pas`,
    remediation:
      'Laissez les services Microsoft approuvés contourner la restriction (Contributeur Key Vault sur le coffre).',
    fixPerimeter:
      'Vérifiez avec Adobe que les règles entrantes du périmètre laissent passer son application ; dispensez ensuite vault-network. Ceci montre les réglages (Lecteur sur le coffre).',
  },
  'vault-dedicated': {
    title: "Le coffre ne contient rien d'autre",
    why: "Adobe demande un coffre réservé à Customer Journey Analytics : ce qui s'y trouve d'autre partage ses limites, ses droits et sa fin.",
    expected: (key: string) => `aucune clé hormis ${key}, et aucun secret`,
    alone: "rien d'autre dans le coffre",
    others: (keys: readonly string[], secrets: readonly string[]) =>
      [keys.length === 0 ? '' : `autres clés : ${list(keys)}`, secrets.length === 0 ? '' : `secrets : ${list(secrets)}`]
        .filter(Boolean)
        .join(' ; '),
    remediation:
      "Déplacez dans un autre coffre ce qui ne sert pas à Adobe. Ces commandes montrent ce qu'il y a (Lecteur Key Vault sur le coffre).",
  },
  'vault-lock': {
    title: 'Un verrou empêche de supprimer le coffre',
    why: "Un verrou évite qu'un coffre soit supprimé par erreur avec son groupe. Il ne protège pas la clé à l'intérieur.",
    expected: 'un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
    locked: (name: string, level: string, scope: string) => `verrou ${name} (${level}) sur ${scope}`,
    unlocked: 'aucun verrou ne vaut pour le coffre',
    remediation:
      "Verrouillez le coffre : mode ensure avec delete-lock: true, ou cette commande (en tant que Propriétaire ou Administrateur de l'accès utilisateur).",
  },
  'vault-logging': {
    title: 'Les usages de la clé sont journalisés',
    why: "Sans événements d'audit, personne ne peut dire qui a utilisé, désactivé ou supprimé la clé.",
    expected: 'un paramètre de diagnostic qui envoie AuditEvent, audit ou allLogs quelque part',
    logged: (name: string) => `le paramètre de diagnostic ${name} envoie les événements d'audit`,
    none: 'aucun paramètre de diagnostic',
    useless: (settings: readonly string[]) =>
      `aucun événement d'audit envoyé par le paramètre de diagnostic ${list(settings)}`,
    remediation:
      "Envoyez les événements d'audit à un espace de travail Log Analytics (mettez son ID de ressource ; il faut être Contributeur de surveillance sur le coffre).",
  },
};
