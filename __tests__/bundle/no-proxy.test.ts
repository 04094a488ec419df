/**
 * NO_PROXY: the hosts that it names are reached directly, all others through the proxy, and the outcome is the same.
 */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type DirectRoutes, openDirectRoutes } from '../../emulator/direct/routes.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const arm = 'management.azure.com';
const graph = 'graph.microsoft.com';
const entra = 'login.microsoftonline.com';
const hosts = [arm, graph, entra];
let routes: DirectRoutes;

beforeEach(async () => {
  routes = await openDirectRoutes(harness.cloud, hosts);
});
afterEach(() => routes.close());

function verifyWith(environment: Readonly<Record<string, string>>) {
  return harness.run({ mode: 'verify' }, { environment: { ...routes.environment, ...environment } });
}

test.each([
  ['nothing', {}, []],
  ['a host', { NO_PROXY: arm }, [arm]],
  ['two hosts, in lowercase', { no_proxy: `${arm},${graph}` }, [arm, graph]],
  ['a suffix', { NO_PROXY: '.microsoft.com' }, [graph]],
  ['suffixes with spaces', { NO_PROXY: '.microsoftonline.com, .azure.com' }, [arm, entra]],
  ['a domain without its dot, as in curl', { NO_PROXY: 'azure.com,microsoft.com' }, [arm, graph]],
  ['a domain with a wildcard', { NO_PROXY: '*.azure.com' }, [arm]],
  ['a part of a name, which is another host', { NO_PROXY: 'zure.com,icrosoft.com' }, []],
  ['a host with its port', { NO_PROXY: `${arm}:443,${graph}:8443` }, [arm]],
] satisfies [string, Record<string, string>, string[]][])('%s', async (_what, environment, direct) => {
  const run = await verifyWith(environment);
  expect({ exitCode: run.exitCode, ready: run.outputs['ready'] }).toEqual({ exitCode: 0, ready: 'true' });
  const opened = hosts.filter((host) => routes.connectionsTo(host) > 0);
  expect(new Set(opened)).toEqual(new Set(direct));
  for (const host of direct) {
    const all = harness.cloud.connections.filter((connection) => connection.host === host);
    expect(all).toHaveLength(routes.connectionsTo(host));
  }
});
