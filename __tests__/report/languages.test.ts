import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableTime } from '../../src/model/dates.ts';
import { noteIds, obstacleIds } from '../../src/model/plan.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { noteText } from '../../src/runbooks/notes.ts';
import { obstacleOf } from '../../src/runbooks/obstacles.ts';
import { inputsOf, unread } from '../checks/tenant.ts';

const root = join(import.meta.dirname, '..', '..');
const literal = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\`(?:[^\`\\]|\\.)*\``;
const pair = new RegExp(`\\ben: (${literal}),\\s*fr: (${literal})`, 'g');

/** Names and single words may be the same in both. */
const isSentence = (text: string) => /[a-z]{2} [a-z]{2}/.test(text.replaceAll(/\$\{[^}]*\}/g, ''));

test('no French text is left in English', () => {
  const pairs = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pair)].map(([, en = '', fr = '']) => [file, en, fr] as const),
  );
  expect(pairs.length).toBeGreaterThan(300);
  const same = pairs.filter(([, en, fr]) => en === fr && isSentence(en));
  expect(same).toEqual([]);
});

const failure = unread({ right: { name: 'Reader', place: 'vault', actions: [] } });
const reason = failure.presence === 'unknown' ? failure.reason : undefined;

test.each(obstacleIds)('the obstacle %s exists in both languages', (id) => {
  const { message, runbook } = obstacleOf({ id, reason }, inputsOf());
  expect(message.fr).not.toBe(message.en);
  const [english, french] = [runbookText(runbook, { language: 'en' }), runbookText(runbook, { language: 'fr' })];
  expect(french).not.toBe(english);
  expect([message.en, english, message.fr, french].filter((text) => text === '')).toEqual([]);
});

test.each(noteIds)('the note %s exists in both languages', (id) => {
  const [en, fr] = (['en', 'fr'] as const).map((language) => noteText({ id, reason }, inputsOf(), language));
  expect(fr).not.toBe(en);
});

test('dates are written as each language writes them', () => {
  expect(readableTime('2026-08-01T02:03:04Z', 'en')).toBe('1 August 2026, 02:03 UTC');
  expect(readableTime('2026-08-01T02:03:04Z', 'fr')).toBe('1er août 2026 à 02:03 UTC');
  expect(readableTime('2027-12-24T00:00:00Z', 'fr')).toBe('24 décembre 2027 à 00:00 UTC');
});
