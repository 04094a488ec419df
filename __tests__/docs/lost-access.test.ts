/** The runbook has what a person needs for each finding that is an error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { catalog } from '../../src/checks/catalog.ts';
import { root } from './documents.ts';

const page = readFileSync(join(root, 'docs', 'lost-access.md'), 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [/^`([a-z-]+)`/.exec(section)?.[1] ?? '', section] as const),
);
/** A severity that depends on the observation counts as a possible error. */
const errors = catalog.filter(({ severity }) => severity !== 'warning').map(({ id }) => id);

test.each(errors)('%s: what it means, how long there is, what to do, what not to do', (id) => {
  const section = sections.get(id) ?? '';
  const labels = [...section.matchAll(/^- \*\*(.+?):\*\*/gm)].map(([, label]) => label);
  expect(labels).toEqual(['It means', 'How long there is', 'Do', "Don't"]);
});

test('no section is about a finding that is not an error', () => {
  const ids: readonly string[] = errors;
  expect([...sections.keys()].filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
});
