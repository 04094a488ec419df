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
        { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: { first: wakeNobody, steps: names } },
        {
          when: { en: 'An ID, false', fr: 'Un ID, false' },
          next: confirmed ? isCutOff : isDisabled,
          afterNo: disabledBefore,
        },
        ...whoHasNone(confirmed ? isLost : { steps: ['deleted'] }),
      ],
    },
    ...(confirmed ? [] : [{ ...searchByPerson(inputs, names), onlyIf: 'none-found' as const }]),
    ...permitting.map((step): Step => Object.assign({ onlyIf: 'working-hours' as const }, step)),
    ...nameIt(inputs).map((step) => Object.assign({}, step, { replaces: names, onlyIf: 'working-hours' as const })),
  );
}

const wakeNobody: Words = { en: 'Wake nobody.', fr: 'Ne réveillez personne.' };

function nameIt(inputs: Inputs): readonly Step[] {
  const set: Step = {
    en: "Set adobe-principal-id to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.",
    fr: "Indiquez l'ID du principal de service d'Adobe dans adobe-principal-id, et accordez une dérogation à adobe-principal\u00A0: aucune exécution ne remarquera alors sa suppression.",
    commands: namePrincipal(inputs),
  };
  return [set, { ...runAnew, name: 'anew' }];
}

const isLost: Words = {
  en: 'Adobe lost its access. Act now: have the urgent text sent (below, or docs/lost-access.md), and ask the application administrators whether it was deleted on purpose. Create nothing.',
  fr: "Adobe a perdu son accès. Agissez maintenant\u00A0: faites envoyer le texte urgent (ci-dessous, ou docs/lost-access.md), et demandez aux administrateurs d'application si la suppression était voulue. Ne créez rien.",
};

const isCutOff: Words = {
  en: 'It is disabled: Adobe lost its access. Act now: have the urgent text sent (below, or docs/lost-access.md), and ask the application administrators whether that was on purpose. Enable nothing.',
  fr: "Il est désactivé\u00A0: Adobe a perdu son accès. Agissez maintenant\u00A0: faites envoyer le texte urgent (ci-dessous, ou docs/lost-access.md), et demandez aux administrateurs d'application si c'était voulu. N'activez rien.",
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
  en: 'It is disabled. Enable nothing. Unless you know that Adobe never confirmed a key, act now: have the urgent text sent (below, or docs/lost-access.md), and ask the application administrators whether that was on purpose.',
  fr: "Il est désactivé. N'activez rien. Sauf si vous savez qu'Adobe n'a jamais confirmé de clé, agissez maintenant\u00A0: faites envoyer le texte urgent (ci-dessous, ou docs/lost-access.md), et demandez aux administrateurs d'application si c'était voulu.",
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
