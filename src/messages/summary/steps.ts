/** Adobe's six steps. Arguments come escaped for Markdown. */

const en = {
  heading: "Adobe's six steps",
  columns: ['Step', 'Who', 'State', 'What is left'] satisfies readonly [string, string, string, string],
  names: [
    '1. Be entitled to customer-managed keys',
    "2. Have permission to add Adobe's application to the tenant",
    '3. A key vault used only for Customer Journey Analytics, with the key',
    "4. Adobe's application has permission to use the key",
    "5. A ticket with the key's URI",
    '6. Adobe confirms',
  ] satisfies readonly [string, string, string, string, string, string],
  doers: { action: 'this action', person: 'you', adobe: 'Adobe, then you' },
  states: {
    done: '✅ done',
    warned: '⚠️ done, with a warning',
    /** A person says so, and nothing was read. */
    recorded: '✅ done, as recorded',
    /** Adobe did its part, and can't use the key since. */
    broken: '⚠️ confirmed; problem found',
    /** It was done, since Adobe confirmed, and no longer holds. */
    undone: '⚠️ problem found',
    'to-do': '⬜ to do',
    unknown: '❓ unknown',
    'not-checked': '➖ not checked',
  },
  rest: {
    nothing: '',
    'record-entitlement':
      'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure. Record it as `adobe-entitlement`.',
    'grant-right-to-add-application':
      '`ensure` adds the application if this identity has the permission. Otherwise, an Entra administrator does.',
    'principal-given':
      'Nothing, provided `adobe-principal-id` is right: Microsoft Graph did not say whose service principal it is.',
    'run-ensure': 'Run `mode: ensure`.',
    'vault-shared': 'It exists, but also contains other keys or secrets.',
    'see-first': 'See "Do this first".',
    'see-failed': 'See "Failed".',
    'see-unknown': 'See "Unknown".',
    'see-waived': 'See "Waived".',
    'ticket-after-azure': 'The ticket is written when steps 3 and 4 are done.',
    'send-ticket': 'Send the ticket above, and record its number as `adobe-ticket`.',
    'await-adobe': "After you send the ticket, wait for Adobe's reply.",
    'record-confirmation': 'When Adobe confirms the key, record its URI as `confirmed-key-uri`.',
    'send-change': 'Send the ticket above. It asks Adobe to change to the current version.',
    'change-confirmation':
      'Adobe confirmed the previous version. When Adobe confirms the change, update `confirmed-key-uri`.',
  },
  ticketNumber: (ticket: string) => `Ticket ${ticket}.`,
};

/** How far one of Adobe's six steps has come. */
export type StepState = keyof typeof en.states;
/** What is left of a step, in the words of a person who has to do it. */
export type StepRest = keyof typeof en.rest;
export type Doer = keyof typeof en.doers;

const fr: typeof en = {
  heading: "Les six étapes d'Adobe",
  columns: ['Étape', 'Qui', 'État', 'Ce qui reste'],
  names: [
    '1. Avoir droit aux clés gérées par le client',
    "2. Avoir le droit d'ajouter l'application d'Adobe au locataire",
    '3. Un coffre de clés réservé à Customer Journey Analytics, avec la clé',
    "4. L'application d'Adobe est autorisée à utiliser la clé",
    "5. Un ticket avec l'URI de la clé",
    '6. Adobe confirme',
  ],
  doers: { action: 'cette action', person: 'vous', adobe: 'Adobe, puis vous' },
  states: {
    done: '✅ fait',
    warned: '⚠️ fait, avec un avertissement',
    recorded: '✅ fait, selon vos entrées',
    broken: '⚠️ confirmé\u00A0; problème détecté',
    undone: '⚠️ problème détecté',
    'to-do': '⬜ à faire',
    unknown: '❓ inconnu',
    'not-checked': '➖ pas contrôlé',
  },
  rest: {
    nothing: '',
    'record-entitlement':
      'Demandez à votre équipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform hébergé sur Azure\u00A0; indiquez-le dans `adobe-entitlement`.',
    'grant-right-to-add-application':
      "`ensure` ajoute l'application si cette identité en a le droit\u00A0; sinon, un administrateur Entra le fait.",
    'principal-given':
      "Rien, à condition que `adobe-principal-id` soit exact\u00A0: Microsoft Graph n'a pas dit de qui est ce principal de service.",
    'run-ensure': 'Exécutez `mode: ensure`.',
    'vault-shared': "Il existe, mais contient aussi d'autres clés ou des secrets.",
    'see-first': 'Voir «\u00A0À faire en premier\u00A0».',
    'see-failed': 'Voir «\u00A0Non conforme\u00A0».',
    'see-unknown': 'Voir «\u00A0Inconnu\u00A0».',
    'see-waived': 'Voir «\u00A0Accepté par dérogation\u00A0».',
    'ticket-after-azure': 'Le ticket est rédigé lorsque les étapes 3 et 4 sont terminées.',
    'send-ticket': 'Envoyez le ticket ci-dessus\u00A0; indiquez son numéro dans `adobe-ticket`.',
    'await-adobe': "Après l'envoi du ticket, attendez la réponse d'Adobe.",
    'record-confirmation': 'Une fois la clé confirmée par Adobe, indiquez son URI dans `confirmed-key-uri`.',
    'send-change': 'Envoyez le ticket ci-dessus. Il demande à Adobe de passer à la version actuelle.',
    'change-confirmation':
      'Adobe a confirmé la version précédente. Une fois le changement confirmé par Adobe, mettez à jour `confirmed-key-uri`.',
  },
  ticketNumber: (ticket) => `Ticket ${ticket}.`,
};

export const stepsWords = { en, fr };
