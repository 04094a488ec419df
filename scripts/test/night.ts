/** What `npm run test:night` runs, and how the table at its end is made. Pure. */

export interface NightStep {
  readonly name: string;
  /** A script of package.json. */
  readonly script: string;
  readonly args: readonly string[];
}

/** Three times other tenants: without a seed each run takes a new one, and prints it. */
const randomTenants = [1, 2, 3].map((round) => ({
  name: `random-tenants-${round}`,
  script: 'test:model',
  args: ['--runs', '3000'],
}));

export const nightSteps: readonly NightStep[] = [
  { name: 'gate', script: 'test', args: ['--slowest'] },
  ...randomTenants,
  { name: 'wrong-versions', script: 'test:model:wrong', args: [] },
  { name: 'mutants', script: 'test:mutants', args: [] },
  { name: 'faults', script: 'test:faults', args: [] },
  { name: 'wire', script: 'test:wire', args: [] },
  { name: 'peers', script: 'test:peers', args: [] },
  { name: 'pipelines', script: 'test:pipelines', args: [] },
  { name: 'act', script: 'test:act', args: [] },
  { name: 'az', script: 'test:az', args: [] },
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
  const counts =
    lines.findLast((line) => /^\d+ passed, \d+ failed/.test(line)) ??
    lines.findLast((line) => line.startsWith('| all '));
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
