/** What to do about a policy or a deny assignment, which refuse a change whatever roles the identity has. */

import { listPolicies } from '../az-commands/subscription.ts';
import { named, namedWith } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { list, type Words } from '../model/words.ts';

/** A policy of the organization refuses the change, or reverts it. @param isOfCreation whether inputs decide what is sent */
export function azurePolicy(inputs: Inputs, isOfCreation: boolean): Runbook {
  const exempt: Words = {
    en: 'Ask who assigned the policy for an exemption.',
    fr: 'Demandez une exemption à la personne qui a affecté la stratégie.',
  };
  const find: Step = {
    en: 'Find the Azure policy that refused the request among those that apply to the group.',
    fr: "Cherchez la stratégie Azure qui a refusé la demande parmi celles qui s'appliquent au groupe.",
    how: {
      en: "Azure's message (What failed, below) often names it.",
      fr: "Le message d'Azure (plus bas) la nomme souvent.",
    },
    commands: [listPolicies({ inputs })],
    as: role('reader', 'group'),
    rows: [
      row({
        en: ['One that the message names, or that is about key vaults, locations, tags or networks', 'Go on with it.'],
        fr: [
          'Celle que nomme le message, ou qui concerne les coffres de clés, régions, étiquettes ou réseaux',
          'Continuez avec celle-là.',
        ],
      }),
      row({
        en: ['None of these', "Ask who administers your organization's Azure policies."],
        fr: [
          'Aucune de celles-ci',
          'Interrogez les personnes qui administrent les stratégies Azure de votre organisation.',
        ],
      }),
    ],
  };
  if (!isOfCreation) return inSteps(find, exempt);
  return inSteps(find, {
    en: 'Read its rules in the Azure portal (Policy, Assignments, View definition).',
    fr: 'Lisez ses règles dans le portail Azure (Stratégie, Affectations, Afficher la définition).',
    rows: [
      row({
        en: [
          'It requires a location, tags or a restricted network',
          `Set ${named(inputs, 'location')}, ${named(inputs, 'tags')} or ${namedWith(inputs, 'network', 'restricted')}, and start a new run. Never open the network to satisfy a policy.`,
        ],
        fr: [
          'Elle exige une région, des étiquettes ou un réseau restreint',
          `Renseignez ${named(inputs, 'location')}, ${named(inputs, 'tags')} ou ${namedWith(inputs, 'network', 'restricted')}, et lancez une nouvelle exécution. N'ouvrez jamais le réseau pour satisfaire une stratégie.`,
        ],
      }),
      { when: { en: 'Something else', fr: 'Autre chose' }, next: exempt },
    ],
  });
}

/** What refuses a read or a write whatever roles the identity has. */
export const denyAssignment: Runbook = inSteps({
  en: 'Ask the owner of the resource that the message names to allow this, since only that resource can change a deny assignment.',
  fr: "Demandez au propriétaire de la ressource que nomme le message de l'autoriser, car elle seule peut modifier une affectation de refus.",
});

/** What stands in the way whatever roles the identity has. */
export const denialObstacles = {
  'write-denied': {
    blocks: (_, { names }) => ({
      en: `A deny assignment prevents the identity of this run from making the changes, whatever roles it has: ${list(names)}.`,
      fr: `Une affectation de refus interdit les modifications à l'identité de cette exécution, quels que soient ses rôles\u00A0: ${list(names)}.`,
    }),
    runbook: () => denyAssignment,
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
