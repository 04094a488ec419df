/**
 * No token of a run appears, whole or in part, in anything that the run prints or writes; and only tokens are masked.
 */

import type { RequestTest } from '../../emulator/faults.ts';
import type { ActionRun } from '../../emulator/run-action.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { isNight } from '../at-night.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const githubToken = 'ghs_localcloudWritesIssues';

/** The tokens that GitHub, Entra and the runner gave to this run, from the transcript. */
function tokensOfRun(): { made: string[]; given: string[] } {
  const made = harness.cloud.transcript.flatMap(({ service, responseBody }) => {
    const field = new Map<string, string>([
      ['oidc', 'value'],
      ['entra', 'access_token'],
    ]).get(service);
    return [...responseBody.matchAll(/"(\w+)":"([^"]+)"/g)].flatMap(([, name, value = '']) =>
      name === field && value.startsWith('eyJ') ? [value] : [],
    );
  });
  return { made, given: [harness.cloud.cloud.state.github.requestToken, githubToken] };
}

/**
 * Pieces that identify a token or a fragment of one; the first part is left out, since it only names the signature
 * algorithm.
 */
function traces(token: string): string[] {
  const [, ...parts] = token.includes('.') ? token.split('.') : ['', token];
  return parts.flatMap((part) => part.match(/.{1,24}/g) ?? []).filter((piece) => piece.length >= 16);
}

const isMask = (line: string) => line.startsWith('::add-mask::');

/** Pieces of the run's tokens that are found in its output, and in what it wrote into issues. */
function leaks({ log, stderr, outputs, summary, files }: ActionRun, piecesOf = traces): string[] {
  const lines = log.split('\n').filter((line) => !isMask(line));
  const issues = harness.cloud.transcript.flatMap(({ service, requestBody }) =>
    service === 'github' ? [requestBody] : [],
  );
  const text = JSON.stringify([lines, stderr, outputs, summary, files, issues]);
  const { made, given } = tokensOfRun();
  return [...made, ...given].flatMap(piecesOf).filter((piece) => text.includes(piece));
}

/** Every token that was issued is masked, and nothing else: masking an ID would drop the outputs that contain it. */
function maskFaults({ log }: ActionRun): string[] {
  const masked = log
    .split('\n')
    .filter(isMask)
    .map((line) => line.slice('::add-mask::'.length));
  const { made, given } = tokensOfRun();
  const missing = made.filter((token) => !masked.includes(token));
  return [...missing, ...masked.filter((value) => ![...made, ...given].includes(value))];
}

interface Case {
  readonly name: string;
  readonly tenant?: TenantName;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  { name: 'ensure from a group', tenant: 'group-only', inputs: { mode: 'ensure' } },
  { name: 'ensure, refused', tenant: 'name-taken', inputs: { mode: 'ensure' } },
  { name: 'ensure, a key recovered', tenant: 'key-deleted', inputs: { mode: 'ensure', 'recover-deleted': 'true' } },
  { name: 'plan', tenant: 'group-only', inputs: { mode: 'plan' } },
  { name: 'verify', inputs: { mode: 'verify' } },
  { name: 'drift issue', tenant: 'key-disabled', inputs: { mode: 'verify', 'drift-issue': 'true' } },
  { name: 'invalid inputs', inputs: { mode: 'verify', 'key-size': githubToken } },
  { name: 'SDKs that log all', inputs: { mode: 'ensure' }, environment: { AZURE_LOG_LEVEL: 'verbose', DEBUG: '*' } },
];

describe.each([undefined, '1'])('RUNNER_DEBUG %s', (debug) => {
  const options = (environment: Readonly<Record<string, string>> = {}) => ({
    environment: { ...environment, RUNNER_DEBUG: debug },
  });

  // By day the job without debugging, which says less, has one with writes and one with an issue.
  const some = debug === '1' || isNight ? cases : cases.filter(({ name }) => /from a group|issue/.test(name));
  test.each(some)('$name', async ({ tenant = 'ready', inputs, environment }) => {
    harness.cloud.reset(tenant);
    const run = await harness.run(inputs, options(environment));
    expect(leaks(run)).toEqual([]);
    expect(maskFaults(run)).toEqual([]);
    const { transcript } = harness.cloud;
    expect(tokensOfRun().made.length > 0).toBe(transcript.length > 0);
  });
});

/** Answers with which a careless service or a proxy's error page repeats the request; `runtime/secrets.test.ts` has all forms. */
const echoes: readonly ((secret: string) => string)[] = [
  (secret) => `<html><pre>authorization: Bearer ${secret}</pre></html>`,
  (secret) => `${'x'.repeat(120)} ${secret}`,
  (secret) => `claims=${secret.split('.')[1] ?? secret}`,
];

/** The secret in the requests to a host, recorded when the request arrives. */
function echo(host: RegExp, say: (secret: string) => string, status: number): void {
  let secret = '';
  const when: RequestTest = (request) => {
    const sent = new URLSearchParams(request.body).get('client_assertion');
    secret = sent ?? (request.headers['authorization'] ?? '').replace(/^\w+ /, '');
    return host.test(request.host) || host.test(`${request.host}${request.path}`);
  };
  const change = () => {
    const text = say(secret);
    const body = host.test('login.microsoftonline.com')
      ? { error: text, error_description: text, error_codes: [], trace_id: text }
      : { message: text, error: { code: text, message: text, innererror: { code: text } } };
    return {
      status,
      headers: { 'x-ms-request-id': text.replaceAll(/[^!-~]+/g, ' ').slice(0, 3000) },
      body: text.startsWith('<') ? text : body,
    };
  };
  harness.cloud.faults.push({ when, do: { kind: 'rewrite', change } });
}

describe('a service that repeats the request', () => {
  const services = {
    oidc: [/actions\.githubusercontent\.com$/, { mode: 'verify' }],
    entra: [/^login\./, { mode: 'verify' }],
    arm: [/^management\./, { mode: 'ensure' }],
    graph: [/^graph\./, { mode: 'verify' }],
    vault: [/vault\.azure\.net$/, { mode: 'ensure', 'recover-deleted': 'true' }],
    github: [/^api\.github\./, { mode: 'verify', 'drift-issue': 'true', 'fail-on': 'warning' }],
  } as const;

  const names = Object.keys(services) as (keyof typeof services)[];
  // By day each service with one form, and each form with two services.
  test.each(names.map((name, at) => [name, isNight ? echoes : echoes.slice(at % 3, (at % 3) + 1)] as const))(
    '%s',
    async (name, forms) => {
      const [host, inputs] = services[name];
      for (const say of forms) {
        harness.cloud.reset(name === 'vault' ? 'key-deleted' : 'ready');
        echo(host, say, 400);
        const run = await harness.run(inputs, { environment: { RUNNER_DEBUG: '1' } });
        expect(harness.cloud.transcript.some(({ fault }) => fault === 'rewrite')).toBe(true);
        expect(leaks(run)).toEqual([]);
      }
    },
  );
});

test('a renewed token is masked as well', async () => {
  harness.cloud.reset('group-only');
  Object.assign(harness.cloud.cloud.state.settings, { idTokenLifetime: 1, accessTokenLifetime: 1 });
  const run = await harness.run({ mode: 'ensure' }, { environment: { RUNNER_DEBUG: '1' } });
  expect(leaks(run)).toEqual([]);
  expect(maskFaults(run)).toEqual([]);
  expect(tokensOfRun().made.length).toBeGreaterThan(3);
});
