/** How a run gets each error: by the local cloud's own state where possible, otherwise by a fault. */
import { faultNamed } from '../../emulator/faults/catalog.ts';
import type { Fault, FaultRule } from '../../emulator/faults.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import type { CloudState } from '../../emulator/state.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupScope,
  roles,
  subscriptionId,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';

export interface Trigger {
  /** Default: `group-only`. */
  readonly tenant?: TenantName;
  readonly state?: (state: CloudState) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly faults?: readonly FaultRule[];
  /** Called with each request before the service acts on it: simulates changes by others during the run. */
  readonly meanwhile?: (cloud: RunningCloud, method: string, path: string) => void;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The factor by which a run that waits for minutes is sped up, and which waits that affects. */
  readonly clock?: readonly [factor: number, of: 'windows' | 'limits'];
}

const createKey = { method: 'PUT', path: /\/keys\/cja-cmk\?/ };
const createVault = { method: 'PUT', path: /\/vaults\/kv-contoso-cja\?/ };
const assign = { method: 'PUT', path: /\/roleAssignments\// };
const token = { path: /\/idtoken\// };
const otherId = '00000000-1111-4222-8333-444444444444';

/** The service refuses such a request. @param said status, code and message: `400 BadRequest: It is bad.` */
function refusing(when: FaultRule['when'], said: string, more: Trigger = {}): Trigger {
  const [, status, code = '', message = ''] = /^(\d+) (\w+): (.*)$/.exec(said) ?? [];
  const headers = { 'x-ms-request-id': otherId, 'retry-after': '0' };
  return {
    ...more,
    faults: [{ when, do: { kind: 'answer', status: Number(status), headers, body: { error: { code, message } } } }],
  };
}

/** The tenant is otherwise. */
const where = (state: (state: CloudState) => void, more: Trigger = {}): Trigger => ({ ...more, state });

/** Somebody else changes the tenant while such a request is under way. */
function during(is: (method: string, path: string) => boolean, act: (state: CloudState) => void): Trigger {
  return {
    meanwhile: ({ cloud }, method, path) => {
      if (is(method, path)) act(cloud.state);
    },
  };
}

const isPut = (method: string) => method === 'PUT';

function credential(change: Partial<CloudState['applications'][number]['federatedCredentials'][number]>): Trigger {
  return where(({ applications }) => {
    const own = applications.filter(({ appId }) => appId === clientId).flatMap((app) => app.federatedCredentials);
    for (const one of own) Object.assign(one, change);
  });
}

const badSignature = {
  error: 'invalid_client',
  error_description: 'AADSTS700027: Client assertion contains an invalid signature.',
  error_codes: [700027],
};

const signIn: Readonly<Record<string, Trigger>> = {
  'no-matching-federated-credential': credential({ subject: 'repo:contoso/analytics-platform:environment:production' }),
  'audience-differs': credential({ audience: 'api://other' }),
  'app-not-found': where((state) => {
    state.applications = state.applications.filter(({ appId }) => appId !== clientId);
  }),
  'tenant-not-found': { inputs: { 'tenant-id': otherId } },
  'assertion-out-of-time': where(({ settings }) => Object.assign(settings, { idTokenLifetime: -10 })),
  'bad-signature': {
    faults: [{ when: { host: 'login.microsoftonline.com' }, do: { kind: 'answer', status: 401, body: badSignature } }],
  },
  'no-service-principal': where((state) => {
    state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== clientId);
  }),
  'app-disabled': where((state) => {
    for (const one of state.servicePrincipals) one.accountEnabled = false;
  }),
  'conditional-access': where(({ settings }) => Object.assign(settings, { conditionalAccess: true })),
  'token-refused': refusing(createVault, '401 ExpiredAuthenticationToken: The access token has expired.'),
};

const arm: Readonly<Record<string, Trigger>> = {
  'authorization-failed': where((state) => revokeRole(state, roles.keyVaultDataAccessAdministrator)),
  'subscription-not-found': { inputs: { 'subscription-id': otherId } },
  'resource-group-not-found': during(
    (method, path) => isPut(method) && path.endsWith(vaultName),
    (state) => state.resourceGroups.splice(0),
  ),
  'resource-group-going': refusing(
    createVault,
    "409 ResourceGroupBeingDeleted: The resource group 'rg-cja' is in deprovisioning state.",
  ),
  'azure-policy': where(({ policies }) =>
    policies.push({
      subscriptionId,
      effect: 'deny',
      name: 'no-vaults-here',
      resourceType: 'Microsoft.KeyVault/vaults',
    }),
  ),
  'provider-not-registered': where(({ subscriptions }) => {
    for (const one of subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
  }),
  'scope-locked': {
    tenant: 'grant-missing',
    // A lock that exists beforehand stops the plan; this one is created during the run.
    ...during(isPut, ({ locks }) => {
      if (locks.every(({ name }) => name !== 'frozen'))
        locks.push({ name: 'frozen', scope: groupScope, level: 'ReadOnly' });
    }),
  },
  'deny-assignment': refusing(
    assign,
    "403 DenyAssignmentAuthorizationFailed: A deny assignment with name 'stack' forbids the action.",
  ),
  'subscription-read-only': refusing(
    createVault,
    '409 ReadOnlyDisabledSubscription: The subscription is disabled and marked as read only.',
  ),
  'region-closed': where(({ settings }) => Object.assign(settings, { closedRegions: ['eastus2'] })),
  'principal-not-replicated': refusing(
    assign,
    `400 PrincipalNotFound: Principal ${otherId.replaceAll('-', '')} does not exist in the directory.`,
    { clock: [40, 'windows'] },
  ),
  'assignment-name-refused': refusing(
    assign,
    '400 HashConflictOnDifferentRoleAssignmentIds: A hash conflict was encountered for the role Assignment ID. Please use a new Guid.',
  ),
};

/** A deleted key or vault, which the run is to recover. */
const recovering: Trigger = { tenant: 'key-deleted', inputs: { 'recover-deleted': 'true' } };

const keyVault: Readonly<Record<string, Trigger>> = {
  'vault-name-taken': where(({ foreignNames }) => foreignNames.push({ name: vaultName })),
  'vault-soft-deleted': where((state) => revokeRole(state, roles.reader), { tenant: 'vault-deleted' }),
  'key-soft-deleted': { tenant: 'key-deleted' },
  'vault-busy': where(
    ({ vaults }) => {
      for (const vault of vaults) vault.busyUntil = Date.now() + 3_600_000;
    },
    { tenant: 'purge-protection-off', clock: [300, 'windows'], inputs: { 'timeout-minutes': '60' } },
  ),
  'nothing-to-recover': {
    ...recovering,
    tenant: 'vault-deleted',
    state: (state) => void grantRole(state, roles.reader, `/subscriptions/${subscriptionId}`),
    ...during(isPut, (state) => state.deletedVaults.splice(0)),
  },
  'vault-vanished': {
    clock: [40, 'windows'],
    ...during(
      (method, path) => isPut(method) && path.endsWith('/keys/cja-cmk'),
      (state) => state.vaults.splice(0),
    ),
  },
  'vault-side-rbac': recovering,
  'vault-firewall': where((state) => {
    grantRole(state, roles.keyVaultCryptoOfficer, vaultScope);
    const networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
    for (const vault of state.vaults) Object.assign(vault, { networkAcls });
  }, recovering),
  // The whole error is quoted from a comment in a published Bicep file, whose author notes that Key Vault rejects
  // deployments through Azure Resource Manager once the vault is in a perimeter. Its status was not quoted.
  'vault-perimeter': refusing(
    createKey,
    `400 ForbiddenByNsp: [ForbiddenByNsp (Forbidden)] The request was forbidden by NSP policy. Caller: name=KeyVault/ManagementPlane;appid=${clientId};oid=${otherId}`,
  ),
};

const graph: Readonly<Record<string, Trigger>> = {
  'graph-denied': where((state) => setGraphPermissions(state, ['Application.Read.All'])),
  'graph-principal-exists': where(
    ({ servicePrincipals }) => {
      const unseen = { appId: adobeAppId, graphPermissions: [], visibleAt: Number.MAX_SAFE_INTEGER };
      for (const like of servicePrincipals.slice(0, 1))
        servicePrincipals.push({ ...like, id: adobePrincipalId, ...unseen });
    },
    { clock: [40, 'windows'] },
  ),
};

const drift = { tenant: 'key-disabled', inputs: { mode: 'verify', 'drift-issue': 'true' } } as const;
const withToken = (name: string): Trigger => ({ ...drift, inputs: { ...drift.inputs, 'github-token': name } });

function github(status: number, message: string): Trigger {
  const fault: Fault = { kind: 'answer', status, headers: { 'x-github-request-id': 'A1B2:C3D4' }, body: { message } };
  return { ...drift, faults: [{ when: { host: 'api.github.com' }, do: fault }] };
}

const ofGithub: Readonly<Record<string, Trigger>> = {
  'issues-throttled': github(403, 'API rate limit exceeded for installation.'),
  'issues-not-permitted': withToken('ghs_localcloudNoIssues'),
  'id-token-refused': { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-another-job' } },
};

const answering = (answer: Omit<Extract<Fault, { kind: 'answer' }>, 'kind'>): Trigger => ({
  faults: [{ when: token, do: { kind: 'answer', ...answer } }],
});

const connection: Readonly<Record<string, Trigger>> = {
  'connection-failed': { environment: { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: undefined } },
  'certificate-expired': { faults: [faultNamed('certificate-expired')] },
  'certificate-refused': { environment: { NODE_EXTRA_CA_CERTS: undefined, SSL_CERT_FILE: undefined } },
  'proxy-login': { faults: [faultNamed('proxy-login')] },
  'invalid-answer': answering({ status: 200, body: { count: 1 } }),
  'service-failed': answering({ status: 503, headers: { 'retry-after': '0' }, body: 'Unavailable' }),
};

export const triggers: Readonly<Record<string, Trigger>> = {
  ...signIn,
  ...arm,
  ...keyVault,
  ...graph,
  ...ofGithub,
  ...connection,
};
