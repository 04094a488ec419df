/** Whether Azure's trusted services can reach the vault: its firewall, and a network security perimeter. */
import type { Observation, Vault } from '../model/observed.ts';
import { byOwnPolicy, insideNetwork, type Runbook } from '../model/runbook.ts';

/** The runbook with what that vault asks of its commands: from where, and by what right. As it is for a vault that was not read. */
export function toldForVault(runbook: Runbook, vault: Observation<Vault> | undefined): Runbook {
  if (vault?.presence !== 'found') return runbook;
  const reached = isRestricted(vault.value) ? insideNetwork(runbook) : runbook;
  return vault.value.rbac ? reached : byOwnPolicy(reached);
}

/** Whether its firewall refuses most networks: that guards its data plane only. */
function isRestricted({ publicNetworkAccess, networkDefault }: Vault): boolean {
  return publicNetworkAccess !== 'enabled' || networkDefault !== 'allow';
}
