import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

// The bundle, too: it checks its node before it loads what an older one can't.
test.each(['src/index.ts', 'src/cli.ts', 'src/task.ts', 'dist/index.js'])(
  '%s: node 18 gives one sentence',
  (program) => {
    const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;
    const preload = `data:text/javascript,${encodeURIComponent(code)}`;
    const args = ['--disable-warning=ExperimentalWarning', '--import', preload, join(root, program)];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'This needs node 20 or newer, and node 18.20.8 runs it. Install node 24.\n',
    });
  },
);
