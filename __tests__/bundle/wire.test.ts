/**
 * What real front ends and proxies do on the wire, one by one, and how the bundle handles it. In every case a run ends
 * with its own exit code (13 is node's code for an unsettled promise), with outputs and with a summary.
 */
import { type FaultText, faultNamed } from '../../emulator/faults/catalog.ts';
import type { ActionRun } from '../../emulator/run-action.ts';
import { keyName, roles, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { someByDay } from '../at-night.ts';
import { useCloud } from './harness.ts';
import { type BundleOptions } from './run-bundle.ts';

const harness = useCloud('ready');
const verify: Readonly<Record<string, string>> = { mode: 'verify' };

async function runWith(
  faults: readonly (FaultText | readonly [FaultText, number])[],
  inputs: Readonly<Record<string, string>> = verify,
  options: Partial<Omit<BundleOptions, 'inputs'>> = {},
): Promise<ActionRun> {
  for (const fault of faults) {
    const [name, times] = typeof fault === 'string' ? [fault, undefined] : fault;
    harness.cloud.faults.push(faultNamed(name, {}, times));
  }
  const run = await harness.run(inputs, options);
  expect([0, 1]).toContain(run.exitCode);
  expect(run.outputs['ready']).toMatch(/^(?:true|false)$/);
  expect(run.summary).not.toBe('');
  return run;
}

const ended = ({ exitCode, outputs }: ActionRun) => ({ exitCode, ready: outputs['ready'], state: outputs['state'] });
const good = { exitCode: 0, ready: 'true', state: 'provisioned' };

function statusOf({ outputs }: ActionRun, id: string): string | undefined {
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
  return findings.find((finding) => finding.id === id)?.status;
}

describe('compressed answers', () => {
  test('are requested, with gzip as the only encoding', async () => {
    await runWith([]);
    const asked = harness.cloud.transcript.filter(({ service }) => service !== 'oidc');
    expect(new Set(asked.map(({ requestHeaders }) => requestHeaders['accept-encoding']))).toEqual(new Set(['gzip']));
  });

  const readable: readonly FaultText[] = [
    'gzip-everywhere@entra',
    'gzip-in-pieces@arm',
    'byte-order-mark@arm',
    'gzip-everywhere@graph',
    'gzip-everywhere@arm',
  ];

  test.each(someByDay(readable, 3))('%s is read', async (fault) => {
    expect(ended(await runWith([fault]))).toEqual(good);
  });

  test.each<FaultText>(someByDay(['gzip-cut@arm', 'half-answer-chunked@arm', 'half-answer@arm', 'gzip-broken@arm'], 2))(
    '%s is retried',
    async (fault) => {
      const run = await runWith([[fault, 2]]);
      expect(ended(run)).toEqual(good);
      expect(run.log).toMatch(/(?:BrokenAnswer|breaks off|ECONNRESET).*trying again/);
    },
  );
});

describe('invalid lists', () => {
  test.each<FaultText>(someByDay(['next-link-to-itself', 'endless-list', 'huge-page', 'foreign-next-link'], 3))(
    '%s makes only its own read fail',
    async (fault) => {
      harness.cloud.faults.push(faultNamed(fault, { path: /\/locks\?/ }));
      const run = await runWith([]);
      expect(ended(run)).toEqual(good);
      expect(statusOf(run, 'vault-lock')).toBe('unknown');
      expect(run.log).toMatch(/locks unknown \((?:InvalidAnswer|AnswerTooLarge)\)/);
    },
  );
});

describe('claims', () => {
  test.each<FaultText>(someByDay(['claims-challenge@arm', 'claims-challenge-revoked@arm']))(
    '%s: the run gets one more token and continues',
    async (fault) => {
      const run = await runWith([fault]);
      expect(ended(run)).toEqual(good);
      const exchanges = harness.cloud.transcript.filter(({ host }) => host === 'login.microsoftonline.com');
      const bodies = exchanges.map(({ requestBody }) => new URLSearchParams(requestBody));
      expect(bodies.filter((body) => (body.get('claims') ?? '').includes('xms_caeerror'))).toHaveLength(1);
      // The capability is not declared: a job that takes minutes does not need a token that lasts a day.
      expect(bodies.filter((body) => /xms_cc|cp1/i.test(body.get('claims') ?? ''))).toEqual([]);
    },
  );

  test('a second challenge is explained, and does not cause more requests', async () => {
    const run = await runWith(['claims-challenge-forever@arm']);
    expect([run.exitCode, run.outputs['state']]).toEqual([1, 'unknown']);
    expect(run.log).toContain('InsufficientClaims');
    const paths = harness.cloud.transcript.filter(({ service }) => service === 'arm').map(({ path }) => path);
    // The vault itself, and its settings that only a preview has: each once more with the new token, and no more.
    const reads = paths.filter((path) => /\/vaults\/[^/?]+\?/.test(path));
    expect(new Set(reads).size).toBe(2);
    expect(reads.length).toBeLessThanOrEqual(4);
    for (const path of new Set(paths)) expect(paths.filter((other) => other === path).length).toBeLessThanOrEqual(2);
  });
});

describe('requests', () => {
  test('carry a length if they can have a body', async () => {
    harness.cloud.reset('key-deleted');
    grantRole(harness.cloud.cloud.state, roles.keyVaultCryptoOfficer, vaultScope);
    expect((await runWith([], { 'recover-deleted': 'true' })).exitCode).toBe(0);
    const recovery = harness.cloud.transcript.find(({ path }) => path.includes(`/deletedkeys/${keyName}/recover`));
    expect(recovery?.requestHeaders['content-length']).toBe('0');
    const bodies = harness.cloud.transcript.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));
    expect(bodies.filter(({ requestHeaders }) => requestHeaders['content-length'] === undefined)).toEqual([]);
  });
});

describe('a repository that moved', () => {
  const drift = {
    mode: 'verify',
    'drift-issue': 'true',
    'github-token': 'ghs_localcloudWritesIssues',
    'fail-on': 'warning',
  };
  const toGithub = () => harness.cloud.transcript.filter(({ host }) => host === 'api.github.com');

  test.each<FaultText>(someByDay(['moved-301', 'moved-307']))('%s is followed with the token', async (fault) => {
    harness.cloud.reset('key-disabled');
    const run = await runWith([fault], drift);
    expect(run.log).toMatch(/Drift issue: opened #\d+/);
    expect(toGithub().every(({ requestHeaders }) => requestHeaders['authorization'] !== undefined)).toBe(true);
  });

  test.each<FaultText>(someByDay(['moved-elsewhere-301', 'moved-in-circles', 'moved-elsewhere-307'], 2))(
    '%s is not followed endlessly or to another host, and does not fail the gate',
    async (fault) => {
      const run = await runWith([fault], { ...drift, 'fail-on': 'error' });
      expect(run.exitCode).toBe(0);
      expect(run.log).toMatch(/redirects are not followed|Redirected|redirect/);
      expect(harness.cloud.connections.filter(({ host }) => host.includes('elsewhere'))).toEqual([]);
      expect(toGithub().length).toBeLessThanOrEqual(4);
    },
  );
});

describe('connections that are never established', () => {
  test.each<FaultText>(['idle-408', 'idle-close', 'close-after-answer', 'tls-closed@graph'])('%s', async (fault) => {
    const run = await runWith(fault === 'tls-closed@graph' ? [[fault, 1]] : [fault], verify, { clock: 1 });
    expect(ended(run)).toEqual(good);
  });
});

describe('a proxy', () => {
  const password = 'proxy-password';
  const login = () => {
    const url = new URL(harness.cloud.environment['HTTPS_PROXY'] ?? '');
    return `http://proxy-user:${password}@${url.host}`;
  };
  const through = (proxy: string) => ({ environment: { HTTPS_PROXY: proxy, https_proxy: undefined } });

  test('that requires a login gets it, and the password appears nowhere', async () => {
    const options = through(login());
    const run = await runWith(
      ['proxy-login'],
      { mode: 'verify' },
      { environment: { ...options.environment, RUNNER_DEBUG: '1' } },
    );
    expect(ended(run)).toEqual(good);
    const masks = run.log.split('\n').filter((line) => line.startsWith('::add-mask::'));
    expect(masks.join('\n')).toContain(password);
    const rest = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const written = [...rest, run.stderr, run.summary, ...Object.values(run.outputs), ...Object.values(run.files)];
    for (const secret of [password, Buffer.from(`proxy-user:${password}`).toString('base64')]) {
      expect(written.filter((text) => text.includes(secret))).toEqual([]);
    }
  });
});
