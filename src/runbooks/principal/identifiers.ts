/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */

import { listRolesOfAdobe } from '../../az-commands/access.ts';
import { showAdobePrincipal, showAdobePrincipalState } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Runbook, role, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import { type Words, withinSentence } from '../../model/words.ts';
import { limitedTo } from '../asking.ts';
import { anError, anotherError } from '../look.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { whoHasNone } from './missing.ts';

/** @param usesRoles whether the vault is known to use Azure RBAC */
export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined, usesRoles = false): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs), usesRoles);
}

/** By a permission that reads; by a person who names the ID, where nobody can give it. */
export function unreadablePrincipal(inputs: Inputs, right: Right, usesRoles = false): Runbook {
  const permitting = missingPermission(inputs, right).steps;
  const names = permitting.flatMap(({ name = [] }) => name);
  const naming = nameIt(inputs).map((step): Step => Object.assign({}, step, { replaces: names }));
  if (!isConfirmed(inputs)) return inSteps(...permitting, ...naming);
  return inSteps(
    {
      ...show(inputs),
      commands: [showAdobePrincipalState({ inputs })],
      rows: [
        { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: { steps: ['role'] } },
        { when: { en: 'An ID, false', fr: 'Un ID, false' }, next: isCutOff },
        whoHasNone(isLost),
        { when: anotherError, next: byAdministratorTonight, error: 'any' },
      ],
    },
    lookAtItsRole(inputs, names, usesRoles),
    ...permitting.map((step): Step => Object.assign({ onlyIf: 'working-hours' as const }, step)),
    ...limitedTo('working-hours', naming),
  );
}

/** Without the service principal's ID, the run can't tell which assignments are Adobe's. @param after names of what follows */
function lookAtItsRole(inputs: Inputs, after: readonly string[], usesRoles: boolean): Step {
  return {
    name: 'role',
    phase: 'find',
    en: "Check Adobe's role on the key.",
    fr: "Vérifiez le rôle d'Adobe sur la clé.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
    rows: [
      { when: { en: 'An ID', fr: 'Un ID' }, next: { first: wakeNobody, steps: after } },
      { when: { en: 'Nothing', fr: 'Rien' }, next: usesRoles ? askAboutRole : askUnlessPolicy },
      { when: anError, next: byReaderTonight, error: 'any' },
    ],
  };
}

const askAboutRole: Words = {
  en: "Act now: have the urgent text sent, ask the vault's owners whether that was on purpose, and grant nothing.",
  fr: "Agissez maintenant\u00A0: faites envoyer le texte urgent, demandez aux responsables du coffre si c'était voulu, et n'accordez rien.",
};

/** A vault with Azure RBAC ignores its access policies. */
const askUnlessPolicy: Words = {
  en: `Unless an access policy lets Adobe use the key (portal: Access policies), ${withinSentence(askAboutRole.en)}`,
  fr: `Sauf si une stratégie d'accès permet à Adobe d'utiliser la clé (portail\u00A0: Stratégies d'accès), ${withinSentence(askAboutRole.fr)}`,
};

const byReaderTonight: Words = {
  en: 'Sign in (az login), or ask somebody with that role. Nobody within an hour: have the urgent text sent.',
  fr: "Connectez-vous (az login), ou demandez à quelqu'un qui a ce rôle. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};

const wakeNobody: Words = { en: 'Wake nobody.', fr: 'Ne réveillez personne.' };

const byAdministratorTonight: Words = {
  en: 'Conclude nothing. Have an application administrator run it. Nobody within an hour: have the urgent text sent.',
  fr: "N'en concluez rien. Faites exécuter la commande par un administrateur d'application. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};

function nameIt(inputs: Inputs): readonly Step[] {
  const set: Step = {
    en: "Set adobe-principal-id to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.",
    fr: "Indiquez l'ID du principal de service d'Adobe dans adobe-principal-id, et accordez une dérogation à adobe-principal\u00A0: aucune exécution ne remarquera alors sa suppression.",
    commands: namePrincipal(inputs),
  };
  return [set, { ...runAnew, name: 'anew' }];
}

const isLost: Words = {
  en: 'Adobe lost its access. Act now: have the urgent text sent (docs/lost-access.md), and ask the application administrators whether it was deleted on purpose. Create nothing.',
  fr: "Adobe a perdu son accès. Agissez maintenant\u00A0: faites envoyer le texte urgent (docs/lost-access.md), et demandez aux administrateurs d'application si la suppression était voulue. Ne créez rien.",
};

const isCutOff: Words = {
  en: 'It is disabled: Adobe lost its access. Act now: have the urgent text sent (docs/lost-access.md), and ask the application administrators whether that was on purpose. Enable nothing.',
  fr: "Il est désactivé\u00A0: Adobe a perdu son accès. Agissez maintenant\u00A0: faites envoyer le texte urgent (docs/lost-access.md), et demandez aux administrateurs d'application si c'était voulu. N'activez rien.",
};

/** Any member of the tenant can. */
function show(inputs: Inputs): Step {
  return {
    name: 'show',
    phase: 'find',
    en: `Show the ID of Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Affichez l'ID du principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [showAdobePrincipal({ inputs })],
  };
}

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Runbook {
  const rows = [{ when: { en: 'An ID', fr: 'Un ID' }, next: setIt }, whoHasNone(whoDeleted)];
  return inSteps({ ...show(inputs), rows });
}

const setIt: Words = { en: 'Set adobe-principal-id to it.', fr: 'Indiquez-le dans adobe-principal-id.' };

const whoDeleted: Words = {
  en: 'Ask the application administrators of the tenant who deleted it.',
  fr: "Demandez aux administrateurs d'application du locataire qui l'a supprimé.",
};

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
