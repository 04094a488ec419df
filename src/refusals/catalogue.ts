/** The catalogue of refusals: what is known of the services' codes, from every service's file. */
import type { ServiceErrorDetails } from '../errors.ts';
import { armRefusals } from './arm.ts';
import { entraRefusals } from './entra.ts';
import { githubRefusals } from './github.ts';
import { graphRefusals } from './graph.ts';
import { keyVaultRefusals } from './key-vault.ts';
import { networkRefusals } from './network.ts';
import type { Refusal } from './refusal.ts';

/** Of the entries that fit, the first counts. */
export const refusals: readonly Refusal[] = [
  ...entraRefusals,
  ...armRefusals,
  ...keyVaultRefusals,
  ...graphRefusals,
  ...githubRefusals,
  ...networkRefusals,
];

export function refusalOf(details: ServiceErrorDetails): Refusal | undefined {
  return refusals.find(
    ({ services, codes, when }) =>
      services.includes(details.service) && codes.includes(details.code) && (when === undefined || when(details)),
  );
}
