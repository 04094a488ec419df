/** When the page prints the command that creates a version, and that nothing of a rotation disables or deletes one. */
import type { Inputs } from '../../src/model/inputs.ts';
import type { Key, Observed } from '../../src/model/observed.ts';
import { commandsOf } from '../../src/model/runbook.ts';
import { summaryText } from '../../src/report/summary.ts';
import { createVersionNow, newerVersion } from '../../src/runbooks/rotation.ts';
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
import { outcomeOf } from './outcomes.ts';

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
])('the command that creates a version: %s', (_, asked, shown, prints) => {
  for (const language of ['en', 'fr'] as const) {
    const text = summaryText(outcomeOf({ asked: { mode: 'verify', ...asked }, observed: shown }), '', language);
    expect(text.includes('az keyvault key rotate')).toBe(prints);
  }
});

test('no step of a rotation disables or deletes a version, nor creates one but by az keyvault key rotate', () => {
  const answers = ['pinned', 'latest', undefined] as const;
  const open = answers.map((adobeKeyVersion) => newerVersion({ ...inputs, adobeKeyVersion }, observed, version));
  expect(open.flatMap(commandsOf)).toEqual([]);
  const verbs = ([undefined, 'error', 'unanswered', 'policy'] as const).map((notYet) =>
    commandsOf(createVersionNow(inputs, notYet)).map(({ text }) => /^az keyvault key ([a-z- ]+?) --/.exec(text)?.[1]),
  );
  expect(verbs).toEqual([['backup', 'rotate'], [], [], ['rotation-policy update']]);
});
