/**
 * Template deployments and network security perimeters in addition to the local cloud, as far as the steps need them.
 * Whom a vault allows is decided by the local cloud. Sources: REST specifications of Microsoft.Resources deployments,
 * 2021-04-01, and of Microsoft.Network, 2024-07-01.
 */

import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import type { VaultState } from '../../emulator/state.ts';
import { perimeter } from '../../emulator/tenants/denials.ts';
import { clientId, pipelinePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { refuseAddress } from '../../emulator/vault/firewall.ts';

const caller = { appId: clientId, objectId: pipelinePrincipalId, tenantId };
const trusted = { address: '198.51.100.7', trustedService: true };
const gone: CloudAnswer = { status: 404, body: { error: { code: 'ResourceNotFound' } } };

const rule = (type: RegExp, name: string, answer: (request: CloudRequest) => CloudAnswer): FaultRule => ({
  when: ({ path }) => type.test(path),
  do: { kind: 'intercept', name, answer },
});

const vaultOf = ({ cloud: { state } }: RunningCloud, id: string): VaultState | undefined =>
  state.vaults.find(({ name }) => id.endsWith(`/vaults/${name}`));

/** "Secrets - Create Or Update", whose answer never has the value. */
function secrets(running: RunningCloud): FaultRule {
  return rule(/\/vaults\/[^/]+\/secrets\/probe$/, 'secrets', ({ path }) => {
    const vault = vaultOf(running, path.replace('/secrets/probe', ''));
    return vault === undefined
      ? gone
      : { status: 201, body: { id: path, properties: { attributes: { enabled: true } } } };
  });
}

/** A parameter that can't be read makes the request itself fail. */
function deployments(running: RunningCloud): FaultRule {
  const made = new Set<string>();
  return rule(/\/Microsoft\.Resources\/deployments\/live-/, 'deployments', ({ method, path, body }) => {
    if (method === 'GET') {
      return made.has(path) ? { status: 200, body: { properties: { provisioningState: 'Succeeded' } } } : gone;
    }
    if (method === 'DELETE') return { status: made.delete(path) ? 202 : 204 };
    const { properties } = JSON.parse(body) as {
      properties: { parameters: { secret: { reference: { keyVault: { id: string } } } } };
    };
    const vault = vaultOf(running, properties.parameters.secret.reference.keyVault.id);
    if (vault?.enabledForTemplateDeployment !== true || refuseAddress(vault, caller, trusted) !== undefined) {
      return { status: 400, body: { error: { code: 'KeyVaultParameterReferenceSecretRetrieveFailed' } } };
    }
    made.add(path);
    return { status: 201, body: { properties: { provisioningState: 'Accepted' } } };
  });
}

type Mode = 'Learning' | 'Enforced' | 'Audit';

function perimeters(running: RunningCloud): FaultRule {
  const all = () => running.cloud.state.vaults;
  const associate = (body: string): CloudAnswer => {
    const { properties } = JSON.parse(body) as {
      properties: { privateLinkResource: { id: string }; accessMode: Mode };
    };
    const vault = vaultOf(running, properties.privateLinkResource.id);
    if (vault === undefined) return gone;
    vault.perimeters = [perimeter({ accessMode: properties.accessMode, rules: vault.perimeters?.[0]?.rules ?? [] })];
    return { status: 201, body: { properties: { ...properties, provisioningState: 'Succeeded' } } };
  };
  const allow = (body: string): CloudAnswer => {
    const { properties } = JSON.parse(body) as { properties: { direction: 'Inbound'; addressPrefixes: string[] } };
    const one = { name: 'runner', ...properties };
    for (const given of all().flatMap(({ perimeters: held = [] }) => held)) given.rules = [one];
    return { status: 201, body: { properties } };
  };
  return rule(/\/Microsoft\.Network\/networkSecurityPerimeters\/live-/, 'perimeters', ({ method, path, body }) => {
    if (method === 'DELETE') {
      for (const vault of all()) delete vault.perimeters;
      return { status: 200 };
    }
    if (path.includes('/resourceAssociations/')) return associate(body);
    return path.includes('/accessRules/') ? allow(body) : { status: 201, body: { id: path } };
  });
}

export function network(running: RunningCloud): readonly FaultRule[] {
  return [secrets(running), deployments(running), perimeters(running)];
}
