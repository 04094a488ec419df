/** The result of a scheduled verification, from the reports of its jobs. Pure. */
import { type Entry, entryOf, type State, states } from '../entry.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';

export interface Result {
  readonly entries: readonly Entry[];
  readonly ready: boolean;
  readonly state: State;
  /** Empty for several targets. */
  readonly keyUri: string;
}

/**
 * @param targets as listed by the first job; none means that nothing was verified, not that all are ready
 * @param reports the available ones, in any order
 * @param attempt of the run
 */
export function summarize(targets: readonly unknown[], reports: readonly unknown[], attempt: number = 1): Result {
  const entries = targets
    .filter((target) => isObject(target))
    .map((given) => {
      const target = {
        'vault-name': textOf(given['vault-name']),
        'key-name': textOf(given['key-name']),
        'resource-group': textOf(given['resource-group']),
      };
      const report = reports.find((each) => isOf(each, target));
      const entry = entryOf(target, report, textOf(given['artifact']));
      return isOutdated(report, attempt) ? withoutGood(entry) : entry;
    });
  return {
    entries,
    ready: entries.length > 0 && entries.length === targets.length && entries.every(({ ready }) => ready),
    state: states.find((state) => entries.some((entry) => entry.state === state)) ?? 'unknown',
    keyUri: entries.length === 1 ? (entries[0]?.['key-uri'] ?? '') : '',
  };
}

/**
 * Whether a report comes from an earlier attempt in which the job failed. The job was rerun, and the rerun left no report, for
 * example because its runner was lost.
 */
function isOutdated(report: unknown, attempt: number): boolean {
  if (!isObject(report)) return false;
  const { run, inputs, outputs, failures } = report;
  const of = isObject(run) ? Number(textOf(run['runAttempt'])) || attempt : attempt;
  if (of >= attempt) return false;
  if (Array.isArray(failures) && failures.length > 0) return true;
  const failOn = isObject(inputs) ? inputs['fail-on'] : undefined;
  const findings: readonly unknown[] =
    isObject(outputs) && Array.isArray(outputs['findings']) ? outputs['findings'] : [];
  return (
    failOn !== 'never' && findings.some((finding) => isObject(finding) && failsStep(finding, failOn === 'warning'))
  );
}

function failsStep({ severity, status }: JsonObject, withWarnings: boolean): boolean {
  return severity === 'error' ? status === 'fail' || status === 'unknown' : withWarnings && status === 'fail';
}

/** A problem can still exist. A good result has to be verified again. */
function withoutGood(entry: Entry): Entry {
  const isGood = entry.state === 'provisioned' || entry.state === 'confirmed';
  return { ...entry, ready: false, state: isGood ? 'unknown' : entry.state };
}

/** Whether a report is about a target: Azure ignores the case of these names. */
function isOf(report: unknown, target: Readonly<Record<string, string>>): boolean {
  const inputs = isObject(report) ? report['inputs'] : undefined;
  if (!isObject(inputs)) return false;
  return Object.entries(target).every(([name, value]) => textOf(inputs[name]).toLowerCase() === value.toLowerCase());
}

/** Markdown of the job summary. */
export function resultPage({ entries }: Result): string {
  const good = entries.filter(({ ready }) => ready).length;
  const rows = entries.map((entry) => {
    const ids = [...entry.failed, ...entry.unknown.map((id) => `${id} (could not be checked)`)].join(', ');
    const ready = entry.ready ? '✅ ready' : '❌ not ready';
    return `| ${ready} | \`${entry['vault-name']}\` | \`${entry['key-name']}\` | ${entry.state} | ${ids} |`;
  });
  const table = ['|  | Vault | Key | State | Needs attention |', '|---|---|---|---|---|', ...rows];
  return [`## Customer-managed keys: ${good} of ${entries.length} ready`, '', ...table, ''].join('\n');
}
