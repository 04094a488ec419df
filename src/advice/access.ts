/** Access of Adobe's that is missing, and the firewall that stands in its way. */
import { assignToAdobe, setAccessPolicy } from '../az-commands/access.ts';
import { letTrustedServicesBypass } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Command, Runbook } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';

/** Removing it is how a customer revokes Adobe's access. */
function askWhetherRemoved({ vaultName }: Inputs): Words {
  return {
    en: `Ask the owners of vault ${vaultName} whether they removed Adobe's access on purpose, which is one way to revoke it. If so, leave it removed.`,
    fr: `Demandez aux responsables du coffre ${vaultName} s'ils ont retiré l'accès d'Adobe volontairement, ce qui est une façon de le révoquer. Dans ce cas, ne le rétablissez pas.`,
  };
}

function byEnsure({ confirmedKeyUri }: Inputs): Words {
  return confirmedKeyUri === undefined
    ? { en: 'run mode ensure', fr: 'exécutez le mode ensure' }
    : { en: 'run mode ensure with restore-grant: true', fr: 'exécutez le mode ensure avec restore-grant: true' };
}

/** Left in a workflow, an input gives back what is revoked later. */
export function removeAfterward(...inputs: readonly ('recover-deleted' | 'restore-grant')[]): Words {
  return {
    en: `Remove ${inputs.join(' and ')} afterward, so that no run undoes a later revocation.`,
    fr: `Retirez ensuite ${inputs.join(' et ')}, pour qu'aucune exécution n'annule une révocation ultérieure.`,
  };
}

function afterEnsure({ confirmedKeyUri }: Inputs): Words {
  if (confirmedKeyUri === undefined) return { en: '', fr: '' };
  const { en, fr } = removeAfterward('restore-grant');
  return { en: ` ${en}`, fr: ` ${fr}` };
}

/** @param principalId of Adobe's service principal, where it is known */
export function removedRole(inputs: Inputs, principalId: string | undefined): Runbook {
  const { en, fr } = byEnsure(inputs);
  const after = afterEnsure(inputs);
  return inOrder(
    askWhetherRemoved(inputs),
    remedyOf(
      asRole(
        {
          en: `If it was a mistake, or the role was never assigned, ${en}, or this command.${after.en}`,
          fr: `Si c'était une erreur, ou si le rôle n'a jamais été attribué, ${fr}, ou cette commande.${after.fr}`,
        },
        ['dataAccessAdministrator', 'owner'],
        'vault',
      ),
      assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope]),
    ),
  );
}

/** @param permissions that the policy must have: the command replaces the existing ones */
export function removedPolicy(inputs: Inputs, principalId: string, permissions: readonly string[]): Runbook {
  const { en, fr } = byEnsure(inputs);
  const after = afterEnsure(inputs);
  return inOrder(
    askWhetherRemoved(inputs),
    policyAct(
      {
        en: `If it was a mistake, or Adobe never had the access policy, ${en}, or this command.${after.en}`,
        fr: `Si c'était une erreur, ou si Adobe n'a jamais eu la stratégie d'accès, ${fr}, ou cette commande.${after.fr}`,
      },
      setAccessPolicy({ inputs }, principalId, permissions),
    ),
  );
}

function policyAct(say: Words, command: Command): Runbook {
  return remedyOf(asRole(say, 'vaultContributor', 'vault'), command);
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
