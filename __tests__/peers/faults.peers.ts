/** What the clouds of others can do to a run: their clocks, throttling, errors, a trust that is gone, a creation that takes time. */
import { bodyOf } from '../../scripts/peers/ask.ts';
import { type Peers } from '../../scripts/peers/clouds.ts';
import { run, startWithGroup, verdictOf, writesIn } from './target.ts';

let peers: Peers;
beforeEach(async () => {
  peers = await startWithGroup();
});
afterEach(async () => {
  await peers.stop();
});

const ready = '0 true provisioned false';

async function setUpAll(): Promise<void> {
  expect(verdictOf(await run(peers, 'ensure'))).toBe('0 true provisioned true');
  peers.transcript.length = 0;
}

test.each([
  ['throttles', { throttleNextRequests: 3 }, 429],
  ['fails', { rejectNextRequests: 2 }, 500],
])('Azure Resource Manager %s for a while: the run waits and is ready', async (_, faults, status) => {
  await setUpAll();
  bodyOf(await peers.control.arm('POST', '/_emulator/faults', faults));
  expect(verdictOf(await run(peers, 'verify'))).toBe(ready);
  expect(peers.transcript.filter((each) => each.status === status).length).toBeGreaterThan(0);
});

test('Azure Resource Manager fails permanently: not ready, with what it answered', async () => {
  await setUpAll();
  bodyOf(await peers.control.arm('POST', '/_emulator/faults', { rejectNextRequests: 10_000 }));
  const failed = await run(peers, 'verify', { 'timeout-minutes': '1' });
  expect(failed.outputs['ready']).toBe('false');
  expect(failed.exitCode).toBe(1);
  expect(failed.log).toContain('InternalServerError');
});

test('tokens that have expired by the clock of Azure Resource Manager: not ready', async () => {
  await setUpAll();
  bodyOf(await peers.control.arm('POST', '/_emulator/clock', { offset: 86_400 }));
  const failed = await run(peers, 'verify');
  expect(failed.outputs['ready']).toBe('false');
  expect(failed.exitCode).toBe(1);
  expect(failed.log).toContain('AuthenticationFailed');
  expect(writesIn(peers)).toEqual([]);
});

test('a federated credential that was removed: not ready, with the subject to register', async () => {
  await setUpAll();
  await peers.federate(false);
  const failed = await run(peers, 'verify');
  expect(verdictOf(failed)).toBe('1 false unknown false');
  expect(failed.log).toContain('AADSTS700213');
  expect(failed.log).toContain('repo:contoso/analytics-platform:ref:refs/heads/main');
});

test('Entra refuses for a while', async () => {
  await setUpAll();
  const fault = {
    tokenError: 'temporarily_unavailable',
    tokenErrorDescription: 'AADSTS90033: A transient error has occurred.',
    probability: 1,
  };
  bodyOf(await peers.control.entra('POST', '/admin/api/faults', fault));
  const failed = await run(peers, 'verify', { 'timeout-minutes': '1' });
  expect(failed.outputs['ready']).toBe('false');
  expect(failed.exitCode).toBe(1);
});

test('a vault whose creation takes seconds is waited for', async () => {
  await peers.stop();
  peers = await startWithGroup({ creationSeconds: 4 });
  expect(verdictOf(await run(peers, 'ensure'))).toBe('0 true provisioned true');
});
