/** The bundle reaches the services through squid. */
import type { ForwardProxy } from '../../scripts/wire/forward-proxy.ts';
import { startSquid } from '../../scripts/wire/squid.ts';
import { hosts } from './direct.ts';
import { expectFailure, expectReady } from './outcome.ts';
import { describeWitnesses, modes, useStage, witness } from './stage.ts';

const stage = useStage();
const listen = { host: '127.0.0.1', port: 3128 };

async function startIt(...refused: readonly string[]): Promise<ForwardProxy> {
  const parts = { path: witness('squid').path, folder: stage.folder, listen };
  return stage.keep(await startSquid(parts, refused));
}

describeWitnesses(['squid'], () => {
  test.each(modes)('every service through it: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt();
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url });
    expectReady(run, mode, stage.cloud);
    expect(run.log).not.toContain('trying again');
    await stage.settled(proxy);
    const tunnelled = new Set(proxy.tunnels().map(({ host }) => host));
    expect(tunnelled).toEqual(new Set(stage.cloud.transcript.map(({ host }) => host)));
  });

  test.each(modes)('named without a scheme, in lower case: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt();
    const run = await stage.run(mode, { https_proxy: `${listen.host}:${listen.port}` });
    expectReady(run, mode, stage.cloud);
    await stage.settled(proxy);
    expect(proxy.tunnels().length).toBeGreaterThan(3);
  });

  test.each(modes)('NO_PROXY with a domain bypasses it: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt();
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url, NO_PROXY: 'azure.com,microsoft.com' });
    expectReady(run, mode, stage.cloud);
    await stage.settled(proxy);
    const tunnelled = new Set(proxy.tunnels().map(({ host }) => host));
    expect(tunnelled).toEqual(new Set([hosts.oidc, hosts.entra]));
  });

  test.each(modes)('it refuses Azure Resource Manager: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt(hosts.arm);
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url });
    expectFailure(run, /proxy/i, /403/, /management\.azure\.com|Azure Resource Manager/);
    expect(stage.cloud.transcript.filter(({ host }) => host === hosts.arm)).toEqual([]);
  });
});
