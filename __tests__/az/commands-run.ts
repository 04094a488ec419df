/**
 * Which commands `npm run test:night -- az` ran, and as whom: one line for each form of a command, with each role that a page names for
 * it. `commands-run.txt` is written by a run that updates the golden files; `npm test` compares it with what the program prints.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../../src/model/places.ts';
import { commandsOf, formOf, type Printed } from './printed.ts';

const file = join(import.meta.dirname, 'commands-run.txt');

/** What each command of a block needs. @param which of the roles that are each enough */
export function recordOf(block: Printed, which: number): string[] {
  const { requirements, ownPolicy, isInsideNetwork } = block;
  const named = requirements.map(({ roles, at }) => `${roles[which % roles.length]} on ${places[at].en}`);
  const kinds = ['keys', 'secrets'] as const;
  const permissions = kinds.flatMap((kind) => ownPolicy[kind].map((one) => `${one} for ${kind}`));
  const needs = [
    named.length === 0 ? 'no role' : named.join(', '),
    ...(permissions.length === 0 ? [] : [`an access policy with ${permissions.join(', ')}`]),
    ...(isInsideNetwork ? ['an allowed network'] : []),
  ];
  return commandsOf(block.shell).flatMap((command) => needs.map((need) => `${formOf(command)} | ${need}`));
}

/** With every role that the text says is enough. */
export function recordsOf(block: Printed): string[] {
  const most = Math.max(1, ...block.requirements.map(({ roles }) => roles.length));
  return Array.from({ length: most }, (_, which) => recordOf(block, which)).flat();
}

/** @returns a record for each need: `COMMAND | NEED` */
export function recorded(): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const [command = '', needs = ''] = line.split(' | ');
    return needs.split('; ').map((need) => `${command} | ${need}`);
  });
}

function write(records: readonly string[]): void {
  const byCommand = Map.groupBy(records, (record) => record.split(' | ')[0] ?? '');
  const lines = [...byCommand].map(([command, all]) => {
    const needs = all.map((record) => record.slice(`${command} | `.length));
    return `${command} | ${needs.toSorted().join('; ')}\n`;
  });
  writeFileSync(file, lines.toSorted().join(''));
}

const run = new Set<string>();

export function keepRecord(lines: readonly string[]): void {
  for (const line of lines) run.add(line);
}

/** @throws if something ran that is not in the file: a new golden file would have it */
export function requireNoNewRecords(): void {
  const fresh = newRecords();
  if (fresh.length > 0) throw new Error(`commands-run.txt lacks:\n${fresh.join('\n')}`);
}

/** What ran now and is not in the file; if new golden files are requested, it is added first. */
function newRecords(): string[] {
  const former = recorded();
  const all = [...new Set([...former, ...run])];
  if (process.env['UPDATE_GOLDEN'] === '1') write(all);
  const known = new Set(recorded());
  return [...run].filter((line) => !known.has(line));
}
