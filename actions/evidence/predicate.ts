/** What a signed statement says about a verification: the predicate of an in-toto attestation. Pure. */
import { isObject, type JsonObject, textOf } from '../json.ts';
import type { Previous } from './statement.ts';

/** Identifies the meaning of the predicate; another number means another meaning. Documented in `docs/evidence.md`. */
export const predicateType = 'https://github.com/org/cja-cmk-action/predicates/key-verification/v1';

/** Increased when names are added; readers of the type's version 1 keep working. */
const schemaVersion = '1.4';

/** The application that Adobe publishes for Customer Journey Analytics; the default of the input `adobe-app-id`. */
const publishedApplication = '251e3919-1940-4296-bb8b-6b9a5e8a4805';

/** The parts of a finding that an auditor needs. */
export interface PredicateFinding {
  readonly id: string;
  readonly severity: string;
  readonly status: string;
}

export interface Predicate {
  readonly schemaVersion: string;
  readonly action: { readonly name: string; readonly version: string };
  readonly subject: {
    readonly tenantId: string;
    readonly subscriptionId: string;
    readonly resourceGroup: string;
    readonly vault: string;
    /** Id in Azure Resource Manager; `null` if no vault was found. */
    readonly vaultId: string | null;
    readonly key: string;
    /** With version; `null` if no key was found. */
    readonly keyUri: string | null;
    /** The application whose access was verified. */
    readonly applicationId: string;
    /** Whether that is the one that Adobe publishes. */
    readonly publishedApplication: boolean;
    /** Object id of its service principal; `null` if none was found. */
    readonly principalId: string | null;
    /** Whether Microsoft Graph said that it belongs to the application; otherwise at most an input says so. */
    readonly principalChecked: boolean;
  };
  /** The report that the statement is about. */
  readonly report: { readonly sha256: string };
  readonly previous: Previous;
  /** The days of the vault's log to which the finding `adobe-use` refers; `null` if the log was not read. */
  readonly usageDays: number | null;
  readonly result: { readonly ready: boolean; readonly state: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly run: {
    readonly repository: string;
    readonly url: string;
    /** Counts the runs of the calling workflow; `null` if GitHub did not say. */
    readonly number: number | null;
    readonly attempt: number;
    /** With its kind, such as `refs/heads/main`. */
    readonly ref: string;
    readonly commit: string;
    /** The calling workflow: its file at its ref, and the commit of that file. */
    readonly workflow: { readonly ref: string; readonly commit: string };
    readonly event: string;
  };
  readonly findings: readonly PredicateFinding[];
}

/** What the report does not say. */
export interface Context {
  /** SHA-256 of the report's bytes. */
  readonly reportSha256: string;
  readonly runNumber: number | null;
  readonly previous: Previous;
}

/**
 * @param report the action's report (`docs/report.schema.json`); the signed statement covers its bytes; the predicate
 * is a summary
 * @throws if it is not the report of a verification with valid inputs
 */
export function predicateOf(report: unknown, { reportSha256, runNumber, previous }: Context): Predicate {
  const root = object(report, 'the report');
  const [inputs, outputs] = [object(root['inputs'], 'inputs'), object(root['outputs'], 'outputs')];
  const [action, run] = [object(root['action'], 'action'), object(root['run'], 'run')];
  if (inputs['mode'] !== 'verify') throw new Error('The report is not one of mode verify');
  const findings: readonly unknown[] = Array.isArray(outputs['findings']) ? outputs['findings'] : [];
  const applicationId = text(inputs, 'adobe-app-id');
  return {
    schemaVersion,
    action: { name: text(action, 'name'), version: text(action, 'version') },
    subject: {
      tenantId: text(inputs, 'tenant-id'),
      subscriptionId: text(inputs, 'subscription-id'),
      resourceGroup: text(inputs, 'resource-group'),
      vault: text(inputs, 'vault-name'),
      vaultId: textOf(outputs['vault-id']) || null,
      key: text(inputs, 'key-name'),
      keyUri: textOf(outputs['key-uri']) || null,
      applicationId,
      publishedApplication: applicationId.toLowerCase() === publishedApplication,
      principalId: textOf(outputs['principal-id']) || null,
      principalChecked: isPrincipalChecked(root['observed'], applicationId),
    },
    report: { sha256: reportSha256 },
    previous,
    usageDays: typeof inputs['usage-days'] === 'number' ? inputs['usage-days'] : null,
    result: { ready: outputs['ready'] === true, state: text(outputs, 'state') },
    startedAt: text(root, 'startedAt'),
    finishedAt: text(root, 'finishedAt'),
    run: {
      repository: textOf(run['repository']),
      url: textOf(run['runUrl']),
      number: runNumber,
      attempt: Number(textOf(run['runAttempt'])) || 1,
      ref: textOf(run['ref']),
      commit: textOf(run['commit']),
      workflow: { ref: textOf(run['workflowRef']), commit: textOf(run['workflowCommit']) },
      event: textOf(run['event']),
    },
    findings: findings
      .map((finding) => object(finding, 'a finding'))
      .map((finding) => ({
        id: text(finding, 'id'),
        severity: text(finding, 'severity'),
        status: text(finding, 'status'),
      })),
  };
}

function isPrincipalChecked(observed: unknown, applicationId: string): boolean {
  const principal = isObject(observed) ? observed['principal'] : undefined;
  const value = isObject(principal) && principal['presence'] === 'found' ? principal['value'] : undefined;
  if (!isObject(value) || value['from'] !== 'graph') return false;
  return textOf(value['appId']).toLowerCase() === applicationId.toLowerCase();
}

function object(value: unknown, name: string): JsonObject {
  if (!isObject(value)) throw new Error(`The report can't be used: ${name} is not an object`);
  return value;
}

function text(from: JsonObject, name: string): string {
  const value = textOf(from[name]);
  if (value === '') throw new Error(`The report can't be used: it has no ${name}`);
  return value;
}
