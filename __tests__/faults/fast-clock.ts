/**
 * Put before the bundle (`node --import`), lets its time run faster than the clock on the wall: patience that lasts
 * minutes is tried in seconds. Only waiting gets shorter; what is done takes as long as ever.
 */
const factor = Number(process.env['FAST_CLOCK'] ?? '1');

const { setTimeout: plainTimeout } = globalThis;
const plainTime = process.hrtime.bigint.bind(process.hrtime);
const startedAt = plainTime();
const faster = (elapsed: bigint) => BigInt(Math.round(Number(elapsed) * factor));

Object.defineProperty(process.hrtime, 'bigint', { value: () => startedAt + faster(plainTime() - startedAt) });
Object.defineProperty(globalThis, 'setTimeout', {
  value: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
    plainTimeout(run, milliseconds / factor, ...args),
});
// The time limit of an attempt stays as it is, unless it is what is waited for: a busy machine would miss a short one.
if (process.env['FAST_LIMITS'] === '1') {
  Object.defineProperty(AbortSignal, 'timeout', {
    value: (milliseconds: number) => {
      const controller = new AbortController();
      plainTimeout(() => controller.abort(), milliseconds / factor).unref();
      return controller.signal;
    },
  });
}
