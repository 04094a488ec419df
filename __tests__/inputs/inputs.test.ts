import { azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines.ts';
import { github } from '../../src/hosts/github/github.ts';
import { gitlab } from '../../src/hosts/gitlab/gitlab.ts';
import { terminal } from '../../src/hosts/terminal/terminal.ts';
import { type InputHost, InvalidInputs, readGithubToken, readInputs as readInputsOn } from '../../src/inputs/inputs.ts';
import { inputFields, inputName } from '../../src/inputs/table.ts';
import { inputs as usual } from '../checks/tenant.ts';
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

const command = terminal({
  signIn: { by: 'system' },
  asks: false,
  verbose: false,
  json: false,
  files: {
    report: undefined,
    ticket: undefined,
    incident: undefined,
    summary: undefined,
    junit: undefined,
    dotenv: undefined,
  },
  problems: [],
});

function environment(inputs: Record<string, string>): Record<string, string> {
  const given = Object.entries(inputs).map(([name, value]): [string, string] => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...least, ...Object.fromEntries<string>(given) };
}

const readInputs = (variables: Record<string, string>) => readInputsOn(variables, github);

function problemsOf(
  inputs: Record<string, string>,
  base: Record<string, string> = {},
  host: InputHost = github,
): Record<string, string> {
  try {
    readInputsOn({ ...environment(inputs), ...base }, host);
  } catch (error) {
    if (error instanceof InvalidInputs)
      return Object.fromEntries(error.problems.map(({ input, rule }) => [input, rule]));
    throw error;
  }
  return {};
}

test.each([
  ['vault-name', 'kv_contoso', 'it contains _'],
  ['vault-name', 'kv-contoso-customer-journey', 'it has 27 characters'],
  ['vault-name', 'kv', 'it has 2 characters'],
  ['vault-name', '1kv-contoso', 'it starts with a digit'],
  ['vault-name', '-kv-contoso', 'it starts with a hyphen'],
  ['vault-name', 'kv-contoso-', 'it ends with a hyphen'],
  ['vault-name', 'kv--contoso', 'it contains two hyphens in a row'],
  ['resource-group', 'rg cja', 'it contains a space'],
  ['resource-group', 'rg-cja.', 'it ends with a period'],
  // Azure takes letters and digits (Char.IsLetterOrDigit), no combining marks: u with a diaeresis is one letter, ü.
  ['resource-group', 'Pru\u0308fung', 'it contains U+0308'],
  ['key-name', 'cja_cmk', 'it contains _'],
  ['key-name', 'cja\u200Bcmk', 'it contains U+200B'],
  ['location', 'east-us-2', 'it contains -'],
  ['tenant-id', '8f2b6a1c-5c1d-4e0f-9b7a-0d3c2e1f4a5', 'it has 35 characters'],
  ['tenant-id', '8f2b6a1g-5c1d-4e0f-9b7a-0d3c2e1f4a5b', 'it contains g'],
  ['tenant-id', '8f2b6a1c5-c1d-4e0f-9b7a-0d3c2e1f4a5b', 'its hyphens are not in their places'],
  ['adobe-org-id', '3B2C19D05E6F7A8190AB12CD', 'it does not end with @AdobeOrg'],
  ['adobe-org-id', '3B2C19D05E6F7A8190AB12C@AdobeOrg', 'it has 23 characters before @AdobeOrg'],
  ['ticket-contact', 'Ada\nNguyen', 'it contains a line break'],
])('%s (%s) is rejected with the cause after the rule: %s', (name, value, cause) => {
  expect(problemsOf({ [name]: value })[name]).toMatch(new RegExp(`^must be .+; ${cause.replace('+', '\\+')}$`));
});

describe('readInputs', () => {
  test('uses the defaults for everything that is not given', () => {
    expect(readInputs(least)).toEqual({
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
    const blank = Object.fromEntries(
      inputFields
        .map(inputName)
        .filter((name) => !['mode', 'resource-group', 'vault-name', 'confirmed-key-uri'].includes(name))
        .map((name) => [name, '  ']),
    );
    expect(readInputs(environment(blank))).toEqual(readInputs(least));
    expect(problemsOf({ mode: '' })).toEqual({ mode: expect.stringContaining('empty') });
    expect(problemsOf({ mode: ' ' })).toEqual({ mode: expect.stringContaining('empty') });
  });

  test('mode gate requires a confirmation unless `false` is given, and can not be kept open by fail-on, nor keep an issue', () => {
    const gate = (inputs: Record<string, string>) => readInputs(environment({ mode: 'gate', ...inputs }));
    expect(gate({})).toMatchObject({ mode: 'gate', requireConfirmation: true, failOn: 'error' });
    expect(gate({ 'require-confirmation': '' }).requireConfirmation).toBe(true);
    expect(gate({ 'require-confirmation': 'false' }).requireConfirmation).toBe(false);
    expect(problemsOf({ mode: 'gate', 'fail-on': 'never', 'drift-issue': 'true' })).toEqual({
      'fail-on': expect.stringContaining('gate'),
      'drift-issue': expect.stringContaining('verify'),
    });
  });

  test('an input takes precedence over the environment', () => {
    const other = '00000000-aaaa-4aaa-8aaa-000000000001';
    expect(readInputs(environment({ 'tenant-id': ` ${other} ` })).tenantId).toBe(other);
  });

  test('reports every invalid input together', () => {
    const problems = problemsOf(
      { mode: 'apply', 'vault-name': 'x', 'key-size': '2048', waive: 'vault-lock, nonsense' },
      { AZURE_TENANT_ID: 'me' },
    );
    expect(Object.keys(problems).toSorted()).toEqual(['key-size', 'mode', 'tenant-id', 'vault-name', 'waive']);
  });

  test('names the environment variable that gave an invalid value, and none where the input did', () => {
    const variableOf = (variables: Record<string, string>) => {
      try {
        return readInputs(variables);
      } catch (error) {
        return error instanceof InvalidInputs ? error.problems.map(({ variable }) => variable) : error;
      }
    };
    expect(variableOf({ ...least, AZURE_TENANT_ID: 'me' })).toEqual(['AZURE_TENANT_ID']);
    expect(variableOf(environment({ 'tenant-id': 'me' }))).toEqual([undefined]);
    expect(variableOf({ ...least, AZURE_TENANT_ID: '' })).toEqual([undefined]);
  });

  const accepted: [name: string, value: string, field: string, read: unknown][] = [
    ['mode', 'verify', 'mode', 'verify'],
    ['resource-group', 'Gruppe_(ä)-1.x', 'resourceGroup', 'Gruppe_(ä)-1.x'],
    ['location', 'East US 2', 'location', 'eastus2'],
    ['vault-name', 'a1b', 'vaultName', 'a1b'],
    ['vault-name', 'KV-Contoso-Cja-123456789', 'vaultName', 'KV-Contoso-Cja-123456789'],
    ['key-type', 'RSA-HSM', 'keyType', 'RSA-HSM'],
    ['key-size', '4096', 'keySize', 4096],
    ['retention-days', '7', 'retentionDays', 7],
    ['tags', 'my-azure=b', 'tags', { 'my-azure': 'b' }],
    ['tags', 'a=b\n\n team = data=science \r\nempty=', 'tags', { a: 'b', team: 'data=science', empty: '' }],
    ['delete-lock', 'TRUE', 'deleteLock', true],
    ['adobe-org-id', '0123456789ABCDEF01234567@AdobeOrg', 'adobeOrgId', '0123456789ABCDEF01234567@AdobeOrg'],
    ['adobe-entitlement', 'healthcare-shield', 'adobeEntitlement', 'healthcare-shield'],
    ['adobe-key-version', 'pinned', 'adobeKeyVersion', 'pinned'],
    ['adobe-key-version', 'latest', 'adobeKeyVersion', 'latest'],
    ['key-max-age-days', '730', 'keyMaxAgeDays', 730],
    ['expiry-warning-days', '0', 'expiryWarningDays', 0],
    [
      'waive',
      'vault-lock,\nvault-logging until 2027-03-31: change 4711',
      'waive',
      [
        { id: 'vault-lock', until: undefined, reason: undefined },
        { id: 'vault-logging', until: '2027-03-31', reason: 'change 4711' },
      ],
    ],
    ['timeout-minutes', '120', 'timeoutMinutes', 120],
  ];
  test.each(accepted)('%s: %j is accepted', (name, value, field, read) => {
    expect(readInputs(environment({ [name]: value }))).toMatchObject({ [field]: read });
  });

  const refused: [name: string, value: string][] = [
    ['mode', 'Ensure'],
    ['tenant-id', 'contoso.onmicrosoft.com'],
    ['client-id', '3d9e1c706f2a4b8d8c1e7a5b4c3d2e1f'],
    ['resource-group', 'ends-with.'],
    ['resource-group', 'a'.repeat(91)],
    ['resource-group', 'a/b'],
    ['location', 'east-us'],
    ['vault-name', 'ab'],
    ['vault-name', '1abc'],
    ['vault-name', 'abc-'],
    ['vault-name', 'a--b'],
    ['vault-name', 'a'.repeat(25)],
    ['key-name', 'a_b'],
    ['key-name', 'a'.repeat(128)],
    ['key-type', 'EC'],
    ['key-size', '2048'],
    ['retention-days', '6'],
    ['retention-days', '91'],
    ['retention-days', '7.5'],
    ['network', 'closed'],
    ['allowed-ips', '203.0.113.7'],
    ['tags', 'no equals sign'],
    ['tags', '=value'],
    ['tags', 'a=1\nA=2'],
    ['tags', 'a<b=1'],
    ['tags', 'azure-owner=x'],
    ['tags', 'Microsoft=x'],
    ['tags', 'a=b\nWINDOWS.x=y'],
    // A key accepts no more (Microsoft: About keys, key tags), and every tag is set on it.
    ['tags', Array.from({ length: 16 }, (_, index) => `t${index}=x`).join('\n')],
    ['tags', `${'n'.repeat(257)}=x`],
    ['create-resource-group', 'yes'],
    ['adobe-app-id', 'adobe'],
    ['grant-scope', 'group'],
    ['confirmed-key-uri', 'https://kv.vault.azure.net/keys'],
    ['confirmed-key-uri', 'https://kv-a.vault.azure.net.example.com/keys/k'],
    ['confirmed-key-uri', 'http://kv-a.vault.azure.net/keys/k'],
    ['confirmed-key-uri', 'https://kv-a.vault.azure.net/keys/k/123'],
    ['adobe-org-id', '0123@AdobeOrg'],
    ['adobe-entitlement', 'shield'],
    ['adobe-key-version', 'newest'],
    ['key-max-age-days', '89'],
    ['key-max-age-days', '3651'],
    ['adobe-ticket', 'two\nlines'],
    ['adobe-ticket', 'https://vault.example'],
    ['adobe-ticket', 'void - go on with the removal'],
    ['expiry-warning-days', '366'],
    ['fail-on', 'info'],
    ['waive', 'vault-locks'],
    ['waive', 'vault-lock, vault-lock'],
    ['waive', 'adobe-grant: seen by hand'],
    ['adobe-principal-id', '251e3919-1940-4296-bb8b-6b9a5e8a4805'],
    ['language', 'de'],
    ['timeout-minutes', '0'],
    ['timeout-minutes', '121'],
  ];
  test.each(refused)('%s: %j is refused', (name, value) => {
    expect(Object.keys(problemsOf({ [name]: value }))).toEqual([name]);
  });

  test.each(['resource-group', 'vault-name'])('%s is required', (name) => {
    expect(problemsOf({ [name]: '' })).toEqual({ [name]: expect.stringContaining('required') });
  });

  const addresses = (count: number) => Array.from({ length: count }, (_, n) => `198.51.${n >> 8}.${n & 255}`).join();
  const ips: [text: string, fits: boolean][] = [
    ['203.0.113.7/32, 198.51.100.0/24', true],
    ['203.0.113.7\n198.51.100.9', true],
    ['203.0.113.256', false],
    ['203.0.113.0/33', false],
    ['2001:db8::1', false],
    ['203.0.113.0/24/24', false],
    ['203.0.113.7, 10.1.2.3', false],
    ['10.0.0.0/8', false],
    ['172.15.0.1, 172.32.0.0/16, 192.167.0.1, 11.0.0.1', true],
    ['172.16.0.0/12', false],
    ['172.31.255.255', false],
    ['192.168.1.0/24', false],
    [addresses(1000), true],
    [addresses(1001), false],
  ];
  test.each(ips)('allowed-ips: %j is accepted: %j', (text, fits) => {
    expect(Object.keys(problemsOf({ network: 'restricted', 'allowed-ips': text }))).toEqual(
      fits ? [] : ['allowed-ips'],
    );
  });

  const version = '0123456789abcdef0123456789abcdef';
  const uris: [uri: string, version: string | undefined][] = [
    [`https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${version}`, version],
    [`HTTPS://KV-Contoso-CJA.vault.azure.net:443/keys/CJA-cmk/${version.toUpperCase()}/`, version],
    ['https://kv-contoso-cja.vault.azure.net/keys/cja-cmk', undefined],
    ['https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/', undefined],
  ];
  test.each(uris)('confirmed-key-uri: %s', (uri, expected) => {
    expect(readInputs(environment({ 'confirmed-key-uri': uri })).confirmedKeyUri).toEqual({
      kind: 'uri',
      uri,
      vaultName: 'kv-contoso-cja',
      keyName: 'cja-cmk',
      version: expected,
    });
  });

  test('the GitHub token is read separately from the inputs', () => {
    const given = environment({ 'github-token': 'ghs_secret' });
    expect(readGithubToken(given)).toBe('ghs_secret');
    expect(JSON.stringify(readInputs(given))).not.toContain('ghs_secret');
  });
});

describe('what only some hosts have', () => {
  const inputs = { mode: 'verify', 'drift-issue': 'true', 'drift-issue-assignees': 'octocat' };
  const onlyGithub = 'is only for GitHub Actions, where this run is not';

  test.each<[InputHost, Record<string, unknown>]>([
    [github, {}],
    [
      azurePipelines,
      { 'drift-issue': expect.stringContaining('a notification subscription'), 'drift-issue-assignees': onlyGithub },
    ],
    [
      gitlab(command, false),
      { 'drift-issue': expect.stringContaining("the schedule's owner"), 'drift-issue-assignees': onlyGithub },
    ],
    [command, { 'drift-issue': expect.stringContaining('infra/alerts.sh'), 'drift-issue-assignees': onlyGithub }],
  ])('is an invalid input elsewhere: $0.name', (host, problems) => {
    expect(problemsOf(inputs, {}, host)).toEqual(problems);
  });

  test('may be given as what it is by default, or empty', () => {
    const none = { 'drift-issue': 'false', 'drift-issue-assignees': '', 'github-token': '' };
    expect(problemsOf(none, {}, command)).toEqual({});
  });
});

test.each([
  ['tenant-id', 'AZURE_TENANT_ID', 'tenantId'],
  ['client-id', 'AZURE_CLIENT_ID', 'clientId'],
  ['subscription-id', 'AZURE_SUBSCRIPTION_ID', 'subscriptionId'],
] as const)('%s counts before %s, unless it is empty', (input, variable, field) => {
  const given = '00000000-0000-4000-8000-000000000001';
  expect(readInputs(environment({ [input]: given }))[field]).toBe(given);
  expect(readInputs(environment({ [input]: ' ' }))[field]).toBe(ids[variable].toLowerCase());
});
