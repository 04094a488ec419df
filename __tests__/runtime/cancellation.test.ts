/** Signals end a process, so they are tested on a separate one; `bundle/process.test.ts` has what a canceled run says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const module = join(import.meta.dirname, '..', '..', 'src', 'runtime', 'cancellation.ts');

test.each([
  ['has a handler', 'cancellation.whenAsked(say);'],
  ['gets its handler only later', 'setTimeout(() => cancellation.whenAsked(say), 300);'],
])('the first signal asks a process that %s to end, and the second one ends it', async (_, script) => {
  const code = `import { Cancellation } from ${JSON.stringify(module)};
    setInterval(() => {}, 1000);
    const cancellation = new Cancellation();
    const say = () => console.log('asked', cancellation.asked);
    ${script}
    console.log('listening');`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code]);
  const ended = once(child, 'exit');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const until = async (text: string) => {
    while (!printed.includes(text)) await once(child.stdout, 'data');
  };
  await until('listening');
  child.kill('SIGINT');
  await until('asked true');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});
