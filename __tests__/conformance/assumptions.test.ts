/** Every rule that is not recorded is tried by live.yml, or says why it is not; and the tries hold in the local cloud. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, subscriptionId, vaultName } from '../../emulator/tenants/names.ts';
import { type Assumption, assumptions } from '../../scripts/live/assumptions.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'emulator', 'rules.md'), 'utf8');
const [, table = ''] = /<!-- rules -->(.*?)<!-- \/rules -->/s.exec(page) ?? [];
const rows = table.split('\n').flatMap((line) => {
  const [, rule = '', backing = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return /recorded|documented|assumed/.test(backing) ? [{ rule, backing }] : [];
});
const open = rows.filter(({ backing }) => /documented|assumed/.test(backing));
const tried = assumptions.filter((one) => one.try !== undefined);
const triedInVault = assumptions.filter((one) => one.tryInVault !== undefined);

describe('the rules that nobody recorded', () => {
  test('are each in the list, once', () => {
    expect(open.length).toBeGreaterThan(30);
    const matches = open.map(({ rule }) => [rule, assumptions.filter((one) => rule.startsWith(one.rule)).length]);
    expect(matches.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test('are all that the list has', () => {
    expect(assumptions.filter((one) => !open.some(({ rule }) => rule.startsWith(one.rule)))).toEqual([]);
    const isTried = (one: Assumption) => [one.try, one.tryInVault, one.shownBy].some((how) => how !== undefined);
    expect(assumptions.filter((one) => isTried(one) === (one.untried !== undefined))).toEqual([]);
  });

  test('have a step each in live.yml where they can be tried, and no step is of another', () => {
    const workflow = readFileSync(join(root, '.github', 'workflows', 'live.yml'), 'utf8');
    const steps = [...workflow.matchAll(/try-assumption\.ts (\S+)( --own-vault)?/g)];
    const of = (inVault: boolean) =>
      steps.filter(([, , vault]) => (vault !== undefined) === inVault).map(([, id = '']) => id);
    expect(of(false).toSorted()).toEqual(tried.map(({ id }) => id).toSorted());
    expect(of(true).toSorted()).toEqual(triedInVault.map(({ id }) => id).toSorted());
    const scripts = assumptions.flatMap(({ shownBy }) => shownBy ?? []);
    expect(scripts.filter((script) => !workflow.includes(`run: node scripts/live/${script}`))).toEqual([]);
  });
});

const keyVaultContributor = 'f25e0fa2-a7c8-4377-a976-54943a77a395';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';

describe('in the local cloud', () => {
  let cloud: RunningCloud;
  beforeAll(async () => {
    cloud = await startCloud({ tenant: 'ready' });
    // The identity of ensure may not read the activity log; that of verify may.
    const { roleAssignments } = cloud.cloud.state;
    const own = roleAssignments.find(({ roleId }) => roleId === keyVaultContributor);
    if (own === undefined) throw new Error('the identity has no role');
    roleAssignments.push({ ...own, name: '5a0f8f3e-6f0d-4a58-9d0e-0c7d5a1b9e11', roleId: reader });
  });
  afterAll(() => cloud.stop());

  async function tryOne(id: string) {
    const own = { LIVE_RESOURCE_GROUP: groupName, LIVE_VAULT: vaultName, AZURE_SUBSCRIPTION_ID: subscriptionId };
    const env = { PATH: process.env['PATH'] ?? '', ...cloud.environment, ...own, NODE_USE_ENV_PROXY: '1' };
    const script = join(root, 'scripts', 'live', 'try-assumption.ts');
    return promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script, id], { env });
  }

  test.each(tried.map(({ id }) => [id]))('%s holds', async (id) => {
    expect((await tryOne(id)).stdout).toMatch(/^Holds: /);
  });

  test('one that does not hold fails its step', async () => {
    cloud.cloud.state.settings.perimeterApi = { versions: [] };
    await expect(tryOne('perimeter-versions')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Does not hold: /),
    });
  });

  test('an id that nobody knows is refused', async () => {
    await expect(tryOne('nothing')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no assumption nothing'),
    });
  });
});
