/** The threat model is true as far as tests can show it: each part with a mitigation names its tests, and they exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { page, root } from './documents.ts';

const { text } = page('docs/threat-model.md');
const parts = text.split(/^#{2,3} /m).slice(1);
const claims = parts.filter((part) => /^Hosts\n|^What it never does\n|\*Mitigation\.\*/.test(part));
const headings = claims.map((part) => part.split('\n', 1)[0] ?? '');

/** By heading: files of `__tests__`, each with the name of a test. */
const tests = load(page('docs/threat-model-tests.yml').text) as Readonly<Record<string, readonly [string, string][]>>;
const named = Object.values(tests)
  .flat()
  .map(([path, name]) => ({ path: `__tests__/${path}`, name }));

test('each claim has tests, and the page leads to them', () => {
  expect(claims.length).toBeGreaterThan(9);
  expect(Object.keys(tests)).toEqual(headings);
  for (const of of Object.values(tests)) expect(of.length).toBeGreaterThan(0);
  expect(text).toContain('](threat-model-tests.yml)');
});

test.each(named)('$path has a test "$name"', ({ path, name }) => {
  expect(name).not.toBe('');
  expect(existsSync(join(root, path))).toBe(true);
  // In a title or in a row of a table: a comment holds nothing, and neither does a test that is skipped.
  const code = readFileSync(join(root, path), 'utf8')
    .replaceAll(/^\s*\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll("\\'", "'");
  expect(code).toContain(name);
  expect(code).not.toMatch(/\b(?:test|describe|it)\.(?:skip|todo|only|failing)\b|\b(?:xtest|xdescribe|xit)\b/);
});

describe('sentences that were found false', () => {
  test.each([
    [/uses no memory/, 'a compression bomb costs up to the limit'],
    [/whole or in parts/, 'parts shorter than 16 letters and digits are not found'],
    [/a second HTTP client,? (?:is|are) left out/, 'libraries bring more of them'],
    [/adopted no sooner than two weeks/, 'only a release is checked'],
    [/anyone who cancels it causes one/, 'a forced cancel passes over always()'],
    [/canceled: the list of runs/, 'runs can be deleted'],
    [/attested, and can't be changed/, 'the title and the notes of a release can'],
    [/has \[code owners\]/, 'CODEOWNERS names nobody until a fork is named'],
  ])('%s is not said again: %s', (sentence) => {
    expect(text).not.toMatch(sentence);
  });
});
