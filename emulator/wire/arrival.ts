/** A request as it arrives: read completely before it is answered. */
import type http from 'node:http';
import type { CloudRequest } from '../service.ts';
import type { Connection } from '../transcript.ts';

/** A request that has arrived completely. */
export interface Arrival {
  readonly request: CloudRequest;
  /** Path and query as sent. */
  readonly path: string;
  readonly connection: Connection;
  /** When its first line arrived, as `performance.now` counts. */
  readonly startedAt: number;
}

async function read(message: http.IncomingMessage): Promise<string> {
  message.setEncoding('utf8');
  let text = '';
  for await (const chunk of message) text += String(chunk);
  return text;
}

function headersOf(message: http.IncomingMessage): Record<string, string> {
  const joined = ([name, value]: [string, string | string[] | undefined]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ];
  return Object.fromEntries(Object.entries(message.headers).map(joined));
}

export async function receive(message: http.IncomingMessage, connection: Connection): Promise<Arrival> {
  const startedAt = performance.now();
  const { method = 'GET', url = '/' } = message;
  const [path = '/', ...rest] = url.split('?');
  const query = new URLSearchParams(rest.join('?'));
  const request = {
    method,
    host: connection.host,
    path,
    query,
    headers: headersOf(message),
    body: await read(message),
  };
  return { request, path: url, connection, startedAt };
}
