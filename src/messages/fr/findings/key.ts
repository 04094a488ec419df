/** Findings about the key, in French. */
import { readableTime } from '../../dates.ts';

/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'fr');
const list = (items: readonly string[]) => items.join(', ');

export const keyFindings = {
  'key-exists': {
    title: 'La clé existe',
    why: "Sans la clé, personne ne peut ouvrir ce qu'Adobe a chiffré avec elle.",
    expected: 'une clé de ce nom dans le coffre',
    found: (uri: string) => `trouvée : ${uri}`,
    absent: (key: string, vault: string) => `aucune clé ${key} dans le coffre ${vault}`,
    deleted: (key: string) => `la clé ${key} est supprimée de manière réversible`,
    noVault: (vault: string) => `pas de clé, puisque le coffre ${vault} n'existe pas`,
    create: 'Créez-la : exécutez le mode ensure, ou cette commande (Agent de chiffrement Key Vault sur le coffre).',
    createVault: "Créez d'abord le coffre (voir vault-exists), puis la clé : mode ensure, ou cette commande.",
    recover: "Si personne ne l'a supprimée exprès, récupérez-la (Agent de chiffrement Key Vault sur le coffre).",
    lost: "Adobe a confirmé cette clé : une nouvelle du même nom n'ouvre pas les données. Cherchez parmi les clés supprimées, restaurez-la depuis une sauvegarde et prévenez Adobe (Agent de chiffrement Key Vault sur le coffre).",
    vaultFirst: "Voyez vault-exists : tant qu'on ne sait pas qui porte le nom du coffre, rien ne peut être créé.",
    lookFirst: (code: string) =>
      `Ne la créez pas encore : on n'a pas pu voir si une clé supprimée de ce nom attend d'être récupérée (${code}). Cherchez-la d'abord (Lecteur Key Vault sur le coffre).`,
  },
  'key-enabled': {
    title: 'La clé est activée',
    why: "Adobe ne peut rien faire d'une clé désactivée et peut y voir une révocation, suivie de la suppression définitive des données.",
    expected: 'la version actuelle est activée',
    enabled: (version: string) => `la version ${version} est activée`,
    disabled: (version: string) => `la version ${version} est désactivée`,
    remediation:
      "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la (Agent de chiffrement Key Vault sur le coffre).",
  },
  'key-active': {
    title: 'La clé est en cours de validité',
    why: 'Une clé expirée ou pas encore active ne peut pas encapsuler ; Adobe peut y voir une révocation, suivie de la suppression définitive des données.',
    expected: "maintenant se situe entre la date d'activation et la date d'expiration",
    active: 'la clé est en cours de validité',
    expired: (at: string) => `expirée le ${date(at)}`,
    early: (at: string) => `pas active avant le ${date(at)}`,
    fixExpired:
      "Si sa fin n'était pas voulue, reculez la date d'expiration (ici à deux ans d'aujourd'hui ; Agent de chiffrement Key Vault sur le coffre).",
    fixEarly:
      "Si l'attente n'était pas voulue, avancez la date d'activation à maintenant (Agent de chiffrement Key Vault sur le coffre).",
  },
  'key-expiry': {
    title: "La clé n'expire pas bientôt",
    why: "À sa date d'expiration, la clé cesse de fonctionner pour Adobe, sans autre avertissement.",
    expected: (days: number | string) => `pas de date d'expiration, ou à plus de ${days} jours`,
    never: "pas de date d'expiration",
    later: (at: string) => `expire le ${date(at)}`,
    past: (at: string) => `expirée le ${date(at)}`,
    remediation:
      "Décidez avec le propriétaire des données, puis reculez la date d'expiration (ici à deux ans d'aujourd'hui ; Agent de chiffrement Key Vault sur le coffre).",
  },
  'key-type': {
    title: 'La clé est une clé RSA',
    why: "Adobe encapsule ses clés de données avec RSA ; d'autres types ne savent pas encapsuler.",
    expected: 'type RSA ou RSA-HSM',
    is: (type: string) => `type ${type}`,
    remediation:
      "Le type d'une clé ne peut pas changer : créez une autre clé, mettez son nom dans key-name et transmettez cette clé à Adobe (Agent de chiffrement Key Vault sur le coffre). Si la première commande trouve une clé de ce nom, choisissez-en un autre.",
  },
  'key-size': {
    title: 'La clé a au moins 3072 bits',
    why: 'Pour Adobe Experience Platform, Adobe documente ce minimum ; des clés plus courtes peuvent être refusées.',
    expected: '3072 bits ou plus',
    is: (bits: number) => `${bits} bits`,
    notRsa: (type: string) => `le type ${type} n'est pas une clé RSA`,
    unsaid: "la réponse d'Azure ne dit pas la taille de la clé",
    remediation:
      "Créez une nouvelle version, plus longue. Si Adobe utilise déjà cette clé, convenez-en d'abord avec Adobe et gardez l'ancienne version activée. Une nouvelle version ne peut pas être retirée. Il faut être Agent de chiffrement Key Vault sur le coffre.",
  },
  'key-operations': {
    title: 'La clé peut encapsuler et désencapsuler',
    why: "Adobe encapsule et désencapsule ses clés de données avec elle ; sans l'une des deux opérations, les données ne peuvent être ni écrites ni lues.",
    expected: 'opérations wrapKey et unwrapKey',
    are: (operations: readonly string[]) =>
      operations.length === 0 ? 'aucune opération' : `opérations ${list(operations)}`,
    remediation: 'Autorisez les deux opérations (Agent de chiffrement Key Vault sur le coffre).',
  },
  'key-rotation': {
    title: "La clé n'effectue pas de rotation d'elle-même",
    why: "Une version qui apparaît d'elle-même n'est pas connue d'Adobe, et l'ancienne risque d'être désactivée trop tôt.",
    expected: 'aucune stratégie de rotation qui effectue une rotation',
    rotates: 'une stratégie de rotation crée automatiquement de nouvelles versions',
    still: 'aucune rotation automatique',
    remediation:
      'Limitez la stratégie à la notification, et effectuez la rotation à la main, en accord avec Adobe (Agent de chiffrement Key Vault sur le coffre).',
  },
};
