/** `npm run evidence:check`: checks a chain of signed evidence for gaps, offline. `docs/evidence.md` describes the chain. */
import { readFileSync } from 'node:fs';
import { plainLine } from '../../src/report/plain.ts';
import { type CommandLine, runCommand, verdict, WrongArgument, wholeNumber } from '../../src/runtime/command-line.ts';
import { checkChains, readEvidence } from './chain.ts';

const options = {
  verified: {
    type: 'string',
    value: 'FILE',
    multiple: true,
    about: 'what "gh attestation verify --format json" printed for you; can be repeated',
  },
  days: { type: 'string', value: 'N', about: 'the longest time without a statement, in days, until now' },
  until: { type: 'string', value: 'DATE', about: 'until the end of this day (UTC) instead' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run evidence:check',
  about: `Lists the statements about each key, the oldest first, and reports gaps: a statement that is missing or was changed, a report
that belongs to none, a statement whose signature was not checked. Takes reports, and with --verified what "gh attestation
verify --format json" printed of them, as docs/evidence.md shows: that command checks signatures, this one which run and which
workflow made them. Statements in other files are listed, too, as not checked.`,
  options,
  words: { name: 'FILE', about: 'a file of evidence' },
  examples: [['evidence/*.json --verified verified.json --days 32', 'all statements of a monthly run']],
};

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongArgument(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function endOf(day: string | undefined): number {
  if (day === undefined) return Date.now();
  const end = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59.999Z`) : Number.NaN;
  if (Number.isNaN(end)) throw new WrongArgument(`--until takes a date such as 2026-12-31, not ${day}`);
  return end;
}

await runCommand(commandLine, ({ values: { days, until, verified = [] }, words }) => {
  if (words.length + verified.length === 0) throw new WrongArgument('no file is given');
  const contents = (paths: readonly string[]) => new Map(paths.map((path) => [path, read(path)]));
  const { unusable, ...evidence } = readEvidence(contents(words), contents(verified));
  if (unusable.length > 0) throw new WrongArgument(`${unusable.join(', ')}: no evidence in it`);
  const pace = days === undefined ? undefined : { mostDays: wholeNumber('--days', days), until: endOf(until) };
  const chains = checkChains(evidence, pace);
  for (const { key, lines, faults } of chains) {
    // Evidence files are external text. No value in them can add a line to the output.
    process.stdout.write(`${verdict(faults.length === 0)}  ${plainLine(key)}\n`);
    const shown = [...lines.map((line) => plainLine(line)), ...faults.map((fault) => `GAP  ${plainLine(fault)}`)];
    for (const line of shown) process.stdout.write(`        ${line}\n`);
  }
  if (evidence.predicates.length === 0) process.stdout.write('No statement: reports alone prove nothing.\n');
  return evidence.predicates.length > 0 && chains.every(({ faults }) => faults.length === 0) ? 0 : 1;
});
