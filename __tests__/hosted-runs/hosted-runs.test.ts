/** A hosted run shows what a run with a process of its own shows, and leaves nothing to the next run. */

import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import type { ActionRun } from '../../emulator/run-action.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { someByDay } from '../at-night.ts';
import { useCloud } from '../bundle/harness.ts';
import { runCli } from '../cli/run-cli.ts';
import { type HostedOptions, runHosted } from './run-hosted.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A replacement for the bundle: a script that does one thing. */
function stub(code: string): string {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, code);
  return file;
}

describe('the bundle', () => {
  const harness = useCloud();

  /** What two runs of the same kind have in common: without folders, times (told of what takes a while), tokens and random IDs. */
  function comparable(text: string, { temp }: ActionRun): string {
    return text
      .replaceAll(resolve(temp, '..'), 'FOLDER')
      .replaceAll(/\?run=\d+/g, '')
      .replaceAll(/\b[0-9A-F]+:[0-9A-F]+:[0-9A-F]+\b/g, 'ID')
      .replaceAll(/\b1\d{9}\b/g, 'TIME')
      .replaceAll(/\d{4}-\d\d-\d\dT(?:[\d:.]|%3A)+Z/g, 'TIME')
      .replaceAll(/\d\d:\d\d(?::\d\d)?/g, 'TIME')
      .replaceAll(/ in \d+\.\d+ s\b/g, '')
      .replaceAll(/\b\d+\.\d+ s\b/g, 'SECONDS')
      .replaceAll(/\b[0-9a-f]{32}\b|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, 'ID')
      .replaceAll(/\beyJ[\w.-]+/g, 'TOKEN');
  }

  async function everythingOf(tenant: TenantName, inputs: Readonly<Record<string, string>>, ownProcess: boolean) {
    harness.cloud.reset(tenant);
    Object.assign(harness.cloud.cloud.state.settings, { dnsDelay: 0 });
    const run = await harness.run(inputs, { ownProcess, environment: { RUNNER_DEBUG: '1' } });
    const { exitCode, signal, log, stderr, outputs, summary, files } = run;
    const { transcript, connections } = harness.cloud;
    // What calls the bundle is node in one case, the host in the other.
    const lines = log.split('\n').filter((line) => !/^::debug::at .*node:internal/.test(line));
    const requests = transcript.map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);
    const hosts = connections.map(({ host }) => host);
    const all = { exitCode, signal, lines, stderr, outputs, summary, files, requests, hosts };
    const same = JSON.parse(comparable(JSON.stringify(all), run)) as typeof all;
    // Requests in parallel are answered in any order; how often a state is polled, and a connection serves again, depends on the clock.
    const inOrder = (list: readonly string[]) => [...new Set(list)].toSorted();
    return { ...same, lines: inOrder(same.lines), requests: inOrder(same.requests), hosts: inOrder(same.hosts) };
  }

  test.each<[string, TenantName, Readonly<Record<string, string>>]>(
    someByDay(
      [
        ['ensure', 'empty', { 'create-resource-group': 'true', 'delete-lock': 'true' }],
        ['plan', 'group-only', { mode: 'plan' }],
        ['verify', 'ready', { mode: 'verify', 'usage-days': '7', language: 'fr' }],
        ['verify with a drift issue', 'key-disabled', { mode: 'verify', 'drift-issue': 'true' }],
        ['invalid inputs', 'ready', { mode: 'nonsense' }],
      ],
      2,
    ),
  )('%s does the same, the first time and again', async (_what, tenant, inputs) => {
    const own = await everythingOf(tenant, inputs, true);
    for (let round = 0; round < 2; round += 1) expect(await everythingOf(tenant, inputs, false)).toEqual(own);
    expect(own.lines.length).toBeGreaterThan(5);
  });

  test.each<[string, TenantName, Readonly<Record<string, string>>]>(
    someByDay([
      ['verify with a drift issue', 'key-disabled', { mode: 'verify', 'drift-issue': 'true' }],
      ['ensure', 'group-only', {}],
      ['plan', 'group-only', { mode: 'plan' }],
    ]),
  )('%s leaves its host to the next run', async (_what, tenant, inputs) => {
    // A host of their own, which is not about to have had its last run.
    const environment = { LC_ALL: 'it_IT.UTF-8' };
    const host = async () => (await harness.run({}, { bundle: stub('console.log(process.pid);'), environment })).log;
    const before = await host();
    harness.cloud.reset(tenant);
    await harness.run(inputs, { environment });
    expect(await host()).toBe(before);
  });

  test.each(
    someByDay([
      [['--help']],
      [['verify', '--nonsense']],
      [['plan', '--resource-group', 'rg-cja', '--vault-name', 'kv']],
    ]),
  )('with the command line %j shows the same', async (args) => {
    const own = await runCli(args, { ownProcess: true });
    for (let round = 0; round < 2; round += 1) expect(await runCli(args)).toEqual(own);
    expect(own.stdout + own.stderr).not.toBe('');
  });

  test('has chunks without a state of their own: only the entry, and what it starts, have to be loaded anew for each run', () => {
    const dist = resolve(import.meta.dirname, '..', '..', 'dist');
    const chunks = globSync('*.index.js', { cwd: dist });
    expect(chunks.length).toBeGreaterThan(10);
    for (const chunk of chunks) {
      const text = readFileSync(join(dist, chunk), 'utf8');
      const [, modules = ''] =
        /^export const id = \d+;\nexport const ids = [\d,[\]]+;\nexport const modules = (.*);\s*$/s.exec(text) ?? [];
      // A second statement would not parse.
      const functions = new Script(`(${modules})`).runInNewContext() as Readonly<Record<string, unknown>>;
      expect(Object.values(functions).filter((each) => typeof each !== 'function')).toEqual([]);
    }
  });
});

describe('a run', () => {
  const run = (code: string, options: Partial<HostedOptions> = {}) =>
    runHosted({ inputs: {}, bundle: stub(code), ...options });

  test('has the arguments, folder, environment and globals of a process of its own', async () => {
    const bundle = stub(`
      const { argv, env, exitCode, execArgv, version } = process;
      const listeners = ['exit', 'SIGTERM', 'SIGINT', 'uncaughtException'].map((name) => process.listenerCount(name));
      const folder = process.cwd() === env.GITHUB_WORKSPACE;
      const given = Object.keys(env).filter((name) => name !== 'HOME').sort();
      const globals = Reflect.ownKeys(globalThis).map(String);
      console.log(JSON.stringify({ argv, exitCode, execArgv, version, folder, given, globals, listeners }));
      console.error(new Date(0).getHours(), process.stdout.listenerCount('error'));
    `);
    // A host of its own: libraries leave globals that can't be deleted, with the value undefined.
    const environment = { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' };
    const own = await runHosted({ inputs: {}, bundle, environment, ownProcess: true });
    expect(own).toMatchObject({ exitCode: 0, stderr: '9 0\n' });
    for (let round = 0; round < 2; round += 1) {
      const { exitCode, log, stderr } = await runHosted({ inputs: {}, bundle, environment });
      expect({ exitCode, log, stderr }).toEqual({ exitCode: own.exitCode, log: own.log, stderr: own.stderr });
    }
  });

  test('shares a host with runs for which node reads the same as it starts', async () => {
    const look = 'console.log(process.pid, new Intl.NumberFormat().resolvedOptions().locale, process.env.LC_ALL);';
    const runIn = async (LC_ALL: string) => (await run(look, { environment: { LC_ALL } })).log.trim().split(' ');
    const [german, french] = [await runIn('de_DE.UTF-8'), await runIn('fr_FR.UTF-8')];
    expect([german.slice(1), french.slice(1)]).toEqual([
      ['de-DE', 'de_DE.UTF-8'],
      ['fr-FR', 'fr_FR.UTF-8'],
    ]);
    expect(await runIn('de_DE.UTF-8')).toEqual(german);
  });

  test('gets nothing of the run before it', async () => {
    const look = `
      globalThis.count = (globalThis.count ?? 0) + 1;
      console.log(globalThis.count, process.exitCode, process.env.LEFT, process.listenerCount('SIGTERM'), new Date(0).getHours());
      console.log(process.cwd() === process.env.GITHUB_WORKSPACE, process.stdout.listenerCount('error'));
    `;
    const bundle = stub(`${look}
      process.env.LEFT = 'x';
      process.env.TZ = 'Asia/Tokyo';
      process.on('SIGTERM', () => {});
      process.stdout.on('error', () => {});
      process.chdir('/');
      setTimeout(() => console.log('late'), 50);
      setInterval(() => console.log('again'), 5);
      setImmediate(() => console.log('at once'));
      process.exitCode = 3;
      process.exit();
    `);
    const first = await runHosted({ inputs: {}, bundle, environment: { TZ: 'UTC' } });
    expect(first).toMatchObject({ exitCode: 3, log: '1 undefined undefined 0 0\ntrue 0\n', stderr: '' });
    const second = await runHosted({ inputs: {}, bundle, environment: { TZ: 'UTC' } });
    expect([second.exitCode, second.log]).toEqual([first.exitCode, first.log]);
    const third = await run('setTimeout(() => console.log(process.env.TZ), 100);');
    expect([third.exitCode, third.log]).toEqual([0, 'undefined\n']);
  });

  test('that changed a global, or still works on something, is the last one of its host', async () => {
    const host = 'console.log(process.pid);';
    const own = { environment: { LC_ALL: 'es_ES.UTF-8' } };
    const again = await run(host, own);
    expect((await run(host, own)).log).toBe(again.log);
    await run(`import { watch } from 'node:fs'; watch('/'); process.exit(0);`, own);
    const next = await run(host, own);
    expect(next.log).not.toBe(again.log);
    await run(`Object.defineProperty(globalThis, 'kept', { value: 1 }); process.exit(0);`, own);
    expect((await run(host, own)).log).not.toBe(next.log);
  });

  test('has the exit code of a process that has nothing left to do', async () => {
    expect(await run('process.exitCode = 4; setTimeout(() => console.log("end"), 20);')).toMatchObject({
      exitCode: 4,
      signal: null,
      log: 'end\n',
    });
    expect((await run('await new Promise(() => {});')).exitCode).toBe(13);
  });

  test.each([
    ['is thrown', 'throw new Error("broken");'],
    ['is thrown later', 'setTimeout(() => { throw new Error("broken"); });'],
    ['is a rejection', 'void Promise.reject(new Error("broken")); setTimeout(() => {}, 1000);'],
    ['is a module that is missing', 'console.log("begun"); await import("./broken.mjs");'],
  ])('fails with an error that %s, and the next one does not', async (_what, code) => {
    const own = await run(code, { ownProcess: true });
    const { exitCode, signal, log, stderr } = await run(code);
    expect({ exitCode, signal, log }).toEqual({ exitCode: own.exitCode, signal: own.signal, log: own.log });
    for (const text of [stderr, own.stderr]) expect(text).toContain('broken');
    expect((await run('console.log("next");')).log).toBe('next\n');
  });

  test.each([
    ['hangs', 'setInterval(() => {}, 1000);'],
    ['blocks its process', 'for (;;);'],
  ])('that %s is killed, and costs no other run anything', async (_what, code) => {
    // Two hosts that are there already: the time is that of the run.
    await Promise.all([run(''), run('')]);
    const [hanging, other] = await Promise.all([
      run(`console.log('begun'); ${code}`, { timeout: 2000 }),
      run('setTimeout(() => console.log("end"), 300);'),
    ]);
    expect(hanging).toMatchObject({ exitCode: null, signal: 'SIGKILL', log: 'begun\n' });
    expect([other.exitCode, other.log]).toEqual([0, 'end\n']);
    expect((await run('console.log("next");')).log).toBe('next\n');
  });

  describe('with connections', () => {
    let server: Server;
    const closed: Promise<unknown>[] = [];
    beforeAll(async () => {
      server = createServer((socket) => {
        closed.push(once(socket.resume(), 'close'));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(() => void server.close());

    test('ends them, and learns nothing of it', async () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const bundle = stub(`
        import { connect } from 'node:net';
        import tls from 'node:tls';
        const plain = connect(${port}, '127.0.0.1');
        const secure = tls.connect({ socket: connect(${port}, '127.0.0.1') });
        for (const one of [plain, secure]) one.on('close', () => console.log('told')).on('error', () => console.log('told'));
        plain.on('connect', () => setTimeout(() => process.exit(0), 50));
      `);
      for (let round = 1; round <= 2; round += 1) {
        expect(await runHosted({ inputs: {}, bundle })).toMatchObject({ exitCode: 0, log: '', stderr: '' });
        expect((await run('setTimeout(() => console.log("next"), 50);')).log).toBe('next\n');
        expect(await Promise.all(closed)).toHaveLength(2 * round);
      }
    });
  });
});
