/** A reader of the log that is slow or gone, or a full disk, and a process that prints through @actions/core. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const module = (...path: string[]) => JSON.stringify(join(root, 'src', 'hosts', ...path));
const opened = `
  const { createLog } = await import(${module('log.ts')});
  const { writer } = await import(${module('github', 'writer.ts')});
  const log = createLog();
  log.open(writer);`;

const commandOf = (script: string) => ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];

/** A separate process whose output is not read yet. */
function start(script: string) {
  return spawn(process.execPath, commandOf(script), { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Prints lines in a separate process whose reader waits; the output is far larger than a pipe's buffer. */
async function printedSlowly(before: string): Promise<string> {
  const script = `
    ${before}
    ${opened}
    for (let line = 0; line < 20_000; line += 1) log.info(\`line \${line} é\`);`;
  const child = start(script);
  const ended = once(child, 'close');
  let text = '';
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  expect(await ended).toEqual([0, null]);
  return text;
}

const all = Array.from({ length: 20_000 }, (_, line) => `line ${line} é\n`).join('');

test('so does a slow reader of a non-blocking pipe', async () => {
  // Node makes a pipe non-blocking when its stream is opened.
  expect(await printedSlowly("process.stdout.write('');")).toBe(all);
});

test('a reader that is gone does not end the run', async () => {
  const script = `
    ${opened}
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    for (let line = 0; line < 10; line += 1) {
      log.info('line');
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    process.exitCode = 7;`;
  const child = start(script);
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('a log on a full disk does not end the run either', () => {
  const script = `${opened} log.info('line'); log.warning('line'); process.exitCode = 7;`;
  const { status, stderr } = spawnSync(process.execPath, commandOf(script), {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([7, '']);
});
