/** Four runs at the same time on an empty subscription: all succeed, and there is one of each. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { everything, faultsOfEnding, fromEmpty, notOnce, plainInputs, recoveredKey, run, setUp } from './scenario.ts';

const rounds = everything ? Array.from({ length: 20 }, (_, index) => index + 1) : [2];

describe('four runs in parallel', () => {
  let cloud: RunningCloud | undefined;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud?.stop());

  test.each(rounds)('round %i', async (round) => {
    if (cloud === undefined) throw new Error('no cloud');
    const { settings } = setUp(cloud, fromEmpty);
    // In every other round, the other runs observe what one run creates with a delay.
    if (round % 2 === 0) Object.assign(settings, { directoryDelay: 1500, assignmentDelay: 1500, roundTrip: 20 });
    const own = cloud;
    const ended = await Promise.all(Array.from({ length: 4 }, () => run(own, fromEmpty)));
    expect(ended.flatMap(faultsOfEnding)).toEqual([]);
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(notOnce(cloud.cloud.state)).toEqual([]);
    expect(new Set(ended.map(({ outputs }) => outputs['key-uri'])).size).toBe(1);
  });
});

describe('a deleted key', () => {
  let cloud: RunningCloud | undefined;
  const running = () => {
    if (cloud === undefined) throw new Error('no cloud');
    return cloud;
  };
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud?.stop());

  test('that three runs recover at the same time is recovered once, and all runs succeed', async () => {
    const { settings } = setUp(running(), recoveredKey);
    Object.assign(settings, { keyDelay: 500, roundTrip: 20 });
    const ended = await Promise.all([1, 2, 3].map(() => run(running(), recoveredKey)));
    expect(ended.flatMap(faultsOfEnding)).toEqual([]);
    expect(ended.map(({ exitCode, outputs }) => [exitCode, outputs['ready']])).toEqual(ended.map(() => [0, 'true']));
    expect(notOnce(running().cloud.state)).toEqual([]);
  });

  test('whose recovery another run began before this one looked is waited for, and not created', async () => {
    const state = setUp(running(), { tenant: 'ready', inputs: plainInputs });
    const keys = state.vaults.flatMap((vault) => vault.keys);
    const versions = () => keys.flatMap((key) => key.versions.map(({ version }) => version));
    const before = versions();
    for (const key of keys) key.visibleAt = Number.POSITIVE_INFINITY;
    running().onRequest = ({ method, path }) => {
      if (method === 'PUT' && path.includes('/keys/')) for (const key of keys) key.visibleAt = Date.now() + 1500;
    };
    const ended = await run(running(), { tenant: 'ready', inputs: plainInputs });
    expect(faultsOfEnding(ended)).toEqual([]);
    expect(ended.log).toContain('ObjectIsBeingRecovered');
    expect([ended.exitCode, ended.outputs['ready'], ended.outputs['changes']]).toEqual([
      0,
      'true',
      // The other run recovered it.
      '[]',
    ]);
    running().onRequest = undefined;
    expect(versions()).toEqual(before);
  });
});
