import type { SummaryMessages } from '../summary.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number < 2 ? one : many}`;
const parts = { vault: 'le coffre de clés', key: 'la clé', grant: "l'accès d'Adobe à la clé" } as const;

export const summary: SummaryMessages = {
  colon: '\u00A0:',
  title: 'Clé gérée par le client pour Adobe Customer Journey Analytics',
  target: (key, vault) => `${key} dans le coffre ${vault}`,
  headline: {
    states: {
      confirmed: "🔒 **En service et en ordre.** Adobe a confirmé cette clé, et tout ce qu'il lui faut est en place.",
      provisioned:
        "✅ **Azure est prêt.** Le coffre, la clé et l'accès d'Adobe sont en place. Adobe n'a pas encore confirmé la clé.",
      unhealthy:
        "❌ **Pas en ordre.** Le coffre, la clé et l'accès d'Adobe existent, mais Adobe ne peut peut-être pas utiliser la clé.",
      missing: '❌ **Pas en place.**',
      unknown:
        "❓ **Inconnu.** Aucune erreur n'a été vue, mais tout n'a pas pu être vu : cela ne compte pas comme prêt.",
    },
    notConfirmed:
      "⏳ **Pas confirmé.** Azure est prêt, mais cette tâche exige la confirmation d'Adobe, et aucune n'est enregistrée (`confirmed-key-uri`).",
    invalidInputs: "❌ **Pas démarré.** Les entrées ne sont pas valides ; rien n'a été envoyé à Azure.",
    stopped: "❌ **Arrêté trop tôt.** L'exécution a pris fin avant de pouvoir dire dans quel état est la clé.",
    missing: (missing) => `Il manque : ${missing.map((part) => parts[part]).join(', ')}.`,
    failing: (errors) => `${count(errors, 'contrôle échoue', 'contrôles échouent')}.`,
    unknown: (errors) => `${count(errors, "contrôle n'a pas pu être fait", "contrôles n'ont pas pu être faits")}.`,
    warnings: (warnings) => `${count(warnings, 'avertissement', 'avertissements')}, voir plus bas.`,
  },
  context: (mode, group, date) => `Mode ${mode}, groupe de ressources ${group}, ${date}.`,
  changed: (mode, changes) => {
    if (mode === 'verify') return 'Le mode verify ne fait que regarder ; il ne change rien.';
    if (mode === 'plan') {
      return changes === 0
        ? '`ensure` ne changerait rien.'
        : `Rien n'a été changé ; \`ensure\` ferait ${count(changes, 'changement', 'changements')}.`;
    }
    return changes === 0 ? "Rien n'a été changé." : `${count(changes, 'changement fait', 'changements faits')}.`;
  },
  first: {
    label: 'À faire en premier',
    correctInputs: 'Corrigez les entrées nommées ci-dessous.',
    nothing: 'Rien : tout est comme il faut.',
    sendTicket:
      "Envoyez le ticket ci-dessous à l'assistance clientèle Adobe, puis enregistrez son numéro sous `adobe-ticket`.",
    awaitAdobe: (ticket) =>
      `Attendez la réponse d'Adobe au ticket ${ticket}. Quand Adobe confirme la clé, enregistrez son URI sous \`confirmed-key-uri\`.`,
    runEnsure: "Lisez les changements ci-dessous, et lancez l'action avec `mode: ensure` si vous êtes d'accord.",
    seeReport: 'Lisez ci-dessous ce qui a échoué.',
  },
  failures: {
    heading: (failures) => `Ce qui a échoué (${failures})`,
    planning: 'établir le plan',
    operation: 'Opération',
    requestId: 'ID de la requête',
    message: { azure: "Message d'Azure", github: 'Message de GitHub', action: 'Message' },
    meaning: { cause: 'Cause probable', result: 'Résultat' },
    remediation: 'Pour corriger',
    fixAbove: 'voir en haut de cette page.',
    more: (failures) =>
      `${count(failures, 'autre échec se trouve', 'autres échecs se trouvent')} dans le fichier de rapport.`,
  },
  changes: {
    heading: (mode) => (mode === 'plan' ? 'Ce que ferait `ensure`' : 'Ce qui a été fait'),
    none: (mode) => (mode === 'plan' ? 'Rien : tout est là.' : "Rien n'a été écrit."),
    columns: ['Quoi', 'Nom', 'Action', 'État'],
    resources: {
      'resource-group': 'Groupe de ressources',
      vault: 'Coffre de clés',
      key: 'Clé',
      principal: "Principal de service d'Adobe",
      grant: "Accès d'Adobe à la clé",
      lock: 'Verrou',
    },
    actions: { create: 'créer', update: 'mettre à jour', recover: 'récupérer' },
    statuses: { planned: '📋 prévu', done: '✅ fait', failed: '❌ échoué', skipped: '➖ pas atteint' },
    notes: "Avant d'être d'accord",
  },
  findings: {
    failing: (mode, findings) =>
      mode === 'plan' ? `Contrôles qui échouent à présent (${findings})` : `Contrôles qui échouent (${findings})`,
    unknown: (findings) => `Contrôles qui n'ont pas pu être faits (${findings})`,
    unknownMeaning: "Ce qui n'a pas pu être vu ne compte pas comme bon.",
    waived: (findings) => `Acceptés (${findings})`,
    waivedMeaning: "Acceptés tels quels, par l'entrée `waive`.",
    waivedColumns: ["Jusqu'au (UTC)", 'Raison'],
    noEnd: 'sans fin',
    noReason: 'non indiquée',
    passing: (findings) => count(findings, 'contrôle réussit', 'contrôles réussissent'),
    skipped: (findings) => `${count(findings, "contrôle n'a", "contrôles n'ont")} pas de sens ici`,
    notMet: { error: '❌ Non rempli (erreur)', warning: '⚠️ Non rempli (avertissement)' },
    notKnown: { error: '❓ Inconnu (erreur)', warning: '❓ Inconnu (avertissement)' },
    observed: 'Constaté',
    expected: 'Attendu',
    remediation: 'Pour corriger',
    fixAbove: 'voir en haut de cette page.',
    seenToNow: (findings) =>
      `${count(findings, 'contrôle échoue', 'contrôles échouent')} à présent, ce dont les changements ci-dessus se chargent`,
    seenToLater: (findings) =>
      `${count(findings, 'contrôle échoue', 'contrôles échouent')} à présent, ce dont ensure se charge une fois réglé ce qui a échoué plus haut`,
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
      `Le ticket ${number} est enregistré comme envoyé. Le texte reste ici pour vos dossiers, au cas où Adobe le demanderait.`,
    reference:
      "Adobe a confirmé cette clé\u00A0: il n'y a rien à envoyer. Le texte reste ici pour vos dossiers, au cas où Adobe le demanderait.",
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
      recorded: "✅ fait, selon l'enregistrement",
      'to-do': '⬜ à faire',
      unknown: '❓ inconnu',
      'not-checked': '➖ pas contrôlé',
    },
    rest: {
      nothing: '',
      'record-entitlement':
        'Demandez à votre équipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform hébergé sur Azure ; enregistrez-le sous `adobe-entitlement`.',
      'grant-right-to-add-application':
        "`ensure` ajoute l'application si cette identité en a le droit ; sinon, un administrateur Entra le fait.",
      'principal-given':
        "Rien, tant que `adobe-principal-id` est juste : Microsoft Graph n'a pas dit de qui est ce principal de service.",
      'run-ensure': 'Lancez `mode: ensure`.',
      'vault-shared': "Il est là, mais il contient aussi d'autres clés ou des secrets.",
      'repair-vault-or-key': 'Réparez ce qui échoue, plus haut.',
      'repair-grant': 'Réparez ce qui échoue, plus haut.',
      'see-unknown': "Laissez l'action le voir, plus haut.",
      'ticket-after-azure': 'Attendez que les étapes 3 et 4 soient faites : le ticket est écrit alors.',
      'send-ticket': 'Envoyez le ticket ci-dessus ; enregistrez son numéro sous `adobe-ticket`.',
      'await-adobe': 'Attendez que le ticket soit envoyé.',
      'record-confirmation': 'Quand Adobe confirme la clé, enregistrez son URI sous `confirmed-key-uri`.',
      'confirmation-broken': "Adobe a confirmé une clé qui n'est plus ce qu'elle était : voir plus haut.",
    },
    ticketNumber: (ticket) => `Ticket ${ticket}.`,
  },
  cut: "Un texte était trop long pour cette page et n'y figure pas. Le fichier de rapport le contient en entier.",
};
