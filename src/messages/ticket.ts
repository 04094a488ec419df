/** The words of the ticket to Adobe Customer Care: plain text. */
import type { Language } from '../model/words.ts';

/** What the ticket is for: a key that Adobe does not know yet, another key than Adobe confirmed, or the record of a confirmed one. */
export type TicketPurpose = 'setUp' | 'change' | 'reference';

/** What only a person knows, and the inputs may leave out. */
export type TicketBlank = 'organization' | 'entitlement' | 'contact';

/** The texts about a protection; `unknown` if Azure's answer does not have it. */
export interface OnOff {
  readonly on: string;
  readonly off: string;
  readonly unknown: string;
}

const en = {
  /** Stands between a label and its text. */
  colon: ':',
  /** Stands between the parts of a line. */
  semicolon: ';',
  subject: 'Subject',
  subjects: {
    setUp: 'Set up a customer-managed key (CMK) for Customer Journey Analytics',
    change: 'Change the customer-managed key (CMK) for Customer Journey Analytics',
    reference: 'Customer-managed key (CMK) for Customer Journey Analytics: current state, for reference',
  } satisfies Record<TicketPurpose, string>,
  greeting: 'Hello Adobe Customer Care,',
  users: { application: 'your application', principal: 'the service principal below' },
  requests: {
    setUp: (user: string) =>
      `Please enable our customer-managed key for Customer Journey Analytics. The key is ready in our Azure Key Vault, and ${user} can use it (get, wrapKey, unwrapKey).`,
    change: (user: string) =>
      `Please switch our customer-managed key for Customer Journey Analytics from the key URI that you confirmed to the new one below. It is ready in our Azure Key Vault, and ${user} can use it (get, wrapKey, unwrapKey). We keep the previous one enabled until you confirm.`,
    reference: () =>
      'You have confirmed our customer-managed key for Customer Journey Analytics. This is its current state. No action is needed.',
  } satisfies Record<TicketPurpose, (user: string) => string>,
  keyUri: 'Key URI (Key Identifier)',
  newKeyUri: 'New key URI (Key Identifier)',
  confirmedUri: 'Key URI that you confirmed',
  organization: {
    heading: 'Organization',
    blanks: {
      organization: 'Adobe organization ID',
      entitlement: 'Entitlement',
      contact: 'Contact',
    } satisfies Record<TicketBlank, string>,
    ticket: 'Ticket',
    tenant: 'Azure tenant ID',
  },
  /** What a person finds, and searches for, where something is to be filled in. */
  mark: 'Before sending, fill in',
  fillIn: (mark: string, blanks: string) => `[${mark}: ${blanks}. Then delete this line.]`,
  reply: 'When the key is active, please reply with',
  questions: [
    '1. the key URI that you recorded, and whether you pin its version,',
    '2. whether your calls to the vault arrive as an Azure trusted service or from fixed addresses.',
  ] satisfies readonly [string, string],
  details: { heading: 'Technical details', key: 'Key', vault: 'Vault', access: 'Access' },
  key: {
    bits: (size: number) => `${size} bits`,
    enabled: 'enabled',
    disabled: 'disabled',
    from: (date: string) => `activates on ${date}`,
    until: (date: string) => `expires on ${date}`,
    always: 'no expiration date',
  },
  vault: {
    softDelete: { on: 'soft delete on', off: 'soft delete off', unknown: 'soft delete unknown' } satisfies OnOff,
    days: (days: number) => `${days} days`,
    purgeProtection: {
      on: 'purge protection on',
      off: 'purge protection off',
      unknown: 'purge protection unknown',
    } satisfies OnOff,
    rbac: 'Azure RBAC',
    policies: 'vault access policies',
    open: 'open to all networks',
    restricted: 'restricted network, trusted Microsoft services allowed',
    closed: 'restricted network, trusted Microsoft services blocked',
    perimeter: 'network security perimeter',
  },
  access: {
    role: (role: string, scope: string) => `role ${role} on ${scope}`,
    policy: 'vault access policy (get, wrapKey, unwrapKey on keys)',
    scopes: { key: 'the key', vault: 'the vault', above: 'a scope above the vault' },
    principal: (id: string, appId: string): readonly [string, string] => [
      `for service principal ${id}`,
      `of your application ${appId}`,
    ],
    notChecked: [
      '(we did not check whose object ID this is: please compare it with the one',
      'in your tokens for our tenant)',
    ] satisfies readonly [string, string],
  },
  unknown: 'unknown',
  regards: 'Thank you.',
  checked: (date: string) => `Checked in Azure on ${date}.`,
};

/** What both languages say: a missing sentence does not compile. */
export type TicketMessages = typeof en;

const fr: TicketMessages = {
  colon: '\u00A0:',
  semicolon: '\u00A0;',
  subject: 'Objet',
  subjects: {
    setUp: "Activation d'une clé gérée par le client (CMK) pour Customer Journey Analytics",
    change: 'Changement de la clé gérée par le client (CMK) pour Customer Journey Analytics',
    reference: 'Clé gérée par le client (CMK) pour Customer Journey Analytics\u00A0: état actuel, pour information',
  },
  greeting: 'Bonjour,',
  users: { application: 'votre application', principal: 'le principal de service ci-dessous' },
  requests: {
    setUp: (user) =>
      `Nous vous prions de bien vouloir activer notre clé gérée par le client pour Customer Journey Analytics. La clé est prête dans notre coffre Azure Key Vault et ${user} dispose des autorisations nécessaires (get, wrapKey, unwrapKey).`,
    change: (user) =>
      `Nous vous prions de bien vouloir remplacer, pour Customer Journey Analytics, l'URI de clé que vous avez confirmé par celui indiqué ci-dessous. La clé est prête dans notre coffre Azure Key Vault et ${user} dispose des autorisations nécessaires (get, wrapKey, unwrapKey). Nous conservons la précédente active jusqu'à votre confirmation.`,
    reference: () =>
      "Vous avez confirmé notre clé gérée par le client pour Customer Journey Analytics. Voici son état actuel. Aucune action n'est nécessaire de votre part.",
  },
  keyUri: 'URI de la clé (identificateur de clé)',
  newKeyUri: 'Nouvel URI de la clé (identificateur de clé)',
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
  mark: "À compléter avant l'envoi",
  fillIn: (mark, blanks) => `[${mark}\u00A0: ${blanks}. Supprimez ensuite cette ligne.]`,
  reply: 'Une fois la clé active, merci de nous indiquer en réponse',
  questions: [
    "1. l'URI que vous avez enregistré et si vous en fixez la version\u00A0;",
    "2. si vos appels au coffre proviennent d'un service Azure approuvé ou d'adresses fixes.",
  ],
  details: { heading: 'Informations techniques', key: 'Clé', vault: 'Coffre de clés', access: 'Accès' },
  key: {
    bits: (size) => `${size}\u00A0bits`,
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
    days: (days) => `${days}\u00A0jours`,
    purgeProtection: {
      on: 'protection contre le vidage activée',
      off: 'protection contre le vidage désactivée',
      unknown: 'protection contre le vidage\u00A0: inconnu',
    },
    rbac: 'Azure RBAC',
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
    notChecked: [
      "(nous n'avons pas vérifié à qui appartient cet ID d'objet\u00A0; merci de le comparer",
      'à celui de vos jetons pour notre locataire)',
    ],
  },
  unknown: 'inconnu',
  regards: 'Cordialement,',
  checked: (date) => `Vérifié dans Azure le ${date}.`,
};

export const ticketMessages: Readonly<Record<Language, TicketMessages>> = { en, fr };
