/** The bundle reaches the services through tinyproxy: plain, with a login, and with few connections. */
import type { ForwardProxy } from '../../scripts/wire/forward-proxy.ts';
import { startTinyproxy, type TinyproxyOptions } from '../../scripts/wire/tinyproxy.ts';
import { expectFailure, expectNowhere, expectReady } from './outcome.ts';
import { describeWitnesses, modes, useStage, witness } from './stage.ts';

const stage = useStage();
const listen = { host: '127.0.0.1', port: 8888 };
const login = { user: 'runner', password: 'p4ss-of-the-proxy' };
const address = `${listen.host}:${listen.port}`;

async function startIt(options: TinyproxyOptions): Promise<ForwardProxy> {
  const parts = { path: witness('tinyproxy').path, folder: stage.folder, listen };
  return stage.keep(await startTinyproxy(parts, options));
}

/**
 * What a run without the right login sends, and how tinyproxy answers: it does not answer a wrong password with 407.
 */
const unwelcome = [
  { what: 'no login', status: 407, url: `http://${address}` },
  { what: 'a wrong password', status: 401, url: `http://${login.user}:wr0ng-pass-of-proxy@${address}` },
] as const;

describeWitnesses(['tinyproxy'], () => {
  test.each(modes)('without a login: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt({});
    expectReady(await stage.run(mode, { HTTPS_PROXY: proxy.url }), mode, stage.cloud);
    expect(new Set(proxy.tunnels().map(({ host }) => host))).toEqual(
      new Set(stage.cloud.transcript.map(({ host }) => host)),
    );
  });

  test.each(modes)('with its login: %s', async (mode) => {
    stage.setUp(mode);
    await startIt({ login });
    const proxy = `http://${login.user}:${login.password}@${address}`;
    const run = await stage.run(mode, { HTTPS_PROXY: proxy, RUNNER_DEBUG: '1' });
    expectReady(run, mode, stage.cloud);
    expectNowhere(run, login.password);
    expect(run.log).toContain(`::add-mask::${login.password}`);
  });

  describe.each(unwelcome)('asks for a login, and gets $what: $status', ({ status, url }) => {
    test.each(modes)('%s', async (mode) => {
      stage.setUp(mode);
      const proxy = await startIt({ login });
      const run = await stage.run(mode, { HTTPS_PROXY: url, RUNNER_DEBUG: '1' });
      expectFailure(run, new RegExp(`\\b${status}\\b`), /HTTPS_PROXY/);
      expect(run.log).not.toContain('trying again');
      expectNowhere(run, 'wr0ng-pass-of-proxy');
      expect(stage.cloud.transcript).toEqual([]);
      // A connection that is opened in advance counts too.
      expect(proxy.tunnels().filter(({ host }) => host.endsWith('.actions.githubusercontent.com'))).toHaveLength(1);
    });
  });

  test.each(modes)('with 4 connections at most: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt({ maxClients: 4 });
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url });
    expectReady(run, mode, stage.cloud);
    expect(run.log).not.toContain('given up');
  });
});
