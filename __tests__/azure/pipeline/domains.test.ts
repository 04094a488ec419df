/** A token leaves only for the host of its service: the rule by itself, without what else would stop a request. */
import { type DomainOptions, domainRule } from '../../../src/azure/pipeline/domains.ts';
import type { ServiceName } from '../../../src/model/operation.ts';

const options: DomainOptions = {
  vaultName: 'kv-contoso-cja',
  idTokenUrl: 'https://pipelines.actions.githubusercontent.com/token?x=1',
  issuesUrl: 'https://api.github.com',
};
const hosts: Readonly<Record<ServiceName, string>> = {
  oidc: 'pipelines.actions.githubusercontent.com',
  entra: 'login.microsoftonline.com',
  arm: 'management.azure.com',
  graph: 'graph.microsoft.com',
  logs: 'api.loganalytics.io',
  vault: 'kv-contoso-cja.vault.azure.net',
  github: 'api.github.com',
};
const services = Object.entries(hosts) as [ServiceName, string][];
const allowed = (service: ServiceName, url: string, more: Partial<DomainOptions> = {}) =>
  domainRule({ ...options, ...more })(service, new URL(url));

describe.each(services)('%s', (service, host) => {
  test('has one host', () => {
    expect([allowed(service, `https://${host}/a?b`), allowed(service, `HTTPS://${host.toUpperCase()}:443/`)]).toEqual([
      true,
      true,
    ]);
    const others = services.filter(([other]) => other !== service);
    expect(others.filter(([, other]) => allowed(service, `https://${other}/`))).toEqual([]);
  });

  test.each([
    `http://${host}/`,
    `https://${host}:8443/`,
    `https://evil${host}/`,
    `https://evil.${host}/`,
    `https://${host}.evil.example/`,
    `https://${host}./`,
    `https://${host.replace('.', '-')}/`,
    `https://${host}@evil.example/`,
    `https://evil.example/${host}`,
    `https://user@${host}/`,
    `https://user:password@${host}/`,
    `https://:password@${host}/`,
  ])('refuses %s', (url) => {
    expect(allowed(service, url)).toBe(false);
  });
});

test('the vault is that of vault-name only', () => {
  expect(allowed('vault', 'https://kv-other.vault.azure.net/')).toBe(false);
  expect(allowed('vault', 'https://kv-other.vault.azure.net/', { vaultName: 'KV-Other' })).toBe(true);
});

test.each([undefined, '', 'evil', 'file:///x'])(
  'without an address for OIDC tokens (%s), none can be asked for',
  (idTokenUrl) => {
    expect(services.filter(([, host]) => allowed('oidc', `https://${host}/`, { idTokenUrl }))).toEqual([]);
  },
);

test('the API of GitHub is that of the runner', () => {
  const issuesUrl = 'https://github.contoso.example/api/v3';
  expect(allowed('github', 'https://github.contoso.example/api/v3/x', { issuesUrl })).toBe(true);
  expect(allowed('github', 'https://api.github.com/', { issuesUrl })).toBe(false);
});
