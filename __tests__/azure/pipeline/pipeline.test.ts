/** What no local cloud does; `bundle/wire.test.ts` and `faults` have what services and proxies do. */
import { createHttpHeaders, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { Connections } from '../../../src/azure/pipeline/connections.ts';
import { domainRule } from '../../../src/azure/pipeline/domains.ts';
import { httpClientOf } from '../../../src/azure/pipeline/pipeline.ts';
import { rawAnswer } from '../../../src/azure/pipeline/raw-answer.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { Deadline } from '../../../src/runtime/deadline.ts';

const log = { info() {}, debug() {}, warning() {}, step() {} };
const name = { en: 'make a subscription', fr: 'créer un abonnement' };
const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';

/** What a write ends with, if this sends it. */
async function ended(last: HttpClient): Promise<unknown> {
  const domains = domainRule({ vaultName: 'kv-contoso-cja', idTokenUrl: undefined, issuesUrl: undefined });
  const connections = new Connections({ environment: {}, proxy: undefined, domains });
  const deadline = new Deadline(60_000);
  const client = httpClientOf('arm', { connections, domains, deadline, log }, last);
  const operation: Operation = { service: 'arm', name, writes: true, timeLimit: 100 };
  const request = createPipelineRequest({ method: 'PUT', url });
  return rawAnswer(operation, () => client.sendRequest(request))
    .catch((error: unknown) => error)
    .finally(() => {
      connections.close();
      deadline.close();
    });
}

test('a client that settles nothing, as one did after broken gzip, is not waited for', async () => {
  const error = await ended({ sendRequest: () => Promise.withResolvers<never>().promise });
  expect(error).toMatchObject({ details: { code: 'Timeout', answerLost: true } });
});

test.each([301, 302, 303, 307, 308])('a redirect is told with its HTTP status %i and its goal', async (status) => {
  const headers = createHttpHeaders({ location: 'https://evil.example/steal' });
  const error = await ended({ sendRequest: async (request) => ({ request, status, headers }) });
  const message = 'it leads to https://evil.example/steal; redirects are not followed.';
  expect(error).toMatchObject({ details: { status, code: 'Redirected', message } });
});
