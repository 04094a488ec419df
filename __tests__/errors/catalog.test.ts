/** Slow: a run for each error against the local cloud. Each row of the tables is reached, and what has none is told in full. */
import type { ActionRun } from '../../emulator/run-action.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { operationOf } from '../../src/azure/operations.ts';
import { errorCatalog, findErrorEntry } from '../../src/errors/catalog.ts';
import { type ErrorEntry, refusedRight } from '../../src/errors/entry.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { isNight } from '../at-night.ts';
import { fastClock } from '../bundle/run-bundle.ts';
import { inputsOf, inputs as ofTenant } from '../checks/tenant.ts';
import { plainInputs, run, setUp, withCloud } from '../faults/scenario.ts';
import { textsOf } from '../hosts/every.ts';
import { triggers } from './triggers.ts';

const entries = errorCatalog;
/** By day every sixth. */
const tried = entries.filter((_, index) => isNight || index % 6 === 0);

async function provoke(cloud: RunningCloud, id: string): Promise<ActionRun> {
  const { tenant = 'group-only', state, inputs = {}, faults = [], meanwhile, environment, clock } = triggers[id] ?? {};
  const scenario = { tenant, inputs: { ...plainInputs, ...inputs } };
  const cloudState = setUp(cloud, scenario);
  state?.(cloudState);
  cloud.faults.push(...faults);
  cloud.onRequest =
    meanwhile && (({ method, path }: { method: string; path: string }) => meanwhile(cloud, method, path));
  const clocked = clock === undefined ? {} : fastClock(...clock);
  return run(cloud, scenario, {}, { environment: { ...clocked, ...environment } });
}

/** What an entry says whatever the names are. */
function fixedParts({ services: [service = 'arm'], codes: [code], meaning }: ErrorEntry): string[] {
  const name = '\u0000';
  const ids = { tenantId: name, clientId: name, subscriptionId: name, resourceGroup: name };
  const inputs = inputsOf({ ...ids, vaultName: name, keyName: name, location: name });
  const host = { ...textsOf.github, machine: { en: name, fr: name } };
  const right = { name, place: 'group', actions: [] } as const;
  const details = { service, operation: { en: '', fr: '' }, code, message: '', right };
  return meaning({ host, inputs, details, claims: undefined }).en.split(name);
}

/** The page says with the remedy, or in its headline, what these mean. */
const saidByRemedy: ReadonlySet<string> = new Set(['authorization-failed', 'azure-policy', 'vault-side-rbac']);

describe('each row is reached by a run', () => {
  const runs = new Map<string, ActionRun>();

  beforeAll(async () => {
    await withCloud(tried, async (cloud, { id }) => {
      runs.set(id, await provoke(cloud, id));
    });
  });

  test.each(tried)('$id', (entry) => {
    const { exitCode, log = '', stderr = '' } = runs.get(entry.id) ?? {};
    expect(triggers).toHaveProperty(entry.id);
    expect(exitCode).toBe(1);
    expect(`${log}${stderr}`).not.toMatch(/\n\s+at |InternalError/);
    for (const part of saidByRemedy.has(entry.id) ? [entry.codes[0]] : fixedParts(entry)) expect(log).toContain(part);
  });
});

test('there is no trigger without a row', () => {
  expect(Object.keys(triggers).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
});

test('an unknown code is shown with everything that the service returned, and with where to look it up', async () => {
  await withCloud(['one'], async (cloud) => {
    const scenario = { tenant: 'group-only', inputs: plainInputs } as const;
    setUp(cloud, scenario);
    const body = { error: { code: 'SomethingNew', message: 'Azure thought of something.' } };
    const fault = { kind: 'answer', status: 418, headers: { 'x-ms-request-id': 'the-request' }, body } as const;
    cloud.faults.push({ when: { method: 'PUT' }, do: fault });
    const { log } = await run(cloud, scenario);
    expect(log).toContain('SomethingNew (HTTP 418): Azure thought of something.');
    expect(log).toContain('Request ID: the-request');
    expect(log).toContain('does not know the code SomethingNew');
    expect(log).toContain('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting');
  });
});

test('no code is in two entries of a service unless something distinguishes them', () => {
  const plain = entries.filter(({ when }) => when === undefined);
  const pairs = plain.flatMap(({ services, codes }) =>
    services.flatMap((service) => codes.map((code) => `${service} ${code}`)),
  );
  expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
});

test.each([
  ['arm', 'SomethingNew', 503, 'service-failed'],
  ['arm', 'SomethingNew', 401, 'token-refused'],
  // The subject, not the token of Azure, is what Entra refuses with this status.
  ['entra', 'AADSTS999999', 401, undefined],
  ['arm', 'SomethingNew', 403, undefined],
] as const)('%s %s (HTTP %d): %s, by the status alone', (service, code, status, id) => {
  const { name: operation } = operationOf('createVault', ofTenant);
  expect(findErrorEntry({ service, operation, code, status, message: '' })?.id).toBe(id);
});

test('of two actions in a refusal, the one that is missing at the linked scope is named', () => {
  const message =
    "The client 'x' with object id 'y' has permission to perform action 'Microsoft.KeyVault/vaults/write' on scope '/z'; " +
    "however, it does not have permission to perform action 'Microsoft.KeyVault/locations/deletedVaults/read' on the linked scope(s).";
  const { name: operation } = operationOf('createVault', ofTenant);
  const { actions } = refusedRight({ service: 'arm', operation, code: 'LinkedAuthorizationFailed', message });
  expect(actions).toContain('Microsoft.KeyVault/locations/deletedVaults/read');
});

test.each([
  ['with recover-deleted, the permission to find where it had been', true],
  ['else, the answer of its owners', false],
] as const)('a deleted vault in the way needs %s', (_, recoverDeleted) => {
  const inputs = inputsOf({ mode: 'ensure', recoverDeleted });
  const { name: operation } = operationOf('createVault', inputs);
  const message = 'A vault with the same name already exists in deleted state.';
  const error = new ServiceError({ service: 'arm', operation, code: 'ConflictError', status: 409, message });
  const [failure] = explain(error, { host: textsOf.github, inputs, claims: undefined });
  expect(failure?.remedy.asks !== undefined).toBe(!recoverDeleted);
  const commands = failure?.remedy.steps.flatMap((step) => step.commands?.map(({ text }) => text) ?? []).join('\n');
  expect(commands?.includes('infra/set-up.sh')).toBe(recoverDeleted);
  expect(commands?.includes('az keyvault recover')).toBe(!recoverDeleted);
});
