/** A runner whose files can't be written: the run says so, and the step fails, even if everything in Azure is fine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDirectRoutes } from '../../emulator/direct/routes.ts';
import { tokenRequestHost } from '../../emulator/router.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const hosts = ['login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com', tokenRequestHost];

test.each([
  ['GITHUB_OUTPUT', '/dev/full', 'the outputs: ENOSPC'],
  ['GITHUB_OUTPUT', '/nowhere/output', 'the outputs: Missing file'],
  ['GITHUB_STEP_SUMMARY', '/dev/full', 'the job summary: ENOSPC'],
  ['GITHUB_STEP_SUMMARY', '/nowhere/summary', 'the job summary: Unable to access'],
  ['RUNNER_TEMP', '/dev/null/temp', '/dev/null/temp/cja-cmk/kv-contoso-cja.cja-cmk.report.json: ENOTDIR'],
])('%s at %s', async (name, path, message) => {
  const { exitCode, log, stderr } = await harness.run({ mode: 'verify' }, { environment: { [name]: path } });
  expect(log).toContain('READY: state provisioned');
  expect(log).toContain(`::error::Could not write ${message}`);
  expect([exitCode, stderr]).toEqual([1, '']);
});

/** Starts the bundle with a limit of open files, and with the variables whose names a shell does not pass on. */
const limited = (files: number) => `
import { spawn } from 'node:child_process';
const restore = 'data:text/javascript,Object.assign(process.env, JSON.parse(process.env.JOB))';
const bundle = ${JSON.stringify(resolve(import.meta.dirname, '..', '..', 'dist', 'index.js'))};
const command = ['-c', 'ulimit -n ${files} && exec "$@"', 'sh', process.execPath, '--import', restore, bundle];
const env = { ...process.env, JOB: JSON.stringify(process.env) };
spawn('sh', command, { stdio: 'inherit', env }).on('exit', (code) => { process.exitCode = code ?? 99; });
`;

test.each([30, 26])(
  'a process that can open only %i files, too few for its connections, still reports',
  async (files) => {
    const folder = mkdtempSync(join(tmpdir(), 'limited-'));
    // Without a proxy, more connections than that are opened in advance.
    const routes = await openDirectRoutes(harness.cloud, hosts);
    try {
      const bundle = join(folder, 'limited.mjs');
      writeFileSync(bundle, limited(files));
      const environment = { ...routes.environment, NO_PROXY: '*' };
      const run = await harness.run({ mode: 'verify' }, { bundle, environment, ownProcess: true });
      // Whether the run succeeds depends on which files are closed in time; either way it reports, and says what it
      // lacked.
      expect(run.log).toContain('EMFILE');
      expect([0, 1]).toContain(run.exitCode);
      expect([run.exitCode === 0, run.stderr]).toEqual([run.outputs['ready'] === 'true', '']);
      expect(run.outputs['state']).toMatch(/^(?:provisioned|unknown)$/);
      expect(run.summary).not.toBe('');
      expect(Object.keys(run.files)).toContain('cja-cmk/kv-contoso-cja.cja-cmk.report.json');
    } finally {
      routes.close();
      rmSync(folder, { recursive: true });
    }
  },
);
