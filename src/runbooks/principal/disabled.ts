/** What to do about Adobe's service principal where it is disabled, or its application deactivated. */
import { enablePrincipal, showPrincipal } from '../../az-commands/directory.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, ownersOfPrincipal } from '../asking.ts';
import { runAgainLater, runVerify } from '../run-mode.ts';

const administrator = role('applicationAdministrator', 'tenant');

/** An administrator disabled it for this tenant, perhaps to revoke Adobe's access. */
export function disabledPrincipal(inputs: Inputs, id: string): Runbook {
  return {
    question: asking(ownersOfPrincipal(inputs), {
      en: "Did you disable Adobe's service principal on purpose?",
      fr: "Avez-vous désactivé le principal de service d'Adobe volontairement\u00A0?",
    }),
    steps: byMistake(
      {
        en: `Enable Adobe's service principal in tenant ${inputs.tenantId}.`,
        fr: `Activez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
        commands: [enablePrincipal(id)],
        as: administrator,
      },
      runVerify,
    ),
  };
}

/** Its application is deactivated (`isDisabled`): its owner or an administrator did it. */
export function deactivatedPrincipal(inputs: Inputs, id: string): Runbook {
  const askAdobe: Words = {
    en: 'Leave it as it is, and ask Adobe Customer Care why the application is deactivated.',
    fr: "Laissez-la telle quelle, et demandez à l'assistance clientèle Adobe pourquoi l'application est désactivée.",
  };
  return {
    question: asking(
      ownersOfPrincipal(inputs),
      {
        en: "Did you deactivate Adobe's application on purpose?",
        fr: "Avez-vous désactivé l'application d'Adobe volontairement\u00A0?",
      },
      { others: [{ when: { en: 'It was not us', fr: "Ce n'est pas nous" }, next: askAdobe }], mistake: askAdobe },
    ),
    never: neverDelete,
    steps: [show(id)],
  };
}

const neverDelete: Words = {
  en: 'Never delete that service principal, since its role assignments name its ID.',
  fr: "Ne supprimez jamais ce principal de service, dont les attributions de rôle contiennent l'ID.",
};

function show(id: string): Step {
  return {
    phase: 'find',
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
      },
    ],
  };
}

/** Graph's answer lacks whether it is enabled. */
export function principalUnclear(id: string): Runbook {
  return inSteps(show(id), runAgainLater);
}
