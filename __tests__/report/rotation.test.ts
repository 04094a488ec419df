/** When the page prints the command that creates a version, and that nothing of a rotation disables or deletes one. */
import type { Inputs } from '../../src/model/inputs.ts';
import type { Key, Observed } from '../../src/model/observed.ts';
import { commandsOf, everyStep } from '../../src/model/runbook.ts';
import { summaryText } from '../../src/report/summary.ts';
import { createVersionNow } from '../../src/runbooks/new-version.ts';
import { newerVersion } from '../../src/runbooks/rotation.ts';
import {
  confirmed,
  found,
  inputs,
  keyVersion,
  now,
  observed,
  olderDetail,
  olderVersion,
  unknown,
  version,
  withKey,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';

const notYet = [undefined, 'error', 'unnamed', 'unanswered', 'policy'] as const;
const old = { created: now - 800 * 86_400 };
/** The only version, too old. */
const aged = (changes: Partial<Key> = {}): Partial<Observed> => ({
  ...withKey({ ...old, ...changes }),
  keyVersions: found([{ ...keyVersion, ...old }]),
});
const older = { ...olderDetail, created: old.created - 86_400 };
const due: Partial<Inputs> = { ...confirmed(version), keyMaxAgeDays: 730, adobeKeyVersion: 'pinned' };

type Case = [what: string, asked: Partial<Inputs>, shown: Partial<Observed>, prints: boolean];
test.each<Case>([
  ['the limit is reached, and Adobe pins', due, aged(), true],
  ['the limit is reached, and Adobe takes the newest', { ...due, adobeKeyVersion: 'latest' }, aged(), true],
  ['the limit is not reached', due, {}, false],
  ['Adobe has not answered', { ...due, adobeKeyVersion: undefined }, aged(), false],
  ['an error fails', due, { ...aged(), roleAssignments: found([]) }, false],
  ['an error is unknown', due, { ...aged(), roleAssignments: unknown }, false],
  ['the policy would date the new version', due, aged({ policyEnds: true }), false],
  [
    'a rotation is open',
    { ...due, ...confirmed(olderVersion) },
    { ...aged(), keyVersions: found([older, { ...keyVersion, ...old }]), confirmedVersion: found(older) },
    false,
  ],
  ['no version is named', { ...due, ...confirmed() }, aged(), false],
  ['Adobe has confirmed nothing', { ...due, confirmedKeyUri: inputs.confirmedKeyUri }, aged(), false],
])('the command that creates a version: %s', (_, asked, shown, prints) => {
  for (const language of ['en', 'fr'] as const) {
    const text = summaryText(outcomeOf({ asked: { mode: 'verify', ...asked }, observed: shown }), '', language);
    expect(text.includes('az keyvault key rotate')).toBe(prints);
  }
});

test.each([
  ['60 days before', 670, '31 July 2026', '31 juillet 2026'],
  ['earlier', 669.9, undefined, undefined],
  ['after it', 730, undefined, undefined],
])('the day of the limit stands on the page from 60 days before: %s', (_, days, en, fr) => {
  const created = now - days * 86_400;
  const shown = { ...withKey({ created }), keyVersions: found([{ ...keyVersion, created }]) };
  const page = (language: 'en' | 'fr') =>
    summaryText(outcomeOf({ asked: { ...due, mode: 'verify' }, observed: shown }), '', language);
  expect(/reaches your limit of 730 days on \*\*(.*?)\*\*/.exec(page('en'))?.[1]).toBe(en);
  expect(/votre limite de 730\u00A0jours le \*\*(.*?)\*\*/.exec(page('fr'))?.[1]).toBe(fr);
});

test.each([
  ['pinned, and the limit is reached', 'pinned', 'Ready, with a warning: the key has a newer version', '1 warning.'],
  [
    'latest',
    'latest',
    'Ready: the key has a newer version than the confirmed one',
    'ask who created the newer version.',
  ],
] as const)(
  'an open rotation begins with the question, never with a second version: %s',
  (_, answer, headline, line) => {
    const observation = { confirmedVersion: found(older), keyVersions: found([older, keyVersion]) };
    const asked = { ...due, ...confirmed(olderVersion), adobeKeyVersion: answer, mode: 'verify' } as const;
    const text = summaryText(outcomeOf({ asked, observed: observation }), '');
    expect(text).toMatch(new RegExp(`^# ✅ ${headline}.*\n\n\\*\\*Can wait\\*\\*: ${line}`));
    expect(text).toContain('1. **Ask** the owners of vault kv-contoso-cja: "Did you create version aaaa…');
    expect(text).not.toContain('az keyvault key rotate');
    expect(text).not.toContain('in the daytime');
  },
);

test('what has to be done before a version is created says how: no version is named, and nothing fails', () => {
  const asked = { ...due, ...confirmed(), adobeKeyVersion: 'latest', mode: 'verify' } as const;
  const text = summaryText(outcomeOf({ asked, observed: aged() }), '');
  expect(text).toContain(
    '1. **Record** first in `confirmed-key-uri` the key URI that Adobe confirmed, with its version',
  );
});

test('no run of a rotation is the last act: its page says how it goes on', () => {
  const folds = newerVersion({ ...inputs, adobeKeyVersion: undefined }, observed, version);
  const runbooks = [folds, ...notYet.map((each) => createVersionNow(inputs, each))];
  const runs = runbooks.flatMap(everyStep).filter((step) => step.runs !== undefined);
  expect(runs).toHaveLength(4);
  for (const { rows } of runs) expect(rows?.[0]?.next.en).toBe('Follow the page of that run.');
});

const both = { confirmedVersion: found(older), keyVersions: found([older, keyVersion]) };

test('while an error fails, nothing of an open rotation is asked or sent', () => {
  const usage = found(usageOf(loggedCall({ ...hoursAgo(1), version })));
  const asked = { ...due, ...confirmed(olderVersion), adobeKeyVersion: 'latest', mode: 'verify' } as const;
  const text = summaryText(outcomeOf({ asked, observed: { ...both, usage, roleAssignments: found([]) } }), '');
  expect(text).toMatch(/^# ❌ .*\n\n\*\*Act now\*\*/);
  expect(text).toContain('**Keep both enabled**');
  expect(text).not.toMatch(/Did you create|Send Adobe nothing/);
});

test.each(['pinned', 'latest', undefined] as const)(
  'a newer version that is too small is asked about, and no third one is created: %s',
  (adobeKeyVersion) => {
    const asked = { ...due, ...confirmed(olderVersion), adobeKeyVersion, mode: 'verify' } as const;
    const text = summaryText(outcomeOf({ asked, observed: { ...withKey({ size: 2048 }), ...both } }), '');
    expect(text).toContain('"Did you create version aaaa…');
    expect(text).not.toContain('az keyvault key create');
  },
);

const byProgram = '77777777-7777-4777-8777-777777777777';
const created = { operation: 'KeyRotate', appId: byProgram, ...hoursAgo(24) };
test.each([
  ['a program', created, /names application .?7777.*\. Ask its owners, too\./],
  [
    'a person with a tool',
    { ...created, appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' },
    /names a person with Azure CLI \(/,
  ],
  ['another moment', { ...created, ...hoursAgo(23) }, undefined],
  ['another key', { ...created, key: 'other' }, undefined],
  ['a call that was refused', { ...created, status: 403 }, undefined],
  ['another operation', { ...created, operation: 'KeyUpdate' }, undefined],
])('who created the version, by the log: %s', (_, row, expected) => {
  const usage = found(usageOf(loggedCall(row)));
  const asked = { ...due, ...confirmed(olderVersion), mode: 'verify' } as const;
  const text = summaryText(outcomeOf({ asked, observed: { usage } }), '');
  const [, said] = /^1\. .*?"Did you create.*?" (.*)$/m.exec(text) ?? [];
  if (expected === undefined) expect(said).toMatch(/^Whatever they answer, disable no version/);
  else expect(said).toMatch(expected);
});

test('no step of a rotation disables or deletes a version, nor creates one but by az keyvault key rotate', () => {
  const answers = ['pinned', 'latest', undefined] as const;
  const open = answers.map((adobeKeyVersion) => newerVersion({ ...inputs, adobeKeyVersion }, observed, version));
  expect(open.flatMap(commandsOf)).toEqual([]);
  const verbs = notYet.map((each) =>
    commandsOf(createVersionNow(inputs, each)).map(({ text }) => /^az keyvault key ([a-z- ]+?) --/.exec(text)?.[1]),
  );
  expect(verbs).toEqual([['backup', 'rotate'], [], [], [], ['rotation-policy update']]);
});
