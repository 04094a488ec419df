/** The pipeline over real sockets, against the local cloud. */
import tls from 'node:tls';
import { createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../emulator/faults.ts';
import { type RunningCloud, startCloud } from '../../../emulator/start.ts';
import { Connections } from '../../../src/azure/pipeline/connections.ts';
import { exchange } from '../../../src/azure/pipeline/exchange.ts';
import { hostRule } from '../../../src/azure/pipeline/hosts.ts';
import { httpClientOf } from '../../../src/azure/pipeline/pipeline.ts';
import { readProxy } from '../../../src/azure/pipeline/proxy.ts';
import type { Operation, ServiceName } from '../../../src/model/operation.ts';
import { Deadline } from '../../../src/runtime/deadline.ts';
import { type KeptLog, keepLog } from '../log-kept.ts';

const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';

interface Request {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly url: string;
  readonly name: string;
  readonly body?: string;
  readonly replaces?: boolean;
  readonly timeLimit?: number;
}

const read: Request = { method: 'GET', url, name: 'list the subscriptions' };
const write: Request = { method: 'PUT', url, name: 'make a subscription', body: '{}' };

const trusted = tls.getCACertificates('default');
let cloud: RunningCloud;
let log: KeptLog;
let deadline: Deadline;
const opened: Connections[] = [];

beforeAll(async () => {
  cloud = await startCloud();
  tls.setDefaultCACertificates([...trusted, cloud.authority]);
});
beforeEach(() => {
  cloud.reset('ready');
  log = keepLog();
  deadline = new Deadline(60_000);
});
afterEach(() => {
  for (const connections of opened.splice(0)) connections.close();
  deadline.close();
});
afterAll(async () => {
  tls.setDefaultCACertificates(trusted);
  await cloud.stop();
});

async function send(
  { method, url: address, name, body, replaces, timeLimit }: Request,
  service: ServiceName = 'arm',
  proxy = cloud.environment['HTTPS_PROXY'] ?? '',
  last?: HttpClient,
) {
  const environment = { HTTPS_PROXY: proxy };
  const hosts = hostRule({ vaultName: 'kv-contoso-cja', idTokenUrl: undefined, issuesUrl: undefined });
  const connections = new Connections({ environment, proxy: readProxy(environment), hosts });
  opened.push(connections);
  const client = httpClientOf(service, { connections, hosts, deadline, log }, last);
  const writes = method !== 'GET';
  const operation: Operation = {
    service,
    name: { en: name, fr: name },
    writes,
    ...(replaces === true ? { replaces } : {}),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  };
  const request = createPipelineRequest({ method, url: address, ...(body === undefined ? {} : { body }) });
  return exchange(operation, () => client.sendRequest(request));
}

function spoil(fault: Fault, times = 1): void {
  cloud.faults.push({ when: { host: 'management.azure.com' }, do: fault, times });
}

const asked = () => cloud.transcript.length;

describe('what is transient', () => {
  const faults: [name: string, fault: Fault][] = [
    ['reset', { kind: 'reset', moment: 'before' }],
    ['HTTP 503', { kind: 'answer', status: 503, body: {} }],
    ['HTTP 429', { kind: 'answer', status: 429, headers: { 'retry-after': '0' }, body: {} }],
    ['an HTML page', { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }],
    ['cut off', { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"v' }],
  ];

  test.each(faults)('%s: a read is retried, and the log says so', async (_name, fault) => {
    spoil(fault, 2);
    const { status } = await send(read);
    expect([status, asked()]).toEqual([401, 3]);
    expect(log.lines).toEqual([2, 3].map((attempt) => expect.stringContaining(`(attempt ${attempt} of 6)`)));
    expect(log.lines[0]).toMatch(/^Azure Resource Manager: .+ \(to list the subscriptions\); trying again in /);
  });

  test('a write that might have taken effect is not retried', async () => {
    spoil({ kind: 'reset', moment: 'after' });
    await expect(send(write)).rejects.toMatchObject({ details: { code: 'ECONNRESET', answerLost: true } });
    expect(asked()).toBe(1);
  });

  test('a write that was throttled is retried', async () => {
    spoil({ kind: 'answer', status: 429, headers: { 'retry-after': '0' }, body: {} });
    await send(write);
    expect(asked()).toBe(2);
  });

  test('a persistent error response is returned after the last attempt, and the log says how long it tried', async () => {
    spoil({ kind: 'answer', status: 429, headers: { 'retry-after': '0' }, body: {} }, 99);
    expect((await send(read)).status).toBe(429);
    expect(asked()).toBe(6);
    expect(log.lines.at(-1)).toMatch(/given up after 6 attempts in \d+\.\d s\.$/);
  });

  test('a client that settles nothing, as one did after broken gzip, is not waited for', async () => {
    const silent: HttpClient = { sendRequest: () => Promise.withResolvers<never>().promise };
    const sent = send({ ...write, timeLimit: 100 }, 'arm', undefined, silent);
    await expect(sent).rejects.toMatchObject({ details: { code: 'Timeout', answerLost: true } });
  });

  test('a service that asks for more time than remains is not tried again', async () => {
    deadline = new Deadline(30_000);
    spoil({ kind: 'answer', status: 429, headers: { 'retry-after': '3600' }, body: {} });
    expect((await send(read)).status).toBe(429);
    expect(asked()).toBe(1);
    expect(log.lines.at(-1)).toContain('would pass timeout-minutes');
  });
});

describe('what is permanent', () => {
  test.each([400, 401, 403, 404, 409])('%i is not retried', async (status) => {
    spoil({ kind: 'answer', status, body: {} }, 99);
    expect((await send(read)).status).toBe(status);
    expect([asked(), log.lines]).toEqual([1, []]);
  });

  test('a certificate of an unknown authority', async () => {
    tls.setDefaultCACertificates(trusted);
    try {
      await expect(send(read)).rejects.toMatchObject({
        details: { code: expect.stringMatching(/CERT|UNABLE_TO/), answerLost: false },
      });
      expect(cloud.connections).toHaveLength(1);
    } finally {
      tls.setDefaultCACertificates([...trusted, cloud.authority]);
    }
  });

  test('an answer that is too large', async () => {
    spoil({ kind: 'answer', status: 200, body: 'x'.repeat(17 * 1024 * 1024) });
    await expect(send(read)).rejects.toMatchObject({ details: { code: 'AnswerTooLarge' } });
    expect(asked()).toBe(1);
  });
});

describe('no connection to the service', () => {
  test('a proxy that is not running', async () => {
    deadline = new Deadline(700);
    await expect(send(write, 'arm', 'http://127.0.0.1:9')).rejects.toMatchObject({
      details: { code: 'ECONNREFUSED', answerLost: false },
    });
    expect(log.lines[0]).toContain('trying again');
  });

  test('a proxy that refuses the tunnel', async () => {
    deadline = new Deadline(700);
    const vault = { ...read, url: 'https://kv-contoso-cja.vault.azure.net/keys' };
    cloud.cloud.state.vaults = [];
    await expect(send(vault, 'vault')).rejects.toMatchObject({ details: { code: 'ERR_PROXY_TUNNEL' } });
  });
});

describe('the end', () => {
  test('at the deadline names what was waited for', async () => {
    deadline = new Deadline(300);
    spoil({ kind: 'hang', moment: 'before' });
    await expect(send(read)).rejects.toMatchObject({
      reason: 'deadline',
      operation: {
        en: 'list the subscriptions (waiting for Azure Resource Manager)',
        fr: 'list the subscriptions (en attente de Azure Resource Manager)',
      },
    });
  });

  test('comes immediately when the job is canceled', async () => {
    spoil({ kind: 'hang', moment: 'before' });
    const sent = send(read).catch((error: unknown) => error);
    const startedAt = performance.now();
    setTimeout(() => deadline.cancel(), 100);
    expect(await sent).toMatchObject({ reason: 'cancelled' });
    expect(performance.now() - startedAt).toBeLessThan(8000);
  });
});

test('a request to a host that is not the service’s is never sent', async () => {
  const foreign = { ...read, url: 'https://graph.microsoft.com/v1.0/me' };
  await expect(send(foreign)).rejects.toMatchObject({ code: 'ForeignHost' });
  expect([asked(), cloud.connections.length]).toEqual([0, 0]);
});
