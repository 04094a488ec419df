/** Deny assignments as far as a customer can create them, and time-bound role assignments. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DenyPermission } from '../../emulator/access-state.ts';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { stacks } from './beside-stacks.ts';
import { expectNothingLeft, nothing, startOwned, tryOwned } from './owner.ts';
import { answering, losing, lostAnswer, outcomes, type Step, tryStep } from './steps.ts';

const isDenial = ({ method, path }: CloudRequest) => method === 'PUT' && path.includes('/denyAssignments/');
const isRequest =
  (type: string) =>
  ({ path, body }: CloudRequest) =>
    path.includes('/roleAssignmentScheduleRequests/') && body.includes(`"${type}"`);

/** Azure accepts the deny assignment, but it has no effect. */
const withoutEffect = answering(isDenial, ({ path }) => ({ status: 201, body: { id: path } }));

const endless = (cloud: RunningCloud): FaultRule =>
  answering(isRequest('AdminAssign'), ({ path, body }) => {
    const { principalId, roleDefinitionId } = (
      JSON.parse(body) as { properties: { principalId: string; roleDefinitionId: string } }
    ).properties;
    const scope = path.slice(0, path.indexOf('/providers/Microsoft.Authorization'));
    grantRole(cloud.cloud.state, roleDefinitionId.split('/').at(-1) ?? '', scope, principalId);
    return { status: 201, body: {} };
  });

const steps: Readonly<Record<string, Step>> = {
  'deny-wins': { otherwise: [withoutEffect] },
  'deny-principals': { otherwise: [withoutEffect] },
  'deny-words': {
    otherwise: [
      {
        when: ({ method }) => method === 'PATCH',
        do: {
          kind: 'rewrite',
          change: (one) => (one.status === 403 ? { status: 403, body: { error: { code: 'Denied' } } } : one),
        },
      },
    ],
  },
  'admin-update': { otherwise: [answering(isRequest('AdminUpdate'), () => ({ status: 201, body: {} }))] },
};

describe.each(Object.entries(steps))('%s, in the local cloud', (id, step) => {
  test.each(outcomes)('%s', async (_what, how, exitCode, words) => {
    const stdout = expect.stringMatching(words);
    expect(await tryStep(id, step, how)).toEqual({ exitCode, stderr: '', stdout, left: nothing });
  });
});

const withStacks: Readonly<Record<string, Step>> = {
  'deny-child-scopes': {
    beside: (cloud) => [stacks(cloud)],
    otherwise: [
      answering(
        ({ method, path }) => method === 'PUT' && path.endsWith('/keys/below'),
        () => ({ status: 403, body: { error: { code: 'DenyAssignmentAuthorizationFailed' } } }),
      ),
    ],
  },
};

describe.each(Object.entries(withStacks))(
  '%s, with deployment stacks that the test answers in the documented shape',
  (id, step) => {
    test.each(outcomes)('%s', async (_what, how, exitCode, words) => {
      const stdout = expect.stringMatching(words);
      expect(await tryStep(id, step, how)).toEqual({ exitCode, stderr: '', stdout, left: nothing });
    });
  },
);

describe('beyond what a customer can do today', () => {
  let cloud: RunningCloud;
  beforeEach(async () => {
    cloud = await startOwned();
  });
  afterEach(() => cloud.stop());

  /** As if Azure accepted data actions from users. */
  const taken = answering(isDenial, ({ path, body }) => {
    const { properties } = JSON.parse(body) as {
      properties: { principals: { id: string; type: 'ServicePrincipal' }[]; permissions: DenyPermission[] };
    };
    const [scope = '', name = ''] = path.split('/providers/Microsoft.Authorization/denyAssignments/');
    const { principals, permissions } = properties;
    cloud.cloud.state.denyAssignments = [
      denyAssignment({ name, scope, principals, permissions, isSystemProtected: false }),
    ];
    return { status: 201, body: {} };
  });

  describe.each(['deny-wildcards', 'deny-access-policies'])('%s', (id) => {
    test('is not tried while Azure refuses data actions, and its step passes', async () => {
      const ended = await tryOwned(cloud, id);
      expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
      expect(ended.stdout).toMatch(/^Not tried: .*Azure does not let a customer create such a deny assignment: 400 /);
      expectNothingLeft(cloud);
    });

    test('holds once Azure accepts them', async () => {
      cloud.faults.push(taken);
      expect(await tryOwned(cloud, id)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Holds: /) });
      expectNothingLeft(cloud);
    });

    test('does not hold if they have no effect', async () => {
      cloud.faults.push(withoutEffect);
      expect(await tryOwned(cloud, id)).toMatchObject({
        exitCode: 1,
        stdout: expect.stringMatching(/^Does not hold: /),
      });
      expectNothingLeft(cloud);
    });
  });

  test('time-bound assignments are not tried without a license', async () => {
    cloud.cloud.state.settings.privilegedIdentityManagement = false;
    const ended = await tryOwned(cloud, 'time-bound-ends');
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^Not tried: .*no license for Privileged Identity Management: 400 /);
    expectNothingLeft(cloud);
  });

  test('without a license, the part that needs none is still tried', async () => {
    cloud.cloud.state.settings.privilegedIdentityManagement = false;
    expect((await tryOwned(cloud, 'admin-update')).stdout).toMatch(/^Holds: .*not tried \(the tenant has no license/);
  });

  test('time-bound-ends holds if the assignment is gone at its end', async () => {
    const ended = await tryOwned(cloud, 'time-bound-ends');
    expect(ended).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^Holds: /) });
    expectNothingLeft(cloud);
  });

  test('time-bound-ends does not hold if the assignment stays', async () => {
    cloud.faults.push(endless(cloud));
    const ended = await tryOwned(cloud, 'time-bound-ends');
    expect(ended).toMatchObject({ exitCode: 1, stderr: '', stdout: expect.stringMatching(/^Does not hold: /) });
    expectNothingLeft(cloud);
  });
});

test('a step fails if its stack is created without an answer; it says nothing about the rule, and leaves nothing behind', async () => {
  const lost = losing(/\/deploymentStacks\/live-/);
  const ended = await tryStep(
    'deny-child-scopes',
    { beside: (cloud) => [stacks(cloud)], otherwise: [lost] },
    'otherwise',
  );
  expect(ended).toEqual({ exitCode: 1, stderr: '', stdout: expect.stringMatching(lostAnswer), left: nothing });
});
