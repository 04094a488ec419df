/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */
import { showAdobePrincipal, showAdobePrincipalState } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Next, type Row, type Runbook, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { isConfirmed } from '../asking.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { searchByPerson } from './missing.ts';

export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs));
}

/** By a permission that reads; by a person who names the ID, where nobody can give it. */
export function unreadablePrincipal(inputs: Inputs, right: Right): Runbook {
  const permitting = missingPermission(inputs, right).steps;
  const names = permitting.flatMap(({ name = [] }) => name);
  const confirmed = isConfirmed(inputs);
  return inSteps(
    {
      ...show(inputs),
      commands: [showAdobePrincipalState({ inputs })],
      rows: [
        { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: { steps: names } },
        { when: { en: 'An ID, false', fr: 'Un ID, false' }, next: confirmed ? isCutOff : isDisabled },
        ...whoHasNone(confirmed ? isLost : { steps: ['deleted'] }),
      ],
    },
    ...(confirmed ? [] : [{ ...searchByPerson(inputs, names), onlyIf: 'none-found' as const }]),
    ...permitting,
    ...nameIt(inputs).map((step) => Object.assign({}, step, { replaces: names })),
  );
}

function nameIt(inputs: Inputs): readonly Step[] {
  const set: Step = {
    en: "Set adobe-principal-id to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.",
    fr: "Indiquez l'ID du principal de service d'Adobe dans adobe-principal-id, et accordez une dérogation à adobe-principal\u00A0: aucune exécution ne remarquera alors sa suppression.",
    commands: namePrincipal(inputs),
  };
  return [set, { ...runAnew, name: 'anew' }];
}

const isLost: Words = {
  en: 'Adobe lost its access. Act now: ask the application administrators who deleted it, create nothing, and follow docs/lost-access.md.',
  fr: "Adobe a perdu son accès. Agissez maintenant\u00A0: demandez aux administrateurs d'application qui l'a supprimé, ne créez rien, et suivez docs/lost-access.md.",
};

const isCutOff: Words = {
  en: 'It is disabled: Adobe lost its access. Act now: ask the application administrators who disabled it, enable nothing, and follow docs/lost-access.md.',
  fr: "Il est désactivé\u00A0: Adobe a perdu son accès. Agissez maintenant\u00A0: demandez aux administrateurs d'application qui l'a désactivé, n'activez rien, et suivez docs/lost-access.md.",
};

/** What was never recorded may still be confirmed. */
const isDisabled: Words = {
  en: 'It is disabled. Enable nothing. Ask who opens your Adobe tickets whether Adobe ever confirmed a key. Unless never: act now, by docs/lost-access.md.',
  fr: "Il est désactivé. N'activez rien. Demandez à qui ouvre vos tickets Adobe si une clé a déjà été confirmée. Sauf si jamais\u00A0: agissez maintenant, selon docs/lost-access.md.",
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

function whoHasNone(next: Next): readonly Row[] {
  return [{ when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' }];
}

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Runbook {
  const rows = [{ when: { en: 'An ID', fr: 'Un ID' }, next: setIt }, ...whoHasNone(whoDeleted)];
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
