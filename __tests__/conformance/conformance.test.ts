/** The local cloud against the facts: each case over real sockets, through the proxy. */
import { operationOf } from '../../emulator/operations.ts';
import { useLocalCloud } from '../emulator/local-cloud.ts';
import { nameOf } from './case.ts';
import { recordedCases } from './cases/all.ts';
import { check } from './check.ts';

const local = useLocalCloud();

const groups = Map.groupBy(recordedCases, ({ send }) => operationOf(send));

describe.each([...groups])('%s', (_operation, cases) => {
  test.each(cases.map((one) => [`${one.name}: ${nameOf(one.seen)}`, one] as const))('%s', async (_name, one) => {
    expect(await check(one, local.running, local.client)).toEqual([]);
  });
});
