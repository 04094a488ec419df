/** Signals end a process, so they are tested on a separate one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const module = join(import.meta.dirname, '..', '..', 'src', 'runtime', 'cancellation.ts');

/** A process that prints the signals it receives and never ends by itself. */
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

test('a signal that arrived before there was a handler is not lost', async () => {
  const { child, until, ended } = await start(`
    setTimeout(() => cancellation.whenAsked(() => console.log('asked', cancellation.asked)), 300);`);
  child.kill('SIGINT');
  await until('asked true');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});

test('once closed, it leaves signals to their default action', async () => {
  const { child, ended } = await start('cancellation.close();');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});
