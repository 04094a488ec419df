/** How many requests are under way behind a proxy: never more than the limit, and in the order in which they came. */
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import { Connections } from '../../../src/azure/pipeline/connections.ts';
import { limitPolicy } from '../../../src/azure/pipeline/policies.ts';
import { readProxy } from '../../../src/azure/pipeline/proxy.ts';
import type { ServiceName } from '../../../src/model/operation.ts';
import { loopTurn } from '../../../src/runtime/loop-turn.ts';

const opened: Connections[] = [];

afterEach(() => {
  for (const connections of opened.splice(0)) connections.close();
});

/** Sends requests that end when the test says so. */
function requestsTo(service: ServiceName, environment: Readonly<Record<string, string>>) {
  const connections = new Connections({ environment, proxy: readProxy(environment), domains: () => true });
  opened.push(connections);
  const policy = limitPolicy(service, connections);
  const underWay: number[] = [];
  const endings = new Map<number, (response?: PipelineResponse) => void>();
  const send = (name: number) => {
    const request = createPipelineRequest({ url: 'https://management.azure.com/' });
    const next = () =>
      new Promise<PipelineResponse>((resolve, reject) => {
        underWay.push(name);
        endings.set(name, (response) => (response === undefined ? reject(new Error('no answer')) : resolve(response)));
      });
    policy.sendRequest(request, next).catch(() => undefined);
  };
  const end = async (name: number, isAnswered: boolean) => {
    underWay.splice(underWay.indexOf(name), 1);
    const request = createPipelineRequest({ url: 'https://management.azure.com/' });
    endings.get(name)?.(isAnswered ? { request, status: 200, headers: createHttpHeaders() } : undefined);
    await loopTurn();
  };
  return { send, end, underWay };
}

const behindProxy = { HTTPS_PROXY: 'http://proxy.example:3128' };

test.each<[ServiceName, number]>([
  ['arm', 3],
  ['entra', 2],
  ['graph', 1],
  ['vault', 1],
])('%s: %i at a time, also when others follow', async (service, most) => {
  const { send, end, underWay } = requestsTo(service, behindProxy);
  for (let name = 0; name < 10; name += 1) send(name);
  for (let name = 0; name < 10; name += 1) {
    expect(underWay).toEqual(Array.from({ length: most }, (_, index) => name + index));
    // Every third one gets no answer.
    await end(name, name % 3 !== 0);
    send(10 + name);
  }
});

test('without a proxy, all at the same time', () => {
  const { send, underWay } = requestsTo('arm', {});
  for (let name = 0; name < 10; name += 1) send(name);
  expect(underWay).toHaveLength(10);
});
