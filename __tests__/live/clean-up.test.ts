/** The clean-up of live.yml, over sockets, in a local cloud. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { vault } from '../../emulator/tenants/foundation.ts';
import { groupName, groupScope, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';

const script = join(resolve(import.meta.dirname, '..', '..'), 'scripts', 'live', 'live-clean-up.ts');

let cloud: RunningCloud;
beforeEach(async () => {
  const state = tenants['group-only']();
  state.roleAssignments = [];
  grantRole(state, roles.contributor, groupScope);
  cloud = await startCloud({ tenant: state });
});
afterEach(() => cloud.stop());

function cleanUp() {
  const own = { LIVE_RESOURCE_GROUP: groupName, LIVE_TIME_SCALE: '0.001', NODE_USE_ENV_PROXY: '1' };
  const env = { PATH: process.env['PATH'] ?? '', ...cloud.environment, ...own };
  return new Promise<{ code: number; stdout: string; stderr: string }>((settle) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', script], { env }, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('deletes the vaults of live runs, and no others', async () => {
  cloud.cloud.state.vaults.push({ ...vault(), name: 'kv-live-0a1b2c3d4e5f' }, vault());
  expect(await cleanUp()).toEqual({ code: 0, stderr: '', stdout: 'kv-live-0a1b2c3d4e5f: 200\n' });
  expect(cloud.cloud.state.vaults.map(({ name }) => name)).toEqual([vault().name]);
});

test('fails if one cannot be deleted, and deletes the others', async () => {
  cloud.cloud.state.vaults.push({ ...vault(), name: 'kv-live-1' }, { ...vault(), name: 'kv-live-2' });
  const when = { method: 'DELETE', path: /kv-live-1\b/ };
  cloud.faults.push({ when, do: { kind: 'answer', status: 409, body: {} } });
  expect(await cleanUp()).toMatchObject({ code: 1, stdout: 'kv-live-1: 409\nkv-live-2: 200\n' });
});
