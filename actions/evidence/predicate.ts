/** What a signed statement says about a verification: the predicate of an in-toto attestation. Pure. */
import { isObject, type JsonObject, textOf } from '../json.ts';

/** Identifies the meaning of the predicate; another number means another meaning. Documented in `docs/evidence.md`. */
export const predicateType = 'https://github.com/org/cja-cmk-action/predicates/key-verification/v1';

/** Increased when names are added; readers of the type's version 1 keep working. */
const schemaVersion = '1.1';

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
    readonly key: string;
    /** With version; `null` if no key was found. */
    readonly keyUri: string | null;
  };
  /** The days of the vault's log to which the finding `adobe-use` refers; `null` if the log was not read. */
  readonly usageDays: number | null;
  readonly result: { readonly ready: boolean; readonly state: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly run: { readonly repository: string; readonly url: string; readonly commit: string; readonly event: string };
  readonly findings: readonly PredicateFinding[];
}

/**
 * @param report the action's report (`docs/report.schema.json`); the signed statement covers its bytes; the predicate
 * is a summary
 * @throws if it is not the report of a verification with valid inputs
 */
export function predicateOf(report: unknown): Predicate {
  const root = object(report, 'the report');
  const [inputs, outputs] = [object(root['inputs'], 'inputs'), object(root['outputs'], 'outputs')];
  const [action, run] = [object(root['action'], 'action'), object(root['run'], 'run')];
  if (inputs['mode'] !== 'verify') throw new Error('The report is not one of mode verify');
  const findings: readonly unknown[] = Array.isArray(outputs['findings']) ? outputs['findings'] : [];
  return {
    schemaVersion,
    action: { name: text(action, 'name'), version: text(action, 'version') },
    subject: {
      tenantId: text(inputs, 'tenant-id'),
      subscriptionId: text(inputs, 'subscription-id'),
      resourceGroup: text(inputs, 'resource-group'),
      vault: text(inputs, 'vault-name'),
      key: text(inputs, 'key-name'),
      keyUri: textOf(outputs['key-uri']) || null,
    },
    usageDays: typeof inputs['usage-days'] === 'number' ? inputs['usage-days'] : null,
    result: { ready: outputs['ready'] === true, state: text(outputs, 'state') },
    startedAt: text(root, 'startedAt'),
    finishedAt: text(root, 'finishedAt'),
    run: {
      repository: textOf(run['repository']),
      url: textOf(run['runUrl']),
      commit: textOf(run['commit']),
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

function object(value: unknown, name: string): JsonObject {
  if (!isObject(value)) throw new Error(`The report can't be used: ${name} is not an object`);
  return value;
}

function text(from: JsonObject, name: string): string {
  const value = textOf(from[name]);
  if (value === '') throw new Error(`The report can't be used: it has no ${name}`);
  return value;
}
