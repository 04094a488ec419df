/** The local cloud against the facts: each case over real sockets, through the proxy. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationOf } from '../../emulator/operations.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { type Client, clientOf } from '../emulator/client.ts';
import { nameOf } from './case.ts';
import { recordedCases } from './cases/all.ts';
import { check } from './check.ts';

let running: RunningCloud;
let client: Client;
beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const groups = Map.groupBy(recordedCases, ({ send }) => operationOf(send));

describe.each([...groups])('%s', (_operation, cases) => {
  test.each(cases.map((one) => [`${one.name}: ${nameOf(one.seen)}`, one] as const))('%s', async (_name, one) => {
    expect(await check(one, running, client)).toEqual([]);
  });
});
