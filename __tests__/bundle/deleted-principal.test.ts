/** Adobe's service principal, deleted: restored on request, with its ID, and never created next to it. */
import { adobeAppId, adobePrincipalId } from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud('principal-deleted');
const confirmed = { 'confirmed-key-uri': 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk' };
const asked = { 'recover-deleted': 'true' };
const state = () => harness.cloud.cloud.state;

describe("Adobe's deleted service principal", () => {
  test.each([
    ['', {}],
    [' once a key is confirmed', confirmed],
  ])('is restored on request%s, and its role assignment works again', async (_, inputs) => {
    const plan = await harness.run({ ...inputs, ...asked, mode: 'plan' });
    expect([plan.exitCode, changesOf(plan.outputs)]).toEqual([0, ['principal recover planned']]);
    const { exitCode, outputs } = await harness.run({ ...inputs, ...asked });
    expect([exitCode, outputs['ready'], outputs['principal-id']]).toEqual([0, 'true', adobePrincipalId]);
    expect(changesOf(outputs)).toEqual(['principal recover done']);
    expect(writes(harness.cloud)).toEqual([
      `POST graph.microsoft.com/v1.0/directory/deletedItems/${adobePrincipalId}/restore`,
    ]);
  });

  test.each(['en', 'fr'])('is not restored without a request, nor created: %s', async (language) => {
    const { exitCode, outputs, log, summary } = await harness.run({ language });
    expect([exitCode, outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
    expect(log).toContain('principal-deleted');
    // A long address continues on the next line.
    expect(summary.replaceAll(/\\\n\s*/g, '')).toContain(`/directory/deletedItems/${adobePrincipalId}/restore`);
    expect(log + summary).not.toContain('az ad sp create');
  });

  test('is waited for until reads find it', async () => {
    state().settings.directoryDelay = 3000;
    const { exitCode, outputs } = await harness.run(asked);
    expect([exitCode, outputs['ready'], outputs['principal-id']]).toEqual([0, 'true', adobePrincipalId]);
  });

  test('is restored once if the answer is lost', async () => {
    harness.cloud.faults.push({
      when: { method: 'POST', path: /\/restore$/ },
      do: { kind: 'reset', moment: 'after' },
      times: 1,
    });
    const { exitCode, outputs } = await harness.run(asked);
    expect([exitCode, changesOf(outputs)]).toEqual([0, ['principal recover done']]);
    expect(state().servicePrincipals.filter(({ appId }) => appId === adobeAppId)).toHaveLength(1);
  });

  test('can fail to be restored for a missing permission, which is named', async () => {
    setGraphPermissions(state(), ['Application.Read.All']);
    const { exitCode, outputs, log } = await harness.run(asked);
    expect([exitCode, changesOf(outputs)]).toEqual([1, ['principal recover failed']]);
    expect(log).toContain('Application.ReadWrite.All');
  });
});

test('a service principal that can no longer be restored is created', async () => {
  const { deletedServicePrincipals = [] } = state();
  for (const one of deletedServicePrincipals)
    one.deletedDateTime = new Date(Date.now() - 31 * 86_400_000).toISOString();
  const { outputs } = await harness.run(asked);
  expect(changesOf(outputs)).toEqual(['principal create done', 'grant create done']);
});
