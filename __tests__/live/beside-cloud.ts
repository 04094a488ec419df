/**
 * What the tries need in addition to the local cloud: a vault's secrets, template deployments and network security perimeters. Whom a
 * vault allows is decided by the local cloud. Sources: REST specifications of Microsoft.Resources deployments, 2021-04-01, and of
 * Microsoft.Network, 2024-07-01.
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
export const refusedDeployment: CloudAnswer = {
  status: 400,
  body: { error: { code: 'KeyVaultParameterReferenceSecretRetrieveFailed' } },
};

const rule = (type: RegExp, name: string, answer: (request: CloudRequest) => CloudAnswer): FaultRule => ({
  when: ({ path }) => type.test(path),
  do: { kind: 'intercept', name, answer },
});

const vaultOf = ({ cloud: { state } }: RunningCloud, id: string): VaultState | undefined =>
  state.vaults.find(({ name }) => id.endsWith(`/vaults/${name}`));

/** "Secrets - Create Or Update", whose answer never has the value. */
const secrets = rule(/\/vaults\/[^/]+\/secrets\/probe$/, 'secrets', ({ path }) => ({
  status: 201,
  body: { id: path, properties: { attributes: { enabled: true } } },
}));

/** A parameter that can't be read makes the request itself fail. */
function deployments(running: RunningCloud): FaultRule {
  return rule(/\/Microsoft\.Resources\/deployments\/live-/, 'deployments', ({ method, body }) => {
    if (method === 'GET') return { status: 200, body: { properties: { provisioningState: 'Succeeded' } } };
    if (method === 'DELETE') return { status: 202 };
    const { properties } = JSON.parse(body) as {
      properties: { parameters: { secret: { reference: { keyVault: { id: string } } } } };
    };
    const vault = vaultOf(running, properties.parameters.secret.reference.keyVault.id);
    const isAllowed =
      vault?.enabledForTemplateDeployment === true && refuseAddress(vault, caller, trusted) === undefined;
    return isAllowed ? { status: 201, body: { properties: { provisioningState: 'Accepted' } } } : refusedDeployment;
  });
}

/** @param accessMode the mode of the association, whatever the request asks for */
function perimeters(running: RunningCloud, accessMode: 'Learning' | 'Enforced'): FaultRule {
  const type = /\/Microsoft\.Network\/networkSecurityPerimeters\/live-/;
  return rule(type, 'perimeters', ({ method, path, body }) => {
    if (method === 'DELETE') return { status: 200 };
    if (!path.includes('/resourceAssociations/')) return { status: 201, body: { id: path } };
    const { properties } = JSON.parse(body) as { properties: { privateLinkResource: { id: string } } };
    const vault = vaultOf(running, properties.privateLinkResource.id);
    if (vault === undefined) return gone;
    vault.perimeters = [perimeter({ accessMode })];
    return { status: 201, body: { properties: { ...properties, provisioningState: 'Succeeded' } } };
  });
}

export function besideCloud(running: RunningCloud, mode: 'Learning' | 'Enforced' = 'Learning'): readonly FaultRule[] {
  return [secrets, deployments(running), perimeters(running, mode)];
}
