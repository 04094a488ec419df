/**
 * Loaded before the bundle (`node --import`), speeds up the bundle's clock: waits of minutes are tested in seconds.
 * Only waits get shorter; the work takes as long as ever. The variables are read at each call: a host's runs differ in them.
 */
const factor = () => Number(process.env['FAST_CLOCK'] ?? '1');

const { setTimeout: plainTimeout } = globalThis;
const plain = process.hrtime;
const startedAt = plain.bigint();
const faster = (elapsed: bigint) => BigInt(Math.round(Number(elapsed) * factor()));
const bigint = () => startedAt + faster(plain.bigint() - startedAt);

// jest gives each test file a `process` of its own, but the functions in it are shared by all files of a worker.
Object.defineProperty(process, 'hrtime', {
  value: Object.assign((time?: [number, number]) => plain(time), { bigint }),
});
// The time limits of attempts do not change unless they are what is tested: a busy machine would exceed shorter ones.
// Each has a second one, for a client that does not keep the first.
const attempts = [10_000, 20_000, 30_000, 40_000].flatMap((limit) => [limit, limit + 1_000]);
const limits: ReadonlySet<number> = new Set(attempts);
const isLimit = (milliseconds: number) => process.env['FAST_LIMITS'] !== '1' && limits.has(milliseconds);

Object.defineProperty(globalThis, 'setTimeout', {
  value: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
    plainTimeout(run, isLimit(milliseconds) ? milliseconds : milliseconds / factor(), ...args),
});
