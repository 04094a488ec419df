/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */

import { showAdobePrincipal, showAdobePrincipalState } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import { named } from '../../inputs/named.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { type Fold, inSteps, type Row, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { lookAtRole, nobodyCan, onLoss, openLoss, type Suspected } from '../look.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { ownersOfPrincipal } from '../owners.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { whoHasNone } from './deleted.ts';

/** @param usesRoles whether the vault is known to use Azure RBAC */
export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined, usesRoles = false): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs), usesRoles);
}

/** By a permission that reads; by a person who names the ID, where nobody can give it. */
export function unreadablePrincipal(inputs: Inputs, right: Right, usesRoles = false): Runbook {
  const permitted = orNameIt(inputs, missingPermission(inputs, right).steps);
  if (!isConfirmed(inputs)) return inSteps(...permitted);
  const steps = [
    {
      ...show(inputs),
      commands: [showAdobePrincipalState({ inputs })],
      rows: [
        { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: goOn },
        { when: { en: 'An ID, false', fr: 'Un ID, false' }, next: openLoss },
        whoHasNone(openLoss),
        byAdministrator,
      ],
    },
    // Without its ID, the run can't tell which assignments are Adobe's.
    {
      ...lookAtRole(inputs, { usesRoles, isPrincipalSeen: true }),
      folds: [onLoss(inputs, 'here', endedAccess(inputs))],
    },
  ];
  return { steps, later: permitted };
}

/** The permission, or the ID in its place. */
function orNameIt(inputs: Inputs, [first, ...others]: readonly Step[]): readonly Step[] {
  if (first === undefined) return nameIt(inputs);
  const instead: Fold = {
    title: {
      en: 'Nobody can give that permission: name the ID',
      fr: "Personne ne peut l'accorder\u00A0: indiquez l'ID",
    },
    said: { en: 'This takes the place of the whole list.', fr: 'Ceci remplace toute la liste.' },
    steps: nameIt(inputs),
  };
  return [{ ...first, folds: [...(first.folds ?? []), instead] }, ...others];
}

const goOn: Words = { en: 'Go on.', fr: 'Continuez.' };

/** What somebody may have done to it, and who knows. */
const endedAccess = (inputs: Inputs): Suspected => ({
  whom: ownersOfPrincipal(inputs),
  did: {
    en: "delete or disable Adobe's service principal, or remove its access to the key",
    fr: "supprimé ou désactivé le principal de service d'Adobe, ou retiré son accès à la clé",
  },
});

const byAdministrator: Row = {
  ...row({
    en: ['Another error', `It proves nothing. Have an application administrator run it. ${nobodyCan.en}`],
    fr: [
      'Une autre erreur',
      `Elle ne prouve rien. Faites exécuter la commande par un administrateur d'application. ${nobodyCan.fr}`,
    ],
  }),
  error: 'any',
};

function nameIt(inputs: Inputs): readonly Step[] {
  return [
    {
      en: `Set ${named(inputs, 'adobePrincipalId')} to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.`,
      fr: `Indiquez l'ID du principal de service d'Adobe dans ${named(inputs, 'adobePrincipalId')}, et ajoutez une dérogation pour adobe-principal\u00A0: aucune exécution ne remarquera alors sa suppression.`,
      commands: namePrincipal(inputs),
    },
    runAnew,
  ];
}

/** Any member of the tenant can. */
function show(inputs: Inputs): Step {
  return {
    en: `Show the ID of Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Affichez l'ID du principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [showAdobePrincipal({ inputs })],
  };
}

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Runbook {
  const rows = [{ when: { en: 'An ID', fr: 'Un ID' }, next: setIt(inputs) }, whoHasNone(whoDeleted)];
  return inSteps({ ...show(inputs), rows });
}

function setIt(inputs: Inputs): Words {
  const name = named(inputs, 'adobePrincipalId');
  return { en: `Set ${name} to it.`, fr: `Indiquez-le dans ${name}.` };
}

const whoDeleted: Words = {
  en: 'Ask the application administrators of the tenant who deleted it.',
  fr: "Demandez aux administrateurs d'application du locataire qui l'a supprimé.",
};

/** The given object ID belongs to another application. */
export function principalIdFirst(inputs: Inputs): Runbook {
  const name = named(inputs, 'adobePrincipalId');
  return inSteps({
    en: `Correct ${name} first (see adobe-principal).`,
    fr: `Corrigez d'abord ${name} (voir adobe-principal).`,
  });
}

/** Microsoft Graph was not asked, since the finding is waived. */
export function principalNotAsked(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: `Compare ${named(inputs, 'adobePrincipalId')} with the ID of Adobe's service principal.`,
      fr: `Comparez ${named(inputs, 'adobePrincipalId')} à l'ID du principal de service d'Adobe.`,
      commands: [showAdobePrincipal({ inputs })],
    },
    {
      en: 'Remove the waiver, so that Microsoft Graph is asked.',
      fr: 'Retirez la dérogation, pour que Microsoft Graph soit interrogé.',
    },
  );
}
