/** The error catalog: what is known about the services' codes, from each service's file, and from the host. */

import { armErrors } from './arm-errors.ts';
import { entraErrors } from './entra-errors.ts';
import type { ErrorEntry, HostTexts } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';
import { graphErrors } from './graph-errors.ts';
import { keyErrors } from './keys-errors.ts';
import { networkErrors } from './network-errors.ts';
import { roleAssignmentErrors } from './role-assignments-errors.ts';
import { tlsAndProxyErrors } from './tls-and-proxy-errors.ts';
import { vaultErrors } from './vaults-errors.ts';

/** The first matching entry is used. @param ofHost what the host's own services refuse */
export const errorCatalog = (ofHost: readonly ErrorEntry[]): readonly ErrorEntry[] => [
  ...entraErrors,
  ...armErrors,
  ...roleAssignmentErrors,
  ...vaultErrors,
  ...keyErrors,
  ...graphErrors,
  ...ofHost,
  ...tlsAndProxyErrors,
  ...networkErrors,
];

export function findErrorEntry(details: ServiceErrorDetails, host: HostTexts): ErrorEntry | undefined {
  return errorCatalog(host.errors).find(
    ({ services, codes, pattern, when }) =>
      services.includes(details.service) &&
      (codes.includes(details.code) || pattern?.test(details.code) === true) &&
      (when === undefined || when(details)),
  );
}
