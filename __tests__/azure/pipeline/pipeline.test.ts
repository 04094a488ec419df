/** What no local cloud does; `bundle/wire.test.ts` and `faults` have what services and proxies do. */
import { createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { Connections } from '../../../src/azure/pipeline/connections.ts';
import { domainRule } from '../../../src/azure/pipeline/domains.ts';
import { httpClientOf } from '../../../src/azure/pipeline/pipeline.ts';
import { rawAnswer } from '../../../src/azure/pipeline/raw-answer.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { Deadline } from '../../../src/runtime/deadline.ts';

const log = { info() {}, debug() {}, warning() {}, step() {} };

test('a client that settles nothing, as one did after broken gzip, is not waited for', async () => {
  const domains = domainRule({ vaultName: 'kv-contoso-cja', idTokenUrl: undefined, issuesUrl: undefined });
  const connections = new Connections({ environment: {}, proxy: undefined, domains });
  const deadline = new Deadline(60_000);
  const silent: HttpClient = { sendRequest: () => Promise.withResolvers<never>().promise };
  const client = httpClientOf('arm', { connections, domains, deadline, log }, silent);
  const name = { en: 'make a subscription', fr: 'créer un abonnement' };
  const operation: Operation = { service: 'arm', name, writes: true, timeLimit: 100 };
  const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';
  try {
    const sent = rawAnswer(operation, () => client.sendRequest(createPipelineRequest({ method: 'PUT', url })));
    await expect(sent).rejects.toMatchObject({ details: { code: 'Timeout', answerLost: true } });
  } finally {
    connections.close();
    deadline.close();
  }
});
