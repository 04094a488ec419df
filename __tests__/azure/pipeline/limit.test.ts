/** How many requests are under way behind a proxy: never more than the limit, and in the order in which they came. */
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import { limitPolicy } from '../../../src/azure/pipeline/policies.ts';
import type { ServiceName } from '../../../src/model/operation.ts';
import { loopTurn } from '../../../src/runtime/loop-turn.ts';

/** Sends requests that end when the test says so. */
function requestsTo(service: ServiceName, isProxied: boolean) {
  const policy = limitPolicy(service, { isProxied: () => isProxied });
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const underWay: number[] = [];
  const endings = new Map<number, PromiseWithResolvers<PipelineResponse>>();
  const send = (name: number) => {
    const ending = Promise.withResolvers<PipelineResponse>();
    const next = () => {
      underWay.push(name);
      endings.set(name, ending);
      return ending.promise;
    };
    policy.sendRequest(request, next).catch(() => undefined);
  };
  const end = async (name: number, isAnswered: boolean) => {
    underWay.splice(underWay.indexOf(name), 1);
    if (isAnswered) endings.get(name)?.resolve({ request, status: 200, headers: createHttpHeaders() });
    else endings.get(name)?.reject(new Error('no answer'));
    await loopTurn();
  };
  return { send, end, underWay };
}

test.each<[ServiceName, number]>([
  ['arm', 3],
  ['entra', 2],
  ['graph', 1],
])('%s: %i at a time, also when others follow', async (service, most) => {
  const { send, end, underWay } = requestsTo(service, true);
  for (let name = 0; name < 10; name += 1) send(name);
  for (let name = 0; name < 10; name += 1) {
    expect(underWay).toEqual(Array.from({ length: most }, (_, index) => name + index));
    // Every third one gets no answer.
    await end(name, name % 3 !== 0);
    send(10 + name);
  }
});

test('without a proxy, all at the same time', () => {
  const { send, underWay } = requestsTo('arm', false);
  for (let name = 0; name < 10; name += 1) send(name);
  expect(underWay).toHaveLength(10);
});
