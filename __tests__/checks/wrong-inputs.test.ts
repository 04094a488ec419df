/** Inputs that don't belong to what was confirmed: nothing that is missing then was taken away. */
import { evaluate } from '../../src/checks/evaluate.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { absent, confirmed, found, inputs, noVault, now, observed, principal, waived, withKey } from './tenant.ts';

const otherKey: Partial<Inputs> = {
  confirmedKeyUri: {
    kind: 'uri',
    uri: 'https://other.vault.azure.net/keys/k',
    vaultName: 'other',
    keyName: 'k',
    version: undefined,
  },
};

function findingOf(id: FindingId, asked: Partial<Inputs>, shown: Partial<Observed>) {
  const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...shown }, now);
  return findings.find((finding) => finding.id === id);
}

test.each<[what: string, id: FindingId, asked: Partial<Inputs>, shown: Partial<Observed>, cause: string | undefined]>([
  ['a vault', 'vault-exists', otherKey, noVault, 'confirmed-key'],
  ['a service principal', 'adobe-principal', otherKey, { principal: absent }, 'confirmed-key'],
  ['the confirmed vault', 'vault-exists', confirmed(), noVault, undefined],
  ['the service principal, with the confirmed key', 'adobe-principal', confirmed(), { principal: absent }, undefined],
  ['a vault before anything was confirmed', 'vault-exists', {}, noVault, undefined],
  [
    'a vault, with a waiver that does not count',
    'vault-exists',
    { ...otherKey, waive: waived('confirmed-key') },
    noVault,
    'confirmed-key',
  ],
])('what is missing is blamed on inputs for another key: %s', (_what, id, asked, shown, cause) => {
  expect(findingOf(id, asked, shown)).toMatchObject({ status: 'fail' });
  expect(findingOf(id, asked, shown)?.because).toBe(cause);
});

test('what is there and broken is not', () => {
  expect(findingOf('key-enabled', otherKey, withKey({ enabled: false }))).toMatchObject({ status: 'fail' });
  expect(findingOf('key-enabled', otherKey, withKey({ enabled: false }))?.because).toBeUndefined();
});

test('an ID of another application is a wrong input, and no proof that Adobe is cut off', () => {
  const ofAnother = found({ ...principal, appId: '99999999-9999-9999-9999-999999999999' });
  const asked = { adobePrincipalId: principal.id };
  expect(findingOf('adobe-principal', asked, { principal: ofAnother })).toMatchObject({
    status: 'fail',
    effect: 'may-cut',
  });
  expect(findingOf('adobe-principal', {}, { principal: absent })).toMatchObject({ effect: 'cuts' });
});
