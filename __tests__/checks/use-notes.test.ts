/** What the audit log adds to the headlines of findings. */
import { catalog } from '../../src/checks/catalog.ts';
import { contextOf, noteOf } from '../../src/checks/check.ts';
import type { Usage } from '../../src/model/audit-log.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  keyVersion,
  now,
  observed,
  olderVersion,
  unknown,
  version,
  withVault,
} from './tenant.ts';
import { loggedCall, usageOf } from './usage.ts';

type Row = readonly [
  name: string,
  usage: Usage,
  /** A part of the note; empty if nothing is added. */
  says: string,
  shown?: Partial<Observed>,
  asked?: Partial<Inputs>,
];

const usual = usageOf(loggedCall());
const empty = usageOf();
const partial = (usage: Usage): Usage => ({ ...usage, isComplete: false, isCut: true });
const olderDisabled: Partial<Observed> = {
  keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]),
};
const calledOlder = usageOf(loggedCall({ version: olderVersion, status: 403 }));
const calls = `calls of Adobe's application with ${olderVersion} in the last 7 days`;
const closed = (...ipRules: string[]) => withVault({ networkDefault: 'deny', ipRules });

const noCalls = "no call of Adobe's application with one of them";
const otherUse = usageOf(loggedCall({ version: olderVersion }));
const stranger = usageOf(loggedCall({ appId: inputs.clientId }));

const notes: readonly (readonly [id: FindingId, rows: readonly Row[]])[] = [
  [
    'key-versions',
    [
      ['a call with a disabled version', calledOlder, calls, olderDisabled],
      ['such a call, in a log that is not complete', partial(calledOlder), calls, olderDisabled],
      ['no call with a disabled version', usual, noCalls, olderDisabled],
      ['a log that is not complete', partial(usual), '', olderDisabled],
      ['an empty log', empty, '', olderDisabled],
      ['no disabled version', calledOlder, ''],
      ['versions that could not be listed', usual, '', { keyVersions: unknown }],
      ['no key', usual, '', { ...olderDisabled, key: absent }],
    ],
  ],
  [
    'confirmed-version',
    [
      ['another version', otherUse, `Adobe's application used version ${olderVersion}`, {}, confirmed(version)],
      ['only the confirmed version', usual, '', {}, confirmed(version)],
      ['no confirmed version', usual, '', {}, confirmed()],
      ['no confirmation', usual, ''],
      ['another confirmed key', usual, '', {}, { ...confirmed(olderVersion), keyName: 'other' }],
    ],
  ],
  [
    'vault-network',
    [
      ['an unlisted address', usual, 'from 20.88.123.53, which the firewall does not list', closed('203.0.113.0/24')],
      ['an address that the firewall lists', usual, '', closed('20.88.123.53')],
      ['a vault that could not be read', usual, '', { vault: unknown }],
    ],
  ],
  [
    'adobe-least-privilege',
    [
      ['another caller', stranger, `also used by application ${inputs.clientId}`],
      ['no other caller', usual, ''],
    ],
  ],
  ['key-enabled', [['a finding that the log says nothing about', usual, '']]],
];

function added(id: FindingId, shown: Partial<Observed>, asked: Partial<Inputs> = {}): string | undefined {
  const context = contextOf({ ...inputs, ...asked }, { ...observed, ...shown }, now * 1000);
  return noteOf(catalog.find((entry) => entry.id === id) ?? {}, context)?.en;
}

describe.each(notes)('%s', (id, rows) => {
  test.each(rows)('%s', (_, usage, says, shown = {}, asked = {}) => {
    const note = added(id, { ...shown, usage: found(usage) }, asked);
    expect(note).toEqual(says === '' ? undefined : expect.stringContaining(says));
  });
});

test('without a log nothing is added', () => {
  expect(added('adobe-least-privilege', { usage: absent })).toBeUndefined();
  expect(added('adobe-least-privilege', { usage: unknown })).toBeUndefined();
});
