/** Four runs at the same time on an empty subscription: all succeed, and there is one of each. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { everything, faultsOfEnding, fromEmpty, notOnce, run, setUp } from './scenario.ts';
import { keepTally } from './tally.ts';

const rounds = Array.from({ length: everything ? 20 : 2 }, (_, index) => index + 1);

describe('four runs side by side', () => {
  let cloud: RunningCloud | undefined;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud?.stop());

  test.each(rounds)(
    'round %i',
    async (round) => {
      if (cloud === undefined) throw new Error('no cloud');
      const { settings } = setUp(cloud, fromEmpty);
      // Every other time what one run makes is seen late by the others.
      if (round % 2 === 0) Object.assign(settings, { directoryDelay: 1500, assignmentDelay: 1500, roundTrip: 20 });
      const own = cloud;
      const ended = await Promise.all(Array.from({ length: 4 }, () => run(own, fromEmpty)));
      expect(ended.flatMap(faultsOfEnding)).toEqual([]);
      expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
      expect(notOnce(cloud.cloud.state)).toEqual([]);
      expect(new Set(ended.map(({ outputs }) => outputs['key-uri'])).size).toBe(1);
      keepTally({ loop: 'four in parallel', what: 'an empty subscription', cases: 1, succeeded: 1 });
    },
    120_000,
  );
});
