/**
 * Loaded before the bundle (`node --import`), makes its waits shorter: waits of minutes are tested in seconds. The bundle's clock
 * jumps as a wait ends; meanwhile it goes as ever, so that a slow machine takes no more of a time limit than the real one would.
 * The variables are read at each call: a host's runs differ in them.
 */
import type { EventLoopUtilization } from 'node:perf_hooks';

const factor = () => Number(process.env['FAST_CLOCK'] ?? '1');

const { setTimeout: plainTimeout, clearTimeout: plainClear } = globalThis;
const plain = process.hrtime;
/** By how much the clock has jumped so far, ns. */
let jumped = 0n;
const bigint = () => plain.bigint() + jumped;

// jest gives each test file a `process` of its own, but the functions in it are shared by all files of a worker.
Object.defineProperty(process, 'hrtime', {
  value: Object.assign((time?: [number, number]) => plain(time), { bigint }),
});
// The time limits of attempts do not change unless they are what is tested: a busy machine would exceed shorter ones.
// Each has a second one, for a client that does not keep the first.
const attempts = [10_000, 20_000, 30_000, 40_000].flatMap((limit) => [limit, limit + 1_000]);
const limits: ReadonlySet<number> = new Set(attempts);
const isLimit = (milliseconds: number) => process.env['FAST_LIMITS'] !== '1' && limits.has(milliseconds);
/** A slower clock is for a busy machine's answers: no pause becomes longer with it. */
const speedOf = (milliseconds: number) =>
  isLimit(milliseconds) || (factor() < 1 && !limits.has(milliseconds)) ? 1 : factor();

const nanoseconds = (milliseconds: number) => BigInt(Math.round(milliseconds * 1e6));
/** When a timer was last begun: each request begins one. */
let begun = plain.bigint();
/** The limits of the requests that are under way: what they are answered with is work of the cloud, not a wait. */
const underWay = new Set<unknown>();

/**
 * Whether a wait that would end now has to go on, since a run that is still at work has not waited at all. Of a run that waits for
 * an answer alone nothing is heard for a second.
 */
function isAtWork(since: bigint, load: EventLoopUtilization): boolean {
  if (underWay.size > 0 || performance.eventLoopUtilization(load).utilization > 0.5) return true;
  return begun > since && plain.bigint() - begun < nanoseconds(1000);
}

Object.defineProperty(globalThis, 'clearTimeout', {
  value: (timer: NodeJS.Timeout | undefined) => {
    underWay.delete(timer);
    plainClear(timer);
  },
});

Object.defineProperty(globalThis, 'setTimeout', {
  value: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
    begun = plain.bigint();
    const speed = speedOf(milliseconds);
    const due = bigint() + nanoseconds(milliseconds);
    let [since, load] = [begun, performance.eventLoopUtilization()];
    const end = () => {
      const early = due - bigint();
      if (speed > 1 && early > 0n && isAtWork(since, load)) {
        [since, load] = [plain.bigint(), performance.eventLoopUtilization()];
        timer.refresh();
        return;
      }
      if (speed > 1 && early > 0n) jumped += early;
      underWay.delete(timer);
      run(...args);
    };
    const timer = plainTimeout(end, milliseconds / speed);
    if (isLimit(milliseconds)) underWay.add(timer);
    return timer;
  },
});
