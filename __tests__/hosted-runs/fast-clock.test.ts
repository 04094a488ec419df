/** The clock of tests: only what is waited for passes faster. */
import { execFileSync } from 'node:child_process';
import { fastClock } from './run-hosted.ts';

/** Runs the statements with the clock at a hundred times its speed, and returns what they print. */
function seconds(statements: string): number {
  const script = `
    const now = () => Number(process.hrtime.bigint()) / 1e9;
    const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const work = (until) => { while (performance.now() < until); };
    const began = now();
    ${statements}
    process.stdout.write(String(now() - began));`;
  const env = { PATH: process.env['PATH'], ...fastClock(100, 'windows') };
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', env }));
}

test('a wait passes faster, and takes its whole time by the clock', () => {
  const started = performance.now();
  expect(seconds('await wait(60_000);')).toBeGreaterThanOrEqual(60);
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('two waits at a time take the time of the longer one', () => {
  const told = seconds('await Promise.all([wait(60_000), wait(45_000)]);');
  expect(told).toBeGreaterThanOrEqual(60);
  expect(told).toBeLessThan(105);
});

test('work takes the time that it takes, also beside a time limit that it would exceed a hundred times faster', () => {
  const told = seconds(`
    let isOver = false;
    setTimeout(() => { isOver = true; }, 25_000).unref();
    for (let turn = 1; turn <= 10; turn += 1) { work(performance.now() + 50); await wait(10); }
    if (isOver) throw new Error('the limit was reached');`);
  expect(told).toBeLessThan(25);
});

test.each([
  ['is answered late', 'const limit = setTimeout(() => undefined, 30_000); await sleep(1_500); clearTimeout(limit);'],
  ['is held up', 'work(performance.now() + 1_500); await sleep(0);'],
])('a time limit does not pass meanwhile if a run %s', (_what, statements) => {
  const told = seconds(`
    const { setTimeout: sleep } = await import('node:timers/promises');
    setTimeout(() => { throw new Error('the limit was reached'); }, 60_000).unref();
    ${statements}`);
  expect(told).toBeLessThan(60);
});
