/**
 * Random states of a tenant: the bundle says ready only where Adobe's application, with a token of its own, really wraps and
 * unwraps with the key.
 */
import type { Peers } from '../../scripts/peers/clouds.ts';
import { installAdobe } from '../../scripts/peers/shim.ts';
import { canAdobeUseKey } from './adobe.ts';
import { type RandomState, randomState, setUp, strictnessOf } from './random-state.ts';
import { run, startWithGroup } from './target.ts';

const states = Number(process.env['PEERS_STATES'] ?? '200');
const seed = Number(process.env['PEERS_SEED'] ?? '1');

let peers: Peers;
beforeAll(async () => {
  peers = await startWithGroup();
  installAdobe(peers.shim);
});
afterAll(async () => {
  await peers.stop();
});

interface Compared {
  readonly seed: number;
  readonly state: RandomState;
  readonly isReady: boolean;
  readonly canUse: boolean;
  readonly failed: readonly string[];
}

async function compare(number: number): Promise<Compared> {
  const state = randomState(number);
  await setUp(peers, state);
  const canUse = await canAdobeUseKey(peers, state.byPolicy);
  const { outputs } = await run(peers, 'verify');
  const findings = JSON.parse(outputs['findings'] ?? '[]') as readonly {
    id: string;
    severity: string;
    status: string;
  }[];
  const failed = findings.filter(
    ({ severity, status }) => severity === 'error' && ['fail', 'unknown'].includes(status),
  );
  return {
    seed: number,
    state,
    canUse,
    isReady: outputs['ready'] === 'true',
    failed: failed.map(({ id, status }) => `${id} ${status}`),
  };
}

test(`${states} states from seed ${seed}: ready only where Adobe can use the key`, async () => {
  const all: Compared[] = [];
  for (let index = 0; index < states; index += 1) all.push(await compare(seed + index));
  const ready = all.filter(({ isReady }) => isReady);
  const usable = all.filter(({ canUse }) => canUse);
  const stricter = usable.filter(({ isReady }) => !isReady);
  const reasons = Map.groupBy(stricter, ({ state }) => strictnessOf(state)[0] ?? 'unexplained');
  const table = [...reasons].map(([reason, ones]) => `  ${ones.length}: ${reason}`);
  process.stdout.write(
    `${all.length} states: Adobe can in ${usable.length}, ready in ${ready.length}, stricter in ${stricter.length}:\n${table.join('\n')}\n`,
  );
  expect(ready.filter(({ canUse }) => !canUse)).toEqual([]);
  expect(reasons.get('unexplained') ?? []).toEqual([]);
  // A generator that makes no state ready proves nothing.
  expect(ready.length).toBeGreaterThan(states / 10);
});
