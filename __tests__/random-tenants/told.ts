/** "True to what happened": what the page and the text for Adobe may not say of a tenant. */
import { adobeMayUseKey, adobeTries } from '../../emulator/adobe.ts';
import { same } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import { keyName, vaultName } from '../../emulator/tenants/names.ts';
import type { RunSeen } from './drive.ts';
import { keyOf } from './oracle.ts';
import { appIdOf, type Inputs, isConfirmed, vaultOf } from './oracle-terms.ts';
import { isUseAnError, lastLetThrough } from './oracle-use.ts';

/** Whether Adobe can do everything with the key, and with the version that is confirmed. */
export function mayAdobeUse(cloud: Cloud, inputs: Inputs): boolean {
  const version = /\/keys\/[^/]+\/(.+)$/.exec(inputs['confirmed-key-uri'] ?? '')?.[1];
  const appId = appIdOf(inputs);
  const targets = version === undefined ? [{ appId }] : [{ appId }, { appId, version }];
  return targets.every((target) => adobeMayUseKey(adobeTries(cloud, target)));
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The start of Adobe's day, ms, where the page counts it from a refused call, to the minute; not a number in unknown words. */
function refusalTold(page: string): number {
  if (!page.includes('the first refused call')) return Number.POSITIVE_INFINITY;
  const told = /, by ([^(]+? UTC)[^:]+ 24 hours after the first refused|first refused call ended on ([^.]+ UTC)/;
  const [, end, ended = ''] = told.exec(page) ?? [];
  return Date.parse(end ?? ended) - day;
}

/** @returns what is told, and is not true */
export function untrueTexts(
  { page, incidentTicket }: RunSeen,
  cloud: Cloud,
  inputs: Inputs,
  logIsWhole: boolean,
): string[] {
  const { deletedVaults, deletedServicePrincipals = [] } = cloud.state;
  const vault = vaultOf(cloud);
  const isVaultDeleted = deletedVaults.some((deleted) => same(deleted.vault.name, vaultName));
  const isKeyDeleted = vault?.deletedKeys.some(({ key }) => same(key.name, keyName)) ?? false;
  const isPrincipalDeleted = deletedServicePrincipals.some(({ principal }) => principal.appId === appIdOf(inputs));
  const isUri = isConfirmed(inputs);
  // The same command makes a new version of a key that is there, as Adobe may ask for.
  const isKeyThere = keyOf(vault) !== undefined;
  const untrue: readonly (readonly [isUntrue: boolean, words: string])[] = [
    [
      incidentTicket.includes('can no longer use') && mayAdobeUse(cloud, inputs),
      'the incident ticket says that Adobe can no longer use the key, and it can',
    ],
    [
      incidentTicket !== '' && !isUri && !isUseAnError(cloud, inputs, logIsWhole),
      'there is an incident ticket, nothing is confirmed, and Adobe is not refused now',
    ],
    [
      !(refusalTold(page) + minute > lastLetThrough(cloud, inputs)),
      'the first refusal is told from before a call that was let through',
    ],
    [/^# .*\bLost:/m.test(page) && (isVaultDeleted || isKeyDeleted), 'the page calls lost what can be recovered'],
    [/\baz ad sp create\b/.test(page) && isPrincipalDeleted, 'the page creates a principal beside the deleted one'],
    [/\baz keyvault create\b/.test(page) && (isVaultDeleted || isUri), 'the page creates a vault anew'],
    [
      /\baz keyvault key create\b/.test(page) && (isKeyDeleted || (isUri && !isKeyThere)),
      'the page creates a key anew',
    ],
  ];
  return untrue.filter(([isUntrue]) => isUntrue).map(([, words]) => words);
}
