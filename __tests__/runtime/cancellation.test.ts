/** Signals end a process, so what they do is tried on one of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const module = join(import.meta.dirname, '..', '..', 'src', 'runtime', 'cancellation.ts');

/** A process that says what it heard and never ends by itself. */
async function start(script: string) {
  const code = `import { Cancellation } from ${JSON.stringify(module)};
    setInterval(() => {}, 1000);
    const cancellation = new Cancellation();
    ${script}
    console.log('listening');`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  let printed = '';
  child.stdout.on('data', (text: string) => (printed += text));
  const until = async (text: string) => {
    while (!printed.includes(text)) await once(child.stdout, 'data');
  };
  await until('listening');
  return { child, until, ended: once(child, 'exit') };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the first %s requests the end, the second signal ends the process immediately',
  async (first) => {
    const { child, until, ended } = await start(`cancellation.whenAsked(() => console.log('asked'));`);
    child.kill(first);
    await until('asked');
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
  },
);

test('a signal that came before anybody could act on it is not forgotten', async () => {
  const { child, until, ended } = await start(`
    setTimeout(() => cancellation.whenAsked(() => console.log('asked', cancellation.asked)), 300);`);
  child.kill('SIGINT');
  await until('asked true');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});

test('closed, it leaves signals to do what they do', async () => {
  const { child, ended } = await start('cancellation.close();');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});
