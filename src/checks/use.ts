/** The check whether Adobe's application uses the key, by the vault's audit log. */

import { common } from '../messages/findings/common.ts';
import { evaluateUse } from '../model/adobe-calls.ts';
import { sendsAuditEvents } from '../model/audit-events.ts';
import type { Usage } from '../model/audit-log.ts';
import type { FindingId } from '../model/finding.ts';
import type { Observed } from '../model/observed.ts';
import {
  callForbidden,
  fewerDays,
  fixFirst,
  logNowhere,
  logUnreadable,
  noCalls,
  adobeUse as text,
  tokenRejected,
} from '../situations/use.ts';
import { adobePrincipal } from './adobe.ts';
import {
  type Check,
  type CheckOutcome,
  type Context,
  fail,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';
import { adobeGrant } from './grant.ts';
import { keyActive, keyEnabled, keyOperations, keyVersions } from './key.ts';
import { vaultNetwork } from './network.ts';
import { vaultTenant } from './vault.ts';

/**
 * The log is used even if the vault could not be read: it is enough by itself. Earlier calls with a key that no longer
 * exists say nothing about its current state.
 */
export const adobeUse: Check = (context) => {
  const { inputs, observed } = context;
  if (inputs.usageDays === undefined) return skipped(text.notAsked);
  if (observed.vault.presence === 'absent') return skipped(common.noVault);
  if (observed.vault.presence === 'found' && observed.key.presence === 'absent') return skipped(common.noKey);
  if (observed.usage.presence !== 'found') return unreadable(context, reasonOf(observed.usage));
  return byLog(context, observed.usage.value);
};

function byLog(context: Context, usage: Usage): CheckOutcome {
  const { adobeAppId, keyName } = context.inputs;
  const { days, rows } = usage;
  const use = evaluateUse(usage, { appId: adobeAppId, keyName });
  if (use.kind === 'in-use') return pass(text.inUse(use.latest, days, use.calls));
  if (use.kind === 'none') return fail(text.none(days, use.calls), noCalls);
  if (use.kind === 'too-many-rows') return undecided(text.tooManyRows(days, rows.length), fewerDays);
  if (use.kind === 'nothing-logged') return nothingLogged(context, days);
  const observed = text.refused(use.latest, days, use.calls);
  const isToken = use.latest.status === 401;
  const failing = failingOf(isToken ? explaining401 : explaining403, context);
  const [first] = failing;
  const refused = use.calls.letThrough > 0 ? { isAccessRefused: true as const } : {};
  if (first === undefined) return { ...fail(observed, isToken ? tokenRejected : callForbidden), ...refused };
  return { ...fail(observed, fixFirst(failing)), because: first, ...refused };
}

type Explanation = readonly [FindingId, Check];

/** Findings that, if they fail, explain why the vault does not accept a token. */
const explaining401: readonly Explanation[] = [
  ['vault-tenant', vaultTenant],
  ['adobe-principal', adobePrincipal],
];

/** Findings that, if they fail, explain why the vault answers 403. */
const explaining403: readonly Explanation[] = [
  ['vault-network', vaultNetwork],
  ['key-enabled', keyEnabled],
  ['key-active', keyActive],
  ['key-operations', keyOperations],
  ['key-versions', keyVersions],
  ['adobe-principal', adobePrincipal],
  ['adobe-grant', adobeGrant],
];

function failingOf(explaining: readonly Explanation[], context: Context): FindingId[] {
  return explaining.filter(([, check]) => check(context).status === 'fail').map(([id]) => id);
}

/**
 * Nobody called, nothing is logged in a workspace, or the identity may not read it: from a workspace with access mode
 * "workspace", Azure leaves out the rows silently.
 */
function nothingLogged(context: Context, days: number): CheckOutcome {
  const workspaces = workspacesOf(context.observed);
  const because = text.nothingLogged(days);
  if (workspaces?.length === 0) return undecided(because, logNowhere(context.inputs));
  return undecided(because, logUnreadable(context.inputs, workspaces ?? ['WORKSPACE-RESOURCE-ID']));
}

/**
 * The workspaces to which audit events of the vault are sent; `undefined` if its diagnostic settings could not be read.
 */
function workspacesOf({ diagnosticSettings }: Observed): readonly string[] | undefined {
  if (diagnosticSettings.presence !== 'found') return undefined;
  return diagnosticSettings.value.filter(sendsAuditEvents).flatMap(({ workspaceId }) => workspaceId ?? []);
}
