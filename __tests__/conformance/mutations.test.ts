/** The cases can fail: each of these wrong answers of the local cloud makes a case fail. */
import { operationOf } from '../../emulator/operations.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import { useLocalCloud } from '../emulator/local-cloud.ts';
import { recordedCases } from './cases/all.ts';
import { type Change, check } from './check.ts';

const local = useLocalCloud();

type Body = Record<string, unknown>;

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes the object at `path` in the body. */
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

/** What is changed, the beginning of the name of a case that must fail, and the change. */
const wrongAnswers: readonly (readonly [string, string, Change])[] = [
  ['a missing field: provisioningState', 'a provisioned vault', inBody(['properties'], without('provisioningState'))],
  ['an additional field', 'a provisioned vault', inBody(['properties'], (body) => ({ ...body, etag: 'x' }))],
  [
    'different case: a type in lower case',
    'a key: it has the default rotation policy',
    inBody([], (body) => ({ ...body, type: String(body['type']).toLowerCase() })),
  ],
  ['no header: the rate limit', 'a provisioned vault', withoutHeader('x-ms-ratelimit-remaining-subscription-reads')],
  ['a header that no recording has', 'a provisioned vault', withHeader('X-Powered-By', 'ASP.NET')],
  ['null for an empty list', 'the locks of a vault without locks', inBody([], (body) => ({ ...body, value: null }))],
  [
    'a missing trailing slash in a URI',
    'a provisioned vault',
    inBody(['properties'], (body) => ({ ...body, vaultUri: String(body['vaultUri']).replace(/\/$/, '') })),
  ],
  [
    'false for a field that Azure leaves out',
    'a vault without purge protection',
    inBody(['properties'], (body) => ({ ...body, enablePurgeProtection: false })),
  ],
  ['a string for a number', 'a federated token is exchanged', inBody([], (body) => ({ ...body, expires_in: '3599' }))],
];

test.each(wrongAnswers)('%s', async (_name, beginning, change) => {
  const one = recordedCases.find(({ name }) => name.startsWith(beginning));
  if (one === undefined) throw new Error(`No case begins with: ${beginning}`);
  expect(await check(one, local.running, local.client)).toEqual([]);
  expect(await check(one, local.running, local.client, change)).not.toEqual([]);
});

test('an empty object in place of the body makes every case with a body fail', async () => {
  const withFields = recordedCases.filter(({ expect: { body } }) => body !== undefined);
  const unnoticed: string[] = [];
  for (const one of withFields) {
    const found = await check(one, local.running, local.client, (answer) => ({ ...answer, body: {} }));
    if (found.length === 0) unnoticed.push(`${operationOf(one.send)}: ${one.name}`);
  }
  expect(unnoticed).toEqual([]);
});

test('another status makes every case with a status fail', async () => {
  const unnoticed: string[] = [];
  for (const one of recordedCases.filter(({ expect: expected }) => expected.status !== undefined)) {
    const found = await check(one, local.running, local.client, status(418));
    if (found.length === 0) unnoticed.push(`${operationOf(one.send)}: ${one.name}`);
  }
  expect(unnoticed).toEqual([]);
});
