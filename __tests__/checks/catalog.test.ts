import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findingsPage } from '../../scripts/findings-table.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { findingWords } from '../../src/messages/findings.ts';

test('docs/findings.md is what scripts/findings-table.ts prints', () => {
  expect(readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8')).toBe(findingsPage());
});

function sectionOf(id: string): string {
  const [, rest = ''] = findingsPage().split(`\n## ${id}\n`);
  const [section = ''] = rest.split('\n## ');
  return section;
}

test.each(catalog)('$id is documented with what to do when it fails', ({ id }) => {
  const section = sectionOf(id);
  expect(section).toMatch(/^Passes with: .+\.$/m);
  expect(section).toMatch(/^When it fails: .+$/m);
  expect(section).toMatch(/^Source: .+$/m);
});

test.each(catalog)('$id has a source that can be opened, or says that it was observed', ({ source }) => {
  expect(source).toMatch(
    /^(https:\/\/(learn\.microsoft\.com|experienceleague\.adobe\.com)\/|Azure answers as observed)/,
  );
});

test.each(catalog)('$id: no check of another tool both agrees and disagrees', ({ references, differing }) => {
  expect(references.filter((reference) => differing.includes(reference))).toEqual([]);
});

/** Every text without arguments, by its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${name}.`) : [];
  });
}

test('every text exists in both languages, and is translated', () => {
  const french = new Map(texts(findingWords('fr')));
  const english = texts(findingWords('en'));
  expect([...french.keys()]).toEqual(english.map(([path]) => path));
  expect(english.filter(([path, text]) => french.get(path) === text)).toEqual([]);
  expect([...french.values()].filter((text) => text.trim() === '')).toEqual([]);
});
