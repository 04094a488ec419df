/** The cases can tell: each of these lies of the local cloud is found by them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { operationOf } from '../../emulator/operations.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { type Client, clientOf } from '../emulator/client.ts';
import { recordedCases } from './cases/all.ts';
import { type Change, check } from './check.ts';

let running: RunningCloud;
let client: Client;
beforeAll(async () => {
  running = await startCloud();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

type Body = Record<string, unknown>;

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes an object that lies in the body, `path` leading to it. */
function inBody(path: readonly string[], change: (body: Body) => Body): Change {
  const at = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (!isBody(value)) throw new Error(`The body has no ${path.join('.')}`);
    return name === undefined ? change(value) : { ...value, [name]: at(value[name], rest) };
  };
  return (answer) => ({ ...answer, body: at(structuredClone(answer.body), path) });
}

const without = (name: string) => (body: Body) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

function withoutHeader(lost: string): Change {
  return (answer) => {
    const kept = Object.entries(answer.headers ?? {}).filter(([name]) => name.toLowerCase() !== lost);
    return { ...answer, headers: Object.fromEntries(kept) };
  };
}

function withHeader(name: string, value: string): Change {
  return (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
}

const status = (value: number) => (answer: CloudAnswer) => ({ ...answer, status: value });

/** What is changed, and a case that has to notice. */
const lies: readonly (readonly [string, string, Change])[] = [
  ['a wrong status: a vault made with 201', 'a vault made: 200', status(201)],
  [
    'a missing field: no state of provisioning',
    'a vault in order',
    inBody(['properties'], without('provisioningState')),
  ],
  ['a field too many', 'a vault in order', inBody(['properties'], (body) => ({ ...body, etag: 'x' }))],
  [
    'other casing: a type in lower case',
    'a key: read',
    inBody([], (body) => ({ ...body, type: String(body['type']).toLowerCase() })),
  ],
  ["a missing header: the vault's challenge", 'no token: the challenge', withoutHeader('www-authenticate')],
  ["a missing header: the request's way", 'a vault in order', withoutHeader('x-ms-routing-request-id')],
  ['a missing header: the limits', 'a vault in order', withoutHeader('x-ms-ratelimit-remaining-subscription-reads')],
  ['a header that nobody saw', 'a vault in order', withHeader('X-Powered-By', 'ASP.NET')],
  [
    'an answer of a vault that depends on the coding',
    'a key, one version of it',
    withHeader('Vary', 'Accept-Encoding'),
  ],
  ['a connection closed after a refusal', 'no token: the challenge', withHeader('Connection', 'close')],
  ["a refusal that Entra's discovery does not keep", 'a tenant that does not exist', withHeader('Pragma', 'no-cache')],
  ['a missing header: where a purge can be followed', 'a deleted vault purged', withoutHeader('location')],
  [
    'another error code',
    'a vault that does not exist',
    inBody(['error'], (body) => ({ ...body, code: 'ResourceGroupNotFound' })),
  ],
  ['another message', 'the same under another name', inBody(['error'], (body) => ({ ...body, message: 'Conflict.' }))],
  ['null for an empty list', 'the locks of a vault that has none', inBody([], (body) => ({ ...body, value: null }))],
  [
    'a slash less at the end of an address',
    'a vault in order',
    inBody(['properties'], (body) => ({ ...body, vaultUri: String(body['vaultUri']).replace(/\/$/, '') })),
  ],
  [
    'a port in an address',
    'a key: read',
    inBody(['properties'], (body) => ({ ...body, keyUri: String(body['keyUri']).replace('.net/', '.net:443/') })),
  ],
  [
    'a false where the real one says nothing',
    'a vault without purge protection',
    inBody(['properties'], (body) => ({ ...body, enablePurgeProtection: false })),
  ],
  ['a text for a number', 'a federated token exchanged', inBody([], (body) => ({ ...body, expires_in: '3599' }))],
  ['an inner code lost', 'a caller without the role', inBody(['error'], without('innererror'))],
];

test.each(lies)('%s', async (_name, beginning, change) => {
  const one = recordedCases.find(({ name }) => name.startsWith(beginning));
  if (one === undefined) throw new Error(`No case begins with: ${beginning}`);
  expect(await check(one, running, client)).toEqual([]);
  expect(await check(one, running, client, change)).not.toEqual([]);
});

test('an empty object for any body that is not one is noticed by every case', async () => {
  const withFields = recordedCases.filter(({ expect: { body } }) => body !== undefined);
  const unnoticed: string[] = [];
  for (const one of withFields) {
    const found = await check(one, running, client, (answer) => ({ ...answer, body: {} }));
    if (found.length === 0) unnoticed.push(`${operationOf(one.send)}: ${one.name}`);
  }
  expect(unnoticed).toEqual([]);
});

test('another status is noticed by every case that knows its own', async () => {
  const unnoticed: string[] = [];
  for (const one of recordedCases.filter(({ expect: expected }) => expected.status !== undefined)) {
    const found = await check(one, running, client, status(418));
    if (found.length === 0) unnoticed.push(`${operationOf(one.send)}: ${one.name}`);
  }
  expect(unnoticed).toEqual([]);
});
