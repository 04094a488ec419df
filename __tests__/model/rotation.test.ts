import type { LoggedCalls } from '../../src/model/audit-log.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { rotationOf } from '../../src/model/rotation.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  key,
  keyVersion,
  now,
  observed,
  olderDetail,
  olderEntry,
  olderVersion,
  unknown,
  version,
} from '../checks/tenant.ts';
import { loggedCall } from '../checks/usage.ts';

const at = (secondsAgo: number) => new Date((now - secondsAgo) * 1000).toISOString();

/** A call of Adobe's with the current version, an hour ago; the version is a day old. */
const call = loggedCall({ first: at(7200), last: at(3600) });
const ofFormer: LoggedCalls = { ...call, version: olderVersion, first: at(500_000), last: at(60) };
const logged = (rows: readonly LoggedCalls[], changes: object = {}): Partial<Observed> => ({
  usage: found({ days: 7, rows, isComplete: true, isCut: false, ...changes }),
});

const older = confirmed(olderVersion);
type Case = [what: string, state: string, shown: Partial<Observed>, asked: Partial<Inputs>];
test.each<Case>([
  ['the newest confirmed, which Adobe takes', 'none', {}, { ...confirmed(version), adobeKeyVersion: 'latest' }],
  ['the newest version confirmed, and no list', 'none', { keyVersions: unknown }, confirmed(version)],
  ['no version named', 'unknown', {}, confirmed(undefined)],
  ['another key', 'unknown', {}, { ...older, keyName: 'other' }],
  [
    'a list with a newer version than the key says',
    'unknown',
    {
      key: found({ ...key, version: olderVersion, created: olderDetail.created }),
      keyVersions: found([olderEntry, keyVersion]),
    },
    older,
  ],
  [
    'a version that the key lacks',
    'unknown',
    { confirmedVersion: absent, ...logged([call]) },
    confirmed('c'.repeat(32)),
  ],
  ['no log', 'unknown', {}, older],
  ['a log that could not be read', 'unknown', { usage: unknown }, older],
  ['an empty log', 'unknown', logged([]), older],
  ['only the former version in the log', 'made', logged([ofFormer]), older],
  ['a log that was cut', 'unknown', logged([ofFormer], { isComplete: false }), older],
  [
    'a version without a date',
    'made',
    { ...logged([ofFormer]), key: found({ ...key, created: null }), keyVersions: unknown },
    older,
  ],
  ['the new version in the log', 'adopting', logged([call, ofFormer]), older],
  ['the new version in a log that was cut', 'adopting', logged([call], { isComplete: false }), older],
  ['the new version only read', 'made', logged([{ ...call, operation: 'KeyGet' }, ofFormer]), older],
  ['the new version refused', 'made', logged([{ ...call, status: 403 }, ofFormer]), older],
])('%s: %s', (_, state, shown, asked) => {
  expect(rotationOf({ ...inputs, ...asked }, { ...observed, ...shown }).state).toBe(state);
});

test('it tells the first and last use of each version, and since when the log was read', () => {
  const later: LoggedCalls = { ...call, operation: 'KeyWrap', first: at(100), last: at(50) };
  const { versions, since } = rotationOf({ ...inputs, ...older }, { ...observed, ...logged([later, call, ofFormer]) });
  expect(since).toBe(at(7 * 86_400));
  expect(versions).toEqual([
    { version: olderVersion, created: (now - 172_800) * 1000, use: { first: at(500_000), last: at(60) } },
    { version, created: (now - 86_400) * 1000, use: { first: at(7200), last: at(50) } },
  ]);
});
