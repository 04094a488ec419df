/** Access of Adobe's that is missing, and the firewall that stands in its way. */
import { letTrustedServicesBypass } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** Left in a workflow, an input gives back what is revoked later. */
export function removeAfterward(...inputs: readonly ('recover-deleted' | 'restore-grant')[]): Words {
  return {
    en: `Remove ${inputs.join(' and ')} afterward, so that no run undoes a later revocation.`,
    fr: `Retirez ensuite ${inputs.join(' et ')}, pour qu'aucune exécution n'annule une révocation ultérieure.`,
  };
}

export function closedFirewall(inputs: Inputs): Runbook {
  return inOrder(
    {
      en: `Ask the owners of vault ${inputs.vaultName} whether they closed the firewall on purpose, for example to stop Adobe's access. If so, leave it closed.`,
      fr: `Demandez aux responsables du coffre ${inputs.vaultName} s'ils ont fermé le pare-feu volontairement, par exemple pour interrompre l'accès d'Adobe. Dans ce cas, laissez-le fermé.`,
    },
    remedyOf(
      asRole(
        {
          en: 'If not, allow trusted Microsoft services to bypass the restriction.',
          fr: 'Sinon, autorisez les services Microsoft approuvés à contourner la restriction.',
        },
        'vaultContributor',
        'vault',
      ),
      letTrustedServicesBypass({ inputs }),
    ),
  );
}
