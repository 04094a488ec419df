import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import type { Step, Workflow } from '../repository/workflow-files.ts';
import { languageServiceFaults } from '../repository/yaml-blocks.ts';
import { blocks, examples, page, root } from './documents.ts';

const metadata = readActionMetadata(root);
const yaml = blocks.filter(({ language }) => language === 'yaml');
const parsed = yaml.map(({ path, line, text }) => ({ path, line, text, document: load(text) }));

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const workflows = parsed.flatMap(({ path, line, text, document }) =>
  isRecord(document) && isRecord(document['jobs'])
    ? [{ where: `${path}:${line}`, text, document, jobs: Object.entries(document['jobs'] as Workflow['jobs']) }]
    : [],
);

/** Steps that use the action, in whole workflows and in parts of one. */
function stepsIn(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (!isRecord(value)) return [];
  const uses = value['uses'];
  const own = typeof uses === 'string' && uses.startsWith(`${ownRepository}@`) ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

const steps = parsed.flatMap(({ path, line, document }) =>
  stepsIn(document).map((step) => ({ where: `${path}:${line}`, given: Object.keys(step.with ?? {}), step })),
);

test('every workflow that a page shows is a valid workflow', () => {
  const documents: Readonly<Record<string, string>> = Object.fromEntries(
    workflows.map(({ where, text }) => [`.github/workflows/${where.replaceAll(/[/:.]/g, '-')}.yml`, text] as const),
  );
  expect(languageServiceFaults(documents)).toBe('');
});

test('an example is short enough to be reviewed at a glance', () => {
  const lines = examples.map(
    ({ path, text }) => [path, text.split('\n').filter((line) => !/^ *(?:#.*)?$/.test(line)).length] as const,
  );
  expect(lines.map(([path]) => path)).toEqual(
    ['cmk-set-up', 'evidence-cmk', 'require-cmk', 'verify-cmk'].map((name) => join('docs', 'examples', `${name}.yml`)),
  );
  expect(lines.filter(([, count]) => count > 80)).toEqual([]);
});

test('every step sets inputs that exist, and the required ones', () => {
  const required = Object.entries(metadata.inputs).flatMap(([name, { required: must }]) => (must ? name : []));
  expect(steps.length).toBeGreaterThan(5);
  for (const { where, given } of steps) {
    expect([where, given.filter((name) => !Object.hasOwn(metadata.inputs, name))]).toEqual([where, []]);
    expect([where, given]).toEqual([where, expect.arrayContaining(required)]);
  }
});

test('nothing to copy waits in a group or for a lock that any branch can occupy', () => {
  const folder = join('docs', 'examples');
  const elsewhere = readdirSync(join(root, folder)).map((name) => page(join(folder, name)));
  const all = [...yaml, ...elsewhere].filter(({ text }) =>
    /^\s*(?:- )?(?:concurrency|resource_group|lockBehavior)\s*:/m.test(text),
  );
  expect([elsewhere.length, all.map(({ path }) => path)]).toEqual([7, []]);
});

describe('permissions', () => {
  test('no workflow grants any at the top level', () => {
    const generous = workflows.filter(({ document }) => JSON.stringify(document['permissions']) !== '{}');
    expect(generous.map(({ where }) => where)).toEqual([]);
  });

  test('a job with the action may get an OIDC token, and may write issues only for the drift issue', () => {
    const wrong = workflows.flatMap(({ where, jobs }) =>
      jobs.flatMap(([name, { permissions = {}, steps: its = [] }]) => {
        const own = stepsIn(its);
        if (own.length === 0) return [];
        const keeps = own.some((step) => String(step.with?.['drift-issue']) === 'true');
        const right = permissions['id-token'] === 'write' && (permissions['issues'] === 'write') === keeps;
        return right ? [] : [`${where}: ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('ensure runs in an environment that can be protected', () => {
    const bare = workflows.flatMap(({ where, jobs }) =>
      jobs.flatMap(([name, job]) => {
        const ensures = stepsIn(job.steps ?? []).some((step) => (step.with?.['mode'] ?? 'ensure').includes('ensure'));
        return ensures && job.environment === undefined ? [`${where}: ${name}`] : [];
      }),
    );
    expect(bare).toEqual([]);
  });
});

test('the matrix for several keys can stand in the place of the daily job', () => {
  const daily = examples.find(({ path }) => path.endsWith('verify-cmk.yml'))?.text ?? '';
  const [matrix = '', ...more] = yaml.flatMap(({ text }) => (text.includes('matrix:') ? text : []));
  const several = daily.replace(/ {2}verify:\n[^]*?(?=\n {2}# Follows from)/, () => matrix);
  expect([more, several === daily]).toEqual([[], false]);
  expect(languageServiceFaults({ '.github/workflows/verify-cmk.yml': several })).toBe('');
  const jobs = [daily, several].map((text) => (load(text) as Workflow).jobs['verify']);
  for (const job of jobs) expect(job).toMatchObject({ environment: 'cmk-read', permissions: jobs[0]?.permissions });
});

test('JSON in pages is JSON', () => {
  for (const { text } of blocks.filter(({ language }) => language === 'json')) {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  }
});
