/**
 * Tenants in which key and role are correct but Azure denies Adobe access. The simulated Adobe decides: it uses the key
 * as far as Azure allows, and a run without waivers that reports ready while Adobe is denied is wrong.
 */
import { adobeMayUseKey, adobeTries } from '../../../emulator/adobe.ts';
import type { ActionRun } from '../../../emulator/run-action.ts';
import { adobeAppId, otherPrincipalId, pipelinePrincipalId } from '../../../emulator/tenants/names.ts';
import type { FindingEntry } from '../../../src/report/outputs.ts';
import { useCloud, writes } from '../harness.ts';
import { goodInputs, keyUri, verifiable } from './cases.ts';

const harness = useCloud(() => verifiable());

function findingOf({ outputs }: Pick<ActionRun, 'outputs'>, wanted: string): FindingEntry | undefined {
  return (JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[]).find(({ id }) => id === wanted);
}

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
  const run = await harness.run(goodInputs);
  const { status: found, observed, cure } = findingOf(run, 'key-exists') ?? {};
  expect([run.outputs['ready'], run.outputs['state'], found]).toEqual(['false', 'unknown', 'unknown']);
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
  const run = await harness.run(goodInputs);
  const { status: found, observed, cure } = findingOf(run, 'vault-logging') ?? {};
  expect([run.outputs['ready'], found]).toEqual(['true', 'unknown']);
  expect(observed).toContain(`HTTP ${status} ${code}: ${message}`);
  expect(cure).not.toMatch(/role assignment|Reader/);
  expect(cure).toMatch(/az provider register .*--namespace microsoft\.insights/i);
});

test('in a ready tenant Adobe can use the key, and the run reports ready', async () => {
  expect(adobeMayUseKey(adobeTries(harness.cloud.cloud))).toBe(true);
  expect((await harness.run(goodInputs)).outputs['ready']).toBe('true');
});

describe('adobe-principal-id', () => {
  const given = { ...goodInputs, 'adobe-principal-id': otherPrincipalId };
  const graph = () =>
    harness.cloud.transcript.filter(({ host }) => host === 'graph.microsoft.com').map(({ path }) => path);
  const isOfPrincipal = (path: string) => path.startsWith('/v1.0/servicePrincipals/');

  test('Graph is asked by an object ID that it does not know, then by the application: nothing is lost', async () => {
    const { outputs, exitCode } = await harness.run({ ...given, 'confirmed-key-uri': keyUri });
    const asked = `/v1.0/servicePrincipals/${otherPrincipalId}`;
    expect(graph().filter(isOfPrincipal)).toEqual([asked]);
    expect(graph().filter((path) => path.includes(`appId='${adobeAppId}'`))).toHaveLength(1);
    const statuses = ['adobe-principal', 'adobe-grant'].map((id) => findingOf({ outputs }, id)?.status);
    expect([exitCode, statuses, outputs['incident-ticket']]).toEqual([1, ['fail', 'pass'], '']);
  });

  test.each(['verify', 'gate', 'plan', 'ensure'])('the identity that signs in gets nothing: mode %s', async (mode) => {
    const own = { 'adobe-principal-id': pipelinePrincipalId, waive: 'adobe-principal', mode };
    harness.cloud.cloud.state.roleAssignments = harness.cloud.cloud.state.roleAssignments.filter(
      ({ principalId }) => principalId === pipelinePrincipalId,
    );
    const run = await harness.run({ ...goodInputs, ...own });
    expect(run).toMatchObject({ exitCode: 1, outputs: { ready: 'false', changes: '[]' } });
    expect(run.log).toContain('not of the identity that signs in');
    expect(writes(harness.cloud)).toEqual([]);
  });

  test('while adobe-principal is waived, Graph is never called and no token for it is requested', async () => {
    await harness.run({ ...given, waive: 'adobe-principal until 2099-12-31' });
    const tokens = harness.cloud.transcript.filter(({ requestBody }) => requestBody.includes('graph.microsoft.com'));
    expect([...graph(), ...tokens]).toEqual([]);
  });
});
