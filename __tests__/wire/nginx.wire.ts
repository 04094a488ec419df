/**
 * The bundle reaches the services through nginx, which ends TLS, compresses, closes connections and sends its own error
 * pages.
 */
import type { RequestPattern } from '../../emulator/faults.ts';
import { type Front, type FrontOptions, startFront } from '../../scripts/wire/nginx.ts';
import { hosts } from './direct.ts';
import { expectFailure, expectReady } from './outcome.ts';
import { describeWitnesses, modes, useStage, witness } from './stage.ts';

const stage = useStage();
const listen = { host: '127.0.2.1', port: 443 };

/** Starts nginx in front of all services, and makes their names resolve to it. */
async function startNginx(options: FrontOptions = {}): Promise<Front> {
  const { cloud, direct, folder } = stage;
  const { leaf: certificate, privateKey: key, authority } = cloud.certificates;
  const parts = { path: witness('nginx').path, folder, listen, certificate, key, authority };
  const front = stage.keep(await startFront({ ...parts, ...options, upstreams: direct.addresses }));
  stage.resolve(listen);
  return front;
}

/** Compresses everything that the services send uncompressed: every type, however short. */
const compressing = ['gzip on;', 'gzip_types *;', 'gzip_min_length 1;', 'gzip_comp_level 6;', 'gzip_vary on;'];
const plainBehind = 'proxy_set_header Accept-Encoding "";';
const largeHeaders = ['proxy_buffer_size 32k;', 'proxy_buffers 8 32k;', 'proxy_busy_buffers_size 64k;'];

const setUps: Readonly<Record<string, FrontOptions>> = {
  'compresses itself': { directives: [...compressing, plainBehind] },
  'hands on what the services compress': {},
  'compresses without buffering': {
    directives: [...compressing, plainBehind, 'proxy_buffering off;', 'proxy_request_buffering off;'],
  },
  'hands on without buffering': { directives: ['proxy_buffering off;', 'proxy_request_buffering off;'] },
  'offers HTTP/2 as well': { directives: compressing, http2: true },
};

/** The first request that each mode sends to a service it reads from, and one whose answer is lost after it acted. */
const read: RequestPattern = { method: 'GET', host: hosts.arm };
const vaultCreation: RequestPattern = { method: 'PUT', host: hosts.arm, path: /\/vaults\/[^/]+\?/ };

describeWitnesses(['nginx'], () => {
  describe.each(Object.entries(setUps))('%s', (_title, options) => {
    test.each(modes)('%s', async (mode) => {
      stage.setUp(mode);
      const front = await startNginx(options);
      const run = await stage.run(mode);
      expectReady(run, mode, stage.cloud);
      const compressed = front.requests().filter(({ contentEncoding }) => contentEncoding === 'gzip');
      expect(compressed.length).toBeGreaterThan(5);
      expect(run.log).not.toContain('trying again');
    });
  });

  test.each(modes)('closes a connection after two requests: %s', async (mode) => {
    stage.setUp(mode);
    const front = await startNginx({ directives: ['keepalive_requests 2;'] });
    expectReady(await stage.run(mode), mode, stage.cloud);
    // The reads of verify go out in parallel, each on a connection of its own.
    const most = Math.max(...front.requests().map(({ onConnection }) => onConnection));
    expect(most).toBeLessThanOrEqual(2);
    if (mode === 'ensure') expect(most).toBe(2);
  });

  test.each(modes)('closes a connection that is idle for a second: %s', async (mode) => {
    stage.setUp(mode);
    await startNginx({ directives: ['keepalive_timeout 1s;'] });
    // Later than nginx's one second, so that the connections that were kept are closed by then.
    stage.cloud.faults.push({ when: { ...read, nth: 2 }, do: { kind: 'delay', ms: 2_500 } });
    const run = await stage.run(mode);
    expectReady(run, mode, stage.cloud);
    expect(run.log).not.toContain('given up');
  });

  test.each(modes)('closes each connection after one request: %s', async (mode) => {
    stage.setUp(mode);
    const front = await startNginx({ directives: ['keepalive_timeout 0;'] });
    expectReady(await stage.run(mode), mode, stage.cloud);
    expect(front.requests().filter(({ onConnection }) => onConnection > 1)).toEqual([]);
  });

  test.each(modes)('a header of 20 kB: %s', async (mode) => {
    stage.setUp(mode);
    await startNginx({ directives: largeHeaders });
    const large = { 'x-ms-diagnostics': 'd'.repeat(20_000) };
    stage.cloud.faults.push({
      when: ({ host }) => host !== hosts.oidc,
      do: { kind: 'rewrite', change: (answer) => ({ ...answer, headers: { ...answer.headers, ...large } }) },
    });
    expectReady(await stage.run(mode), mode, stage.cloud);
    expect(stage.cloud.transcript.filter(({ fault }) => fault === 'rewrite').length).toBeGreaterThan(3);
  });

  test.each(modes)('its page for 502, while the services are down for a moment: %s', async (mode) => {
    stage.setUp(mode);
    const front = await startNginx({ directives: compressing });
    downOnce();
    const run = await stage.run(mode);
    expectReady(run, mode, stage.cloud);
    expect(front.requests().filter(({ status }) => status === 502).length).toBeGreaterThan(0);
    expect(run.log).toMatch(/HTTP 502.*trying again/);
  });

  test.each(modes)('its page for 504, when a service is slow once: %s', async (mode) => {
    stage.setUp(mode);
    const front = await startNginx({ directives: [...compressing, 'proxy_read_timeout 1s;'] });
    stage.cloud.faults.push({ when: read, times: 1, do: { kind: 'delay', ms: 3_000 } });
    const run = await stage.run(mode);
    expectReady(run, mode, stage.cloud);
    expect(front.requests().filter(({ status }) => status === 504)).toHaveLength(1);
  });

  test('its page for 504 after the vault was created: it is created once', async () => {
    const front = await startNginx({ directives: [...compressing, 'proxy_read_timeout 1s;'] });
    stage.cloud.faults.push({ when: vaultCreation, times: 1, do: { kind: 'hang', moment: 'after' } });
    expectReady(await stage.run('ensure'), 'ensure', stage.cloud);
    expect(front.requests().filter(({ status, method }) => status === 504 && method === 'PUT')).toHaveLength(1);
  });

  test.each(modes)('its page for 502 to every request: %s', async (mode) => {
    stage.setUp(mode);
    await startNginx();
    await stage.direct.down();
    stage.keep({ stop: () => stage.direct.up() });
    expectFailure(await stage.run(mode), /HTTP 502/, /GitHub/);
    expect(stage.cloud.transcript).toEqual([]);
  });

  test.each(modes)('an authority that the runner does not trust: %s', async (mode) => {
    stage.setUp(mode);
    await startNginx();
    const run = await stage.run(mode, { NODE_EXTRA_CA_CERTS: undefined });
    expectFailure(run, /NODE_EXTRA_CA_CERTS/);
    expect(run.log).not.toContain('trying again');
    expect(stage.cloud.transcript).toEqual([]);
  });
});

/** Takes the services down when the first read of Azure Resource Manager arrives, and back up a second later. */
function downOnce(): void {
  const { cloud, direct } = stage;
  let done = false;
  cloud.onRequest = async ({ host, method }) => {
    if (done || host !== read.host || method !== read.method) return;
    done = true;
    await direct.down();
    setTimeout(() => void direct.up(), 1_000);
  };
}
