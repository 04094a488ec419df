/**
 * The archive that the runner downloads in every job: GitHub makes it with `git archive` of the commit. It is small and runs. Here it is
 * what the next commit would contain.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budget } from '../../bench/budget.ts';
import { runAction } from '../../emulator/run-action.ts';
import { startCloud } from '../../emulator/start.ts';
import { groupName, location, vaultName } from '../../emulator/tenants/names.ts';
import { noneYet } from '../inputs/none-yet.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
let archive = '';
let unpacked = '';

/**
 * Archives a tree of all current files. Its git objects go to a separate folder, so that the repository does not
 * change.
 */
function makeArchive(): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, encoding: 'utf8' }).trim();
  const env = { ...process.env };
  const objects = git('rev-parse', '--path-format=absolute', '--git-path', 'objects');
  Object.assign(env, {
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
  });
  git('read-tree', 'HEAD');
  git('add', '--all');
  const tree = git('write-tree');
  git('archive', '--format=tar.gz', '--prefix=cja-cmk-action-commit/', `--output=${archive}`, tree);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  archive = join(folder, 'archive.tar.gz');
  mkdirSync(join(folder, 'objects'));
  makeArchive();
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  unpacked = join(folder, 'cja-cmk-action-commit');
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

test('is within the budget', () => {
  expect(statSync(archive).size).toBeLessThanOrEqual(budget.archiveBytes);
});

test('contains only what runs, and what it is', () => {
  const pages = ['LICENSE', 'README.md'];
  const run = ['action.yml', 'dist', 'package.json'];
  expect(readdirSync(unpacked).toSorted()).toEqual(['.gitattributes', ...pages, ...run].toSorted());
  // A package is made of a commit's archive, too: left out here, a file would change the sum that releases and set-ups compare.
  expect(readdirSync(join(unpacked, 'dist')).toSorted()).toEqual(readdirSync(join(root, 'dist')).toSorted());
});

describe('from the archive', () => {
  const bundle = () => join(unpacked, 'dist', 'index.js');

  test('the action plans', async () => {
    const cloud = await startCloud();
    try {
      const inputs = {
        mode: 'plan',
        'resource-group': groupName,
        'vault-name': vaultName,
        location,
        'confirmed-key-uri': noneYet,
      };
      const { exitCode, outputs } = await runAction({ cloud, inputs, bundle: bundle() });
      expect([exitCode, outputs['changed'], outputs['state']]).toEqual([0, 'true', 'missing']);
    } finally {
      await cloud.stop();
    }
  });
});
