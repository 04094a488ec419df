/** The steps of the job `vaults`, run as live.yml runs them, over sockets, in a local cloud: as it is, and if Azure answers differently. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { vault } from '../../emulator/tenants/foundation.ts';
import { groupName, groupScope, location, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { besideCloud, refusedDeployment } from './beside-cloud.ts';

const root = resolve(import.meta.dirname, '..', '..');

let cloud: RunningCloud;
beforeEach(async () => {
  const state = tenants['group-only']();
  state.settings.dnsDelay = 100;
  state.roleAssignments = [];
  grantRole(state, roles.contributor, groupScope);
  cloud = await startCloud({ tenant: state });
});
afterEach(() => cloud.stop());

function run(script: string, ...args: readonly string[]) {
  const own = { LIVE_RESOURCE_GROUP: groupName, LIVE_LOCATION: location, LIVE_TIME_SCALE: '0.001' };
  const env = { PATH: process.env['PATH'] ?? '', ...cloud.environment, ...own, NODE_USE_ENV_PROXY: '1' };
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'live', script), ...args];
  return new Promise<{ code: number; stdout: string; stderr: string }>((settle) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const tryIn = (id: string) => run('try-assumption.ts', id, '--own-vault');

function expectNothingLeft(): void {
  expect(cloud.cloud.state.vaults).toEqual([]);
}

function answering(when: (request: CloudRequest) => boolean, answer: CloudAnswer): FaultRule {
  return { when, do: { kind: 'answer', status: answer.status, body: answer.body } };
}

const isDeployment = ({ method, path }: CloudRequest) => method === 'PUT' && path.includes('/deployments/live-');
const isUse = ({ path }: CloudRequest) => /\/(?:un)?wrapkey$/.test(path);

/** Trusted services are allowed while the vault is open, but never through a firewall. */
function onlyWhenOpen(): FaultRule {
  let isOpen = true;
  return answering((request) => {
    if (request.method === 'PATCH') isOpen = false;
    return isDeployment(request) && !isOpen;
  }, refusedDeployment);
}

const neverRefused: FaultRule = {
  when: isUse,
  do: {
    kind: 'rewrite',
    change: (one) => (one.status === 403 ? { status: 200, body: { kid: 'k', value: 'AA' } } : one),
  },
};

const otherwise: readonly (readonly [id: string, () => readonly FaultRule[]])[] = [
  ['trusted-by-default', () => [onlyWhenOpen(), ...besideCloud(cloud)]],
  ['trusted-through-firewall', () => [onlyWhenOpen(), ...besideCloud(cloud)]],
  ['disabled-key', () => [neverRefused]],
];

test.each([...otherwise.map(([id]) => id), 'learning-perimeter'])('%s holds in the local cloud', async (id) => {
  cloud.faults.push(...besideCloud(cloud));
  expect(await tryIn(id)).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^Holds: /) });
  expectNothingLeft();
});

test.each(otherwise)('%s does not hold if Azure answers differently', async (id, faults) => {
  cloud.faults.push(...faults());
  expect(await tryIn(id)).toEqual({ code: 1, stderr: '', stdout: expect.stringMatching(/^Does not hold: /) });
  expectNothingLeft();
});

describe('a step says nothing about its rule', () => {
  test('if the trusted service is allowed even without a bypass', async () => {
    const accepted = { status: 201, body: { properties: { provisioningState: 'Accepted' } } };
    cloud.faults.push(answering(isDeployment, accepted), ...besideCloud(cloud));
    const { code, stdout } = await tryIn('trusted-through-firewall');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Not tried: .*allowed even without a bypass/)]);
  });

  test('if the perimeter is in another mode', async () => {
    cloud.faults.push(...besideCloud(cloud, 'Enforced'));
    const { code, stdout } = await tryIn('learning-perimeter');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^Not tried: .*no perimeter in mode Learning/)]);
    expectNothingLeft();
  });

  test('if its vault is created without an answer; the vault is removed', async () => {
    cloud.faults.push({ when: { method: 'PUT', path: /\/vaults\/kv-live-/ }, do: { kind: 'reset', moment: 'after' } });
    const { code, stdout } = await tryIn('disabled-key');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^Not tried: .*prepared: the vault: 0 no answer/)]);
    expectNothingLeft();
  });
});

describe('the clean-up', () => {
  test('deletes the vaults of live runs, and no others', async () => {
    cloud.cloud.state.vaults.push({ ...vault(), name: 'kv-live-0a1b2c3d4e5f' }, vault());
    expect(await run('live-clean-up.ts')).toEqual({ code: 0, stderr: '', stdout: 'kv-live-0a1b2c3d4e5f: 200\n' });
    expect(cloud.cloud.state.vaults.map(({ name }) => name)).toEqual([vault().name]);
  });

  test('fails if one cannot be deleted, and deletes the others', async () => {
    cloud.cloud.state.vaults.push({ ...vault(), name: 'kv-live-1' }, { ...vault(), name: 'kv-live-2' });
    cloud.faults.push(
      answering(({ method, path }) => method === 'DELETE' && path.endsWith('kv-live-1'), { status: 409, body: {} }),
    );
    expect(await run('live-clean-up.ts')).toMatchObject({ code: 1, stdout: 'kv-live-1: 409\nkv-live-2: 200\n' });
  });
});
