/** What to do about Adobe's access where its role or policy is not there. */

import { assignToAdobe, setAccessPolicy } from '../../az-commands/access.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Command, inSteps, type Requirement, type Runbook, role, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import type { Words } from '../../model/words.ts';
import { askInSetup, askOnLoss } from '../asking.ts';
import { ownersOfVault } from '../owners.ts';
import { checkAgain, orByPipeline, runEnsure, runPlan } from '../run-mode.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** Removing the access is how a customer revokes it. In a setup it was not given yet. */
function restoring(inputs: Inputs, act: Words, command: Command, as: Requirement): Runbook {
  const give: Step = { ...act, commands: [command], as };
  if (!isConfirmed(inputs)) return inSteps(give, checkAgain(inputs));
  return askOnLoss({
    whom: ownersOfVault(inputs),
    did: { en: "remove Adobe's access to the key", fr: "retiré l'accès d'Adobe à la clé" },
    kept: { en: 'the access removed', fr: "l'accès retiré" },
    repair: orByPipeline(inputs, 'restoreGrant', [give]),
  });
}

/** @param principalId of Adobe's service principal, where it is known */
export function removedRole(inputs: Inputs, principalId: string | undefined): Runbook {
  const scope = idsOf(inputs)[inputs.grantScope];
  const give: Words = isConfirmed(inputs)
    ? { en: 'Give Adobe its role again.', fr: 'Réattribuez son rôle à Adobe.' }
    : { en: 'Give Adobe its role.', fr: 'Donnez son rôle à Adobe.' };
  return restoring(inputs, give, assignToAdobe({ inputs }, principalId, scope), assigner);
}

/** @param permissions that the policy must have: the command replaces the existing ones */
export function removedPolicy(inputs: Inputs, principalId: string, permissions: readonly string[]): Runbook {
  const give: Words = isConfirmed(inputs)
    ? { en: 'Give Adobe its access policy again.', fr: "Rendez sa stratégie d'accès à Adobe." }
    : { en: 'Give Adobe its access policy.', fr: "Donnez à Adobe sa stratégie d'accès." };
  const command = setAccessPolicy({ inputs }, principalId, permissions);
  return restoring(inputs, give, command, role('vaultContributor', 'vault'));
}

/** A policy of a recovered vault comes back with it, so one that is missing was removed earlier. Nothing is confirmed. */
export function policyNotBack(inputs: Inputs): Runbook {
  return askInSetup({
    whom: ownersOfVault(inputs),
    did: {
      en: "remove Adobe's access policy before the vault was deleted",
      fr: "retiré la stratégie d'accès d'Adobe avant la suppression du coffre",
    },
    kept: { en: 'the access removed', fr: "l'accès retiré" },
    repair: [runPlan, runEnsure],
  });
}
