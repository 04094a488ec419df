import { builtInRoles } from '../../emulator/arm/built-in-roles.ts';
import { type Address, addressOf } from '../../src/azure/send.ts';
import { matches } from '../../src/model/deny.ts';
import { mayUseKeys, roleName } from '../../src/model/roles.ts';
import { comparable, covers, grantsAt, idsOf, lockIdOf, type ResourceId, scopesOf } from '../../src/model/scopes.ts';

const target = { subscriptionId: '00AA', resourceGroup: 'RG-Cja', vaultName: 'Kv-Cja', keyName: 'Cja-Cmk' };
const group = '/subscriptions/00AA/resourceGroups/RG-Cja';
const vault = `${group}/providers/Microsoft.KeyVault/vaults/Kv-Cja`;
const key = `${vault}/keys/Cja-Cmk`;

test('IDs keep the casing of the inputs, and scopes ignore it', () => {
  const ids = { subscription: '/subscriptions/00AA', group, vault, key };
  expect(idsOf(target)).toEqual(ids);
  expect(scopesOf(target)).toEqual(
    Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id.toLowerCase()])),
  );
});

test.each([
  ['/A/b', '/a/b'],
  ['/a/b/', '/a/b'],
  ['/a//', '/a'],
  ['/', ''],
  ['//', ''],
  ['', ''],
  ['/Instruktører', '/instruktører'],
  ['/ИМЯ', '/имя'],
  ['/資源', '/資源'],
])('%j is compared as %j', (scope, compared) => expect(comparable(scope)).toBe(compared));

test.each([
  ['PRÜFUNG', 'Prüfung', true],
  ['ΟΔΟΣ', 'οδος', true],
  ['ΟΔΟΣ', 'οδοσ', true],
  ['Straße', 'STRASSE', false],
  ['\u0130', 'i', false],
  ['\u0130', 'i\u0307', false],
  ['\u0131', 'I', false],
  ['K', '\u212A', false],
  ['Pr\u00FCfung', 'Pru\u0308fung', false],
])('the groups %j and %j are one: %s', (one, other, isOne) => {
  expect(comparable(`/${one}`) === comparable(`/${other}`)).toBe(isOne);
});

test('an ID is no address, and an address is no ID', () => {
  const { group: id } = idsOf({ ...target, resourceGroup: 'Prüfung (1)' });
  const address = addressOf('management.azure.com', id, { 'api-version': '1' });
  expect(address).toBe(
    'https://management.azure.com/subscriptions/00AA/resourceGroups/Pr%C3%BCfung%20(1)?api-version=1',
  );
  // @ts-expect-error: what is percent-encoded can't be compared with an ID
  const asId: ResourceId = address;
  // @ts-expect-error: an ID is sent nowhere before it is encoded
  const asAddress: Address = id;
  expect([asId, asAddress]).toEqual([address, id]);
});

describe('a role assigned at', () => {
  const management = '/providers/Microsoft.Management/managementGroups/mg';
  const cases: [scope: string, grants: boolean][] = [
    ['/', true],
    ['//', true],
    ['', false],
    [management, true],
    [`${management}/`, true],
    [management.toUpperCase(), true],
    [`${management}/providers/Microsoft.KeyVault/vaults/x`, false],
    [`/subscriptions/other${management}`, false],
    ['/providers/Microsoft.Management/managementGroups/', false],
    ['/subscriptions/00aa', true],
    [group, true],
    [`${vault}/`, true],
    [key, true],
    [`${key}2`, false],
    [`${vault}2`, false],
    ['/other', false],
  ];
  test.each(cases)('%j holds for the key: %s', (scope, grants) => {
    expect(grantsAt(scope, key.toLowerCase())).toBe(grants);
  });

  test('the root of anything except a subscription covers nothing', () => {
    expect(covers('/other', '/other/x')).toBe(false);
    expect(covers('/subscriptions/00aa', '/subscriptions/00aab')).toBe(false);
  });
});

const wrap = 'Microsoft.KeyVault/vaults/keys/wrap/action';
const usesKeys = ({ dataActions }: (typeof builtInRoles)[number]) => dataActions.some((one) => matches(one, wrap));

test('roles are known by their names, and whether they may use keys', () => {
  const idOf = (guid: string) => `/providers/Microsoft.Authorization/roleDefinitions/${guid.toUpperCase()}`;
  const known = builtInRoles.filter(({ id }) => roleName(id) !== id);
  expect(known.map(({ id }) => [roleName(idOf(id)), mayUseKeys(id)])).toEqual(
    known.map((one) => [one.name, usesKeys(one)]),
  );
  expect(builtInRoles.filter((one) => usesKeys(one) && !known.includes(one))).toEqual([]);
  expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(['Owner', 'Contributor', 'Key Vault Reader']));
});

test('a role that is not in the list may use keys', () => {
  expect(mayUseKeys('00000000-0000-4000-8000-000000000001')).toBe(true);
});

test("a lock's ID keeps what its name holds", () => {
  expect(lockIdOf({ scope: vault, name: 'a/b#c' })).toBe(`${vault}/providers/Microsoft.Authorization/locks/a%2Fb%23c`);
});
