/** Whose repository a release names: pages outside GitHub link there, and clone from there. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const script = join('scripts', 'build', 'name-release.ts');
const version = join('src', 'runtime', 'version.ts');
const folder = mkdtempSync(join(tmpdir(), 'release-'));

/** Runs in the copy, as a contributor does. */
function run(...command: readonly [string, ...string[]]): string {
  const [program, ...args] = command;
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const name = (source: string) =>
  run(process.execPath, '--disable-warning=ExperimentalWarning', script, '--source', source);

/** The address of the pages in a build of the copy. */
function docsUrl(): string {
  const print = `import { docsUrl } from './${version}'; console.log(docsUrl);`;
  return run(process.execPath, '--no-warnings', '--input-type=module', '--eval', print).trim();
}

beforeAll(() => {
  for (const file of [script, version, join('src', 'model', 'docs-url.ts'), 'package.json', 'SECURITY.md'])
    cpSync(join(root, file), join(folder, file));
  run('git', 'init', '--quiet');
  run('git', 'add', '--all');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nobody’s until somebody names one, and then that of the last who did, on any server', () => {
  expect(docsUrl()).toBe('');
  name('https://github.com/contoso/cja-cmk-action.git');
  expect(readFileSync(join(folder, 'SECURITY.md'), 'utf8')).toContain('https://github.com/contoso/cja-cmk-action/');
  expect(docsUrl()).toMatch(/^https:\/\/github\.com\/contoso\/cja-cmk-action\/blob\/v\d+\.\d+\.\d+\/docs$/);
  name('https://gitlab.contoso.example/platform/keys/cja-cmk');
  expect(docsUrl()).toMatch(/^https:\/\/gitlab\.contoso\.example\/platform\/keys\/cja-cmk\/-\/blob\/v[\d.]+\/docs$/);
  name('https://contoso@dev.azure.com/contoso/Keys%20and%20more/_git/cja-cmk');
  expect(docsUrl()).toMatch(/^https:\/\/dev\.azure\.com\/contoso\/Keys%20and%20more\/_git\/cja-cmk\?version=GTv/);
});

test.each(['git@github.com:contoso/cja-cmk-action.git', 'ssh://git@github.com/contoso/x', 'contoso/cja-cmk-action'])(
  'no page could link to %s: it is refused, and changes nothing',
  (source) => {
    const before = readFileSync(join(folder, version), 'utf8');
    expect(() => name(source)).toThrow('Give --source as https://SERVER/PATH');
    expect(readFileSync(join(folder, version), 'utf8')).toBe(before);
  },
);
