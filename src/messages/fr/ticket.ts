import type { TicketMessages } from '../en/ticket.ts';

export const ticket: TicketMessages = {
  colon: '\u00A0:',
  semicolon: '\u00A0;',
  subject: 'Objet',
  subjects: {
    setUp: "Activation d'une clé gérée par le client (CMK) pour Customer Journey Analytics",
    change: 'Changement de la clé gérée par le client (CMK) pour Customer Journey Analytics',
    reference: 'Clé gérée par le client (CMK) pour Customer Journey Analytics\u00A0: état actuel, pour information',
  },
  greeting: 'Bonjour,',
  requests: {
    setUp:
      'Nous vous prions de bien vouloir activer notre clé gérée par le client pour Customer Journey Analytics.\nLa clé est prête dans notre coffre Azure Key Vault et votre application dispose des autorisations nécessaires\n(get, wrapKey, unwrapKey).',
    change:
      'Nous vous prions de bien vouloir remplacer la clé gérée par le client que vous avez confirmée pour\nCustomer Journey Analytics par la nouvelle clé ci-dessous. Celle-ci est prête dans notre coffre Azure Key Vault\net votre application dispose des autorisations nécessaires (get, wrapKey, unwrapKey).',
    reference:
      "Vous avez confirmé notre clé gérée par le client pour Customer Journey Analytics. Voici son état actuel.\nAucune action n'est nécessaire de votre part.",
  },
  keyUri: 'URI de la clé (identificateur de clé)',
  newKeyUri: 'URI de la nouvelle clé (identificateur de clé)',
  confirmedUri: 'URI de la clé que vous avez confirmée',
  organization: {
    heading: 'Organisation',
    blanks: {
      organization: "Identifiant d'organisation Adobe",
      entitlement: 'Offre souscrite',
      contact: 'Contact',
    },
    ticket: 'Ticket',
    tenant: 'ID du locataire Azure',
  },
  mark: 'À COMPLÉTER',
  fillIn: (mark, blanks) => `[${mark} avant l'envoi, puis supprimer cette ligne\u00A0: ${blanks}]`,
  reply: 'Une fois la clé active, merci de nous indiquer en réponse',
  questions: [
    "1. l'URI que vous avez enregistré et si vous en fixez la version\u00A0;",
    "2. si vos appels au coffre proviennent d'un service Azure approuvé ou d'adresses fixes.",
  ],
  details: { heading: 'Informations techniques', key: 'Clé', vault: 'Coffre de clés', access: 'Accès' },
  key: {
    bits: (size) => `${size} bits`,
    enabled: 'activée',
    disabled: 'désactivée',
    from: (date) => `active à partir du ${date}`,
    until: (date) => `expire le ${date}`,
    always: "sans date d'expiration",
  },
  vault: {
    softDelete: {
      on: 'suppression réversible activée',
      off: 'suppression réversible désactivée',
      unknown: 'suppression réversible\u00A0: inconnu',
    },
    days: (days) => `${days} jours`,
    purgeProtection: {
      on: 'protection contre le vidage activée',
      off: 'protection contre le vidage désactivée',
      unknown: 'protection contre le vidage\u00A0: inconnu',
    },
    rbac: 'RBAC Azure',
    policies: "stratégies d'accès au coffre",
    open: 'accessible depuis tous les réseaux',
    restricted: 'réseau restreint, services Microsoft approuvés autorisés',
    closed: 'réseau restreint, services Microsoft approuvés bloqués',
    perimeter: 'périmètre de sécurité réseau',
  },
  access: {
    role: (role, scope) => `rôle ${role} sur ${scope}`,
    policy: "stratégie d'accès au coffre (get, wrapKey, unwrapKey sur les clés)",
    scopes: { key: 'la clé', vault: 'le coffre', above: 'une étendue au-dessus du coffre' },
    principal: (id, appId) => [`pour le principal de service ${id}`, `de votre application ${appId}`],
  },
  unknown: 'inconnu',
  regards: 'Avec nos remerciements.',
  checked: (date) => `Vérifié dans Azure le ${date}.`,
};
