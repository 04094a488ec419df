/** A reader of the log that is slow or gone, or a full disk. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const source = (...path: string[]) => JSON.stringify(join(import.meta.dirname, '..', '..', 'src', ...path));
const commandOf = (script: string) => ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];

/** A separate process with a log, whose output is not read yet. */
const opened = `
  const { createLog } = await import(${source('hosts', 'log.ts')});
  const { writer } = await import(${source('hosts', 'github', 'writer.ts')});
  const { endProcess } = await import(${source('runtime', 'end-process.ts')});
  const log = createLog();
  log.open(writer);`;

test('a process ends only when a slow reader has read everything', async () => {
  const script = `${opened} for (let line = 0; line < 20_000; line += 1) log.info(\`line \${line} é\`); endProcess(7);`;
  const child = spawn(process.execPath, commandOf(script), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let text = '';
  await sleep(500);
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  expect(await ended).toEqual([7, null]);
  expect(text).toBe(Array.from({ length: 20_000 }, (_, line) => `line ${line} é\n`).join(''));
});

test('a reader that is gone does not end the run', async () => {
  const script = `
    ${opened}
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    for (let line = 0; line < 10; line += 1) {
      log.info('line');
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    endProcess(7);`;
  const child = spawn(process.execPath, commandOf(script), { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('a log on a full disk does not end the run either', () => {
  const script = `${opened} log.info('line'); log.warning('line'); endProcess(7);`;
  const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, commandOf(script), { stdio: [...stdio], encoding: 'utf8' });
  expect([status, stderr]).toEqual([7, '']);
});
