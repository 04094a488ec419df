/** The bundle reaches the services through tinyproxy: plain, with a login, and with few connections. */
import { expect, test } from '@jest/globals';
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

/** What a proxy without the right login makes of it: one attempt, and a word on what to do. */
const unwelcome: Readonly<Record<string, string>> = {
  'no login': `http://${address}`,
  'a wrong password': `http://${login.user}:wr0ng-pass-of-proxy@${address}`,
};

describeWitnesses(['tinyproxy'], () => {
  test.each(modes)('without a login: %s', async (mode) => {
    stage.layOut(mode);
    const proxy = await startIt({});
    expectReady(await stage.run(mode, { HTTPS_PROXY: proxy.url }), mode, stage.cloud);
    expect(new Set(proxy.tunnels().map(({ host }) => host))).toEqual(
      new Set(stage.cloud.transcript.map(({ host }) => host)),
    );
  });

  test.each(modes)('with its login: %s', async (mode) => {
    stage.layOut(mode);
    await startIt({ login });
    const proxy = `http://${login.user}:${login.password}@${address}`;
    const run = await stage.run(mode, { HTTPS_PROXY: proxy, RUNNER_DEBUG: '1' });
    expectReady(run, mode, stage.cloud);
    expectNowhere(run, login.password);
    expect(run.log).toContain(`::add-mask::${login.password}`);
  });

  test.each(modes.flatMap((mode) => Object.entries(unwelcome).map(([what, url]) => [what, mode, url] as const)))(
    'asks for a login, and gets %s: %s',
    async (_what, mode, url) => {
      stage.layOut(mode);
      const proxy = await startIt({ login });
      const run = await stage.run(mode, { HTTPS_PROXY: url, RUNNER_DEBUG: '1' });
      expectFailure(run, /407/, /HTTPS_PROXY/);
      expect(run.log).not.toContain('trying again');
      expectNowhere(run, 'wr0ng-pass-of-proxy');
      expect(stage.cloud.transcript).toEqual([]);
      // The connections that were opened ahead are in the number too.
      expect(proxy.tunnels().filter(({ host }) => host.endsWith('.actions.githubusercontent.com'))).toHaveLength(1);
    },
  );

  test.each(modes)('with 4 connections at most: %s', async (mode) => {
    stage.layOut(mode);
    const proxy = await startIt({ maxClients: 4 });
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url });
    expectReady(run, mode, stage.cloud);
    expect(run.log).not.toContain('given up');
  });
});
