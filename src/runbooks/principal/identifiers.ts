/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */
import { listRolesOfAdobe } from '../../az-commands/access.ts';
import { showAdobePrincipal, showAdobePrincipalState } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Row, type Runbook, role, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import type { Words } from '../../model/words.ts';
import { isConfirmed } from '../asking.ts';
import { anError, anotherError } from '../look.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { searchByPerson, whoHasNone } from './missing.ts';

/** @param usesRoles whether the vault is known to use Azure RBAC */
export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined, usesRoles = false): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs), usesRoles);
}

/** By a permission that reads; by a person who names the ID, where nobody can give it. */
export function unreadablePrincipal(inputs: Inputs, right: Right, usesRoles = false): Runbook {
  const permitting = missingPermission(inputs, right).steps;
  const names = permitting.flatMap(({ name = [] }) => name);
  const confirmed = isConfirmed(inputs);
  return inSteps(
    {
      ...show(inputs),
      commands: [showAdobePrincipalState({ inputs })],
      rows: [
        {
          when: enabledId,
          next: { steps: ['role'] },
          afterNo: { when: enabledId, next: { first: wakeNobody, steps: names } },
        },
        {
          when: { en: 'An ID, false', fr: 'Un ID, false' },
          next: confirmed ? isCutOff : isDisabled,
          afterNo: disabledBefore,
        },
        whoHasNone(confirmed ? isLost : { steps: ['deleted'] }),
        {
          when: anotherError,
          next: byAdministratorTonight,
          error: 'any',
          afterNo: { when: anotherError, next: byAdministrator, error: 'any' },
        },
      ],
    },
    lookAtItsRole(inputs, names, usesRoles),
    ...(confirmed ? [] : [{ ...searchByPerson(inputs, names), onlyIf: 'none-found' as const }]),
    ...permitting.map((step): Step => Object.assign({ onlyIf: 'working-hours' as const }, step)),
    ...nameIt(inputs).map((step) => Object.assign({}, step, { replaces: names, onlyIf: 'working-hours' as const })),
  );
}

/** Without the service principal's ID, the run can't tell which assignments are Adobe's. @param after names of what follows */
function lookAtItsRole(inputs: Inputs, after: readonly string[], usesRoles: boolean): Step {
  const nothing: Words = { en: 'Nothing', fr: 'Rien' };
  return {
    name: 'role',
    phase: 'find',
    afterNo: 'none',
    en: "Check Adobe's role on the key.",
    fr: "Vérifiez le rôle d'Adobe sur la clé.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
    rows: [
      { when: { en: 'An ID', fr: 'Un ID' }, next: { first: wakeNobody, steps: after } },
      { when: nothing, next: withoutRole(inputs, usesRoles) },
      { when: anError, next: byReaderTonight, error: 'any' },
    ],
  };
}

/** Also where it is unknown whether Adobe confirmed a key. */
const askAboutRole: Words = {
  en: "have the urgent text sent, ask the vault's owners whether that was on purpose, and grant nothing.",
  fr: "faites envoyer le texte urgent, demandez aux responsables du coffre si c'était voulu, et n'accordez rien.",
};

/** A vault with Azure RBAC ignores its access policies. */
function withoutRole(inputs: Inputs, usesRoles: boolean): Words {
  const unless = [...(usesRoles ? [] : [policyGives]), ...(isConfirmed(inputs) ? [] : [neverConfirmed])];
  if (unless.length === 0)
    return { en: `Act now: ${askAboutRole.en}`, fr: `Agissez maintenant\u00A0: ${askAboutRole.fr}` };
  const [en, fr] = [unless.map((each) => each.en).join(', or '), unless.map((each) => each.fr).join(', ou ')];
  return {
    en: `Unless ${en}, act now: ${askAboutRole.en}`,
    fr: `Sauf si ${fr}, agissez maintenant\u00A0: ${askAboutRole.fr}`,
  };
}

const policyGives: Words = {
  en: 'an access policy lets Adobe use the key (portal: Access policies)',
  fr: "une stratégie d'accès permet à Adobe d'utiliser la clé (portail\u00A0: Stratégies d'accès)",
};

const neverConfirmed: Words = {
  en: 'you know that Adobe never confirmed a key',
  fr: "vous savez qu'Adobe n'a jamais confirmé de clé",
};

const byReaderTonight: Words = {
  en: 'Sign in (az login), or ask somebody with that role. Nobody within an hour: have the urgent text sent.',
  fr: "Connectez-vous (az login), ou demandez à quelqu'un qui a ce rôle. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};

const enabledId: Words = { en: 'An ID, true', fr: 'Un ID, true' };

const wakeNobody: Words = { en: 'Wake nobody.', fr: 'Ne réveillez personne.' };

const byAdministrator: Words = {
  en: 'Conclude nothing. Have an application administrator run it.',
  fr: "N'en concluez rien. Faites exécuter la commande par un administrateur d'application.",
};

const byAdministratorTonight: Words = {
  en: `${byAdministrator.en} Nobody within an hour: have the urgent text sent.`,
  fr: `${byAdministrator.fr} Personne en une heure\u00A0: faites envoyer le texte urgent.`,
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

/** Where Adobe never confirmed a key. */
const disabledBefore: Row = {
  when: { en: 'An ID, false', fr: 'Un ID, false' },
  next: {
    en: 'It is disabled. Enable nothing. Ask the application administrators why.',
    fr: "Il est désactivé. N'activez rien. Demandez-en la raison aux administrateurs d'application.",
  },
};

/** What was never recorded may still be confirmed. */
const isDisabled: Words = {
  en: 'It is disabled. Enable nothing. Unless you know that Adobe never confirmed a key, act now: have the urgent text sent (docs/lost-access.md), and ask the application administrators whether that was on purpose.',
  fr: "Il est désactivé. N'activez rien. Sauf si vous savez qu'Adobe n'a jamais confirmé de clé, agissez maintenant\u00A0: faites envoyer le texte urgent (docs/lost-access.md), et demandez aux administrateurs d'application si c'était voulu.",
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
