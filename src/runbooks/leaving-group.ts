/** A resource group that Azure is deleting: the same step for a vault in it and for one that is deleted already. */
import { showGroupState } from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Next, role, row, type Step } from '../model/runbook.ts';

/**
 * A group that is being deleted can be created again only once it is gone.
 *
 * @param after what follows the group's creation
 * @param stopped what to do if the group stays
 */
export function watchDeletion(inputs: Inputs, after: readonly Step[], stopped?: Next): Step {
  const { resourceGroup: name } = inputs;
  const names = after.map((step) => step.name ?? '');
  return {
    phase: 'find',
    en: `Show the state of ${name}.`,
    fr: `Affichez l'état de ${name}.`,
    commands: [showGroupState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: ['Deleting', 'Show it again in some minutes.'],
        fr: ['Deleting', 'Affichez-le à nouveau dans quelques minutes.'],
      }),
      { when: { en: 'Succeeded', fr: 'Succeeded' }, next: stopped ?? { steps: names } },
      {
        when: { en: 'An error: ResourceGroupNotFound', fr: 'Une erreur\u00A0: ResourceGroupNotFound' },
        next: { steps: ['create', ...names] },
      },
    ],
  };
}
