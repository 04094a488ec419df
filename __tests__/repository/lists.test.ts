/** What was not read to its end is not known: how lists are read, and what may be concluded from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Whole } from '../../src/model/listed.ts';
import { filesBelow } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const files = filesBelow(root, 'src');
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const filesWith = (pattern: RegExp) => files.filter((name) => pattern.test(textOf(name))).toSorted();

test('pages are followed in one place for each way of naming the next one, and no reader parses one by itself', () => {
  const following = filesWith(/nextLink|rel="\?next/).filter((name) => !name.startsWith('src/az-commands/'));
  expect(following).toEqual(['src/azure/pages.ts', 'src/hosts/github/repository-client.ts']);
  // Azure DevOps has no pages for a type's states, nor for work items that are asked for by their IDs; Graph answers at most the
  // twenty groups that it is asked about.
  expect(filesWith(/\bvalue: v\.(?:array|pipe\(\s*v\.array)/)).toEqual([
    'src/azure/service-principals.ts',
    'src/hosts/azure-pipelines/work-items.ts',
  ]);
});

test('every reader of a list declares in its type whether it was read to its end', () => {
  const reader = /export (?:async )?function (list\w+)\([^{]*?\): Promise<(.+)> \{/g;
  const readers = files
    .filter((name) => name.startsWith('src/azure/'))
    .flatMap((name) => [...textOf(name).matchAll(reader)].map(([, list, type = '']) => [list, type] as const));
  expect(readers.length).toBeGreaterThan(8);
  expect(readers.filter(([, type]) => !/^(?:Whole|Listed)</.test(type))).toEqual([]);
});

test('a part is not accepted as a whole list', () => {
  const part: Part<string> = ['a'];
  // @ts-expect-error: what a part lacks is not known to be absent
  const whole: Whole<string> = part;
  expect(whole).toBe(part);
});

test('what concludes from an empty log asks whether it is complete', () => {
  const concludes = /\b(?:rows|entries)(?:\.length === 0|\.every\()|!\w*(?:rows|entries)\.some\(/;
  const readers = filesWith(/import type \{[^}]*\b(?:Usage|Listed)\b/);
  expect(readers.length).toBeGreaterThan(4);
  expect(readers.filter((name) => concludes.test(textOf(name)) && !textOf(name).includes('isComplete'))).toEqual([]);
});

test('absence of what leads to a write, a loss or a creation is confirmed by a second look', () => {
  expect(textOf('src/observe.ts')).toContain('confirmAbsences(session, first)');
  const confirmed = /return \(\[(.+)\] as const\)/.exec(textOf('src/observing/absences.ts'))?.[1];
  expect(confirmed).toBe("'vault', 'key', 'principal', 'grant'");
});
