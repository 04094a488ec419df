import type { SummaryMessages } from '../en/summary.ts';

const count = (number: number, one: string, many: string): string => `${number}\u00A0${number < 2 ? one : many}`;

export const summary: SummaryMessages = {
  colon: ' :',
  headline: {
    ready: (why) => `✅ Prêt : ${why}`,
    notReady: (why) => `❌ Pas prêt : ${why}`,
    unknown: (why) => `❓ Pas prêt : ${why}`,
    lost: (title) => `❌ Pas prêt. ${title}`,
    confirmed: 'Adobe a confirmé cette clé et tout ce dont elle a besoin est en place',
    provisioned: "Azure est configuré et la confirmation d'Adobe n'est pas encore renseignée",
    notConfirmed: "Azure est configuré, mais cette tâche exige la confirmation d'Adobe et aucune n'est renseignée",
    invalidInputs: "les entrées ne sont pas valides et rien n'a été envoyé à Azure",
    stopped: (code) => `l'exécution s'est arrêtée avant de pouvoir vérifier la clé${code === '' ? '' : ` (${code})`}`,
    failed: (operation, code) => `échec de l'opération « ${operation} » (${code})`,
    others: (problems) => ` et ${count(problems, 'autre problème', 'autres problèmes')}`,
    remarks: (failures, warnings) => {
      const remarks = [
        ...(failures === 0 ? [] : [count(failures, 'opération en échec', 'opérations en échec')]),
        ...(warnings === 0 ? [] : [count(warnings, 'avertissement', 'avertissements')]),
      ];
      return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
    },
  },
  target: (key, vault, group) => `Clé ${key} dans le coffre ${vault}, groupe de ressources ${group}.`,
  state: (state) => `État : ${state}.`,
  changed: (mode, changes) => {
    if (mode === 'verify') return 'Le mode verify est en lecture seule.';
    if (mode === 'plan') {
      return changes === 0
        ? 'Le mode plan est en lecture seule ; `ensure` ne changerait rien.'
        : `Le mode plan est en lecture seule ; \`ensure\` effectuerait ${count(changes, 'changement', 'changements')}.`;
    }
    return changes === 0
      ? "Rien n'a été changé."
      : `${count(changes, 'changement effectué', 'changements effectués')}.`;
  },
  run: (run) => `Exécution ${run}`,
  first: {
    label: 'À faire en premier',
    correctInputs: 'Corrigez les entrées indiquées ci-dessous.',
    nothing: 'Rien à faire.',
    sendTicket:
      "Envoyez le ticket ci-dessous à l'assistance clientèle Adobe, puis indiquez son numéro dans `adobe-ticket`.",
    awaitAdobe: (ticket) =>
      `Attendez la réponse d'Adobe au ticket ${ticket}. Lorsqu'Adobe aura confirmé la clé, indiquez son URI dans \`confirmed-key-uri\`.`,
    runEnsure: "Examinez les changements ci-dessous. S'ils vous conviennent, exécutez l'action avec `mode: ensure`.",
    seeReport: 'Voyez ci-dessous ce qui a échoué.',
  },
  failures: {
    heading: (failures) => `Ce qui a échoué (${failures})`,
    planning: 'prévoir les changements',
    operation: 'Opération',
    requestId: 'ID de la requête',
    message: { azure: "Message d'Azure", github: 'Message de GitHub', action: 'Message' },
    meaning: { cause: 'Cause probable', result: 'Résultat' },
    remediation: 'Pour corriger',
    fixAbove: 'voir « À faire en premier ».',
    more: (failures) =>
      `${count(failures, 'autre échec se trouve', 'autres échecs se trouvent')} dans le fichier de rapport.`,
  },
  changes: {
    heading: (mode) => (mode === 'plan' ? 'Changements que `ensure` effectuerait' : 'Changements'),
    none: (mode) => (mode === 'plan' ? 'Aucun : tout existe.' : 'Aucun.'),
    columns: ['Ressource', 'Nom', 'Action', 'État'],
    resources: {
      'resource-group': 'Groupe de ressources',
      vault: 'Coffre de clés',
      key: 'Clé',
      principal: "Principal de service d'Adobe",
      grant: "Accès d'Adobe à la clé",
      lock: 'Verrou',
    },
    actions: { create: 'créer', update: 'mettre à jour', recover: 'récupérer' },
    statuses: { planned: '📋 prévu', done: '✅ fait', failed: '❌ échoué', skipped: '➖ ignoré' },
    notes: "Avant d'accepter",
  },
  findings: {
    failing: (findings) => `Non conforme (${findings})`,
    unknown: (findings) => `Inconnu (${findings})`,
    unknownMeaning: "Ce qui n'a pas pu être vérifié n'est jamais considéré comme conforme.",
    waived: (findings) => `Accepté par dérogation (${findings})`,
    waivedMeaning: "Accepté tel quel par l'entrée `waive`.",
    waivedColumns: ["Dérogation jusqu'au (UTC)", 'Raison'],
    noEnd: 'sans fin',
    noReason: 'non indiquée',
    passing: (findings) => `✅ ${count(findings, 'contrôle réussi', 'contrôles réussis')}`,
    skipped: (findings) => `➖ ${count(findings, 'contrôle sans objet', 'contrôles sans objet')}`,
    failed: { error: '❌ Non conforme (erreur)', warning: '⚠️ Non conforme (avertissement)' },
    notKnown: { error: '❓ Inconnu (erreur)', warning: '❓ Inconnu (avertissement)' },
    why: 'Pourquoi',
    reason: 'Raison',
    expected: 'Attendu',
    remediation: 'Pour corriger',
    fixAbove: 'voir « À faire en premier ».',
    fixedNow: (findings) =>
      `${count(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant ; les changements ci-dessus y remédient`,
    fixedLater: (findings) =>
      `${count(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant ; une fois l'échec ci-dessus résolu, relancez ensure`,
    sameReason: 'Inconnu pour la même raison',
    severities: { error: 'erreur', warning: 'avertissement' },
    columns: ['Contrôle', 'Constaté'],
  },
  ticket: {
    heading: "Ticket pour l'assistance clientèle Adobe",
    change: "Adobe a confirmé un autre URI de clé que l'URI actuel. Ce texte demande à Adobe de passer à l'URI actuel.",
    fillIn: (mark) => `Complétez d'abord ce qu'indique la ligne \`[${mark} …]\`.`,
    send: "Ouvrez un ticket auprès de l'assistance clientèle Adobe et collez-y ce texte. Il ne contient aucun secret.",
    administrator: 'Seul un administrateur du support de votre organisation Adobe peut ouvrir un ticket.',
    sent: (number) =>
      `Le ticket ${number} est déclaré comme envoyé. Le texte reste ici pour vos dossiers, au cas où Adobe le demanderait.`,
    reference: 'Adobe a confirmé cette clé. Le texte reste ici pour vos dossiers, au cas où Adobe le demanderait.',
    nothingToSend: "il n'y a rien à envoyer",
  },
  steps: {
    heading: "Les six étapes d'Adobe",
    columns: ['Étape', 'Qui', 'État', 'Ce qui reste'],
    names: [
      '1. Avoir droit aux clés gérées par le client',
      "2. Avoir le droit d'ajouter l'application d'Adobe au locataire",
      '3. Un coffre de clés réservé à Customer Journey Analytics, avec la clé',
      "4. L'application d'Adobe peut utiliser la clé",
      "5. Un ticket avec l'URI de la clé",
      '6. Adobe confirme',
    ],
    doers: { action: 'cette action', person: 'vous', adobe: 'Adobe, puis vous' },
    states: {
      done: '✅ fait',
      warned: '⚠️ fait, avec un avertissement',
      recorded: '✅ fait, selon vos entrées',
      'to-do': '⬜ à faire',
      unknown: '❓ inconnu',
      'not-checked': '➖ pas contrôlé',
    },
    rest: {
      nothing: '',
      'record-entitlement':
        'Demandez à votre équipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform hébergé sur Azure ; indiquez-le dans `adobe-entitlement`.',
      'grant-right-to-add-application':
        "`ensure` ajoute l'application si cette identité en a le droit ; sinon, un administrateur Entra le fait.",
      'principal-given':
        "Rien, à condition que `adobe-principal-id` soit exact : Microsoft Graph n'a pas dit de qui est ce principal de service.",
      'run-ensure': 'Exécutez `mode: ensure`.',
      'vault-shared': "Il existe, mais contient aussi d'autres clés ou des secrets.",
      'repair-vault-or-key': 'Corrigez ce qui a échoué, plus haut.',
      'repair-grant': 'Corrigez ce qui a échoué, plus haut.',
      'see-unknown': "Permettez à l'action de le vérifier, plus haut.",
      'ticket-after-azure': 'Le ticket est rédigé lorsque les étapes 3 et 4 sont terminées.',
      'send-ticket': 'Envoyez le ticket ci-dessus ; indiquez son numéro dans `adobe-ticket`.',
      'await-adobe': "Après l'envoi du ticket, attendez la réponse d'Adobe.",
      'record-confirmation': "Lorsqu'Adobe aura confirmé la clé, indiquez son URI dans `confirmed-key-uri`.",
      'confirmation-broken': 'Adobe a confirmé une autre clé, ou cette clé a changé depuis : voir plus haut.',
    },
    ticketNumber: (ticket) => `Ticket ${ticket}.`,
  },
  cut: "Une partie de cette page était trop longue et n'y figure pas. Le fichier de rapport contient tout.",
};
