/** What a workflow must not keep. */
import type { Words } from '../model/words.ts';

/** Left in a workflow, an input gives back what is revoked later. */
export function removeAfterward(...inputs: readonly ('recover-deleted' | 'restore-grant')[]): Words {
  return {
    en: `Remove ${inputs.join(' and ')} afterward, so that no run undoes a later revocation.`,
    fr: `Retirez ensuite ${inputs.join(' et ')}, pour qu'aucune exécution n'annule une révocation ultérieure.`,
  };
}
