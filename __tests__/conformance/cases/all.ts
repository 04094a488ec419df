/** All cases, by service. */
import type { RecordedCase } from '../case.ts';
import { deletedKeyCases } from './deleted-keys.ts';
import { deletedVaultCases } from './deleted-vaults.ts';
import { entraCases } from './entra.ts';
import { gatewayCases } from './gateway.ts';
import { graphCases } from './graph.ts';
import { groupCases } from './groups.ts';
import { keyCases } from './keys.ts';
import { diagnosticCases, lockCases } from './locks.ts';
import { logCases } from './logs.ts';
import { denyAssignmentCases, stateCases, wrappingCases } from './refusals.ts';
import { roleAssignmentCases } from './role-assignments.ts';
import { roleCases } from './roles.ts';
import { subscriptionCases } from './subscriptions.ts';
import { vaultAccessCases } from './vault-access.ts';
import { rotationCases, vaultKeyCases } from './vault-keys.ts';
import { vaultCases } from './vaults.ts';

export const recordedCases: readonly RecordedCase[] = [
  ...entraCases,
  ...graphCases,
  ...subscriptionCases,
  ...gatewayCases,
  ...groupCases,
  ...vaultCases,
  ...deletedVaultCases,
  ...keyCases,
  ...roleAssignmentCases,
  ...roleCases,
  ...denyAssignmentCases,
  ...stateCases,
  ...lockCases,
  ...diagnosticCases,
  ...vaultAccessCases,
  ...vaultKeyCases,
  ...rotationCases,
  ...wrappingCases,
  ...deletedKeyCases,
  ...logCases,
];
