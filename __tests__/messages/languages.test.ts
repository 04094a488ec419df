import { describe, expect, test } from '@jest/globals';
import { summaryMessages } from '../../src/messages/summary/summary.ts';
import { ticketMessages } from '../../src/messages/ticket.ts';
import { readableTime } from '../../src/model/dates.ts';
import { blockerIds, noteIds } from '../../src/model/plan.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { noteText } from '../../src/runbooks/notes.ts';
import { obstacleOf } from '../../src/runbooks/obstacles.ts';
import { inputsOf, unread } from '../checks/tenant.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, `${path}.${name}`));
}

const kind = ([path, value]: Leaf): string =>
  typeof value === 'function' ? `${path}(${value.length})` : `${path}: ${typeof value}`;

/**
 * Texts that are the same in both languages on purpose: words that French shares, and texts made only of names and
 * numbers.
 */
const shared: Readonly<Record<string, readonly string[]>> = {
  summary: ['.failures.message.action', '.changes.columns.2', '.steps.ticketNumber'],
  ticket: ['.organization.blanks.contact', '.organization.ticket', '.vault.rbac'],
};

const trees = [
  ['summary', summaryMessages],
  ['ticket', ticketMessages],
] as const;

describe.each(trees)('the words of the %s', (name, { en, fr }) => {
  test('have the same number of texts with the same parameters in English and French', () => {
    expect(leaves(fr).map(kind)).toEqual(leaves(en).map(kind));
  });

  test('are written in French, not left in English', () => {
    const french = new Map(leaves(fr));
    // The English functions declare their types, which leaves spaces in their source.
    const text = (value: unknown) => String(value).replaceAll(/ +/g, '');
    const same = leaves(en).filter(([path, value]) => value !== '' && text(value) === text(french.get(path)));
    expect(same.map(([path]) => path).filter((path) => path !== '.colon')).toEqual(shared[name]);
  });
});

const failure = unread({ right: { name: 'Reader', place: 'vault', actions: [] } });
const reason = failure.presence === 'unknown' ? failure.reason : undefined;

test.each(blockerIds)('the blocker %s exists in both languages', (id) => {
  const { message, runbook } = obstacleOf({ id, reason }, inputsOf());
  expect(message.fr).not.toBe(message.en);
  const [english, french] = [runbookText(runbook, 'en'), runbookText(runbook, 'fr')];
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
