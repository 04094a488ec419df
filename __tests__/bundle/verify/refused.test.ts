/**
 * Tenants in which key and role are correct but Azure denies Adobe access. The simulated Adobe decides: it uses the key
 * as far as Azure allows, and a run without waivers that reports ready while Adobe is denied is wrong.
 */
import { describe, expect, test } from '@jest/globals';
import { type AdobeTarget, adobeMayUseKey, adobeTries } from '../../../emulator/adobe.ts';
import { goneAdobePrincipalId, otherPrincipalId } from '../../../emulator/tenants/names.ts';
import { confirmedVersion } from '../../../emulator/tenants/refused.ts';
import type { TenantName } from '../../../emulator/tenants/tenants.ts';
import { readableDay } from '../../../src/model/dates.ts';
import type { FindingEntry } from '../../../src/report/outputs.ts';
import { useCloud, writes } from '../harness.ts';
import { goodInputs, keyUri, verifiable } from './cases.ts';

const harness = useCloud(() => verifiable());

interface Refused {
  readonly tenant: TenantName;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The version that Adobe uses. Default: the current one. */
  readonly target?: AdobeTarget;
  readonly finding: string;
  readonly state: 'unhealthy' | 'unknown' | 'missing';
}

const refused: readonly Refused[] = [
  { tenant: 'deny-assignment', finding: 'adobe-grant', state: 'unhealthy' },
  { tenant: 'perimeter-enforced', finding: 'vault-network', state: 'unknown' },
  { tenant: 'vault-of-former-tenant', finding: 'vault-tenant', state: 'unhealthy' },
  { tenant: 'policy-of-another-tenant', finding: 'adobe-grant', state: 'unhealthy' },
  { tenant: 'disabled-by-microsoft', finding: 'adobe-principal', state: 'unhealthy' },
  {
    tenant: 'principal-of-another-app',
    inputs: { 'adobe-principal-id': otherPrincipalId },
    finding: 'adobe-principal',
    state: 'unhealthy',
  },
  {
    tenant: 'principal-gone',
    inputs: { 'adobe-principal-id': goneAdobePrincipalId },
    finding: 'adobe-principal',
    state: 'missing',
  },
  { tenant: 'subscription-disabled', finding: 'subscription-state', state: 'unhealthy' },
  { tenant: 'provisioning-failed', finding: 'vault-provisioned', state: 'unhealthy' },
  {
    tenant: 'confirmed-version-unusable',
    inputs: { 'confirmed-key-uri': `${keyUri}/${confirmedVersion}` },
    target: { version: confirmedVersion },
    finding: 'confirmed-key',
    state: 'unhealthy',
  },
];

describe.each(refused)('$tenant', ({ tenant, inputs, target, finding, state }) => {
  test.each(['error', 'warning', 'never'])('is never ready (fail-on %s)', async (failOn) => {
    harness.cloud.reset(verifiable(tenant));
    const allowed = adobeMayUseKey(adobeTries(harness.cloud.cloud, target));
    const { outputs, exitCode } = await harness.run({ ...goodInputs, ...inputs, 'fail-on': failOn });
    const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
    expect({ allowed, ready: outputs['ready'], state: outputs['state'] }).toEqual({
      allowed: false,
      ready: 'false',
      state,
    });
    expect(exitCode).toBe(failOn === 'never' ? 0 : 1);
    expect(findings.find(({ id }) => id === finding)?.status).toMatch(/^(fail|unknown)$/);
    expect(outputs['ticket']).toBe('');
    expect(writes(harness.cloud)).toEqual([]);
  });
});

// A published Bicep file notes that Key Vault rejects deployments through Azure Resource Manager once the vault is in a
// perimeter, with this error; "Configure network security for Azure Key Vault" (2026) says that it does not.
test.each([400, 403])('a perimeter that rejects key reads too (HTTP %i) is no missing role', async (status) => {
  harness.cloud.reset(verifiable('perimeter-enforced'));
  const error = {
    code: 'ForbiddenByNsp',
    message:
      '[ForbiddenByNsp (Forbidden)] The request was forbidden by NSP policy. Caller: name=KeyVault/ManagementPlane',
  };
  harness.cloud.faults.push({
    when: { method: 'GET', path: /\/keys(?:\/|\?)(?!.*Microsoft\.Authorization)/i },
    do: { kind: 'answer', status, body: { error } },
  });
  const { outputs } = await harness.run(goodInputs);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  const { status: found, observed, cure } = findings.find(({ id }) => id === 'key-exists') ?? {};
  expect([outputs['ready'], outputs['state'], found]).toEqual(['false', 'unknown', 'unknown']);
  expect(observed).toContain('ForbiddenByNsp');
  expect(cure).not.toMatch(/role assignment|Reader/);
});

// Reports of users (2021 to 2024) and "Troubleshoot Azure Diagnostics": without an envelope, and by three codes.
test.each([
  [403, 'Forbidden', "Please register the subscription 'x' with Microsoft.Insights."],
  [409, 'AuthorizationFailed', "Please register the subscription 'x' with Microsoft.Insights."],
  [409, 'Conflict', "The subscription 'x' is not registered to use microsoft.insights."],
])('an unregistered Microsoft.Insights (HTTP %i %s) is no missing role', async (status, code, message) => {
  harness.cloud.faults.push({
    when: { method: 'GET', path: /\/diagnosticSettings/i },
    do: { kind: 'answer', status, body: { code, message } },
  });
  const { outputs } = await harness.run(goodInputs);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  const { status: found, observed, cure } = findings.find(({ id }) => id === 'vault-logging') ?? {};
  expect([outputs['ready'], found]).toEqual(['true', 'unknown']);
  expect(observed).toContain(`HTTP ${status} ${code}: ${message}`);
  expect(cure).not.toMatch(/role assignment|Reader/);
  expect(cure).toMatch(/az provider register .*--namespace microsoft\.insights/i);
});

test('in a ready tenant Adobe can use the key, and the run reports ready', async () => {
  expect(adobeMayUseKey(adobeTries(harness.cloud.cloud))).toBe(true);
  expect((await harness.run(goodInputs)).outputs['ready']).toBe('true');
});

describe('a grant that ends', () => {
  const day = () =>
    readableDay(
      harness.cloud.cloud.state.roleAssignments.find(({ endDateTime }) => endDateTime)?.endDateTime ?? '',
      'en',
    );

  test.each([
    ['error', 0],
    ['warning', 1],
  ])('is a warning that names the day (fail-on %s: exit code %i)', async (failOn, exitCode) => {
    harness.cloud.reset(verifiable('time-bound-grant'));
    expect(adobeMayUseKey(adobeTries(harness.cloud.cloud))).toBe(true);
    const run = await harness.run({ ...goodInputs, 'fail-on': failOn });
    expect([run.exitCode, run.outputs['ready']]).toEqual([exitCode, 'true']);
    expect(run.summary).toContain(day());
    expect(run.log).toMatch(new RegExp(`adobe-grant-lasting[^]*${day()}`));
  });
});

describe('adobe-principal-id', () => {
  const given = { ...goodInputs, 'adobe-principal-id': otherPrincipalId };
  const graph = () =>
    harness.cloud.transcript.filter(({ host }) => host === 'graph.microsoft.com').map(({ path }) => path);
  const isOfPrincipal = (path: string) => path.startsWith('/v1.0/servicePrincipals/');

  test('Graph is asked by the object ID, and once more before the ID counts as unknown to it', async () => {
    await harness.run(given);
    const asked = `/v1.0/servicePrincipals/${otherPrincipalId}`;
    expect(graph().filter(isOfPrincipal)).toEqual([asked, asked]);
  });

  test('while adobe-principal is waived, Graph is never called and no token for it is requested', async () => {
    await harness.run({ ...given, waive: 'adobe-principal until 2099-12-31' });
    const tokens = harness.cloud.transcript.filter(({ requestBody }) => requestBody.includes('graph.microsoft.com'));
    expect([...graph(), ...tokens]).toEqual([]);
  });

  test('Graph is called again once the waiver has expired', async () => {
    await harness.run({ ...given, waive: 'adobe-principal until 2026-01-31' });
    expect(graph().filter(isOfPrincipal)).toHaveLength(2);
  });
});
