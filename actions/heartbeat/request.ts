/** Requests of the small actions: few and small, so node's own client is enough. */
import https from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Milliseconds for one attempt, and before the second and the third. */
const attemptLimit = 30_000;
const pauses = [2000, 8000];

/** The largest answer that is read, bytes: a token is far smaller. */
const answerLimit = 256 * 1024;

export type Send = (request: Request) => Promise<Answer>;

/**
 * A client that respects `HTTPS_PROXY` and `NO_PROXY`, follows no redirects, and tries three times if failures are
 * transient.
 */
export function makeSend(environment: NodeJS.ProcessEnv, waits: readonly number[] = pauses): Send {
  const agent = new https.Agent({ proxyEnv: environment });
  return async (request) => {
    for (const pause of waits) {
      const answer = await attempt(request, agent).catch(() => undefined);
      if (answer !== undefined && answer.status !== 429 && answer.status < 500) return answer;
      await delay(pause);
    }
    return attempt(request, agent);
  };
}

function attempt({ method, url, headers = {}, body = '' }: Request, agent: https.Agent): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const content = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const sent = https.request(
    url,
    {
      method,
      agent,
      headers: { 'user-agent': 'cja-cmk-action', 'accept-encoding': 'identity', ...headers, ...content },
      // Certificates are checked regardless of the environment.
      rejectUnauthorized: true,
      signal: AbortSignal.timeout(attemptLimit),
    },
    (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.length > answerLimit) response.destroy(new Error('the answer is too long'));
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    },
  );
  sent.on('error', (error) => reject(withoutProxyAnswer(error, new URL(url).hostname)));
  sent.end(body);
  return promise;
}

/** Node's error quotes what the proxy answered, which can repeat the login that it was sent. */
function withoutProxyAnswer(error: Error, host: string): Error {
  if (!('code' in error) || error.code !== 'ERR_PROXY_TUNNEL') return error;
  const status = 'statusCode' in error ? ` (HTTP ${Number(error.statusCode)})` : '';
  return new Error(`the proxy did not connect to ${host}${status}`);
}
