/** What the audit log adds to the headlines of findings. */
import { expect, test } from '@jest/globals';
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

interface Case {
  readonly name: string;
  readonly id: FindingId;
  readonly usage: Usage;
  readonly shown?: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
  /** A part of the note; `undefined` if nothing is added. */
  readonly says?: string;
}

const usual = usageOf(loggedCall());
const empty = usageOf();
const partial = (usage: Usage): Usage => ({ ...usage, isComplete: false, isCut: true });
const olderDisabled: Partial<Observed> = {
  keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]),
};
const calledOlder = usageOf(loggedCall({ version: olderVersion, status: 403 }));
const calls = `calls of Adobe's application with ${olderVersion} in the last 7 days`;
const closed = (...ipRules: string[]) => withVault({ networkDefault: 'deny', ipRules });

const cases: readonly Case[] = [
  { name: 'a call with a disabled version', id: 'key-versions', usage: calledOlder, shown: olderDisabled, says: calls },
  {
    name: 'a call with a disabled version, in a log that is not complete',
    id: 'key-versions',
    usage: partial(calledOlder),
    shown: olderDisabled,
    says: calls,
  },
  {
    name: 'no call with a disabled version',
    id: 'key-versions',
    usage: usual,
    shown: olderDisabled,
    says: "no call of Adobe's application with one of them",
  },
  { name: 'a log that is not complete', id: 'key-versions', usage: partial(usual), shown: olderDisabled },
  { name: 'an empty log', id: 'key-versions', usage: empty, shown: olderDisabled },
  { name: 'no disabled version', id: 'key-versions', usage: calledOlder },
  { name: 'versions that could not be listed', id: 'key-versions', usage: usual, shown: { keyVersions: unknown } },
  { name: 'no key', id: 'key-versions', usage: usual, shown: { ...olderDisabled, key: absent } },
  {
    name: 'another version than the confirmed one',
    id: 'confirmed-version',
    usage: usageOf(loggedCall({ version: olderVersion })),
    asked: confirmed(version),
    says: `Adobe's application used version ${olderVersion}`,
  },
  { name: 'only the confirmed version', id: 'confirmed-version', usage: usual, asked: confirmed(version) },
  { name: 'no confirmed version', id: 'confirmed-version', usage: usual, asked: confirmed() },
  { name: 'no confirmation', id: 'confirmed-version', usage: usual },
  {
    name: 'another confirmed key',
    id: 'confirmed-version',
    usage: usual,
    asked: { ...confirmed(olderVersion), keyName: 'other' },
  },
  {
    name: 'an address that the firewall does not list',
    id: 'vault-network',
    usage: usual,
    shown: closed('203.0.113.0/24'),
    says: 'from 20.88.123.53, which the firewall does not list',
  },
  { name: 'an address that the firewall lists', id: 'vault-network', usage: usual, shown: closed('20.88.123.53') },
  { name: 'a vault that could not be read', id: 'vault-network', usage: usual, shown: { vault: unknown } },
  {
    name: 'another caller',
    id: 'adobe-least-privilege',
    usage: usageOf(loggedCall({ appId: inputs.clientId })),
    says: `also used by application ${inputs.clientId}`,
  },
  { name: 'no other caller', id: 'adobe-least-privilege', usage: usual },
  { name: 'a finding that the log says nothing about', id: 'key-enabled', usage: usual },
];

function added(id: FindingId, shown: Partial<Observed>, asked: Partial<Inputs> = {}): string | undefined {
  const context = contextOf({ ...inputs, ...asked }, { ...observed, ...shown }, now * 1000);
  return noteOf(catalog.find((entry) => entry.id === id) ?? {}, context)?.en;
}

test.each(cases)('$id: $name', ({ id, usage, shown, asked, says }) => {
  const note = added(id, { ...shown, usage: found(usage) }, asked);
  expect(note).toEqual(says === undefined ? undefined : expect.stringContaining(says));
});

test('without a log nothing is added', () => {
  expect(added('adobe-least-privilege', { usage: absent })).toBeUndefined();
  expect(added('adobe-least-privilege', { usage: unknown })).toBeUndefined();
});
