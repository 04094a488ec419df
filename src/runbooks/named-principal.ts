/** What to do about a service principal that an input names, and that is not Adobe's, or was not checked. */
import { showAdobePrincipal } from '../az-commands/directory.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, row } from '../model/runbook.ts';

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
