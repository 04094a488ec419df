/** How each entry of the catalog is triggered: by the local cloud's own state where possible, otherwise by a fault. */
import { faultNamed } from '../../emulator/faults/named.ts';
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
const otherId = '00000000-1111-4222-8333-444444444444';

function refuse(status: number, code: string, message: string): Fault {
  return {
    kind: 'answer',
    status,
    headers: { 'x-ms-request-id': otherId, 'retry-after': '0' },
    body: { error: { code, message } },
  };
}

function entra(code: number, text: string): Trigger {
  const body = {
    error: 'invalid_client',
    error_description: `AADSTS${code}: ${text}`,
    error_codes: [code],
    trace_id: otherId,
  };
  return { faults: [{ when: { host: 'login.microsoftonline.com' }, do: { kind: 'answer', status: 401, body } }] };
}

function pipeline(change: (parts: { app: CloudState['applications'][number]; state: CloudState }) => void): Trigger {
  return {
    state: (state) => {
      const app = state.applications.find(({ appId }) => appId === clientId);
      if (app === undefined) throw new Error('the tenant has no pipeline app');
      change({ app, state });
    },
  };
}

function credential(change: (one: { issuer: string; subject: string; audience: string }) => void): Trigger {
  return pipeline(({ app }) => app.federatedCredentials.forEach(change));
}

const entraTriggers: Readonly<Record<string, Trigger>> = {
  'no-matching-federated-credential': credential((one) => {
    one.subject = 'repo:contoso/analytics-platform:environment:production';
  }),
  'subject-differs-in-case': credential((one) => {
    one.subject = one.subject.toUpperCase();
  }),
  'issuer-differs': credential((one) => {
    one.issuer = 'https://token.example.com';
  }),
  'audience-differs': credential((one) => {
    one.audience = 'api://other';
  }),
  'no-federated-credential': pipeline(({ app }) => {
    app.federatedCredentials = [];
  }),
  'app-not-found': pipeline(({ app, state }) => {
    state.applications = state.applications.filter((one) => one !== app);
  }),
  'tenant-not-found': { inputs: { 'tenant-id': otherId } },
  'assertion-out-of-time': {
    state: ({ settings }) => {
      settings.idTokenLifetime = -10;
    },
  },
  'no-service-principal': pipeline(({ state }) => {
    state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== clientId);
  }),
  'app-disabled': pipeline(({ state }) => {
    for (const one of state.servicePrincipals) one.accountEnabled = false;
  }),
  'conditional-access': {
    state: ({ settings }) => {
      settings.conditionalAccess = true;
    },
  },
  'wrong-resource': entra(
    500011,
    'The resource principal named https://management.azure.com was not found in the tenant.',
  ),
  'bad-signature': entra(700027, 'Client assertion contains an invalid signature.'),
};

const armTriggers: Readonly<Record<string, Trigger>> = {
  'authorization-failed': { state: (state) => revokeRole(state, roles.keyVaultDataAccessAdministrator) },
  'subscription-not-found': { inputs: { 'subscription-id': otherId } },
  'resource-group-not-found': {
    meanwhile: ({ cloud }, method, path) => {
      if (method === 'PUT' && path.endsWith(vaultName)) cloud.state.resourceGroups = [];
    },
  },
  'azure-policy': {
    state: (state) => {
      const resourceType = 'Microsoft.KeyVault/vaults';
      state.policies.push({ subscriptionId, effect: 'deny', name: 'no-vaults-here', resourceType });
    },
  },
  'policy-turned-back': {
    tenant: 'purge-protection-off',
    state: (state) => {
      const property = 'enablePurgeProtection';
      state.policies.push({ subscriptionId, effect: 'modify', name: 'house-rules', property, value: false });
    },
  },
  'provider-not-registered': {
    state: (state) => {
      for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
    },
  },
  'scope-locked': {
    tenant: 'grant-missing',
    // A lock that exists beforehand stops the plan; this one is created during the run.
    meanwhile: ({ cloud }, method) => {
      const isNew = cloud.state.locks.every(({ name }) => name !== 'frozen');
      if (method === 'PUT' && isNew) cloud.state.locks.push({ name: 'frozen', scope: groupScope, level: 'ReadOnly' });
    },
  },
  'region-closed': {
    state: (state) => {
      state.settings.closedRegions = ['eastus2'];
    },
  },
  'principal-not-replicated': {
    faults: [
      {
        when: assign,
        do: refuse(
          400,
          'PrincipalNotFound',
          `Principal ${otherId.replaceAll('-', '')} does not exist in the directory.`,
        ),
      },
    ],
    clock: [40, 'windows'],
  },
  'token-refused': {
    faults: [{ when: createVault, do: refuse(401, 'ExpiredAuthenticationToken', 'The access token has expired.') }],
  },
  throttled: {
    faults: [{ when: createVault, do: refuse(429, 'TooManyRequests', 'The request is being throttled.') }],
  },
  'deny-assignment': {
    faults: [
      {
        when: assign,
        do: refuse(403, 'DenyAssignmentAuthorizationFailed', "A deny assignment with name 'stack' forbids the action."),
      },
    ],
  },
  'resource-group-going': {
    faults: [
      {
        when: createVault,
        do: refuse(409, 'ResourceGroupBeingDeleted', "The resource group 'rg-cja' is in deprovisioning state."),
      },
    ],
  },
  'subscription-read-only': {
    faults: [
      {
        when: createVault,
        do: refuse(409, 'ReadOnlyDisabledSubscription', 'The subscription is disabled and marked as read only.'),
      },
    ],
  },
  'principal-id-wrong': {
    faults: [{ when: assign, do: refuse(400, 'UnmatchedPrincipalType', "The PrincipalId has type 'User'.") }],
    inputs: { 'adobe-principal-id': otherId, waive: 'adobe-principal' },
  },
  'too-many-assignments': {
    faults: [
      { when: assign, do: refuse(400, 'RoleAssignmentLimitExceeded', 'No more role assignments can be created.') },
    ],
  },
};

const recover = { 'recover-deleted': 'true' };
const cryptoOfficer = (state: CloudState) => void grantRole(state, roles.keyVaultCryptoOfficer, vaultScope);

const keyVaultTriggers: Readonly<Record<string, Trigger>> = {
  'vault-name-refused': {
    faults: [
      {
        when: createVault,
        do: refuse(
          400,
          'ReservedResourceName',
          "The resource name 'kv-contoso-cja' or a part of the name is reserved.",
        ),
      },
    ],
  },
  'vault-name-taken': { state: (state) => void state.foreignNames.push({ name: vaultName }) },
  'vault-soft-deleted': { tenant: 'vault-deleted', state: (state) => revokeRole(state, roles.reader) },
  'vault-busy': {
    tenant: 'purge-protection-off',
    clock: [300, 'windows'],
    inputs: { 'timeout-minutes': '60' },
    state: (state) => {
      for (const vault of state.vaults) vault.busyUntil = Date.now() + 3_600_000;
    },
  },
  'no-soft-deleted-vault': {
    tenant: 'vault-deleted',
    state: (state) => void grantRole(state, roles.reader, `/subscriptions/${subscriptionId}`),
    inputs: recover,
    meanwhile: ({ cloud }, method) => {
      if (method === 'PUT') cloud.state.deletedVaults = [];
    },
  },
  'assignment-name-refused': {
    faults: [
      {
        when: assign,
        do: refuse(
          400,
          'HashConflictOnDifferentRoleAssignmentIds',
          'A hash conflict was encountered for the role Assignment ID. Please use a new Guid.',
        ),
      },
    ],
  },
  'key-soft-deleted': { tenant: 'key-deleted' },
  'key-being-recovered': {
    tenant: 'ready',
    state: (state) => {
      for (const key of state.vaults.flatMap(({ keys }) => keys)) key.visibleAt = Number.POSITIVE_INFINITY;
    },
    clock: [20, 'windows'],
  },
  'key-parameters-differ': {
    faults: [
      {
        when: createKey,
        do: refuse(
          400,
          'KeyCreationParametersDidNotMatchExistingKey',
          "The key 'cja-cmk' already exists with other parameters.",
        ),
      },
    ],
  },
  'vault-side-rbac': { tenant: 'key-deleted', inputs: recover },
  'vault-firewall': {
    tenant: 'key-deleted',
    inputs: recover,
    state: (state) => {
      cryptoOfficer(state);
      for (const vault of state.vaults)
        vault.networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
    },
  },
  // The whole error is quoted from a comment in a published Bicep file, whose author notes that Key Vault rejects
  // deployments through Azure Resource Manager once the vault is in a perimeter. Its status was not quoted.
  'vault-perimeter': {
    faults: [
      {
        when: createKey,
        do: refuse(
          400,
          'ForbiddenByNsp',
          `[ForbiddenByNsp (Forbidden)] The request was forbidden by NSP policy. Caller: name=KeyVault/ManagementPlane;appid=${clientId};oid=${otherId}`,
        ),
      },
    ],
  },
  'vault-access-policy': {
    tenant: 'key-deleted',
    inputs: recover,
    state: (state) => {
      for (const vault of state.vaults) vault.enableRbacAuthorization = false;
    },
  },
  'vault-not-ready': {
    faults: [
      {
        when: { method: 'GET', path: createVault.path },
        do: {
          kind: 'rewrite',
          change: (answer) => ({ ...answer, body: failedVault(answer.body) }),
        },
      },
    ],
  },
  'key-not-back': {
    tenant: 'key-deleted',
    inputs: recover,
    clock: [40, 'windows'],
    state: (state) => {
      cryptoOfficer(state);
      state.settings.keyDelay = 600_000;
    },
  },
  'vault-contradicted': {
    tenant: 'ready',
    faults: [
      {
        when: { method: 'GET', path: /\/vaults\/kv-contoso-cja\?/ },
        do: refuse(404, 'ResourceNotFound', "The Resource 'Microsoft.KeyVault/vaults/kv-contoso-cja' was not found."),
      },
    ],
    clock: [20, 'windows'],
  },
  'vault-vanished': {
    clock: [40, 'windows'],
    meanwhile: ({ cloud }, method, path) => {
      if (method === 'PUT' && path.endsWith('/keys/cja-cmk')) cloud.state.vaults = [];
    },
  },
  'key-not-accepted': {
    tenant: 'ready',
    state: (state) => {
      for (const vault of state.vaults) Object.assign(vault, { keys: [], sku: 'premium' });
    },
    inputs: { 'key-type': 'RSA-HSM' },
    // Plan observes a premium vault; it is replaced by a standard one before the creation.
    meanwhile: ({ cloud }, method) => {
      if (method === 'PUT') for (const vault of cloud.state.vaults) vault.sku = 'standard';
    },
  },
  'no-deleted-key': {
    tenant: 'key-deleted',
    inputs: recover,
    clock: [40, 'windows'],
    state: cryptoOfficer,
    meanwhile: ({ cloud }, method, path) => {
      if (method !== 'POST' || !path.endsWith('/recover')) return;
      for (const vault of cloud.state.vaults) vault.deletedKeys = [];
    },
  },
};

function failedVault(body: unknown): unknown {
  const text = JSON.stringify(body ?? null);
  return JSON.parse(text.replace(/"provisioningState":"\w+"/, '"provisioningState":"Failed"'));
}

const graphTriggers: Readonly<Record<string, Trigger>> = {
  'graph-foreign-app': {
    state: (state) => setGraphPermissions(state, ['Application.Read.All', 'Application.ReadWrite.OwnedBy']),
  },
  'graph-denied': { state: (state) => setGraphPermissions(state, ['Application.Read.All']) },
  'graph-no-such-app': { inputs: { 'adobe-app-id': otherId } },
  'graph-principal-exists': {
    clock: [40, 'windows'],
    state: (state) => {
      const visibleAt = Number.MAX_SAFE_INTEGER;
      const [like] = state.servicePrincipals;
      if (like === undefined) throw new Error('the tenant has no service principal');
      state.servicePrincipals.push({
        ...like,
        id: adobePrincipalId,
        appId: adobeAppId,
        graphPermissions: [],
        visibleAt,
      });
    },
  },
};

const drift = { mode: 'verify', 'drift-issue': 'true' };
const issues = { host: 'api.github.com' };

function github(status: number, message: string): Trigger {
  const fault: Fault = { kind: 'answer', status, headers: { 'x-github-request-id': 'A1B2:C3D4' }, body: { message } };
  return { tenant: 'key-disabled', inputs: drift, faults: [{ when: issues, do: fault }] };
}

const githubTriggers: Readonly<Record<string, Trigger>> = {
  'issues-throttled': github(403, 'API rate limit exceeded for installation.'),
  'issues-not-permitted': {
    tenant: 'key-disabled',
    inputs: { ...drift, 'github-token': 'ghs_localcloudNoIssues' },
  },
  'issues-switched-off': github(410, 'Issues are disabled for this repo'),
  'github-token-refused': { tenant: 'key-disabled', inputs: { ...drift, 'github-token': 'ghs_unknown' } },
};

const token = { path: /\/idtoken\// };

const networkTriggers: Readonly<Record<string, Trigger>> = {
  'name-not-resolved': { environment: { HTTPS_PROXY: 'http://proxy.invalid:3128', https_proxy: undefined } },
  'connection-failed': { environment: { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: undefined } },
  'certificate-refused': { environment: { NODE_EXTRA_CA_CERTS: undefined, SSL_CERT_FILE: undefined } },
  'certificate-expired': { faults: [faultNamed('certificate-expired')] },
  'certificate-of-another-host': { faults: [faultNamed('certificate-wrong-host')] },
  'tls-failed': { faults: [faultNamed('tls-plain-http')] },
  'headers-too-large': { faults: [faultNamed('header-40k')] },
  'malformed-answer': { faults: [faultNamed('malformed-status-line')] },
  'unexpected-encoding': { faults: [faultNamed('encoding-br')] },
  'proxy-login': { faults: [faultNamed('proxy-login')] },
  'proxy-forbids-host': {
    environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://vstoken.actions.example.com/idtoken?api-version=2.0' },
  },
  'insufficient-claims': { faults: [faultNamed('claims-challenge-forever@arm')] },
  'no-answer-in-time': { faults: [{ when: token, do: { kind: 'hang', moment: 'before' } }], clock: [12, 'limits'] },
  redirected: {
    faults: [
      {
        when: token,
        do: { kind: 'answer', status: 302, headers: { location: 'https://portal.example/sign-in' }, body: '' },
      },
    ],
  },
  'invalid-answer': { faults: [{ when: token, do: { kind: 'answer', status: 200, body: { count: 1 } } }] },
  'service-failed': {
    faults: [
      { when: token, do: { kind: 'answer', status: 503, headers: { 'retry-after': '0' }, body: 'Unavailable' } },
    ],
  },
  'id-token-refused': { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-another-job' } },
};

export const triggers: Readonly<Record<string, Trigger>> = {
  ...entraTriggers,
  ...armTriggers,
  ...keyVaultTriggers,
  ...graphTriggers,
  ...githubTriggers,
  ...networkTriggers,
};
