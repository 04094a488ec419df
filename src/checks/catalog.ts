/** Every finding, in the order of `findingIds`. */
import { findingIds } from '../model/finding.ts';
import { adobeFindings } from './adobe.ts';
import type { CatalogEntry } from './check.ts';
import { confirmationFindings } from './confirmation.ts';
import { entraFindings } from './entra.ts';
import { existenceFindings } from './existence.ts';
import { grantFindings } from './grant.ts';
import { grantEndFindings } from './grant-end.ts';
import { keyExists } from './key/exists.ts';
import { keyPropertyFindings } from './key/properties.ts';
import { keyValidityFindings } from './key/validity.ts';
import { keyVersionFindings } from './key/versions.ts';
import { leastPrivilegeFindings } from './least-privilege.ts';
import { networkFindings } from './network.ts';
import { subscriptionFindings } from './subscription.ts';
import { tokensFindings } from './tokens.ts';
import { useFindings } from './use.ts';
import { vaultFindings } from './vault.ts';

const states = [
  ...subscriptionFindings,
  ...existenceFindings,
  ...vaultFindings,
  ...networkFindings,
  ...tokensFindings,
  keyExists,
  ...keyValidityFindings,
  ...keyPropertyFindings,
  ...keyVersionFindings,
  ...adobeFindings,
  ...entraFindings,
  ...grantFindings,
  ...grantEndFindings,
  ...leastPrivilegeFindings,
  ...confirmationFindings,
];
const entries = [...states, ...useFindings(states)];

/** This does not compile while a finding has no entry. */
const order: readonly (typeof entries)[number]['id'][] = findingIds;

export const catalog: readonly CatalogEntry[] = entries.toSorted(
  (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
);
