/**
 * The bundle reaches the services through mitmproxy, which reads everything: its certificate authority has to be
 * trusted.
 */
import { type Interceptor, type MitmproxyOptions, startMitmproxy } from '../../scripts/wire/mitmproxy.ts';
import { startFront } from '../../scripts/wire/nginx.ts';
import { expectFailure, expectReady } from './outcome.ts';
import { describeWitnesses, modes, useStage, witness } from './stage.ts';

const stage = useStage();
const listen = { host: '127.0.0.1', port: 8080 };

async function startIt(options: MitmproxyOptions = {}): Promise<Interceptor> {
  const parts = { path: witness('mitmproxy').path, folder: stage.folder, listen };
  return stage.keep(await startMitmproxy(parts, stage.cloud.environment['NODE_EXTRA_CA_CERTS'] ?? '', options));
}

/** The services behind nginx, which speaks HTTP/2 to clients that ask for it. */
async function startFrontWithHttp2(): Promise<void> {
  const { cloud, direct, folder } = stage;
  const { leaf: certificate, privateKey: key, authority } = cloud.certificates;
  const front = { host: '127.0.2.1', port: 443 };
  const parts = { path: witness('nginx').path, folder, listen: front, certificate, key, authority, http2: true };
  stage.keep(await startFront({ ...parts, directives: ['gzip on;', 'gzip_types *;'], upstreams: direct.addresses }));
  stage.resolve(front);
}

const through = (proxy: Interceptor) => ({ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: proxy.authorityFile });

describeWitnesses(['mitmproxy'], () => {
  test.each(modes)('its authority is trusted: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt();
    const run = await stage.run(mode, through(proxy));
    expectReady(run, mode, stage.cloud);
    expect(run.log).not.toContain('trying again');
    expect(proxy.exchanges()).toHaveLength(stage.cloud.transcript.length);
  });

  test.each(modes)('its authority is not trusted: %s', async (mode) => {
    stage.setUp(mode);
    const proxy = await startIt();
    const run = await stage.run(mode, { HTTPS_PROXY: proxy.url });
    expectFailure(run, /NODE_EXTRA_CA_CERTS/);
    expect(run.log).not.toContain('trying again');
    expect(stage.cloud.transcript).toEqual([]);
  });
});

describeWitnesses(['mitmproxy', 'nginx'], () => {
  test.each(modes)('HTTP/2 to the services: %s', async (mode) => {
    stage.setUp(mode);
    await startFrontWithHttp2();
    const proxy = await startIt({ http2: true });
    const run = await stage.run(mode, through(proxy));
    expectReady(run, mode, stage.cloud);
    const versions = new Set(proxy.exchanges().map(({ client, server }) => `${client} ${server}`));
    expect(versions).toEqual(new Set(['HTTP/1.1 h2']));
  });
});
