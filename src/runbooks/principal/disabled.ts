/** What to do about Adobe's service principal where it is disabled, or its application deactivated. */
import { enablePrincipal, showPrincipal } from '../../az-commands/directory.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { whetherMeant } from '../asking.ts';
import { ownersOfPrincipal } from '../owners.ts';
import { checkAgain, runAgainLater } from '../run-mode.ts';

const administrator = role('applicationAdministrator', 'tenant');

/** An administrator disabled it for this tenant, perhaps to revoke Adobe's access. */
export function disabledPrincipal(inputs: Inputs, id: string): Runbook {
  return whetherMeant(inputs, {
    whom: ownersOfPrincipal(inputs),
    did: { en: "disable Adobe's service principal", fr: "désactivé le principal de service d'Adobe" },
    kept: { en: 'the service principal disabled', fr: 'le principal de service désactivé' },
    repair: [
      {
        en: `Enable Adobe's service principal in tenant ${inputs.tenantId}.`,
        fr: `Activez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
        commands: [enablePrincipal(id)],
        as: administrator,
      },
    ],
    check: checkAgain(inputs),
  });
}

/** Its application is deactivated (`isDisabled`): its owner or an administrator did it, and only Adobe can activate it. */
export function deactivatedPrincipal(inputs: Inputs, id: string): Runbook {
  return whetherMeant(inputs, {
    whom: ownersOfPrincipal(inputs),
    did: { en: "deactivate Adobe's application", fr: "désactivé l'application d'Adobe" },
    kept: { en: 'the application deactivated', fr: "l'application désactivée" },
    never: neverDelete,
    find: [show(id)],
    repair: [
      {
        en: 'Ask Adobe Customer Care why the application is deactivated, and leave it as it is.',
        fr: "Demandez à l'assistance clientèle Adobe pourquoi l'application est désactivée, et laissez-la telle quelle.",
        calls: ['adobe'],
      },
    ],
    check: checkAgain(inputs),
  });
}

const neverDelete: Words = {
  en: 'Never delete that service principal, since its role assignments name its ID.',
  fr: "Ne supprimez jamais ce principal de service, dont les attributions de rôle contiennent l'ID.",
};

function show(id: string): Step {
  return {
    en: 'Show its properties for the support.',
    fr: 'Affichez ses propriétés pour le support.',
    commands: [showPrincipal(id)],
    as: directoryReader,
  };
}

const directoryReader = role('directoryReaders', 'tenant');

/** Microsoft disabled it: nobody in the tenant can enable it. */
export function principalDisabledByMicrosoft(id: string): Runbook {
  return {
    never: neverDelete,
    steps: [
      show(id),
      {
        en: 'Ask Adobe Customer Care and Microsoft support why Microsoft disabled it.',
        fr: "Demandez à l'assistance clientèle Adobe et au support Microsoft pourquoi Microsoft l'a désactivé.",
        calls: ['adobe'],
      },
    ],
  };
}

/** Graph's answer lacks whether it is enabled. */
export function principalUnclear(id: string): Runbook {
  return inSteps(show(id), runAgainLater);
}
