/**
 * The reusable workflows and their callers in `docs/examples`, where GitHub would only find out when they run: names that
 * exist, and permissions that a caller gives as they are asked for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { readActionMetadata } from '../../emulator/action-metadata.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const actionInputs = Object.keys(readActionMetadata(root).inputs);

type Names = Readonly<Record<string, unknown>>;
interface Job {
  readonly uses?: string;
  readonly with?: Names;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly with?: Names }[];
}
interface Workflow {
  readonly on: { readonly workflow_call?: { readonly inputs: Names; readonly outputs: Names } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const reusable = Object.fromEntries(
  ['verify-cmk.yml', 'require-cmk.yml'].map((file) => [file, load(read('.github', 'workflows', file)) as Workflow]),
);

function callOf(file: string) {
  const call = reusable[file]?.on.workflow_call;
  if (call === undefined) throw new Error(`${file} is none of the reusable workflows`);
  return call;
}

/** What all jobs of a workflow ask for together, as lines. */
function permissionsOf(file: string): string[] {
  const asked = Object.values(reusable[file]?.jobs ?? {}).flatMap(({ permissions = {} }) =>
    Object.entries(permissions),
  );
  return [...new Set(asked.map(([name, value]) => `${name}: ${value}`))].toSorted();
}

describe.each(Object.keys(reusable))('%s', (file) => {
  const text = read('.github', 'workflows', file);

  test('gives the action no input that it does not have', () => {
    const steps = Object.values(reusable[file]?.jobs ?? {}).flatMap(({ steps: all = [] }) => all);
    const given = steps
      .filter(({ uses = '' }) => uses.startsWith('org/'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((name) => !actionInputs.includes(name))).toEqual([]);
  });

  test('uses every input that it has, and no other', () => {
    const used = new Set([...text.matchAll(/\binputs\.([a-z-]+)/g)].map(([, name = '']) => name));
    expect([...used].toSorted()).toEqual(Object.keys(callOf(file).inputs).toSorted());
  });

  test('has the outputs that a caller counts on', () => {
    expect(Object.keys(callOf(file).outputs)).toEqual(['ready', 'state', 'key-uri', 'report']);
  });
});

test('a target may name exactly what its job reads', () => {
  const text = read('.github', 'workflows', 'verify-cmk.yml');
  const [, list = ''] = /const known = \[(.*?)\]/s.exec(text) ?? [];
  const known = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
  const used = new Set([...text.matchAll(/matrix\.target\.([a-z-]+)/g)].map(([, name = '']) => name));
  used.delete('artifact');
  expect([...used].toSorted()).toEqual(known.toSorted());
  const documented =
    read('docs', 'gates.md').match(/^`targets` is a JSON list[^]*?Another name is refused/m)?.[0] ?? '';
  expect(known.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
});

test('the gate asks for nothing but to log in, the schedule for issues too', () => {
  expect(permissionsOf('require-cmk.yml')).toEqual(['id-token: write']);
  expect(permissionsOf('verify-cmk.yml')).toEqual(['id-token: write', 'issues: write']);
});

describe.each(readdirSync(join(root, 'docs', 'examples')))('docs/examples/%s', (example) => {
  const text = read('docs', 'examples', example);
  const { jobs } = load(text) as Workflow;
  const calls = Object.entries(jobs).filter(([, { uses }]) => uses !== undefined);

  test('calls a workflow with inputs that it has, and gives the permissions that it asks for', () => {
    expect(calls).toHaveLength(1);
    for (const [, { uses = '', with: inputs = {}, permissions = {} }] of calls) {
      const [, file = ''] = /^org\/cja-cmk-action\/\.github\/workflows\/([a-z-]+\.yml)@v1$/.exec(uses) ?? [];
      expect(Object.keys(callOf(file).inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      const given = Object.entries(permissions).map(([name, value]) => `${name}: ${value}`);
      expect(given.toSorted()).toEqual(permissionsOf(file));
    }
  });

  test('reads outputs that there are', () => {
    const outputs = [...text.matchAll(/needs\.([a-z]+)\.outputs\.([a-z-]+)/g)];
    expect(outputs.length).toBeGreaterThan(0);
    for (const [, job = '', name] of outputs) {
      expect(calls.map(([called]) => called)).toContain(job);
      expect(['ready', 'state', 'key-uri', 'report']).toContain(name);
    }
  });
});
