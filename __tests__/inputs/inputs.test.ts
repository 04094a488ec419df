/** What each input takes and refuses, in what order the places count that give one, and what an error says of it. */
import { azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines.ts';
import { github } from '../../src/hosts/github/github.ts';
import { gitlab } from '../../src/hosts/gitlab/gitlab.ts';
import { type InputHost, InvalidInputs, readGithubToken, readInputs as readInputsOn } from '../../src/inputs/inputs.ts';
import { inputFields, inputName } from '../../src/inputs/table.ts';
import { inputs as usual } from '../checks/tenant.ts';
import { commandHost } from '../hosts/every.ts';
import { noneYet } from './none-yet.ts';

const ids = {
  AZURE_TENANT_ID: '8F2B6A1C-5C1D-4E0F-9B7A-0D3C2E1F4A5B',
  AZURE_CLIENT_ID: '3d9e1c70-6f2a-4b8d-8c1e-7a5b4c3d2e1f',
  AZURE_SUBSCRIPTION_ID: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
};
const least = {
  ...ids,
  'INPUT_RESOURCE-GROUP': 'rg-cja',
  'INPUT_VAULT-NAME': 'kv-contoso-cja',
  'INPUT_CONFIRMED-KEY-URI': noneYet,
};

function environment(inputs: Record<string, string>): Record<string, string> {
  const given = Object.entries(inputs).map(([name, value]): [string, string] => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...least, ...Object.fromEntries<string>(given) };
}

const readInputs = (inputs: Record<string, string> = {}) => readInputsOn(environment(inputs), github);

function problemsOf(inputs: Record<string, string>, base: Record<string, string> = {}, host: InputHost = github) {
  try {
    readInputsOn({ ...environment(inputs), ...base }, host);
  } catch (error) {
    if (error instanceof InvalidInputs) return error.problems;
    throw error;
  }
  return [];
}

const rulesOf = (...args: Parameters<typeof problemsOf>) =>
  Object.fromEntries(problemsOf(...args).map(({ input, rule }) => [input, rule]));

test.each([
  ['vault-name', 'kv_contoso', 'it contains _'],
  ['vault-name', 'kv-contoso-customer-journey', 'it has 27 characters'],
  ['vault-name', '1kv-contoso', 'it starts with a digit'],
  ['vault-name', 'kv-contoso-', 'it ends with a hyphen'],
  ['vault-name', 'kv--contoso', 'it contains two hyphens in a row'],
  ['resource-group', 'rg cja', 'it contains a space'],
  // Azure takes letters and digits (Char.IsLetterOrDigit), no combining marks: u with a diaeresis is one letter, ü.
  ['resource-group', 'Pru\u0308fung', 'it contains U+0308'],
  ['key-name', 'cja\u200Bcmk', 'it contains U+200B'],
  ['tenant-id', '8f2b6a1c-5c1d-4e0f-9b7a-0d3c2e1f4a5', 'it has 35 characters'],
  ['tenant-id', '8f2b6a1c5-c1d-4e0f-9b7a-0d3c2e1f4a5b', 'its hyphens are not in their places'],
  ['adobe-org-id', '3B2C19D05E6F7A8190AB12CD', 'it does not end with @AdobeOrg'],
  ['adobe-org-id', '3B2C19D05E6F7A8190AB12C@AdobeOrg', 'it has 23 characters before @AdobeOrg'],
  ['ticket-contact', 'Ada\nNguyen', 'it contains a line break'],
])('%s (%s) is rejected with the cause after the rule: %s', (name, value, cause) => {
  expect(rulesOf({ [name]: value })[name]).toMatch(new RegExp(`^must be .+; ${cause.replace('+', '\\+')}$`));
});

test('what is not given has its default', () => {
  expect(readInputs()).toEqual({
    ...usual,
    mode: 'ensure',
    tenantId: ids.AZURE_TENANT_ID.toLowerCase(),
    clientId: ids.AZURE_CLIENT_ID,
    subscriptionId: ids.AZURE_SUBSCRIPTION_ID,
    location: undefined,
    adobeEntitlement: undefined,
    confirmedKeyUri: { kind: 'none', until: noneYet.slice(-10) },
  });
});

test('an empty or blank value means the default, except for mode', () => {
  const needed = new Set(['mode', 'resource-group', 'vault-name', 'confirmed-key-uri']);
  const names = inputFields.map(inputName).filter((name) => !needed.has(name));
  expect(readInputs(Object.fromEntries(names.map((name) => [name, '  '])))).toEqual(readInputs());
  for (const mode of ['', ' ']) expect(rulesOf({ mode })).toEqual({ mode: expect.stringContaining('empty') });
  for (const name of ['resource-group', 'vault-name'])
    expect(rulesOf({ [name]: '' })).toEqual({ [name]: expect.stringContaining('required') });
});

test('mode gate requires a confirmation unless `false` is given, and can not be kept open by fail-on, nor keep an issue', () => {
  const gate = (inputs: Record<string, string>) => readInputs({ mode: 'gate', ...inputs });
  expect(gate({})).toMatchObject({ mode: 'gate', requireConfirmation: true, failOn: 'error' });
  expect(gate({ 'require-confirmation': '' }).requireConfirmation).toBe(true);
  expect(gate({ 'require-confirmation': 'false' }).requireConfirmation).toBe(false);
  expect(rulesOf({ mode: 'gate', 'fail-on': 'never', 'drift-issue': 'true' })).toEqual({
    'fail-on': expect.stringContaining('gate'),
    'drift-issue': expect.stringContaining('verify'),
  });
});

test('every invalid input is reported together', () => {
  const inputs = { mode: 'apply', 'vault-name': 'x', 'key-size': '2048', waive: 'vault-lock, nonsense' };
  const named = problemsOf(inputs, { AZURE_TENANT_ID: 'me' }).map(({ input }) => input);
  expect(named.toSorted()).toEqual(['key-size', 'mode', 'tenant-id', 'vault-name', 'waive']);
});

test.each([
  ['tenant-id', 'AZURE_TENANT_ID', 'tenantId'],
  ['client-id', 'AZURE_CLIENT_ID', 'clientId'],
  ['subscription-id', 'AZURE_SUBSCRIPTION_ID', 'subscriptionId'],
] as const)('%s counts before %s, unless it is empty, and an error names what gave it', (input, variable, field) => {
  const given = '00000000-0000-4000-8000-000000000001';
  expect(readInputs({ [input]: ` ${given} ` })[field]).toBe(given);
  expect(readInputs({ [input]: ' ' })[field]).toBe(ids[variable].toLowerCase());
  expect(problemsOf({}, { [variable]: 'me' })).toMatchObject([{ input, variable }]);
  expect(problemsOf({ [input]: 'me' })[0]).not.toHaveProperty('variable');
  expect(problemsOf({}, { [variable]: '' })[0]).not.toHaveProperty('variable');
});

test.each<[name: string, value: string, field: string, read: unknown]>([
  ['resource-group', 'Gruppe_(ä)-1.x', 'resourceGroup', 'Gruppe_(ä)-1.x'],
  ['location', 'East US 2', 'location', 'eastus2'],
  ['vault-name', 'a1b', 'vaultName', 'a1b'],
  ['vault-name', 'KV-Contoso-Cja-123456789', 'vaultName', 'KV-Contoso-Cja-123456789'],
  ['key-size', '4096', 'keySize', 4096],
  ['retention-days', '7', 'retentionDays', 7],
  [
    'tags',
    'my-azure=b\n\n team = data=science \r\nempty=',
    'tags',
    { 'my-azure': 'b', team: 'data=science', empty: '' },
  ],
  ['delete-lock', 'TRUE', 'deleteLock', true],
  ['adobe-org-id', '0123456789ABCDEF01234567@AdobeOrg', 'adobeOrgId', '0123456789ABCDEF01234567@AdobeOrg'],
  ['expiry-warning-days', '0', 'expiryWarningDays', 0],
  ['timeout-minutes', '120', 'timeoutMinutes', 120],
])('%s: %j is accepted', (name, value, field, read) => {
  expect(readInputs({ [name]: value })).toMatchObject({ [field]: read });
});

// A key accepts no more (Microsoft: About keys, key tags), and every tag is set on it.
const sixteenTags = Array.from({ length: 16 }, (_, index) => `t${index}=x`).join('\n');
const refused: Readonly<Record<string, readonly string[]>> = {
  mode: ['Ensure'],
  'tenant-id': ['contoso.onmicrosoft.com'],
  'client-id': ['3d9e1c706f2a4b8d8c1e7a5b4c3d2e1f'],
  'resource-group': ['ends-with.', 'a'.repeat(91), 'a/b'],
  location: ['east-us'],
  'vault-name': ['ab', '1abc', 'abc-', 'a--b', 'a'.repeat(25)],
  'key-name': ['a_b', 'a'.repeat(128)],
  'key-type': ['EC'],
  'key-size': ['2048'],
  'retention-days': ['6', '91', '7.5'],
  network: ['closed'],
  'allowed-ips': ['203.0.113.7'],
  tags: ['no equals sign', '=value', 'a=1\nA=2', 'a<b=1', 'azure-owner=x', 'a=b\nWINDOWS.x=y', sixteenTags],
  'create-resource-group': ['yes'],
  'adobe-app-id': ['adobe'],
  'adobe-principal-id': ['251e3919-1940-4296-bb8b-6b9a5e8a4805', ids.AZURE_CLIENT_ID],
  'grant-scope': ['group'],
  'confirmed-key-uri': [
    'https://kv.vault.azure.net/keys',
    'https://kv-a.vault.azure.net.example.com/keys/k',
    'http://kv-a.vault.azure.net/keys/k',
    'https://kv-a.vault.azure.net/keys/k/123',
  ],
  'adobe-entitlement': ['shield'],
  'adobe-key-version': ['newest'],
  'key-max-age-days': ['89', '3651'],
  'adobe-ticket': ['two\nlines', 'https://vault.example', 'void - go on with the removal'],
  'expiry-warning-days': ['366'],
  'fail-on': ['info'],
  waive: ['vault-locks', 'vault-lock, vault-lock', 'adobe-grant: seen by hand'],
  language: ['de'],
  'timeout-minutes': ['0', '121'],
};
test.each(Object.entries(refused))('%s: %j is refused', (name, values) => {
  for (const value of values)
    expect([value, ...problemsOf({ [name]: value }).map(({ input }) => input)]).toEqual([value, name]);
});

const addresses = (count: number) => Array.from({ length: count }, (_, n) => `198.51.${n >> 8}.${n & 255}`).join();
test.each<[fits: boolean, texts: readonly string[]]>([
  [true, ['203.0.113.7/32, 198.51.100.0/24', '203.0.113.7\n198.51.100.9', addresses(1000)]],
  [true, ['172.15.0.1, 172.32.0.0/16, 192.167.0.1, 11.0.0.1']],
  [false, ['203.0.113.256', '203.0.113.0/33', '2001:db8::1', '203.0.113.0/24/24', addresses(1001)]],
  [false, ['203.0.113.7, 10.1.2.3', '10.0.0.0/8', '172.16.0.0/12', '172.31.255.255', '192.168.1.0/24']],
])('allowed-ips, accepted %s: %j', (fits, texts) => {
  const problems = texts.map((text) => problemsOf({ network: 'restricted', 'allowed-ips': text }).length);
  expect(problems).toEqual(texts.map(() => (fits ? 0 : 1)));
});

const version = '0123456789abcdef0123456789abcdef';
test.each([
  [`HTTPS://KV-Contoso-CJA.vault.azure.net:443/keys/CJA-cmk/${version.toUpperCase()}/`, version],
  ['https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/', undefined],
])('confirmed-key-uri: %s', (uri, expected) => {
  const key = { kind: 'uri', uri, vaultName: 'kv-contoso-cja', keyName: 'cja-cmk', version: expected };
  expect(readInputs({ 'confirmed-key-uri': uri }).confirmedKeyUri).toEqual(key);
});

test('the GitHub token is read separately from the inputs', () => {
  const given = { 'github-token': 'ghs_secret' };
  expect(readGithubToken(environment(given))).toBe('ghs_secret');
  expect(JSON.stringify(readInputs(given))).not.toContain('ghs_secret');
});

test.each<[InputHost, string | undefined]>([
  [github, undefined],
  [azurePipelines, 'a notification subscription'],
  [gitlab(commandHost(), false), "the schedule's owner"],
  [commandHost(), 'infra/alerts.sh'],
])('an issue is kept on GitHub alone; elsewhere the error says what does the same: $0.name', (host, instead) => {
  const inputs = { mode: 'verify', 'drift-issue': 'true', 'drift-issue-assignees': 'octocat' };
  const onlyGithub = 'is only for GitHub Actions, where this run is not';
  const told = { 'drift-issue': expect.stringContaining(instead ?? ''), 'drift-issue-assignees': onlyGithub };
  expect(rulesOf(inputs, {}, host)).toEqual(instead === undefined ? {} : told);
  expect(rulesOf({ 'drift-issue': 'false', 'drift-issue-assignees': '', 'github-token': '' }, {}, host)).toEqual({});
});
