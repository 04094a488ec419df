/** The npm package as release.yml packs it: installed without a network, and run as a command. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startCloud } from '../../emulator/start.ts';
import { location, vaultName } from '../../emulator/tenants/names.ts';
import { npmCommand } from '../../scripts/prepare.js';
import { runCli } from '../cli/run-cli.ts';
import { target } from '../cli/target.ts';
import { clientOf, idToken } from '../emulator/client.ts';
import { workflowIn } from './workflow-files.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'npm-'));
const clone = join(folder, 'clone');
const user = join(folder, 'user');
const tarball = join(clone, 'release', 'cja-cmk-v1.2.3.tgz');
const installed = join(user, 'node_modules', 'cja-cmk');

/** A commit of what the package is made from, as it is now. */
function commit(): void {
  mkdirSync(clone);
  for (const path of ['package.json', 'LICENSE', 'README.md', 'dist']) {
    cpSync(join(root, path), join(clone, path), { recursive: true });
  }
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: clone });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.invalid', 'commit', '--quiet', '--message', 'Test');
}

function npm(...args: readonly string[]) {
  const { command, args: first } = npmCommand();
  const env = { PATH: process.env['PATH'], HOME: folder, npm_config_cache: join(folder, 'cache') };
  return spawnSync(command, [...first, ...args, '--offline'], { cwd: user, env, encoding: 'utf8' });
}

beforeAll(() => {
  commit();
  const { draft } = workflowIn('.github/workflows/release.yml').jobs;
  const pack = draft?.steps?.find(({ name = '' }) => name.startsWith('Pack '))?.run ?? '';
  const env = { ...process.env, TAG: 'v1.2.3', GITHUB_OUTPUT: join(folder, 'output') };
  execFileSync('bash', ['-eo', 'pipefail', '-c', pack], { cwd: clone, env });
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{}');
  const { status, stderr } = npm('install', '--no-audit', '--no-fund', tarball);
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('installs nothing besides itself, and runs no script of its own', () => {
  const packages = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['cja-cmk']);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  expect(manifest).toMatchObject({ name: 'cja-cmk', version, bin: { 'cja-cmk': 'dist/cli.js' } });
  const names = ['dependencies', 'devDependencies', 'scripts', 'private', 'overrides'];
  expect(names.filter((name) => name in manifest)).toEqual([]);
  expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  expect(statSync(tarball).size).toBeLessThan(1_000_000);
});

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('has the files of dist byte for byte, so that what other tests run is what is installed', () => {
  const filesOf = (path: string) =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${join(relative(path, parentPath), name)} ${sumOf(join(parentPath, name))}`)
      .toSorted((one, other) => one.localeCompare(other));
  const ours = filesOf(join(root, 'dist'));
  expect(ours.length).toBeGreaterThan(10);
  expect(filesOf(join(installed, 'dist'))).toEqual(ours);
});

test('cja-cmk plan writes nothing, ensure sets a key up, and verify checks it', async () => {
  const cloud = await startCloud({ tenant: 'group-only' });
  try {
    const client = clientOf(cloud);
    const token = await idToken(cloud, client).finally(() => client.close());
    const place = [...target, '--location', location];
    const bundle = join(user, 'node_modules', '.bin', 'cja-cmk');
    const run = (mode: string, ...more: readonly string[]) =>
      runCli([mode, ...place, '--id-token-file', 'token', ...more], {
        cloud,
        bundle,
        given: { token },
        ownProcess: true,
      });
    const plan = await run('plan');
    expect([plan.exitCode, cloud.cloud.state.vaults]).toEqual([0, []]);
    const ensure = await run('ensure', '--yes');
    expect([ensure.exitCode, cloud.cloud.state.vaults.map(({ name }) => name)]).toEqual([0, [vaultName]]);
    const verify = await run('verify');
    expect([verify.exitCode, verify.stderr]).toEqual([0, expect.stringContaining('READY: state provisioned')]);
  } finally {
    await cloud.stop();
  }
});
