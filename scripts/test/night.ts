/** What `npm run test:night` runs, and how the table at its end is made. Pure. */

export interface NightStep {
  readonly name: string;
  readonly about: string;
  /** The command's file, by path below the root. */
  readonly file: string;
  /** Its arguments, unless others are given. */
  readonly args?: readonly string[];
}

export const nightSteps: readonly NightStep[] = [
  { name: 'cases', about: 'all cases of each kind, and *.night.ts', file: 'scripts/test/test-cases.ts' },
  { name: 'random-tenants', about: 'tenants at random', file: 'scripts/test/test-model.ts', args: ['--runs', '9000'] },
  { name: 'wrong-versions', about: 'what the random tenants find', file: 'scripts/test/wrong-versions.ts' },
  { name: 'faults', about: 'each fault at each request', file: 'scripts/test/test-faults.ts' },
  { name: 'wire', about: 'servers, proxies and versions of node', file: 'scripts/test/test-wire.ts' },
  { name: 'peers', about: 'clouds that others wrote', file: 'scripts/test/test-peers.ts' },
  { name: 'pipelines', about: 'the examples of other CI systems', file: 'scripts/test/test-pipelines.ts' },
  { name: 'act', about: 'the workflows under act', file: 'scripts/act/workflows-under-act.ts' },
  { name: 'az', about: 'Azure CLI and GitHub CLI', file: 'scripts/test/test-az.ts' },
  { name: 'lint', about: 'workflows and shell scripts', file: 'scripts/act/lint-workflows.ts' },
];

export interface NightResult {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** Its counts, or why it was skipped; what it did without. */
  readonly notes: readonly string[];
}

/**
 * @param printed what the step wrote to standard output; a command that can't run here says `Skipped: ` and why, and one that runs
 * without some programs lists them as `missing `
 */
export function resultOf(name: string, code: number | null, printed: string, seconds: number): NightResult {
  const lines = printed.split('\n');
  const skipped = lines.filter((line) => line.startsWith('Skipped: '));
  const missing = lines
    .filter((line) => line.startsWith('missing '))
    .map((line) => line.replace(/^missing +/, 'without '));
  const counts = lines.findLast((line) => /^\d+ passed, \d+ failed/.test(line));
  const result = code !== 0 ? 'failed' : skipped.length > 0 ? 'skipped' : 'passed';
  const notes = [...(skipped.length > 0 ? skipped : counts === undefined ? [] : [counts]), ...new Set(missing)];
  return { name, result, seconds, notes };
}

/** Markdown. */
export function nightTable(results: readonly NightResult[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').trim();
  const rows = results.map(({ name, result, seconds, notes }) => {
    return `| ${name} | ${result} | ${(seconds / 60).toFixed(1)} | ${notes.map(cell).join('; ')} |`;
  });
  return `${['| step | result | minutes | |', '|---|---|--:|---|', ...rows].join('\n')}\n`;
}
