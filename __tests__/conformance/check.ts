/** Sets a case up in the local cloud, sends its request over real sockets, and returns where the answer differs. */
import type { RunningCloud } from '../../emulator/start.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { type Answer, accessToken, type Client, exchangeForm, idToken } from '../emulator/client.ts';
import type { Expected, RecordedCase, Sent } from './case.ts';
import { differences } from './shape.ts';

/** The resource that a host's tokens are for. */
function resourceOf(host: string): string {
  return `https://${host.endsWith('.vault.azure.net') ? 'vault.azure.net' : host}`;
}

async function tokenFor({ url, token = 'pipeline' }: Sent, running: RunningCloud, client: Client) {
  if (token === 'none') return undefined;
  if (token.startsWith('raw ')) return token.slice('raw '.length);
  const resource = token === 'pipeline' ? resourceOf(new URL(url).host) : token.slice('for '.length);
  return accessToken(running, client, resource);
}

async function sendForm(sent: Sent, running: RunningCloud, client: Client): Promise<Answer> {
  const clientId = running.environment['AZURE_CLIENT_ID'] ?? '';
  const assertion = await idToken(running, client);
  const body = exchangeForm(assertion, clientId, 'https://management.azure.com/.default', sent.form);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return client.request(sent.url, { method: sent.method, headers, body });
}

async function send(sent: Sent, running: RunningCloud, client: Client): Promise<Answer> {
  if (sent.form !== undefined) return sendForm(sent, running, client);
  const isOpen = new URL(sent.url).host === 'login.microsoftonline.com';
  const token = isOpen ? undefined : await tokenFor(sent, running, client);
  const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...sent.headers };
  const { method, body } = sent;
  return client.request(sent.url, { method, headers, ...(body !== undefined && { body }) });
}

function headerDifferences(expected: Expected['headers'], headers: Answer['headers']): string[] {
  return Object.entries(expected ?? {}).flatMap(([name, pattern]) => {
    const value = headers[name];
    if (value === undefined) return [`header ${name}: missing`];
    return pattern.test(value) ? [] : [`header ${name}: ${value}, does not match ${pattern.source}`];
  });
}

function compare(one: RecordedCase, answer: Answer): string[] {
  const expected = one.expect;
  const known = expected.status === undefined || answer.status === expected.status;
  const status = known ? [] : [`status: ${answer.status}, not ${expected.status}`];
  const text = answer.text === '' ? [] : [`body: ${answer.text.slice(0, 160)}, not none`];
  const body = expected.body === undefined ? text : differences(expected.body, answer.body);
  return [...status, ...headerDifferences(expected.headers, answer.headers), ...body];
}

type Question = Pick<RecordedCase, 'tenant' | 'lay' | 'before' | 'send'>;

/** The local cloud's answer to a case's request, in the state that the case needs. */
async function answerTo(one: Question, running: RunningCloud, client: Client): Promise<Answer> {
  const state = tenants[one.tenant ?? 'ready']();
  one.lay?.(state);
  running.reset(state);
  for (const earlier of one.before ?? []) await send(earlier, running, client);
  return send(one.send, running, client);
}

/** @returns the differences between what the case expects and the local cloud's answer; empty if they agree */
export async function check(one: RecordedCase, running: RunningCloud, client: Client): Promise<string[]> {
  return compare(one, await answerTo(one, running, client));
}
