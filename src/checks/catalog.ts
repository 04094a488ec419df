/** Every finding, in the order of `findingIds`: its record with its check. */
import { findingIds } from '../model/finding.ts';
import { adobeFindings } from './adobe.ts';
import type { CatalogEntry } from './check.ts';
import { confirmationFindings } from './confirmation.ts';
import { entraFindings } from './entra.ts';
import { existenceFindings } from './existence.ts';
import { grantFindings } from './grant.ts';
import { grantEndFindings } from './grant-end.ts';
import { keyFindings } from './key.ts';
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
  ...keyFindings,
  ...adobeFindings,
  ...entraFindings,
  ...grantFindings,
  ...grantEndFindings,
  ...leastPrivilegeFindings,
  ...confirmationFindings,
];
const entries = [...states, ...useFindings(states)];

/** This does not compile while a finding has no check. */
const order: readonly (typeof entries)[number]['id'][] = findingIds;

export const catalog: readonly CatalogEntry[] = entries.toSorted(
  (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
);
