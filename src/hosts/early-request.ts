/**
 * The request for the host's ID token, which is sent before the Azure SDKs are loaded: with node's own client, on the agent
 * that all other requests use. Once the SDKs are loaded, its answer goes through the same policies as every other
 * answer, and they retry a failure.
 */
import https, { type Agent } from 'node:https';

export interface EarlyResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface EarlyRequestOptions {
  readonly agent: Agent;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** ms */
  readonly timeout: number;
}

/** Bytes, as for every other request. */
const headerLimit = 32 * 1024;

/** An answer with a token is two or three kilobytes long. */
const sizeLimit = 1024 * 1024;

/** @throws Error with a `code`, as node has it, or `Timeout` or `AnswerTooLarge` */
export function sendEarly(url: string, options: EarlyRequestOptions): Promise<EarlyResponse> {
  const { agent, method, headers, timeout } = options;
  return new Promise((resolve, reject) => {
    const request = https.request(url, { agent, method, headers, maxHeaderSize: headerLimit });
    const settle = () => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', abort);
    };
    const end = (error: Error) => {
      settle();
      request.destroy();
      reject(error);
    };
    const abort = () => end(named('Cancelled'));
    const timer = setTimeout(() => end(named('Timeout')), timeout);
    options.signal.addEventListener('abort', abort);
    request.on('error', end);
    request.on('upgrade', () => end(named('UnexpectedUpgrade')));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > sizeLimit) end(named('AnswerTooLarge'));
        chunks.push(chunk);
      });
      response.on('error', end);
      response.on('end', () => {
        settle();
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), body });
      });
    });
    request.end();
  });
}

function named(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
