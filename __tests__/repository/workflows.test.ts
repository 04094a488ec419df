import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesInstall } from '../../scripts/wire/nodes.ts';
import { parsedWorkflow, stepsOf } from './workflow-files.ts';
import { languageServiceFaults } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '..', '..');
const paths = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();
const texts = Object.fromEntries(
  ['action.yml', ...paths].map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
);

test('CI installs the versions of node that are tested, and requests all witnesses', () => {
  const text = texts[join('.github', 'workflows', 'ci.yml')] ?? '';
  expect(text).toContain(`${nodesInstall}\n`);
  expect(text).toContain('npm run test:night -- wire --all\n');
});

test("GitHub's language service finds no error in actions and workflows", () => {
  expect(languageServiceFaults(texts)).toBe('');
});

test("GitHub's language service really runs", () => {
  const broken =
    'name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: a\n        wit: 1\n';
  expect(languageServiceFaults({ '.github/workflows/x.yml': broken })).toMatch(/x\.yml:8: Unexpected value 'wit'/);
});

test('what a live run creates is deleted at its end, whatever failed', () => {
  const { jobs } = parsedWorkflow(texts[join('.github', 'workflows', 'live.yml')] ?? '');
  const last = Object.values(jobs).map(({ steps = [] }) => steps.at(-1));
  expect(last.map((step) => [step?.run, step?.if?.startsWith('always() && ')])).toEqual(
    Object.keys(jobs).map(() => ['node scripts/live/live-clean-up.ts', true]),
  );
});

describe.each(paths)('%s', (path) => {
  const text = texts[path] ?? '';
  const workflow = parsedWorkflow(text);
  const jobs = Object.entries(workflow.jobs);

  test('grants no permission at the top level, and lists those of each job', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, { permissions }]) => permissions === undefined)).toEqual([]);
  });

  test('limits the time of each job that has steps', () => {
    expect(jobs.filter(([, job]) => job.steps !== undefined && job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('has no expression in a script', () => {
    expect(stepsOf(workflow).filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });
});
