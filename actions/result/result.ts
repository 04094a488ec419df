/** The result of a scheduled verification, from the reports of its jobs. Pure. */
import { type Entry, entryOf, type State, states } from '../entry.ts';
import { isObject, textOf } from '../json.ts';

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
 */
export function summarize(targets: readonly unknown[], reports: readonly unknown[]): Result {
  const entries = targets
    .filter((target) => isObject(target))
    .map((given) => {
      const target = {
        'vault-name': textOf(given['vault-name']),
        'key-name': textOf(given['key-name']),
        'resource-group': textOf(given['resource-group']),
      };
      return entryOf(
        target,
        reports.find((report) => isOf(report, target)),
        textOf(given['artifact']),
      );
    });
  return {
    entries,
    ready: entries.length > 0 && entries.length === targets.length && entries.every(({ ready }) => ready),
    state: states.find((state) => entries.some((entry) => entry.state === state)) ?? 'unknown',
    keyUri: entries.length === 1 ? (entries[0]?.['key-uri'] ?? '') : '',
  };
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
