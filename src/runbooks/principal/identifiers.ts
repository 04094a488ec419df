/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */
import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';

/** The owner of the application named by `adobe-app-id` could use the key. */
export const otherApplication: Runbook = inSteps({
  phase: 'find',
  en: 'Find out who set adobe-app-id, and why.',
  fr: 'Cherchez qui a renseigné adobe-app-id, et pourquoi.',
  rows: [
    row({
      en: [
        'Adobe Customer Care asked for it in your ticket',
        'Waive adobe-application, with the ticket as the reason.',
      ],
      fr: [
        "L'assistance clientèle Adobe l'a demandé dans votre ticket",
        'Accordez une dérogation à adobe-application, avec le ticket comme motif.',
      ],
    }),
    row({
      en: ['It is a test', 'Use a vault that contains no key of yours.'],
      fr: ["C'est un test", 'Utilisez un coffre qui ne contient aucune de vos clés.'],
    }),
    row({
      en: ['None of these', "Remove the input, and that application's access to the vault."],
      fr: ['Aucun des deux', "Retirez l'entrée, ainsi que l'accès de cette application au coffre."],
    }),
  ],
});

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
          when: {
            en: 'By its ID (recommended)',
            fr: 'Par son ID (recommandé)',
          },
          next: { steps: ['show', 'set', 'anew'] },
        },
        { when: byPermission(right), next: { steps: permitting.flatMap(({ name = [] }) => name) } },
      ],
    },
    show(inputs),
    {
      name: 'set',
      en: 'Set adobe-principal-id to this ID, and waive adobe-principal.',
      fr: 'Indiquez cet ID dans adobe-principal-id, et accordez une dérogation à adobe-principal.',
      commands: namePrincipal(inputs),
    },
    { ...runAnew, name: 'anew' },
    ...permitting,
  );
}

/** The price of the one that writes. */
function byPermission({ isWrite }: Right): Words {
  return isWrite === true
    ? {
        en: 'By a permission on Microsoft Graph, which can then change every application of the tenant',
        fr: 'Par une autorisation sur Microsoft Graph, qui permet de modifier toute application du locataire',
      }
    : {
        en: 'By a permission on Microsoft Graph',
        fr: 'Par une autorisation sur Microsoft Graph',
      };
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
      { when: { en: 'An ID', fr: 'Un ID' }, next: { steps: ['set', 'anew'] } },
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

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Runbook {
  return inSteps({
    phase: 'find',
    en: "Show the ID of Adobe's service principal in this tenant.",
    fr: "Affichez l'ID du principal de service d'Adobe dans ce locataire.",
    commands: [showAdobePrincipal({ inputs })],
    rows: [
      row({ en: ['An ID', 'Set adobe-principal-id to it.'], fr: ['Un ID', 'Indiquez-le dans adobe-principal-id.'] }),
      row({
        en: ['An error: none exists', 'Ask the application administrators of the tenant who deleted it.'],
        fr: [
          "Une erreur\u00A0: il n'y en a pas",
          "Demandez aux administrateurs d'application du locataire qui l'a supprimé.",
        ],
      }),
    ],
  });
}

/** The given object ID belongs to another application. */
export const principalIdFirst: Runbook = inSteps({
  en: 'Correct adobe-principal-id first (see adobe-principal).',
  fr: "Corrigez d'abord adobe-principal-id (voir adobe-principal).",
});

/** Microsoft Graph was not asked, since the finding is waived. */
export function principalNotAsked(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: "Compare adobe-principal-id with the ID of Adobe's service principal.",
      fr: "Comparez adobe-principal-id à l'ID du principal de service d'Adobe.",
      commands: [showAdobePrincipal({ inputs })],
    },
    {
      en: 'Remove the waiver, so that Microsoft Graph is asked.',
      fr: 'Retirez la dérogation, pour que Microsoft Graph soit interrogé.',
    },
  );
}
