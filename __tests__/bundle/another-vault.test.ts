/** Before a second vault is created in a group, a person is told that there is one: its creation can't be undone. */
import { vault } from '../../emulator/tenants/foundation.ts';
import { groupScope, subscriptionId } from '../../emulator/tenants/names.ts';
import { changeEntries, useCloud } from './harness.ts';

const harness = useCloud();

/** Reads of the list of the group's vaults. */
const lists = () =>
  harness.cloud.transcript.filter(({ path }) =>
    /\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\?/i.test(path),
  );

describe('a vault next to another one', () => {
  const plan = (inputs: Readonly<Record<string, string>> = {}) => harness.run({ mode: 'plan', ...inputs });
  const addVaults = (...names: string[]) =>
    void harness.cloud.cloud.state.vaults.push(...names.map((name) => Object.assign(vault(), { name })));
  const note =
    /already contains another vault \("kv-contoso-cmk"\)\. If you meant that vault, correct the vault's name\./;
  const plain = (markdown: string) => markdown.replaceAll(/[`\\]/g, '');
  const beforeYouAgree = (summary: string) => plain(summary).split('**Before you agree:**')[1] ?? '';
  const warnings = (log: string) => log.split('\n').filter((line) => line.startsWith('::warning'));

  test.each(['plan', 'ensure'])('%s says which one before or when it creates a second one', async (mode) => {
    addVaults('kv-contoso-cmk');
    const run = await harness.run({ mode });
    expect([run.exitCode, lists().length]).toEqual([0, 1]);
    expect(changeEntries(run.outputs)[0]).toMatchObject({ resource: 'vault', action: 'create' });
    expect(run.log).toMatch(new RegExp(`^Note: .*${note.source}.*can't be undone`, 'm'));
    expect(mode === 'plan' ? beforeYouAgree(run.summary) : plain(run.summary)).toMatch(note);
    expect(warnings(run.log).join('\n')).toMatch(note);
    const french = plain((await plan({ language: 'fr', 'vault-name': 'kv-contoso-fr' })).summary);
    expect(french).toMatch(/contient déjà .*kv-contoso-cmk/);
  });

  test('still says it where a policy changes the new vault, and ensure plans again', async () => {
    const { cloud } = harness;
    addVaults('kv-contoso-cmk');
    const policy = { subscriptionId, effect: 'modify', name: 'house-rules' } as const;
    cloud.cloud.state.policies.push({ ...policy, property: 'publicNetworkAccess', value: 'Disabled' });
    const { log } = await harness.run();
    expect(log).toContain('otherwise than it was asked');
    expect(log.match(/^Note: /gm)).toHaveLength(1);
    expect(warnings(log).join('\n')).toMatch(note);
  });

  test.each(['plan', 'ensure'])('%s asks nothing more where the vault exists', async (mode) => {
    harness.cloud.reset('ready');
    addVaults('kv-contoso-cmk');
    const { log, exitCode } = await harness.run({ mode });
    expect([exitCode, lists().length, log.includes('already contains')]).toEqual([0, 0, false]);
  });

  test('verify asks nothing more where the vault is missing, nor does plan once Adobe confirmed it', async () => {
    addVaults('kv-contoso-cmk');
    await harness.run({ mode: 'verify' });
    await plan({ 'confirmed-key-uri': 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk' });
    expect(lists()).toEqual([]);
  });

  test.each([
    ['refused', { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no right' } } }],
    [
      'about another group',
      {
        status: 200,
        body: { value: [{ id: `${groupScope}-2/providers/Microsoft.KeyVault/vaults/kv-b`, name: 'kv-b' }] },
      },
    ],
  ])('a list that is %s costs nothing, and only the debug log has it', async (what, answer) => {
    addVaults('kv-contoso-cmk');
    harness.cloud.faults.push({
      when: { path: /\/Microsoft\.KeyVault\/vaults\?/i },
      do: { kind: 'answer', headers: { 'Content-Type': 'application/json' }, ...answer },
    });
    const debugging = { environment: { RUNNER_DEBUG: '1' } };
    const { log, summary, exitCode, outputs } = await harness.run({ mode: 'plan' }, debugging);
    expect([exitCode, changeEntries(outputs).length, lists().length]).toEqual([0, 4, 1]);
    expect(log + summary).not.toContain('already contains');
    expect(warnings(log)).toEqual([]);
    const debug = log.split('\n').filter((line) => line.startsWith('::debug::Could not list the vaults'));
    expect(debug).toHaveLength(what === 'about another group' ? 0 : 1);
  });
});
