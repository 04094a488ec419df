/** A canceled job: whatever is in progress, the run ends at once, says what was done, and fails. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { changesOf } from '../bundle/harness.ts';
import { faultsAfterwards, fromEmpty, run, setUp } from './scenario.ts';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

interface Moment {
  /** The request at which the signal comes. */
  readonly at: (method: string, host: string, nth: number, path: string) => boolean;
  readonly hang: boolean;
  readonly says: string;
  readonly done: readonly string[];
}

const moments: readonly (readonly [when: string, moment: Moment])[] = [
  [
    "while GitHub's token is on its way",
    {
      at: (_method, host) => host.endsWith('.actions.githubusercontent.com'),
      hang: true,
      says: "waiting for GitHub's OIDC provider",
      done: [],
    },
  ],
  [
    'while a write is under way',
    {
      at: (method, _host, _nth, path) => method === 'PUT' && path.includes('/keys/'),
      hang: true,
      says: 'create key cja-cmk in vault kv-contoso-cja (waiting for Azure Resource Manager)',
      // The grant and the lock are created in parallel with the key: whether they were in time depends on the moment.
      done: ['resource-group done', 'vault done', 'key failed', 'principal done', 'grant …', 'lock …'],
    },
  ],
  [
    'while it waits for the vault',
    {
      at: (method, _host, nth, path) => method === 'GET' && nth > 4 && path.endsWith('/vaults/kv-contoso-cja'),
      hang: false,
      says: 'vault kv-contoso-cja',
      done: ['resource-group done', 'vault failed', 'key skipped', 'principal done', 'grant skipped', 'lock skipped'],
    },
  ],
];

test.each(moments)('%s', async (_when, { at, hang, says, done }) => {
  const state = setUp(cloud, fromEmpty);
  if (says.startsWith('vault ')) state.settings.dnsDelay = 60_000;
  let met = 0;
  let isSent = false;
  cloud.onRequest = async ({ method, host, path }) => {
    if (path.endsWith('/vaults/kv-contoso-cja')) met += 1;
    if (isSent || !at(method, host, met, path)) return;
    isSent = true;
    process.emit('SIGTERM');
    if (hang) await new Promise<void>(() => {});
  };
  const { exitCode, outputs, log, summary } = await run(cloud, fromEmpty, {}, { clock: 8 });
  cloud.onRequest = undefined;
  expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
  const open = done.filter((change) => change.endsWith('…')).map((change) => change.replace('…', ''));
  const ended = changesOf(outputs).map((change) => {
    const short = change.replace(/ \w+ (\w+)$/, ' $1');
    return open.some((each) => short.startsWith(each)) ? short.replace(/\w+$/, '…') : short;
  });
  expect(ended).toEqual(done);
  for (const text of ['Cancelled', says]) expect(log).toContain(text);
  expect(summary).toContain('The job was canceled');
  for (const vault of cloud.cloud.state.vaults) vault.dnsReadyAt = 0;
  expect(await faultsAfterwards(cloud, fromEmpty, false)).toEqual([]);
});
