/** What is remembered of tokens from one request to the next: one that was refused is sent no more, and one that is good is not exchanged again. */
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { Login } from '../../../src/azure/login.ts';
import { rawAnswer } from '../../../src/azure/pipeline/raw-answer.ts';
import { renewRefusedToken } from '../../../src/azure/pipeline/renew.ts';
import type { Operation } from '../../../src/model/operation.ts';

const silent = () => undefined;
const log = { debug: silent, info: silent, warning: silent, step: silent };
const operation: Operation = { service: 'arm', name: { en: 'read', fr: 'lire' }, writes: false };
/** Another resource would be overwritten: the caller reads again before it repeats it. */
const creation: Operation = { ...operation, writes: true, overwrites: true };
const scope = 'https://management.azure.com/.default';
const answer = (request: PipelineRequest, status: number, body = '', headers = {}): PipelineResponse => ({
  request,
  status,
  headers: createHttpHeaders(headers),
  bodyAsText: body,
});

/** Entra: each exchange gives the next token. */
function entra() {
  let exchanges = 0;
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      const { pathname, origin } = new URL(request.url);
      if (pathname.endsWith('/token')) {
        exchanges += 1;
        const token = { token_type: 'Bearer', expires_in: 3600, access_token: `token-${exchanges}` };
        return answer(request, 200, JSON.stringify(token));
      }
      const tenant = `${origin}/7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705`;
      const addresses = {
        token_endpoint: `${tenant}/oauth2/v2.0/token`,
        authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
        issuer: `${tenant}/v2.0`,
        jwks_uri: `${tenant}/keys`,
        tenant_discovery_endpoint: `${tenant}/v2.0/.well-known/openid-configuration`,
        metadata: [],
      };
      return answer(request, 200, JSON.stringify(addresses));
    },
  };
  const login = new Login({
    tenantId: '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705',
    clientId: '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43',
    httpClient,
    assertions: { get: async () => ({ jwt: 'assertion' }), generation: 0, renew: () => undefined },
    log,
    onToken: () => undefined,
  });
  return { login, exchanges: () => exchanges };
}

/** Sends requests with that token, as the SDK does, which keeps it; the service refuses those tokens. */
function sender(login: Login, refused: readonly string[], claims?: string) {
  const policy = renewRefusedToken({ credential: login, service: 'arm', log });
  const sent: string[] = [];
  const challenge = claims === undefined ? 'Bearer' : `Bearer claims="${Buffer.from(claims).toString('base64')}"`;
  const next = async (request: PipelineRequest) => {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    sent.push(token);
    return answer(request, refused.includes(token) ? 401 : 200, '', { 'www-authenticate': challenge });
  };
  const send = (token: string, what: Operation = operation) => {
    const request = createPipelineRequest({ url: 'https://management.azure.com/x' });
    request.headers.set('Authorization', `Bearer ${token}`);
    let answered: PipelineResponse | undefined;
    return rawAnswer(what, async () => {
      answered = await policy.sendRequest(request, next);
      throw Object.assign(new Error('as the SDK throws'), { answered });
    }).catch(() => answered?.status);
  };
  return { send, sent };
}

test('the login keeps a token, and after it was refused neither gives it again nor lets the SDK', async () => {
  const { login, exchanges } = entra();
  const tokens = [await login.getToken(scope), await login.getToken(scope)].map(({ token }) => token);
  expect([tokens, exchanges()]).toEqual([['token-1', 'token-1'], 1]);
  await login.forget(scope, 'another');
  expect((await login.getToken(scope)).token).toBe('token-1');
  await login.forget(scope, 'token-1');
  expect([(await login.getToken(scope)).token, (await login.getToken(scope)).token]).toEqual(['token-2', 'token-2']);
});

test('a token with claims is that of the next requests too', async () => {
  const { login, exchanges } = entra();
  await login.getToken(scope);
  const [one, other] = await Promise.all([1, 2].map(() => login.getToken(scope, { claims: '{"a":1}' })));
  expect([one?.token, other?.token, (await login.getToken(scope)).token]).toEqual(['token-2', 'token-2', 'token-2']);
  expect(exchanges()).toBe(2);
});

test.each([undefined, '{"access_token":{}}'])(
  'a refused token is sent once, whatever the SDK keeps; claims %s',
  async (claims) => {
    const { login, exchanges } = entra();
    const { token } = await login.getToken(scope);
    const { send, sent } = sender(login, [token], claims);
    expect([await send(token), await send(token), await send(token)]).toEqual([200, 200, 200]);
    expect([sent, exchanges()]).toEqual([['token-1', 'token-2', 'token-2', 'token-2'], 2]);
  },
);

test('requests whose one token was refused at the same time ask for one new token', async () => {
  const { login, exchanges } = entra();
  const { token } = await login.getToken(scope);
  const { send, sent } = sender(login, [token]);
  expect(await Promise.all([send(token), send(token)])).toEqual([200, 200]);
  expect([sent.filter((one) => one === token), exchanges()]).toEqual([['token-1', 'token-1'], 2]);
});

test.each([undefined, '{"access_token":{}}'])(
  'a creation whose new token is refused too asks for no third one; claims %s',
  async (claims) => {
    const { login, exchanges } = entra();
    const { token } = await login.getToken(scope);
    const { send, sent } = sender(login, [token, 'token-2', 'token-3'], claims);
    // Not repeated here: undefined is the error that says so.
    expect([await send(token, creation), sent]).toEqual([undefined, ['token-1']]);
    const renewed = (await login.getToken(scope)).token;
    await send(renewed, creation);
    expect([sent, exchanges()]).toEqual([['token-1', 'token-2'], 2]);
  },
);
