/** The result of a scheduled verification, from the reports of its jobs. Pure. */
import { createHash } from 'node:crypto';
import { type Entry, entryOf, isRecent, type State, states } from '../entry.ts';
import { isObject, type JsonObject, parseJson, textOf } from '../json.ts';

export interface Result {
  readonly entries: readonly Entry[];
  readonly ready: boolean;
  readonly state: State;
  /** Empty for several targets. */
  readonly keyUri: string;
}

/** What GitHub itself says of the run, and no job of it can forge. */
export interface Run {
  readonly attempt: number;
  /** `needs.verify.result`: the conclusion of all verifying jobs together. */
  readonly jobs: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The digest that a verifying job gives of its report. */
export function digestOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The report of each target, by its artifact. Every job of a run can write every artifact of it, whatever its
 * permissions; an output belongs to its job alone. So only a report counts whose digest the verifying job gave.
 *
 * @param digests outputs of the verifying jobs: each one sets the output with the name of its target's slot
 * @param read the reports in an artifact
 */
export function reportsOf(
  targets: readonly unknown[],
  digests: JsonObject,
  read: (artifact: string) => readonly (string | Buffer)[],
): Map<string, unknown> {
  const found = targets
    .filter((target) => isObject(target))
    .flatMap((target) => {
      const [artifact, slot] = [textOf(target['artifact']), textOf(target['slot'])];
      const digest = slot === '' ? '' : textOf(digests[slot]);
      if (digest === '' || !/^[a-z0-9_-][a-z0-9._-]*$/.test(artifact)) return [];
      const own = read(artifact).find((text) => digestOf(text) === digest);
      return own === undefined ? [] : [[artifact, parseJson(own.toString())] as const];
    });
  return new Map(found);
}

/**
 * @param targets as listed by the first job; none means that nothing was verified, not that all are ready
 * @param reports the available ones, by the artifact of their target
 */
export function summarize(
  targets: readonly unknown[],
  reports: ReadonlyMap<string, unknown>,
  { attempt, jobs, now }: Run,
): Result {
  const found = targets
    .filter((target) => isObject(target))
    .map((given) => {
      const target = {
        'vault-name': textOf(given['vault-name']),
        'key-name': textOf(given['key-name']),
        'resource-group': textOf(given['resource-group']),
      };
      const artifact = textOf(given['artifact']);
      const listed = reports.get(artifact);
      const report = isOf(listed, target) ? listed : undefined;
      const entry = entryOf(target, report, artifact);
      const counts = isRecent(entry, now) && !isOutdated(report, attempt);
      return { entry: counts ? entry : withoutGood(entry), explains: !entry.ready || isFailed(report) };
    });
  // Some job failed, and no report says why: one of them may have been lost after a good report.
  const isExplained = jobs === 'success' || found.some(({ explains }) => explains);
  const entries = found.map(({ entry }) => (isExplained ? entry : withoutGood(entry)));
  return {
    entries,
    ready: entries.length > 0 && entries.length === targets.length && entries.every(({ ready }) => ready),
    state: states.find((state) => entries.some((entry) => entry.state === state)) ?? 'unknown',
    keyUri: entries.length === 1 ? (entries[0]?.['key-uri'] ?? '') : '',
  };
}

/**
 * Whether a report comes from an earlier attempt. Its job was not run again and says nothing of now, or was and left no report,
 * for example because its runner was lost.
 */
function isOutdated(report: unknown, attempt: number): boolean {
  const run = isObject(report) ? report['run'] : undefined;
  const of = isObject(run) ? Number(textOf(run['runAttempt'])) || attempt : attempt;
  return of < attempt;
}

/** Whether the step that wrote the report failed. */
function isFailed(report: unknown): boolean {
  if (!isObject(report)) return false;
  const { inputs, outputs, failures } = report;
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
