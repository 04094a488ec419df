/** The changes that the scripts of infra/ would make, with --what-if and an az and a gh that only answer reads. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const infra = resolve(import.meta.dirname, '../../infra');

/**
 * What az or gh prints if its arguments match a shell pattern; the first match is used, and without a match it prints
 * nothing.
 */
export type Answers = readonly (readonly [string, string])[];

const usual: Answers = [
  ['account show', 'b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246|7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705|Contoso'],
  ['group show', '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246/resourceGroups/rg'],
  ['provider show', 'Registered'],
  ['customization/sub', 'true||repo:contoso@1/x@2'],
];

export interface Change {
  readonly step: string;
  /** The words of the command, as the shell splits them. */
  readonly command: readonly string[];
}

/** @throws with what the script printed if it does not exit with 0 */
export function dryRun(script: string, args: readonly string[], answers: Answers = []): Change[] {
  return changesIn(dryRunPrinted(script, args, answers));
}

/** What the script printed to standard error; throws like `dryRun`. */
export function dryRunPrinted(script: string, args: readonly string[], answers: Answers = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-'));
  try {
    const cases = [...answers, ...usual].map(([asked, text]) => `  *'${asked}'*) printf '%s\\n' '${text}' ;;`);
    for (const name of ['az', 'gh']) {
      writeFileSync(join(folder, name), `#!/bin/sh\ncase "$*" in\n${cases.join('\n')}\nesac\n`, { mode: 0o755 });
    }
    const env = { PATH: `${folder}:/usr/bin:/bin` };
    const run = spawnSync('bash', [join(infra, script), ...args, '--what-if'], { encoding: 'utf8', env });
    if (run.status !== 0) throw new Error(`${script} ended with ${run.status}:\n${run.stderr}`);
    return run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function changesIn(printed: string): Change[] {
  const shown = [...printed.matchAll(/^Would (.*):\n {2}(.*)$/gm)];
  return shown.map(([, step = '', line = '']) => ({ step, command: words(line) }));
}

function words(line: string): string[] {
  const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

/** The value of a command's option. */
export function optionOf({ command }: Change, option: string): string | undefined {
  const index = command.indexOf(option);
  return index < 0 ? undefined : command[index + 1];
}
