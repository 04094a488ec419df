/** What the tables of broken tenants are built from, and the tenant that they break. */
import type { FaultRule } from '../../../emulator/faults.ts';
import type { CloudAnswer } from '../../../emulator/service.ts';
import type { CloudState, KeyState, KeyVersionState, VaultState } from '../../../emulator/state.ts';
import {
  adobeAppId,
  clientId,
  groupScope,
  keyName,
  pipelinePrincipalId,
  roles,
  vaultName,
} from '../../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../../emulator/tenants/tenants.ts';
import { type FindingId, type FindingStatus, findingIds, type State } from '../../../src/model/finding.ts';

export const keyUri = `https://${vaultName}.vault.azure.net/keys/${keyName}`;

/** With these inputs, every finding that can pass without a confirmation passes. */
export const goodInputs = {
  mode: 'verify',
  'adobe-entitlement': 'healthcare-shield',
  'key-max-age-days': '3650',
} as const;

/** How a run ends. */
export interface Ending {
  readonly state: State;
  readonly ready: 'true' | 'false';
  readonly exitCode: 0 | 1;
}

export const fine: Ending = { state: 'provisioned', ready: 'true', exitCode: 0 };
/** Ready, but the step fails because of a warning: `fail-on: warning`. */
export const warned: Ending = { state: 'provisioned', ready: 'true', exitCode: 1 };
export const missing: Ending = { state: 'missing', ready: 'false', exitCode: 1 };
export const unhealthy: Ending = { state: 'unhealthy', ready: 'false', exitCode: 1 };
export const notKnown: Ending = { state: 'unknown', ready: 'false', exitCode: 1 };

/** A ready tenant with one difference. */
export interface Break {
  readonly name: string;
  /** Default: `ready`. */
  readonly tenant?: TenantName;
  readonly change?: (state: CloudState) => void;
  readonly faults?: readonly FaultRule[];
  readonly inputs?: Readonly<Record<string, string>>;
  /** Every finding whose status differs from the good run's. Empty: a trap, where nothing may be reported. */
  readonly differs: Readonly<Partial<Record<FindingId, FindingStatus>>>;
  readonly ends: Ending;
  /** A part of the `observed` text of the first of those findings. */
  readonly says?: string;
}

/** One status for all findings whose ids match, also for those that come later. */
export function allWith(status: FindingStatus, pattern: RegExp): Break['differs'] {
  return Object.fromEntries(findingIds.filter((id) => pattern.test(id)).map((id) => [id, status]));
}

/**
 * A tenant with the rights of the verifying identity: only Reader on the group and `Application.Read.All`, so that a
 * read which needs more fails.
 */
export function verifiable(name: TenantName = 'ready'): CloudState {
  const state = tenants[name]();
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  grantRole(state, roles.reader, groupScope, pipelinePrincipalId);
  setGraphPermissions(state, ['Application.Read.All'], clientId);
  return state;
}

export function vaultOf(state: CloudState): VaultState {
  const [vault] = state.vaults;
  if (vault === undefined) throw new Error('the tenant has no vault');
  return vault;
}

export function keyOf(state: CloudState): KeyState {
  const [key] = vaultOf(state).keys;
  if (key === undefined) throw new Error('the vault has no key');
  return key;
}

export function versionOf(state: CloudState): KeyVersionState {
  const [version] = keyOf(state).versions;
  if (version === undefined) throw new Error('the key has no version');
  return version;
}

export function adobeOf(state: CloudState) {
  const principal = state.servicePrincipals.find(({ appId }) => appId === adobeAppId);
  if (principal === undefined) throw new Error("the tenant has no service principal of Adobe's");
  return principal;
}

/** Seconds since 1970, so many days from now. */
export function inDays(days: number): number {
  return Math.floor(Date.now() / 1000) + days * 24 * 60 * 60;
}

/** The required end of a path without its query, in any casing. */
export const reads = {
  vault: /\/vaults\/[^/?]+\?/i,
  key: /\/vaults\/[^/]+\/keys\/[^/?]+\?/i,
  assignments: /\/roleAssignments\?/i,
  locks: /\/locks\?/i,
  denyAssignments: /\/denyAssignments\?/i,
  version: /\/versions\/[^/?]+\?/i,
} as const;

/** Refused, as Azure refuses a caller without the right. */
export function refused(path: RegExp): FaultRule {
  const message = `The client '${clientId}' does not have authorization to perform this action.`;
  const error = { code: 'AuthorizationFailed', message };
  return { when: { method: 'GET', path }, do: { kind: 'answer', status: 403, body: { error } } };
}

/** The true answer as text, changed. */
export function rewritten(path: RegExp, change: (text: string) => string): FaultRule {
  const rewrite = (answer: CloudAnswer): CloudAnswer => ({ ...answer, body: change(JSON.stringify(answer.body)) });
  return { when: { method: 'GET', path }, do: { kind: 'rewrite', change: rewrite } };
}
