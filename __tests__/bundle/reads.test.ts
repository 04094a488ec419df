/**
 * Each read of verify fails in turn: what could not be read never counts as passed. The reads are taken from a good
 * run, so new ones are included.
 */

import type { Fault } from '../../emulator/faults.ts';
import type { ActionRun } from '../../emulator/run-action.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { keyVaultAppId } from '../../emulator/tenants/names.ts';
import type { FindingEntry } from '../../src/report/outputs.ts';
import { isNight, someByDay } from '../at-night.ts';
import { adobeOf, goodInputs, inDays, keyOf, keyUri, vaultOf, verifiable, versionOf } from './cases.ts';
import { useCloud, writes } from './harness.ts';

/** Every run has a confirmed version that is not the current one, so that the list of versions matters too. */
const confirmedVersion = 'e'.repeat(32);
const inputs = { ...goodInputs, 'confirmed-key-uri': `${keyUri}/${confirmedVersion}` };

const harness = useCloud(() => tenant());
const reads = new Set<string>();

function tenant() {
  const state = verifiable();
  const [current] = keyOf(state).versions;
  if (current !== undefined) keyOf(state).versions.push({ ...current, version: confirmedVersion, created: 1 });
  return state;
}

/** A request as the cloud gets it, or as its transcript has it: with the query in the path. */
type Asked = Pick<CloudRequest, 'host' | 'path' | 'body'> & Partial<Pick<CloudRequest, 'query'>>;

/**
 * Identifies a request without what differs from run to run: token requests by their audience, all others by the end of
 * the path.
 */
function readOf({ host, path, query, body }: Asked): string {
  const [plain = ''] = path.split('?');
  if (plain.endsWith('/token')) return `token for ${new URLSearchParams(body).get('scope')}`;
  if (host === 'graph.microsoft.com') return path.includes(keyVaultAppId) ? `${host} for Key Vault` : host;
  if (host !== 'management.azure.com') return host;
  const version = query?.get('api-version') ?? /api-version=([\w-]+)/.exec(path)?.[1] ?? '';
  const preview = /\/vaults\/[^/]+$/.test(plain) && version.endsWith('-preview') ? ' in a preview' : '';
  return `${plain.replace(/^.*\/resourceGroups\/[^/]+\/providers\//, '')}${preview}`;
}

beforeAll(async () => {
  harness.cloud.reset(tenant());
  const { outputs, exitCode } = await harness.run(inputs);
  if (exitCode !== 0 || outputs['state'] !== 'confirmed')
    throw new Error('the run that shows the reads is no good run');
  for (const { host, path, requestBody } of harness.cloud.transcript)
    reads.add(readOf({ host, path, body: requestBody }));
});

/** Only warnings depend on these, and an unknown warning does not fail the step. */
const warningsOnly =
  /^\/subscriptions$|\/vaults\/[^/]+\/(keys|secrets|providers\/Microsoft\.Authorization\/locks|providers\/Microsoft\.Insights\/diagnosticSettings)$|\/roleAssignmentScheduleInstances$|\/versions$|for Key Vault$|in a preview$|\/resourceGroups\/[^/]+$/;
/** If the group could not be read, nothing is held against it. */
const silent = /\/resourceGroups\/[^/]+$/;

interface Outcome {
  readonly ready: string | undefined;
  readonly exitCode: number | null;
  /** What the run could not read is reported as unknown, or as the reason why the run ended. */
  readonly said: boolean;
  readonly defects: string[];
  readonly writes: string[];
}

function wanted(read: string): Outcome {
  const stops = !warningsOnly.test(read);
  return { ready: String(!stops), exitCode: stops ? 1 : 0, said: !silent.test(read), defects: [], writes: [] };
}

async function spoil(read: string, fault: Fault, state = tenant()): Promise<Outcome> {
  const { cloud } = harness;
  cloud.reset(state);
  cloud.faults.push({ when: (request) => readOf(request) === read, do: fault });
  const run = await harness.run(inputs);
  const { exitCode, outputs } = run;
  return { ready: outputs['ready'], exitCode, said: said(run), defects: defects(run), writes: writes(cloud) };
}

function said({ outputs }: ActionRun): boolean {
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  return outputs['state'] === 'unknown' || findings.some(({ status }) => status === 'unknown');
}

/** Signs of a crash. */
function defects({ log, stderr }: ActionRun): string[] {
  return [
    ...`${log}${stderr}`.matchAll(/InternalError|TypeError|RangeError|SyntaxError|LocalCloudDefect|\n {4}at /g),
  ].map(([sign]) => sign);
}

function answer(status: number, body: unknown, type = 'application/json; charset=utf-8'): Fault {
  return { kind: 'answer', status, body, headers: { 'Content-Type': type } };
}

function change(text: (answer: CloudAnswer) => unknown): Fault {
  return { kind: 'rewrite', change: (given) => ({ ...given, body: text(given) }) };
}

/**
 * The true structure with wrong types: every text becomes a number, every number a text, and so on; an empty list has
 * nothing to change.
 */
function otherTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? 0 : value.map(otherTypes);
  if (value === null) return false;
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, otherTypes(each)]));
  }
  return typeof value === 'string' ? value.length : `${value as number | boolean}`;
}

const spoils: readonly [name: string, fault: Fault][] = [
  ['refused', answer(403, { error: { code: 'AuthorizationFailed', message: 'no right' } })],
  ['not found, without a code', answer(404, '')],
  // Invalid JSON with the content type of JSON is retried: see lost.test.ts.
  ['not JSON', answer(200, 'Service moved.', 'text/plain')],
  ['null', answer(200, 'null')],
  ['an empty object', answer(200, {})],
  ['an empty list', answer(200, [])],
  ['a list of nothing', answer(200, { value: [null] })],
  ['wrong types', change(({ body }) => otherTypes(body))],
];

test('the good run reads what it evaluates', () => {
  expect(reads.size).toBeGreaterThan(10);
  expect([...reads].filter((read) => warningsOnly.test(read))).toHaveLength(10);
});

describe('no read passes as good when it is', () => {
  // By day each read meets one kind of fault, and each kind meets some reads.
  test.each(spoils.map(([what, fault], kind) => [what, fault, kind] as const))('%s', async (_, fault, kind) => {
    const some = [...reads].filter((_read, index) => isNight || index % spoils.length === kind);
    for (const read of some) expect([read, await spoil(read, fault)]).toEqual([read, wanted(read)]);
  });
});

/** The true answer in which one property, wherever it stands, has another value. */
function property(name: string, value: unknown): Fault {
  return change(({ body }) => JSON.parse(JSON.stringify(body), (key, old: unknown) => (key === name ? value : old)));
}

/**
 * A tenant with a date, a firewall and a property that Graph mostly leaves out, so that there is something to misread.
 */
function firewalled() {
  const state = tenant();
  vaultOf(state).networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
  versionOf(state).exp = inDays(400);
  adobeOf(state).isDisabled = false;
  vaultOf(state).tokenBindingMode = 'NotEnforced';
  return state;
}

describe('one property of the wrong type never counts as passed', () => {
  const [vault, key] = [
    'Microsoft.KeyVault/vaults/kv-contoso-cja',
    'Microsoft.KeyVault/vaults/kv-contoso-cja/keys/cja-cmk',
  ];
  test.each(
    someByDay(
      [
        [vault, 'enableSoftDelete', 'true'],
        [vault, 'enablePurgeProtection', 'true'],
        [vault, 'enableRbacAuthorization', 1],
        [vault, 'bypass', true],
        [key, 'enabled', 'true'],
        [key, 'exp', '2099-01-01'],
        [key, 'keyOps', 'wrapKey, unwrapKey'],
        [`${key}/versions/${confirmedVersion}`, 'enabled', 1],
        [`${key}/versions/${confirmedVersion}`, 'keyOps', 'wrapKey, unwrapKey'],
        [`${vault} in a preview`, 'tokenBindingParameters', 'Enforced'],
        ['graph.microsoft.com for Key Vault', 'appRoleAssignmentRequired', 'true'],
        [vault, 'tenantId', 1],
        [vault, 'provisioningState', 1],
        ['graph.microsoft.com', 'disabledByMicrosoftStatus', true],
        [`${key}/providers/Microsoft.Authorization/roleAssignments`, 'condition', { and: [] }],
        ['graph.microsoft.com', 'accountEnabled', 'true'],
        ['graph.microsoft.com', 'isDisabled', 'true'],
      ] as const,
      9,
    ),
  )('%s: %s', async (read, name, value) => {
    if (!reads.has(read)) throw new Error(`${read} is none of the reads`);
    // Token binding in another form may refuse Adobe, though a preview that may not be read only warns.
    const stops = name === 'tokenBindingParameters' ? { ready: 'false', exitCode: 1 } : {};
    expect(await spoil(read, property(name, value), firewalled())).toEqual({ ...wanted(read), ...stops });
  });
});
