/** A canceled job: whatever is in progress, the run ends within two seconds, says what was done, and fails. */
import type { ChildProcess } from 'node:child_process';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { everything, faultsAfterwards, fromEmpty, run, setUp } from './scenario.ts';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

interface Moment {
  /** The request at which the signal is sent. */
  readonly at: (method: string, host: string, nth: number, path: string) => boolean;
  readonly hang: boolean;
  readonly says: string;
  readonly done: readonly string[];
}

const moments: Record<string, Moment> = {
  'while modules load': {
    at: (_method, host) => host.endsWith('.actions.githubusercontent.com'),
    hang: false,
    says: 'Cancelled',
    done: [],
  },
  "while GitHub's token is on its way": {
    at: (_method, host) => host.endsWith('.actions.githubusercontent.com'),
    hang: true,
    says: "waiting for GitHub's OIDC provider",
    done: [],
  },
  'while Azure is read': {
    at: (method, host) => method === 'GET' && host === 'graph.microsoft.com',
    hang: true,
    says: 'Cancelled',
    done: [],
  },
  'while a write is under way': {
    at: (method, _host, _nth, path) => method === 'PUT' && path.includes('/keys/'),
    hang: true,
    says: 'create key cja-cmk in vault kv-contoso-cja (waiting for Azure Resource Manager)',
    // The grant and the lock are created in parallel with the key: whether they were in time depends on the moment.
    done: ['resource-group done', 'vault done', 'key failed', 'principal done', 'grant …', 'lock …'],
  },
  'while it waits for the vault': {
    at: (method, _host, nth, path) => method === 'GET' && nth > 4 && path.endsWith('/vaults/kv-contoso-cja'),
    hang: false,
    says: 'vault kv-contoso-cja',
    done: ['resource-group done', 'vault failed', 'key skipped', 'principal done', 'grant skipped', 'lock skipped'],
  },
};

async function cancel(moment: Moment, signal: NodeJS.Signals) {
  const state = setUp(cloud, fromEmpty);
  if (moment.says.startsWith('vault ')) state.settings.dnsDelay = 60_000;
  let child: ChildProcess | undefined;
  let sentAt = 0;
  let endedAt = 0;
  let met = 0;
  cloud.onRequest = async ({ method, host, path }) => {
    if (path.endsWith('/vaults/kv-contoso-cja')) met += 1;
    if (sentAt > 0 || !moment.at(method, host, met, path)) return;
    sentAt = performance.now();
    child?.kill(signal);
    if (moment.hang) await new Promise<void>(() => {});
  };
  const result = await run(
    cloud,
    fromEmpty,
    {},
    {
      onSpawn: (spawned) => {
        child = spawned;
        spawned.on('exit', () => {
          endedAt = performance.now();
        });
      },
    },
  );
  cloud.onRequest = undefined;
  return { ...result, milliseconds: endedAt - sentAt };
}

function changes(json: string | undefined): string[] {
  const list = JSON.parse(json ?? '[]') as { resource: string; status: string }[];
  return list.map(({ resource, status }) => `${resource} ${status}`);
}

/** By day the other signal ends one of them: both have the same handler. */
const inTurn = (signal: NodeJS.Signals) =>
  Object.keys(moments).filter((name) => everything || signal === 'SIGTERM' || name === 'while a write is under way');

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test.each(inTurn(signal))('%s', async (name) => {
    const moment = moments[name];
    if (moment === undefined) throw new Error(`no moment ${name}`);
    const { exitCode, milliseconds, outputs, log, summary, stderr } = await cancel(moment, signal);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(milliseconds).toBeLessThan(everything ? 8000 : 60_000);
    expect(outputs).toMatchObject({ ready: 'false' });
    const open = moment.done.filter((change) => change.endsWith('…')).map((change) => change.replace('…', ''));
    const ended = changes(outputs['changes']).map((change) => {
      const left = open.find((each) => change.startsWith(each));
      return left === undefined ? change : change.replace(/(done|failed)$/, '…');
    });
    expect(ended).toEqual(moment.done);
    expect(log).toContain('Cancelled');
    expect(log).toContain(moment.says);
    expect(summary).toContain('The job was canceled');
    for (const vault of cloud.cloud.state.vaults) vault.dnsReadyAt = 0;
    expect(await faultsAfterwards(cloud, fromEmpty, false)).toEqual([]);
  });
});
