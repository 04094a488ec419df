/** The error catalog: what is known about the services' codes, from each service's file. */

import { armErrors } from './arm.ts';
import { azureDevOpsErrors } from './azure-devops.ts';
import { entraErrors } from './entra.ts';
import type { ErrorEntry } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';
import { githubErrors } from './github.ts';
import { graphErrors } from './graph.ts';
import { keyErrors } from './keys.ts';
import { networkErrors } from './network.ts';
import { roleAssignmentErrors } from './role-assignments.ts';
import { tlsAndProxyErrors } from './tls-and-proxy.ts';
import { vaultErrors } from './vaults.ts';

/** The first matching entry is used. */
export const errorCatalog: readonly ErrorEntry[] = [
  ...entraErrors,
  ...armErrors,
  ...roleAssignmentErrors,
  ...vaultErrors,
  ...keyErrors,
  ...graphErrors,
  ...githubErrors,
  ...azureDevOpsErrors,
  ...tlsAndProxyErrors,
  ...networkErrors,
];

export function findErrorEntry(details: ServiceErrorDetails): ErrorEntry | undefined {
  return errorCatalog.find(
    ({ services, codes, pattern, when }) =>
      services.includes(details.service) &&
      (codes.includes(details.code) || pattern?.test(details.code) === true) &&
      (when === undefined || when(details)),
  );
}
