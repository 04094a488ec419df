/** The bundle sends what unmodified Azure SDKs send. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RequestPattern } from '../../emulator/faults.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import type { Exchange } from '../../emulator/transcript.ts';
import { usualInputs } from '../bundle/harness.ts';
import { hosts } from './direct.ts';
import { useStage } from './stage.ts';

const stage = useStage();

interface Call extends RequestPattern {
  /** Of `plain-clients.ts`. */
  readonly operation: string;
  readonly tenant: TenantName;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Distinguishes requests to the same address. */
  readonly body?: RegExp;
}

const vaultPath = /\/vaults\/[^/?]+\?/;
const keyPath = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const entra = { method: 'POST', host: hosts.entra, tenant: 'ready' } as const;
const arm = { host: hosts.arm, tenant: 'group-only' } as const;
const recovering = { inputs: { 'recover-deleted': 'true' } } as const;

const calls: readonly Call[] = [
  { ...entra, operation: 'token for Azure Resource Manager', body: /management\.azure\.com/ },
  { ...entra, operation: 'token for Microsoft Graph', body: /graph\.microsoft\.com/ },
  { ...arm, operation: 'get vault', method: 'GET', path: vaultPath },
  { ...arm, operation: 'get key', method: 'GET', path: keyPath },
  { ...arm, operation: 'check name', method: 'POST', path: /checkNameAvailability/ },
  { ...arm, operation: 'create vault', method: 'PUT', path: vaultPath },
  { ...arm, operation: 'create key', method: 'PUT', path: keyPath },
  { ...arm, operation: 'recover vault', method: 'PUT', path: vaultPath, tenant: 'vault-deleted', ...recovering },
  { ...arm, operation: 'update vault', method: 'PATCH', path: vaultPath, tenant: 'purge-protection-off' },
  { ...arm, operation: 'add access policy', method: 'PUT', path: /accessPolicies\/add/, tenant: 'access-policies' },
  {
    host: hosts.vault,
    operation: 'get deleted key',
    method: 'GET',
    path: /deletedkeys/,
    tenant: 'key-deleted',
    ...recovering,
  },
  {
    host: hosts.vault,
    operation: 'recover key',
    method: 'POST',
    path: /recover/,
    tenant: 'key-deleted',
    ...recovering,
  },
];

/** Headers that may differ, and why. */
const differentHeaders: Readonly<Record<string, string>> = {
  'accept-encoding': 'only gzip is asked for: the pipeline does not read raw deflate',
  authorization: 'each run has a token of its own',
  'user-agent': 'names the action before the SDK',
  'x-ms-client-request-id': 'random for each request',
};

/** Parameters of the query and fields of a token request's form that may differ, and why. */
const differentParameters: Readonly<Record<string, string>> = { 'client-request-id': 'random for each request' };
const differentFields: Readonly<Record<string, string>> = {
  ...differentParameters,
  client_assertion: "GitHub's token, a new one in each run",
};

const differed = new Set<string>();

async function runPlainClient(operation: string): Promise<void> {
  const script = join(import.meta.dirname, 'plain-clients.ts');
  const { HTTPS_PROXY: _upper, https_proxy: _lower, ...environment } = stage.cloud.environment;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, operation], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  expect(exitCode).toBe(0);
}

/** A setting that only a preview has: no SDK client asks for it. */
const isPreview = ({ path }: Exchange) => path.endsWith('-preview');

/** A first request without a token, to learn where to get one: in both cases the SDK sends it. */
const isChallenge = ({ requestHeaders }: Exchange) => requestHeaders['authorization'] === undefined;

function find({ method, host, path, body }: Call): Exchange {
  const found = stage.cloud.transcript.find(
    (exchange) =>
      exchange.method === method &&
      exchange.host === host &&
      (path === undefined || path.test(exchange.path)) &&
      (body === undefined || body.test(exchange.requestBody)) &&
      !isPreview(exchange) &&
      (host === hosts.entra || !isChallenge(exchange)),
  );
  if (found === undefined) throw new Error(`no such request among ${stage.cloud.transcript.length}`);
  return found;
}

const pathOf = ({ path }: Exchange) => path.replace(/\?.*$/, '');
const queryOf = ({ path }: Exchange) => Object.fromEntries(new URLSearchParams(path.replace(/^[^?]*\??/, '')));

/** Fields of a form, or of JSON; a request without a body has none. */
function bodyOf({ requestBody, requestHeaders }: Exchange): object {
  if (requestHeaders['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(requestBody));
  }
  return requestBody === '' ? {} : (JSON.parse(requestBody) as object);
}

/** Replaces values that may differ by their names, and records values that really differ. */
function leveled(own: object, plain: object, allowed: Readonly<Record<string, string>>) {
  const values = (from: object) => new Map<string, unknown>(Object.entries(from));
  const [ours, theirs] = [values(own), values(plain)];
  for (const name of Object.keys(allowed)) {
    if (ours.get(name) !== theirs.get(name)) differed.add(name);
    for (const each of [ours, theirs]) if (each.has(name)) each.set(name, '(may differ)');
  }
  return { own: Object.fromEntries(ours), plain: Object.fromEntries(theirs) };
}

describe('plain SDK clients', () => {
  test.each(calls)('$operation', async (call) => {
    const { operation, tenant, inputs = {} } = call;
    stage.cloud.reset(tenant);
    await stage.run('ensure', {}, { inputs: { ...usualInputs, mode: 'ensure', ...inputs } });
    const own = find(call);
    stage.cloud.reset(tenant);
    await runPlainClient(operation);
    const plain = find(call);
    expect([own.method, own.host, pathOf(own)]).toEqual([plain.method, plain.host, pathOf(plain)]);
    const parts = [
      leveled(queryOf(own), queryOf(plain), differentParameters),
      leveled(bodyOf(own), bodyOf(plain), differentFields),
      leveled(own.requestHeaders, plain.requestHeaders, differentHeaders),
    ];
    for (const part of parts) expect(part.own).toEqual(part.plain);
  });

  test('each entry of the lists is needed', () => {
    const lists = [differentHeaders, differentParameters, differentFields];
    expect(lists.flatMap((list) => Object.keys(list)).filter((name) => !differed.has(name))).toEqual([]);
  });
});
