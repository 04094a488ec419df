/** What was not read to its end is not known: how lists are read, and what may be concluded from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Part, Whole } from '../../src/model/listed.ts';

const root = join(import.meta.dirname, '..', '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const filesWith = (pattern: RegExp) => files.filter((name) => pattern.test(textOf(name))).toSorted();

test('pages are followed in one place for each way of naming the next one', () => {
  const following = filesWith(/nextLink|rel="\?next/).filter((name) => !name.startsWith('az-commands/'));
  expect(following).toEqual(['azure/pages.ts', 'hosts/github/issues.ts']);
});

test('no reader parses a page of a list by itself, and takes it for the whole', () => {
  const byHand = /\bvalue: v\.(?:array|pipe\(\s*v\.array)/;
  expect(byHand.test('value: v.array(entry)')).toBe(true);
  expect(filesWith(byHand)).toEqual([]);
});

/** `listLocks(…): Promise<Whole<Lock>>` → [`listLocks`, `Whole<Lock>`]. */
function listReaders(): [name: string, type: string][] {
  const reader = /export (?:async )?function (list\w+)\([^{]*?\): Promise<(.+)> \{/g;
  return files
    .filter((name) => name.startsWith('azure/'))
    .flatMap((name) =>
      [...textOf(name).matchAll(reader)].map(([, one = '', type = '']): [string, string] => [one, type]),
    );
}

test('every reader of a list declares in its type whether it was read to its end', () => {
  expect(listReaders().length).toBeGreaterThan(8);
  expect(listReaders().filter(([, type]) => !/^(?:Whole|Listed)</.test(type))).toEqual([]);
});

test('a part is not accepted as a whole list', () => {
  const part: Part<string> = ['a'];
  // @ts-expect-error: what a part lacks is not known to be absent
  const whole: Whole<string> = part;
  expect(whole).toBe(part);
});

test('what concludes from an empty log asks whether it is complete', () => {
  const concludes = /\b(?:rows|entries)(?:\.length === 0|\.every\()|!\w*(?:rows|entries)\.some\(/;
  expect(concludes.test('if (usage.rows.length === 0) return;')).toBe(true);
  const readers = filesWith(/import type \{[^}]*\b(?:Usage|Listed)\b/);
  expect(readers.length).toBeGreaterThan(4);
  const careless = readers.filter((name) => concludes.test(textOf(name)) && !textOf(name).includes('isComplete'));
  expect(careless).toEqual([]);
});

test('absence of what leads to a write, a loss or a creation is confirmed by a second look', () => {
  const observe = textOf('observe.ts');
  expect(observe).toContain('confirmAbsences(session, first)');
  const confirmed = /return \(\[(.+)\] as const\)/.exec(textOf('observing/absences.ts'))?.[1];
  expect(confirmed).toBe("'vault', 'key', 'principal', 'grant'");
});
