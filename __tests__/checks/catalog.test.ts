import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findingsPage } from '../../scripts/docs/findings-table.ts';
import { catalog } from '../../src/checks/catalog.ts';

test('docs/findings.md is what scripts/docs/findings-table.ts prints', () => {
  expect(readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8')).toBe(findingsPage());
});

function sectionOf(id: string): string {
  const [, rest = ''] = findingsPage().split(`\n## ${id}\n`);
  const [section = ''] = rest.split('\n## ');
  return section;
}

test.each(catalog)('$id is documented with what to do when it fails', ({ id }) => {
  const section = sectionOf(id);
  expect(section).toMatch(/^When it fails: .+$/m);
  expect(section).toMatch(/^To fix: .+$/m);
  expect(section).toMatch(/^Source: .+$/m);
});

test.each(catalog)("$id has a source that can be opened, or says that Azure's behavior was observed", ({ source }) => {
  expect(source).toMatch(
    /^(https:\/\/(learn\.microsoft\.com|experienceleague\.adobe\.com)\/|Azure answers as observed)/,
  );
});

test.each(catalog)(
  '$id: no check of another tool is listed both as agreeing and as differing',
  ({ references = [], differing = [] }) => {
    expect(references.filter((reference) => differing.includes(reference))).toEqual([]);
  },
);
