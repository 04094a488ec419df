/** On which tenant each wrong version was found, so that the next run begins there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TenantNumber = readonly [seed: number, tenant: number];

/** By what the version is about. */
export type FoundOn = Readonly<Record<string, TenantNumber>>;

const file = join(import.meta.dirname, 'wrong-versions-found.json');

export function readFoundOn(): FoundOn {
  return JSON.parse(readFileSync(file, 'utf8')) as FoundOn;
}

/** The others stay as they are. */
export function recordFoundOn(changes: FoundOn): void {
  const all = Object.entries({ ...readFoundOn(), ...changes }).toSorted(([one], [other]) => one.localeCompare(other));
  const lines = all.map(([about, [seed, tenant]]) => `  ${JSON.stringify(about)}: [${seed}, ${tenant}]`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
