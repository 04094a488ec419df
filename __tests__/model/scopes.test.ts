import { type Address, addressOf } from '../../src/azure/send.ts';
import { mayUseKeys, roleGuid, roleName } from '../../src/model/roles.ts';
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

describe('a role', () => {
  const roles: readonly (readonly [guid: string, name: string])[] = [
    ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner'],
    ['12338af0-0e69-4776-bea7-57ae8d297424', 'Key Vault Crypto User'],
    ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor'],
    ['acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Reader'],
    ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator'],
    ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator'],
    ['00482a5a-887f-4fb3-b363-3b7fe8e74483', 'Key Vault Administrator'],
    ['f25e0fa2-a7c8-4377-a976-54943a77a395', 'Key Vault Contributor'],
    ['21090545-7ca7-4776-b22c-e363652d74d2', 'Key Vault Reader'],
    ['8b54135c-b56d-4d72-a534-26097cfdc8d8', 'Key Vault Data Access Administrator'],
    ['14b46e9e-c2b7-41b4-b07b-48a6ebf60603', 'Key Vault Crypto Officer'],
    ['08bbd89e-9f13-488c-ac41-acfcb10c90ab', 'Key Vault Crypto Service Release User'],
    ['b86a8fe4-44ce-4948-aee5-eccb2c155cd7', 'Key Vault Secrets Officer'],
    ['4633458b-17de-408a-b874-0445c86b69e6', 'Key Vault Secrets User'],
    ['a4417e6f-fecd-4de8-b567-7b0420556985', 'Key Vault Certificates Officer'],
    ['db79e9a7-68ee-4b58-9aeb-b90e7c24fcba', 'Key Vault Certificate User'],
    ['e147488a-f6f5-4113-8e2d-b22465e65bf6', 'Key Vault Crypto Service Encryption User'],
  ];
  test.each(roles)('%s is %s', (guid, name) => {
    const id = `/subscriptions/x/providers/Microsoft.Authorization/roleDefinitions/${guid.toUpperCase()}`;
    expect([roleName(guid), roleName(id), roleGuid(id)]).toEqual([name, name, guid]);
  });

  const mayWrap: ReadonlySet<string> = new Set([
    'Key Vault Administrator',
    'Key Vault Crypto Officer',
    'Key Vault Crypto User',
    'Key Vault Crypto Service Encryption User',
  ]);
  test.each(roles)('%s, %s, may use keys only if it has a data action that wraps', (guid, name) => {
    expect(mayUseKeys(guid)).toBe(mayWrap.has(name));
  });

  test('that is not in the list may use keys', () => {
    expect(mayUseKeys('00000000-0000-4000-8000-000000000001')).toBe(true);
  });
});

test("a lock's ID keeps what its name holds", () => {
  expect(lockIdOf({ scope: vault, name: 'a/b#c' })).toBe(`${vault}/providers/Microsoft.Authorization/locks/a%2Fb%23c`);
});
