import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the example gives the task only inputs that it has', () => {
  const { inputs } = JSON.parse(read('azure-pipelines/task.json')) as { readonly inputs: readonly { name: string }[] };
  const blocks = read('docs/examples/azure-pipelines.yml').split('inputs:').slice(1);
  const used = blocks.flatMap((block) => [...block.matchAll(/^ {14,}([a-zA-Z]+): /gm)].map(([, name]) => String(name)));
  expect(used).toContain('azureSubscription');
  const names = new Set(inputs.map(({ name }) => name));
  expect(used.filter((name) => !names.has(name) && name !== 'mode')).toEqual([]);
});

test('the example checks every day, whether something changed in the repository or not', () => {
  const [, schedules = ''] = /^schedules:\n((?: .*\n)+)/m.exec(read('docs/examples/azure-pipelines.yml')) ?? [];
  expect(schedules).toMatch(/cron: \d+ \d+ \* \* \*\n/);
  expect(schedules).toContain(' always: true\n');
});
