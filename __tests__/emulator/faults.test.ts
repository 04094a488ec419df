import { setTimeout as soon } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { at, type Client, clientOf } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud();
});
beforeEach(() => {
  running.reset('ready');
  client?.close();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const root = 'https://api.github.com/repos/contoso/analytics-platform/issues';
const headers = { authorization: 'Bearer ghs_localcloudWritesIssues' };
const list = (query = '') => client.request(`${root}${query}`, { headers });
const create = () => client.request(root, { method: 'POST', headers, body: { title: 'x' } });
const made = () => running.cloud.state.github.issues.length;
const lastExchange = () => running.transcript.at(-1);

describe('a fault', () => {
  test('answers in place of the service', async () => {
    running.faults.push({
      when: {},
      do: { kind: 'answer', status: 429, headers: { 'Retry-After': '7' }, body: { a: 1 } },
    });
    expect(await create()).toMatchObject({ status: 429, headers: { 'retry-after': '7' }, body: { a: 1 } });
    expect(made()).toBe(0);
    expect(lastExchange()).toMatchObject({ status: 429, responseBody: '{"a":1}', fault: 'answer 429', writes: true });
  });

  test('answers with text unchanged', async () => {
    const html = '<html>502 Bad Gateway</html>';
    running.faults.push({
      when: {},
      do: { kind: 'answer', status: 502, headers: { 'Content-Type': 'text/html' }, body: html },
    });
    expect(await list()).toMatchObject({ status: 502, text: html, headers: { 'content-type': 'text/html' } });
  });

  test('answers, although the service has acted', async () => {
    running.faults.push({ when: {}, do: { kind: 'answer', status: 503, moment: 'after' } });
    expect(await create()).toMatchObject({ status: 503 });
    expect(made()).toBe(1);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('resets the connection %s the service acts', async (moment, count) => {
    running.faults.push({ when: { method: 'POST' }, do: { kind: 'reset', moment }, times: 1 });
    await expect(create()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(made()).toBe(count);
    expect(lastExchange()).toMatchObject({ status: 'reset', responseBody: '', fault: `reset ${moment}` });
    expect(await create()).toMatchObject({ status: 201 });
    expect(running.connections.map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('hangs %s the service acts, until the cloud stops', async (moment, count) => {
    const other = await startCloud({ tenant: 'ready' });
    const own = clientOf(other);
    other.faults.push({ when: {}, do: { kind: 'hang', moment } });
    let isOver = false;
    const hanging = own.request(root, { method: 'POST', headers, body: { title: 'x' } }).finally(() => {
      isOver = true;
    });
    const outcome = hanging.catch((error: unknown) => error);
    while (other.transcript[0]?.status !== 'hang') await soon(20);
    await soon(200);
    expect(isOver).toBe(false);
    expect(other.cloud.state.github.issues).toHaveLength(count);
    expect(other.transcript).toMatchObject([{ status: 'hang', fault: `hang ${moment}` }]);
    await other.stop();
    expect(await outcome).toMatchObject({ code: 'ECONNRESET' });
    own.close();
  });

  test('delays an answer', async () => {
    running.faults.push({ when: {}, do: { kind: 'delay', ms: 150 } });
    const began = performance.now();
    expect(await list()).toMatchObject({ status: 200 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(148);
    const exchange = lastExchange();
    expect((exchange?.endedAt ?? 0) - (exchange?.startedAt ?? 0)).toBeGreaterThanOrEqual(148);
    expect(exchange?.fault).toBe('delay 150 ms');
  });

  test('rewrites an answer', async () => {
    running.faults.push({ when: {}, do: { kind: 'rewrite', change: (answer) => ({ ...answer, body: '{"cut' }) } });
    expect(await list()).toMatchObject({ status: 200, text: '{"cut' });
  });
});

describe('a rule', () => {
  const teapot = { kind: 'answer', status: 418 } as const;
  const statuses = async (count: number) => {
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) found.push((await list()).status);
    return found;
  };

  test('applies as often as it says', async () => {
    running.faults.push({ when: {}, do: teapot, times: 2 });
    expect(await statuses(4)).toEqual([418, 418, 200, 200]);
  });

  test('applies to the nth matching request', async () => {
    running.faults.push({ when: { path: /\/issues$/, nth: 2 }, do: teapot });
    await client.request('https://api.github.com/other');
    expect(await statuses(4)).toEqual([200, 418, 200, 200]);
  });

  test('applies by number in the transcript', async () => {
    running.faults.push({ when: (_request, index) => index === 3, do: teapot });
    expect(await statuses(4)).toEqual([200, 200, 418, 200]);
  });

  test('applies by method, host and path with query', async () => {
    running.faults.push({ when: { method: 'GET', host: 'api.github.com', path: /\?state=all$/g }, do: teapot });
    expect((await list('?state=all')).status).toBe(418);
    expect((await list('?state=all')).status).toBe(418);
    expect((await list('?state=open')).status).toBe(200);
    expect((await create()).status).toBe(201);
    const elsewhere = 'https://login.microsoftonline.com/common/discovery/instance?state=all';
    expect((await client.request(elsewhere)).status).toBe(200);
  });

  test('gives way to the rule before it, and continues to count', async () => {
    const before = { when: {}, do: { kind: 'answer', status: 500 }, times: 1 } as const;
    running.faults.push(before, { when: { nth: 2 }, do: teapot });
    expect(await statuses(3)).toEqual([500, 418, 200]);
  });
});

describe('hooks', () => {
  test('onRequest receives each request before the service does, and may change the state', async () => {
    const seen: [string, number][] = [];
    running.onRequest = async ({ method }, index) => {
      await Promise.resolve();
      seen.push([method, index]);
      if (index === 2) running.cloud.state.github.tokens = {};
    };
    expect([(await list()).status, (await list()).status]).toEqual([200, 401]);
    expect(seen).toEqual([
      ['GET', 1],
      ['GET', 2],
    ]);
  });

  test('onAnswer is called after the service has acted, before the client gets the answer', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const seen: [number, number][] = [];
    running.onAnswer = async (_request, { status }, index) => {
      seen.push([status, index]);
      await held;
    };
    let isOver = false;
    const creating = create().finally(() => {
      isOver = true;
    });
    while (made() === 0) await new Promise(setImmediate);
    expect(isOver).toBe(false);
    release();
    expect(at((await creating).body, 'number')).toBe(1);
    expect(seen).toEqual([[201, 1]]);
  });

  test('a defect of the cloud itself is reported as one', async () => {
    Object.defineProperty(running.cloud.state, 'github', {
      get: () => {
        throw new Error('broken state');
      },
    });
    const answer = await list();
    expect(answer).toMatchObject({ status: 500, body: { error: { code: 'LocalCloudDefect' } } });
    expect(answer.text).toContain('broken state');
  });
});
