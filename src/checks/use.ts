/** The check whether Adobe's application uses the key, by the vault's audit log. */

import { assignRoleAt } from '../az-commands/access.ts';
import { sendAuditEvents } from '../az-commands/vault.ts';
import { common } from '../messages/findings/common.ts';
import { useTexts } from '../messages/findings/use.ts';
import { evaluateUse } from '../model/adobe-calls.ts';
import { sendsAuditEvents } from '../model/audit-events.ts';
import type { Usage } from '../model/audit-log.ts';
import type { FindingId } from '../model/finding.ts';
import type { Observed } from '../model/observed.ts';
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

const text = useTexts['adobe-use'];

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
  if (use.kind === 'none') return fail(text.none(days, use.calls), text.fixNone);
  if (use.kind === 'too-many-rows') return undecided(text.tooManyRows(days, rows.length), text.fixFewerDays);
  if (use.kind === 'nothing-logged') return nothingLogged(context, days);
  const observed = text.refused(use.latest, days, use.calls);
  if (use.latest.status === 401) return fail(observed, text.fixToken);
  const failing = reasonsOf403(context);
  const [first] = failing;
  if (first === undefined) return fail(observed, text.fixForbidden);
  return { ...fail(observed, text.fixFirst(failing)), because: first };
}

/** Findings that, if they fail, explain why the vault answers 403. */
const explaining: readonly (readonly [FindingId, Check])[] = [
  ['vault-network', vaultNetwork],
  ['key-enabled', keyEnabled],
  ['key-active', keyActive],
  ['key-operations', keyOperations],
  ['key-versions', keyVersions],
  ['adobe-principal', adobePrincipal],
  ['adobe-grant', adobeGrant],
];

function reasonsOf403(context: Context): FindingId[] {
  return explaining.filter(([, check]) => check(context).status === 'fail').map(([id]) => id);
}

/**
 * Nobody called, nothing is logged in a workspace, or the identity may not read it: from a workspace with access mode
 * "workspace", Azure leaves out the rows silently.
 */
function nothingLogged(context: Context, days: number): CheckOutcome {
  const workspaces = workspacesOf(context.observed);
  const because = text.nothingLogged(days);
  if (workspaces?.length === 0) return undecided(because, text.fixLogging, sendAuditEvents(context));
  const scopes = workspaces ?? ['WORKSPACE-RESOURCE-ID'];
  const grant = (scope: string) => assignRoleAt(context, 'Log Analytics Reader', scope);
  return undecided(because, text.fixWorkspace(context.inputs.clientId), ...scopes.map(grant));
}

/**
 * The workspaces to which audit events of the vault are sent; `undefined` if its diagnostic settings could not be read.
 */
function workspacesOf({ diagnosticSettings }: Observed): readonly string[] | undefined {
  if (diagnosticSettings.presence !== 'found') return undefined;
  return diagnosticSettings.value.filter(sendsAuditEvents).flatMap(({ workspaceId }) => workspaceId ?? []);
}
