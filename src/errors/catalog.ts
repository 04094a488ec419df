/** The error catalog: what is known of the services' codes, from every service's file. */

import { armErrors } from './arm.ts';
import { entraErrors } from './entra.ts';
import type { ErrorEntry } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';
import { githubErrors } from './github.ts';
import { graphErrors } from './graph.ts';
import { keyVaultErrors } from './key-vault.ts';
import { networkErrors } from './network.ts';

/** Of the entries that fit, the first counts. */
export const errorCatalog: readonly ErrorEntry[] = [
  ...entraErrors,
  ...armErrors,
  ...keyVaultErrors,
  ...graphErrors,
  ...githubErrors,
  ...networkErrors,
];

export function findErrorEntry(details: ServiceErrorDetails): ErrorEntry | undefined {
  return errorCatalog.find(
    ({ services, codes, when }) =>
      services.includes(details.service) && codes.includes(details.code) && (when === undefined || when(details)),
  );
}
