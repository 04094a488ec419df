/**
 * The scripts of release.yml that need nothing from GitHub, run with bash as in the workflow, in a clone of this
 * commit.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { builtFolders } from '../../scripts/build/build.ts';

const root = join(import.meta.dirname, '..', '..');

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}
const workflow = load(readFileSync(join(root, '.github', 'workflows', 'release.yml'), 'utf8')) as Workflow;

/** @throws if the job has no such step */
function scriptOf(job: string, name: string): string {
  const script = workflow.jobs[job]?.steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`release.yml: job ${job} has no script "${name}"`);
  return script;
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const clone = join(folder, 'clone');
const output = join(folder, 'output');
beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', '--shared', root, clone]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bash(script: string): void {
  const env = { ...process.env, TAG: 'v1.2.3', GITHUB_OUTPUT: output };
  execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: clone, env });
}

function sumOfBuilt(): string {
  bash(scriptOf('build', 'Checksum of the build'));
  return readFileSync(output, 'utf8').trim().split('\n').at(-1) ?? '';
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('both machines compute the checksum in the same way', () => {
  expect(scriptOf('rebuild', 'Checksum of the build')).toBe(scriptOf('build', 'Checksum of the build'));
});

test('the checksum covers the names and bytes of all built files', () => {
  const before = sumOfBuilt();
  expect(before).toMatch(/^sum=[0-9a-f]{40}$/);
  expect(sumOfBuilt()).toBe(before);
  const sums = builtFolders.map((built) => {
    appendFileSync(join(clone, built, 'index.js'), '\r\n');
    return sumOfBuilt();
  });
  execFileSync('git', ['mv', 'dist/sbom.cdx.json', 'dist/bom.json'], { cwd: clone });
  sums.push(sumOfBuilt());
  expect(new Set([before, ...sums]).size).toBe(builtFolders.length + 2);
  execFileSync('git', ['reset', '--quiet', '--hard'], { cwd: clone });
  expect(sumOfBuilt()).toBe(before);
});

test('packs what the runner downloads, and each additional file', () => {
  bash(scriptOf('draft', 'Pack what the runner downloads, and an archive of every file'));
  const names = ['SHA256SUMS', 'cja-cmk-action-v1.2.3-all.tar.gz', 'cja-cmk-action-v1.2.3.tar.gz', 'sbom.cdx.json'];
  expect(readdirSync(join(clone, 'release')).toSorted()).toEqual(names);
  const listed = (archive: string) =>
    execFileSync('tar', ['-tzf', join(clone, 'release', archive)], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '' && !path.endsWith('/'));
  const tracked = execFileSync('git', ['ls-files'], { cwd: clone, encoding: 'utf8' }).trim().split('\n');
  expect(listed('cja-cmk-action-v1.2.3-all.tar.gz').toSorted()).toEqual(
    tracked.map((path) => `cja-cmk-action-1.2.3/${path}`).toSorted(),
  );
  const downloaded = listed('cja-cmk-action-v1.2.3.tar.gz');
  expect(downloaded).toContain('cja-cmk-action-1.2.3/dist/index.js');
  expect(downloaded.filter((path) => path.includes('/__tests__/'))).toEqual([]);
  const sums = readFileSync(join(clone, 'release', 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n');
  expect(sums).toEqual(names.slice(1).map((name) => `${sha256(join(clone, 'release', name))}  ${name}`));
});
