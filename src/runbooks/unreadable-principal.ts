/** What to do where the pipeline may not look for Adobe's service principal. */
import { showAdobePrincipal } from '../az-commands/directory.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Right } from '../model/operation.ts';
import { inSteps, type Runbook, row, type Step } from '../model/runbook.ts';
import { missingPermission, rightOfMode, unreadRunbook } from './missing-permission.ts';

export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs));
}

/** By a permission, or by a person who names the ID: ensure then needs no permission on Microsoft Graph. */
export function unreadablePrincipal(inputs: Inputs, right: Right): Runbook {
  const permitting = missingPermission(inputs, right).steps;
  return inSteps(
    {
      phase: 'choose',
      en: "Choose how the run gets to know Adobe's service principal.",
      fr: "Choisissez comment l'exécution connaît le principal de service d'Adobe.",
      rows: [
        {
          when: { en: 'By a permission on Microsoft Graph', fr: 'Par une autorisation sur Microsoft Graph' },
          next: { steps: permitting.flatMap(({ name = [] }) => name) },
        },
        {
          when: { en: 'By its ID, without a permission', fr: 'Par son ID, sans autorisation' },
          next: { steps: ['show', 'set'] },
        },
      ],
    },
    ...permitting,
    show(inputs),
    {
      name: 'set',
      en: 'Set adobe-principal-id to this ID, and waive adobe-principal.',
      fr: 'Indiquez cet ID dans adobe-principal-id, et accordez une dérogation à adobe-principal.',
    },
  );
}

/** Any member of the tenant can. */
function show(inputs: Inputs): Step {
  return {
    name: 'show',
    phase: 'find',
    en: "Show the ID of Adobe's service principal in this tenant.",
    fr: "Affichez l'ID du principal de service d'Adobe dans ce locataire.",
    commands: [showAdobePrincipal({ inputs })],
    rows: [
      { when: { en: 'An ID', fr: 'Un ID' }, next: { steps: ['set'] } },
      row({
        en: [
          'An error: none exists',
          'Have an Application Administrator search the deleted ones, and create it only where it never existed (see adobe-principal).',
        ],
        fr: [
          "Une erreur\u00A0: il n'y en a pas",
          "Faites chercher parmi ceux qui sont supprimés par un administrateur d'application, qui ne le crée que s'il n'a jamais existé (voir adobe-principal).",
        ],
      }),
    ],
  };
}
