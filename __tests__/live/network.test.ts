/** Firewalls and perimeters: the runner is refused, and a trusted service is allowed or refused. */
import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import { network } from './beside-network.ts';
import { nothing } from './owner.ts';
import { answering, losing, lostAnswer, outcomes, type Step, tryStep } from './steps.ts';

const isDeployment = ({ method, path }: CloudRequest) => method === 'PUT' && path.includes('/deployments/live-');
const refused = { status: 400, body: { error: { code: 'KeyVaultParameterReferenceSecretRetrieveFailed' } } };

/** Trusted services are allowed while the vault is open, but never through a firewall. */
function onlyWhenOpen(): FaultRule {
  let isOpen = true;
  return answering(
    (request) => {
      if (request.method === 'PATCH') isOpen = false;
      return isDeployment(request) && !isOpen;
    },
    () => refused,
  );
}

/** Trusted services are always allowed. */
const always = answering(isDeployment, () => ({
  status: 201,
  body: { properties: { provisioningState: 'Accepted' } },
}));
const succeeded = answering(
  ({ method, path }) => method === 'GET' && path.includes('/deployments/live-'),
  () => ({ status: 200, body: { properties: { provisioningState: 'Succeeded' } } }),
);

const steps: Readonly<Record<string, Step>> = {
  'trusted-through-firewall': { beside: network, otherwise: [onlyWhenOpen()] },
  'trusted-by-default': { beside: network, otherwise: [onlyWhenOpen()] },
  'secured-by-perimeter': { beside: network, otherwise: [always, succeeded] },
  'enforced-perimeter': { beside: network, otherwise: [always, succeeded] },
  'learning-perimeter': { beside: network, otherwise: [onlyWhenOpen()] },
};

const beside = 'with deployments and perimeters that the test answers in the documented shape';

describe.each(Object.entries(steps))(`%s, ${beside}`, (id, step) => {
  test.each(outcomes)('%s', async (_what, how, exitCode, words) => {
    const stdout = expect.stringMatching(words);
    expect(await tryStep(id, step, how)).toEqual({ exitCode, stderr: '', stdout, left: nothing });
  });
});

test('a deployment that reads the secret regardless of the firewall proves nothing about trusted services', async () => {
  const ended = await tryStep('trusted-by-default', { beside: network, otherwise: [always, succeeded] }, 'otherwise');
  expect(ended).toMatchObject({ exitCode: 0, left: nothing });
  expect(ended.stdout).toMatch(/the runner is refused: yes .*trusted services: not tried/);
});

test('a perimeter that is created without an answer is removed, and the step fails', async () => {
  const lost = losing(/\/networkSecurityPerimeters\/live-[0-9a-f]+\?/);
  const ended = await tryStep('enforced-perimeter', { beside: network, otherwise: [lost] }, 'otherwise');
  expect(ended).toEqual({ exitCode: 1, stderr: '', stdout: expect.stringMatching(lostAnswer), left: nothing });
});
