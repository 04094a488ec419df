/** The check whether Adobe's application uses the key, by the vault's audit log. */

import { evaluateUse } from '../model/adobe-calls.ts';
import type { Usage } from '../model/audit-log.ts';
import type { FindingId } from '../model/finding.ts';
import type { Observed } from '../model/observed.ts';
import { sendsAuditEvents } from '../model/vault.ts';
import {
  callForbidden,
  fewerDays,
  fixFirst,
  logNowhere,
  logUnreadable,
  noCalls,
  adobeUse as text,
  tokenRejected,
} from '../runbooks/use.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  fail,
  noKey,
  noVault,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';

/**
 * The log is used even if the vault could not be read: it is enough by itself. Earlier calls with a key that no longer
 * exists say nothing about its current state.
 *
 * @param others the other findings, some of which explain a refusal
 */
function adobeUse(context: Context, others: readonly CatalogEntry[]): CheckOutcome {
  const { inputs, observed } = context;
  if (inputs.usageDays === undefined) return skipped(text.notAsked);
  if (observed.vault.presence === 'absent') return skipped(noVault);
  if (observed.vault.presence === 'found' && observed.key.presence === 'absent') return skipped(noKey);
  if (observed.usage.presence !== 'found') return unreadable(context, reasonOf(observed.usage));
  return byLog(context, observed.usage.value, others);
}

function byLog(context: Context, usage: Usage, others: readonly CatalogEntry[]): CheckOutcome {
  const { adobeAppId, keyName } = context.inputs;
  const { days, rows } = usage;
  const use = evaluateUse(usage, { appId: adobeAppId, keyName });
  if (use.kind === 'in-use') return pass(text.inUse(use.latest, days, use.calls));
  if (use.kind === 'none') return fail(text.none(days, use.calls), noCalls);
  if (use.kind === 'too-many-rows') return undecided(text.tooManyRows(days, rows.length), fewerDays);
  if (use.kind === 'nothing-logged') return nothingLogged(context, days);
  const observed = text.refused(use.latest, days, use.calls);
  const isToken = use.latest.status === 401;
  const failing = failingOf(isToken ? 401 : 403, context, others);
  const [first] = failing;
  // It was refused then: what the log shows may be over, as far as roles and policies say.
  const refused = use.calls.letThrough > 0 ? ({ isAccessRefused: true, isAccessDoubtful: true } as const) : {};
  if (first === undefined) return { ...fail(observed, isToken ? tokenRejected : callForbidden), ...refused };
  return { ...fail(observed, fixFirst(failing)), because: first, ...refused };
}

/** The findings that fail and explain why the vault refused the call. */
function failingOf(answer: 401 | 403, context: Context, others: readonly CatalogEntry[]): FindingId[] {
  const explaining = others.filter(({ explains = [] }) => explains.includes(answer));
  return explaining.filter(({ check }) => check(context).status === 'fail').map(({ id }) => id);
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

/** @param others the other findings */
export function useFindings(others: readonly CatalogEntry[]) {
  return [
    { ...text, check: (context: Context) => adobeUse(context, others) },
  ] as const satisfies readonly CatalogEntry[];
}
