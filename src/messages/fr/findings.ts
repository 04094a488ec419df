/** The findings in French, with Azure's terms as Microsoft's French pages have them. */
import type { ReadFailure } from '../../model/observed.ts';
import { readableTime } from '../../report/dates.ts';
import type { FindingWords } from '../findings.ts';

const answer = (reason: ReadFailure) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const request = (reason: ReadFailure) =>
  reason.requestId === undefined ? '' : ` (identifiant de requête ${reason.requestId})`;
const places = {
  graph: 'Microsoft Graph',
  vault: 'le coffre',
  group: 'le groupe de ressources',
  subscription: "l'abonnement",
};
/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'fr');
const list = (items: readonly string[]) => items.join(', ');
const kinds = { keys: 'les clés', secrets: 'les secrets', certificates: 'les certificats', storage: 'le stockage' };

export const fr: FindingWords = {
  common: {
    noVault: "il n'y a pas de coffre de clés à contrôler",
    noKey: "il n'y a pas de clé à contrôler",
    notRead: "cela n'a pas été lu",
    unreadable: (reason: ReadFailure) =>
      `lecture impossible (${reason.operation}) : ${answer(reason).filter(Boolean).join(' ')} : ${reason.message}${request(reason)}`,
    grantRight: (right: string, place: keyof typeof places, clientId: string) =>
      `Accordez ${right} sur ${places[place]} à l'identité du pipeline (ID client ${clientId}), attendez dix minutes et relancez.`,
    runAgain: 'Relancez. Si cela persiste, suivez le code et le message ci-dessus.',
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
    create: 'Créez-le : exécutez le mode ensure, ou cette commande.',
    recover:
      "Si personne ne l'a supprimé exprès, récupérez-le ; ses attributions de rôle ne reviennent pas et sont à refaire.",
    rename: "Choisissez un autre vault-name, ou l'abonnement et le groupe qui contiennent ce coffre.",
    lost: "Adobe a confirmé une clé de ce coffre : un nouveau coffre ne le remplace pas. Cherchez parmi les coffres supprimés, demandez qui l'a retiré et prévenez Adobe.",
  },
  'vault-soft-delete': {
    title: 'La suppression réversible est activée',
    why: "Sans suppression réversible, supprimer le coffre ou la clé les détruit aussitôt, et les données d'Adobe avec.",
    expected: 'suppression réversible activée',
    on: (days: number | null) =>
      days === null ? 'suppression réversible activée' : `suppression réversible activée, ${days} jours`,
    off: 'suppression réversible désactivée',
    unsaid: "la réponse d'Azure ne dit pas si la suppression réversible est activée",
    remediation: 'Activez la suppression réversible ; elle ne peut plus être désactivée ensuite.',
  },
  'vault-purge-protection': {
    title: 'La protection contre la suppression définitive est activée',
    why: "Sans cette protection, quiconque en a le droit peut supprimer définitivement une clé déjà supprimée, et les données d'Adobe avec.",
    expected: 'protection contre la suppression définitive activée',
    on: 'protection contre la suppression définitive activée',
    off: 'protection contre la suppression définitive désactivée',
    remediation: 'Activez la protection contre la suppression définitive ; elle ne peut plus être désactivée ensuite.',
  },
  'vault-permission-model': {
    title: 'Le coffre utilise Azure RBAC',
    why: "Qui peut modifier le coffre peut s'ajouter à ses stratégies d'accès ; les rôles séparent les deux. Microsoft conseille RBAC.",
    expected: "modèle d'autorisation Azure RBAC",
    rbac: "le modèle d'autorisation est Azure RBAC",
    policies: (count: number) => `le modèle d'autorisation est celui des stratégies d'accès (il y en a ${count})`,
    remediation:
      "Donnez d'abord un rôle à Adobe et à tous ceux que citent les stratégies, car elles cessent au changement ; changez ensuite de modèle.",
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
    perimeter: "protégé par un périmètre de sécurité réseau, dont cette action n'évalue pas les règles",
    remediation: 'Laissez les services Microsoft approuvés contourner la restriction.',
    perimeterCure:
      'Vérifiez avec Adobe que les règles du périmètre laissent entrer son application ; dispensez ensuite vault-network. Ceci montre le réglage.',
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
    remediation: "Déplacez dans un autre coffre ce qui ne sert pas à Adobe. Ces commandes montrent ce qu'il y a.",
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
    remediation: "Envoyez les événements d'audit à un espace de travail Log Analytics (mettez son ID de ressource).",
  },
  'key-exists': {
    title: 'La clé existe',
    why: "Sans la clé, personne ne peut ouvrir ce qu'Adobe a chiffré avec elle.",
    expected: 'une clé de ce nom dans le coffre',
    found: (uri: string) => `trouvée : ${uri}`,
    absent: (key: string, vault: string) => `aucune clé ${key} dans le coffre ${vault}`,
    deleted: (key: string) => `la clé ${key} est supprimée de manière réversible`,
    noVault: (vault: string) => `pas de clé, puisque le coffre ${vault} n'existe pas`,
    create: 'Créez-la : exécutez le mode ensure, ou cette commande.',
    createVault: "Créez d'abord le coffre (voir vault-exists), puis la clé : mode ensure, ou cette commande.",
    recover: "Si personne ne l'a supprimée exprès, récupérez-la.",
    lost: "Adobe a confirmé cette clé : une nouvelle du même nom n'ouvre pas les données. Cherchez parmi les clés supprimées, restaurez-la depuis une sauvegarde et prévenez Adobe.",
  },
  'key-enabled': {
    title: 'La clé est activée',
    why: "Adobe ne peut rien faire d'une clé désactivée et peut y voir une révocation, suivie de la suppression définitive des données.",
    expected: 'la version actuelle est activée',
    enabled: (version: string) => `la version ${version} est activée`,
    disabled: (version: string) => `la version ${version} est désactivée`,
    remediation: "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la.",
  },
  'key-active': {
    title: 'La clé est en cours de validité',
    why: 'Une clé expirée ou pas encore active ne peut pas encapsuler ; Adobe peut y voir une révocation, suivie de la suppression définitive des données.',
    expected: "maintenant se situe entre la date d'activation et la date d'expiration",
    active: 'la clé est en cours de validité',
    expired: (at: string) => `expirée le ${date(at)}`,
    early: (at: string) => `pas active avant le ${date(at)}`,
    fixExpired: "Si sa fin n'était pas voulue, reculez la date d'expiration (ici à deux ans d'aujourd'hui).",
    fixEarly: "Si l'attente n'était pas voulue, avancez la date d'activation à maintenant.",
  },
  'key-expiry': {
    title: "La clé n'expire pas bientôt",
    why: "À sa date d'expiration, la clé cesse de fonctionner pour Adobe, sans autre avertissement.",
    expected: (days: number | string) => `pas de date d'expiration, ou à plus de ${days} jours`,
    never: "pas de date d'expiration",
    later: (at: string) => `expire le ${date(at)}`,
    past: (at: string) => `expirée le ${date(at)}`,
    remediation:
      "Décidez avec le propriétaire des données, puis reculez la date d'expiration (ici à deux ans d'aujourd'hui).",
  },
  'key-type': {
    title: 'La clé est une clé RSA',
    why: "Adobe encapsule ses clés de données avec RSA ; d'autres types ne savent pas encapsuler.",
    expected: 'type RSA ou RSA-HSM',
    is: (type: string) => `type ${type}`,
    remediation:
      "Le type d'une clé ne peut pas changer : créez une autre clé, mettez son nom dans key-name et transmettez cette clé à Adobe.",
  },
  'key-size': {
    title: 'La clé a au moins 3072 bits',
    why: "Règle d'Adobe pour son produit voisin, Adobe Experience Platform ; des clés plus courtes peuvent être refusées.",
    expected: '3072 bits ou plus',
    is: (bits: number) => `${bits} bits`,
    notRsa: (type: string) => `le type ${type} n'est pas une clé RSA`,
    unsaid: "la réponse d'Azure ne dit pas la taille de la clé",
    remediation:
      "Créez une nouvelle version, plus longue. Si Adobe utilise déjà cette clé, convenez-en d'abord avec Adobe et gardez l'ancienne version activée.",
  },
  'key-operations': {
    title: 'La clé peut encapsuler et désencapsuler',
    why: "Adobe encapsule et désencapsule ses clés de données avec elle ; sans l'une des deux opérations, les données ne peuvent être ni écrites ni lues.",
    expected: 'opérations wrapKey et unwrapKey',
    are: (operations: readonly string[]) =>
      operations.length === 0 ? 'aucune opération' : `opérations ${list(operations)}`,
    remediation: 'Autorisez les deux opérations.',
  },
  'key-rotation': {
    title: "La clé n'effectue pas de rotation d'elle-même",
    why: "Une version qui apparaît d'elle-même n'est pas connue d'Adobe, et l'ancienne risque d'être désactivée trop tôt.",
    expected: 'aucune stratégie de rotation qui effectue une rotation',
    rotates: 'une stratégie de rotation crée automatiquement de nouvelles versions',
    still: 'aucune rotation automatique',
    remediation: 'Limitez la stratégie à la notification, et effectuez la rotation à la main, en accord avec Adobe.',
  },
  'adobe-principal': {
    title: "Le principal de service d'Adobe existe et est activé",
    why: "C'est l'identité avec laquelle Adobe utilise la clé. Supprimée ou désactivée, Adobe peut y voir une révocation.",
    expected: "le principal de service d'Adobe existe dans le locataire et est activé",
    enabled: (id: string) => `le principal de service ${id} est activé`,
    disabled: (id: string) => `le principal de service ${id} est désactivé`,
    absent: (appId: string) => `aucun principal de service de l'application ${appId} dans le locataire`,
    given: (id: string) => `son ID d'objet ${id} est donné, Microsoft Graph n'a donc pas été interrogé`,
    unsaid: "la réponse de Microsoft Graph ne dit pas s'il est activé",
    create: "Créez-le, en tant qu'administrateur d'application ou avec Application.ReadWrite.All.",
    lost: "Adobe a confirmé une clé, il existait donc : demandez qui l'a supprimé. Un nouveau a un autre ID d'objet et il faut refaire son attribution de rôle.",
    enable: "Si personne ne l'a désactivé exprès (c'est ainsi qu'on révoque l'accès), activez-le.",
  },
  'adobe-grant': {
    title: 'Adobe peut utiliser la clé',
    why: "Sans le droit de lire la clé, d'encapsuler et de désencapsuler, Adobe ne peut pas ouvrir les données et peut y voir une révocation.",
    expected: (role: string) =>
      `rôle ${role} sur la clé, le coffre ou au-dessus, ou stratégie d'accès avec get, wrapKey et unwrapKey`,
    role: (role: string, scope: string) => `rôle ${role} sur ${scope}`,
    policy: "une stratégie d'accès avec get, wrapKey et unwrapKey",
    noPrincipal: "le principal de service d'Adobe n'existe pas et ne détient donc rien",
    noRole: (id: string, role: string) => `${id} n'a pas le rôle ${role} sur la clé, le coffre ou au-dessus`,
    others: (ids: readonly string[]) => ` ; détenu par ${list(ids)} (un ancien principal de service d'Adobe ?)`,
    condition: (scope: string, condition: string) =>
      `attribué sur ${scope} sous une condition que cette action n'évalue pas : ${condition}`,
    noPolicy: (id: string) => `aucune stratégie d'accès pour ${id}`,
    partPolicy: (id: string, missing: readonly string[]) =>
      `il manque ${list(missing)} à la stratégie d'accès de ${id}`,
    compound: " ; une stratégie d'identité composée (avec un ID d'application) ne compte pas",
    roleWithoutEffect: " ; son rôle est sans effet sur un coffre à stratégies d'accès",
    remediation: "Si personne ne le lui a retiré exprès (c'est ainsi qu'on révoque l'accès), accordez-le.",
    conditionCure: 'Attribuez le rôle sans condition, ou dispensez adobe-grant si la condition laisse entrer Adobe.',
    principalFirst: "Créez d'abord le principal de service (voir adobe-principal), puis accordez-lui le droit.",
  },
  'adobe-least-privilege': {
    title: "Adobe ne peut rien faire d'autre",
    why: "Plus de droits que lire la clé, encapsuler et désencapsuler permettent à un tiers de lire ou de modifier ce qui n'est pas à lui.",
    expected: 'aucun autre rôle ni autorisation sur la clé, le coffre ou au-dessus',
    nothingElse: 'aucun autre rôle ni autorisation',
    noPrincipal: "le principal de service d'Adobe n'existe pas",
    excess: (items: readonly string[]) => list(items),
    role: (name: string, scope: string) => `rôle ${name} sur ${scope}`,
    permissions: (kind: 'keys' | 'secrets' | 'certificates' | 'storage', items: readonly string[]) =>
      `autorisations sur ${kinds[kind]} : ${list(items)}`,
    remediation: "Retirez ce dont Adobe n'a pas besoin.",
  },
  'adobe-entitlement': {
    title: 'Le droit à la fonctionnalité est consigné',
    why: "Adobe n'offre les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield ; cette voie vaut pour Platform sur Azure.",
    expected: "l'entrée adobe-entitlement est donnée",
    given: (entitlement: string) => `${entitlement}, comme consigné`,
    absent: 'non consigné',
    remediation:
      'Demandez à votre équipe de compte Adobe, puis mettez adobe-entitlement à healthcare-shield ou privacy-security-shield.',
  },
  'confirmed-key': {
    title: 'La clé confirmée est celle-ci et fonctionne',
    why: 'Adobe ouvre les données avec la clé confirmée. Si elle est supprimée, désactivée ou hors validité, les données lui sont perdues.',
    expected: (uri: string) => `${uri} existe, est activée et en cours de validité`,
    notGiven: "aucun confirmed-key-uri n'est donné",
    holds: 'la clé confirmée est en place',
    otherKey: (vault: string, key: string) =>
      `les entrées nomment le coffre ${vault} et la clé ${key}, qu'Adobe n'a pas confirmés`,
    keyGone: "la clé confirmée n'existe pas",
    vaultGone: "le coffre de la clé confirmée n'existe pas",
    versionGone: (version: string) => `la version ${version} n'existe pas`,
    disabled: (version: string) => `la version ${version} est désactivée`,
    expired: (version: string, at: string) => `la version ${version} a expiré le ${date(at)}`,
    early: (version: string, at: string) => `la version ${version} n'est pas active avant le ${date(at)}`,
    fixInputs: 'Donnez à vault-name et key-name les noms confirmés, ou corrigez confirmed-key-uri.',
    fixGone:
      "Demandez qui l'a retirée et prévenez Adobe. Cherchez parmi ce qui est supprimé, ou restaurez une sauvegarde ; une nouvelle clé ne sert à rien.",
    fixDisabled: "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la.",
    fixDate: "Si sa fin ou son attente n'était pas voulue, déplacez ses dates.",
  },
  'confirmed-version': {
    title: 'La version confirmée est la version actuelle',
    why: "Adobe n'a pas confirmé la version actuelle : il peut utiliser l'une ou l'autre, gardez donc les deux.",
    expected: 'la version actuelle est celle qui est confirmée',
    notGiven: "aucun confirmed-key-uri avec version n'est donné",
    otherKey: 'la clé confirmée est une autre clé',
    same: (version: string) => `la version ${version} est actuelle et confirmée`,
    differs: (confirmed: string, current: string) => `confirmée : ${confirmed} ; actuelle : ${current}`,
    remediation:
      "Demandez à Adobe quelle version il utilise, gardez activée celle qui est confirmée, et consignez dans confirmed-key-uri ce qu'Adobe confirme. Ceci liste les versions.",
  },
  'adobe-confirmation': {
    title: "La confirmation d'Adobe est consignée",
    why: "Tant qu'Adobe n'a pas confirmé, les données ne sont pas chiffrées avec cette clé.",
    expected: "l'entrée confirmed-key-uri est donnée",
    notRequired: 'non exigée (require-confirmation vaut false)',
    given: (uri: string) => `${uri}, comme consigné`,
    absent: 'non consignée',
    remediation:
      "Envoyez le ticket à l'assistance clientèle Adobe ; quand Adobe a confirmé, mettez dans confirmed-key-uri l'URI de clé confirmé.",
  },
};
