/** The words between the steps of a runbook: the same on page, log, issue and in the report. */

import { groupBy } from '../model/group-by.ts';
import { places } from '../model/places.ts';
import { eitherRole } from '../model/role-names.ts';
import type { Answer, DataPlane, Requirement } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';

const en = {
  colon: ': ',
  call: (whom: string, ask: string) => `Call ${whom}: "${ask}"`,
  answers: { 'on-purpose': 'On purpose', 'by-mistake': 'By mistake', nobody: 'Nobody answers yet' },
  /** Where Adobe lost its access: a change can be on purpose without that being meant. */
  answersOnLoss: {
    'on-purpose': "On purpose, to end Adobe's access",
    'by-mistake': 'By mistake',
    nobody: 'Nobody answers yet',
  },
  /** Restoring would undo what somebody meant, though not that Adobe's access ends. */
  otherReason: 'For another reason',
  onlyAgreed: 'Restore only what they and your security lead agree to.',
  answered: ['They answer', 'Do'],
  printed: ['It shows', 'Do'],
  printedByEach: ['They show', 'Do'],
  chosen: ['Your choice', 'Do'],
  found: ['You find', 'Do'],
  send: {
    below: 'Send the incident ticket below, through a support administrator of your Adobe organization.',
    output:
      'Send the incident ticket (output incident-ticket), through a support administrator of your Adobe organization.',
  },
  stop: 'Stop here. Send and restore nothing. Record who said so, and when.',
  stopUnsent: 'Stop here. Change nothing.',
  /** Only Adobe can give more time. */
  keepCalling:
    'Keep calling: their deputies, the owners of the subscription (portal: Access control (IAM), role Owner), then your security lead. Restore nothing, even as the 24 hours end. The ticket asks Adobe to wait.',
  waitUnsent: 'Keep calling, their deputies too. Change nothing.',
  nothingMore: 'Nothing more.',
  /** @param lead of the steps, without its full stop */
  onlyThen: (lead: string, steps: string) =>
    `${lead.replace(/\.$/, '')}: ${steps.charAt(0).toLowerCase()}${steps.slice(1)}`,
  steps: (numbers: readonly number[]) => `${numbers.length === 1 ? 'Step' : 'Steps'} ${listed(numbers, 'to', 'and')}.`,
  thenSteps: (steps: string) => `Then ${steps.charAt(0).toLowerCase()}${steps.slice(1)}`,
  leads: { 'by-mistake': 'By mistake only.', 'on-purpose': 'On purpose only.' },
  /** Where an answer allows what the owners agree to. */
  leadAgreed: 'By mistake or by agreement only.',
  onlyReads: (steps: number): string =>
    steps === 1
      ? "The next step only reads: don't wait for an answer."
      : "The next steps only read: don't wait for an answer.",
  requires: (roles: string, place: string) => `Requires ${roles} on ${place}.`,
  roleOn: (roles: string, place: string) => `${roles} on ${place}`,
  covers: (roles: string, place: string) => `${roles} on ${place} is enough for these steps.`,
  cannotBeUndone: "This can't be undone.",
  ownPolicy: (permissions: string) => `Your own access policy must include ${permissions}.`,
  policyKinds: { keys: 'keys', secrets: 'secrets' },
  forKind: (permissions: string, kind: string) => `${permissions} for ${kind}`,
  and: ' and ',
  insideNetwork: "Run it from a network that the vault's firewall allows.",
  report: "Report the result in Adobe's case.",
};

const fr: typeof en = {
  colon: '\u00A0: ',
  call: (whom, ask) => `Appelez ${whom}\u00A0: «\u00A0${ask}\u00A0»`,
  answers: { 'on-purpose': 'Volontairement', 'by-mistake': 'Par erreur', nobody: 'Pas encore de réponse' },
  answersOnLoss: {
    'on-purpose': "Oui, pour mettre fin à l'accès d'Adobe",
    'by-mistake': 'Par erreur',
    nobody: 'Pas encore de réponse',
  },
  otherReason: 'Pour une autre raison',
  onlyAgreed: "Ne rétablissez que ce qu'ils acceptent, en accord avec votre responsable de la sécurité.",
  answered: ['Réponse', 'À faire'],
  printed: ['Résultat', 'À faire'],
  printedByEach: ['Résultats', 'À faire'],
  chosen: ['Votre choix', 'À faire'],
  found: ['Vous trouvez', 'À faire'],
  send: {
    below: "Envoyez le ticket d'incident ci-dessous, par votre administrateur du support Adobe.",
    output: "Envoyez le ticket d'incident (sortie incident-ticket), par votre administrateur du support Adobe.",
  },
  stop: "Arrêtez-vous là. N'envoyez rien et ne rétablissez rien. Notez qui l'a dit, et quand.",
  stopUnsent: 'Arrêtez-vous là. Ne modifiez rien.',
  keepCalling:
    "Continuez d'appeler\u00A0: leurs suppléants, les propriétaires de l'abonnement (portail\u00A0: Contrôle d'accès (IAM), rôle Propriétaire), puis votre responsable de la sécurité. Ne rétablissez rien, même à la fin des 24\u00A0heures. Le ticket demande à Adobe d'attendre.",
  waitUnsent: "Continuez d'appeler, leurs suppléants aussi. Ne modifiez rien.",
  nothingMore: 'Rien de plus.',
  onlyThen: (lead, steps) => `${lead.replace(/\.$/, '')}\u00A0: ${steps.charAt(0).toLowerCase()}${steps.slice(1)}`,
  steps: (numbers) => `${numbers.length === 1 ? 'Étape' : 'Étapes'} ${listed(numbers, 'à', 'et')}.`,
  thenSteps: (steps) => `Puis ${steps.charAt(0).toLowerCase()}${steps.slice(1)}`,
  leads: { 'by-mistake': "Uniquement si c'était une erreur.", 'on-purpose': "Seulement si c'était voulu." },
  leadAgreed: "Uniquement en cas d'erreur ou d'accord.",
  onlyReads: (steps) =>
    steps === 1
      ? "L'étape suivante ne fait que lire\u00A0: n'attendez pas de réponse."
      : "Les étapes suivantes ne font que lire\u00A0: n'attendez pas de réponse.",
  roleOn: (roles, place) => `${roles} sur ${place}`,
  requires: (roles, place) => `Rôle requis\u00A0: ${roles} sur ${place}.`,
  covers: (roles, place) => `Le rôle ${roles} sur ${place} suffit pour ces étapes.`,
  cannotBeUndone: 'Cette opération est irréversible.',
  ownPolicy: (permissions) => `Votre propre stratégie d'accès doit comprendre ${permissions}.`,
  policyKinds: { keys: 'les clés', secrets: 'les secrets' },
  forKind: (permissions, kind) => `${permissions} pour ${kind}`,
  and: ' et ',
  insideNetwork: 'Exécutez-la depuis un réseau que le pare-feu du coffre autorise.',
  report: "Indiquez le résultat dans le ticket d'Adobe.",
};

/** Above what can wait. */
export const laterWord: Words = { en: 'Later', fr: 'Plus tard' };

/** `2`, `2 and 4`, `2 to 5`, `2, 4 and 6`. */
function listed(numbers: readonly number[], to: string, and: string): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (numbers.length > 2 && last - first === numbers.length - 1) return `${first} ${to} ${last}`;
  return [numbers.slice(0, -1).join(', '), `${last}`].filter((part) => part !== '').join(` ${and} `);
}

export type RunbookWords = typeof en;
export const runbookWords: Readonly<Record<Language, RunbookWords>> = { en, fr };

/** @param isLoss whether Adobe lost its access */
export function answerText(answer: Answer, language: Language, isLoss: boolean): string {
  const { answers, answersOnLoss } = runbookWords[language];
  return (isLoss ? answersOnLoss : answers)[answer];
}

/** @param how whether it is what each step requires, or enough for all of them */
export function requirementText(
  { roles, at, and }: Requirement,
  language: Language,
  how: 'requires' | 'covers',
): string {
  const words = runbookWords[language];
  const rest = and && words.roleOn(eitherRole(and.roles)[language], places[and.at][language]);
  const place = [places[at][language], ...(rest === undefined ? [] : [rest])].join(words.and);
  return words[how](eitherRole(roles)[language], place);
}

/** What the person's own access policy must include: `list and update for keys`. */
export function ownPolicyText(needs: readonly DataPlane[], language: Language): string {
  const words = runbookWords[language];
  const byKind = groupBy(needs, ({ kind }) => kind);
  const told = [...byKind].map(([kind, some]) => {
    const permissions = new Set(some.flatMap((each) => each.permissions));
    return words.forKind([...permissions].join(words.and), words.policyKinds[kind]);
  });
  return words.ownPolicy(told.join(words.and));
}
