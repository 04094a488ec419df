/** The workflows of this repository, and `action.yml`. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const root = join(import.meta.dirname, '..', '..');
const paths = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The errors that GitHub's own language service reports, one line each. */
function languageServiceFaults(documents: Readonly<Record<string, string>>): string {
  const script = join(import.meta.dirname, 'check-workflows.ts');
  const command = ['--disable-warning=ExperimentalWarning', script];
  const options = { cwd: root, input: JSON.stringify(documents), encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, command, options);
  return stdout + stderr;
}

test("GitHub's language service finds no error in the action, its workflows and the examples, and finds one in a broken file", () => {
  const examples = globSync('docs/examples/*.yml', { cwd: root }).filter((path) => !/gitlab|azure/.test(path));
  const documents = Object.fromEntries(['action.yml', ...paths].map((path) => [path, read(path)]));
  const asWorkflows = examples.map((path) => [`.github/workflows/${path.replaceAll('/', '-')}`, read(path)] as const);
  expect(languageServiceFaults({ ...documents, ...Object.fromEntries(asWorkflows) })).toBe('');
  const steps = '      - run: a\n        wit: 1\n';
  const broken = `name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
  expect(languageServiceFaults({ '.github/workflows/x.yml': broken })).toMatch(/x\.yml:8: Unexpected value 'wit'/);
});

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

test.each(paths)('%s grants each job what it needs, and runs only what is pinned to a commit', (path) => {
  const { permissions, jobs } = load(read(path)) as Workflow;
  expect(permissions).toEqual({});
  expect(Object.values(jobs).filter((job) => job['permissions'] === undefined)).toEqual([]);
  const uses = [...read(path).matchAll(/uses: (\S+)/g)].map(([, name = '']) => name);
  expect(uses.filter((name) => name !== './' && !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  // An expression in a script would be code of whoever can set what it holds.
  expect(read(path).match(/run: [^|\n]*\$\{\{/g)).toBeNull();
});
