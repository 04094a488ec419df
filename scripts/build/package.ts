/**
 * `npm run build:package`: packs the program of a release for pipelines without npm, and prints the SHA-256 of the file. Its bytes depend
 * on nothing but `dist/` and `LICENSE` (no times, owners or compression), so that examples can name the sum before there is a release.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand, WrongArgument } from '../../src/runtime/command-line.ts';
import { archive } from './archive.ts';

/** Where the archive's files are, once it is unpacked. */
const folder = 'cja-cmk';

/** @param root of the repository, with `dist/` as it is committed */
export function packProgram(root: string, file: string): void {
  const built = readdirSync(join(root, 'dist')).toSorted();
  const paths = ['LICENSE', ...built.map((name) => `dist/${name}`)];
  writeFileSync(file, archive(paths.map((path) => [`${folder}/${path}`, readFileSync(join(root, path))])));
}

/** The SHA-256 of the package, in hex. */
export function packageSum(root: string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const file = join(temporary, 'cja-cmk.tar');
    packProgram(root, file);
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** The same of a commit of the repository. */
export function packageSumAt(root: string, commit: string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const file = join(temporary, 'commit.tar');
    execFileSync('git', ['archive', '--format', 'tar', '--output', file, commit, 'LICENSE', 'dist'], { cwd: root });
    execFileSync('tar', ['-xf', file, '-C', temporary]);
    return packageSum(temporary);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const commandLine: CommandLine<Record<never, never>> = {
  call: 'npm run build:package',
  about: `Packs dist and LICENSE into an archive without compression, the same bytes on every machine, and prints its SHA-256.`,
  options: {},
  words: { name: 'FILE', about: 'the archive' },
  examples: [['cja-cmk-v1.2.3.tar', 'as a release has it']],
};

if (import.meta.main) {
  await runCommand(commandLine, ({ words: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new WrongArgument('name one file');
    const root = resolve(import.meta.dirname, '..', '..');
    packProgram(root, resolve(file));
    process.stdout.write(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${file}\n`);
    return 0;
  });
}
