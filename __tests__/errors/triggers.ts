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
  /** Runs verify in a script of Azure Pipelines, with the drift issue. */
  readonly inScript?: true;
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

/** The service refuses such a request. @param said status, code and message: `400 BadRequest: It is bad.` */
function refusing(when: FaultRule['when'], said: string, more: Trigger = {}): Trigger {
  const [, status, code = '', message = ''] = /^(\d+) (\w+): (.*)$/.exec(said) ?? [];
  return { ...more, faults: [{ when, do: refuse(Number(status), code, message) }] };
}

/** The tenant is otherwise. */
function where(state: (state: CloudState) => void, more: Trigger = {}): Trigger {
  return { ...more, state };
}

/** Somebody else changes the tenant while such a request is under way. */
function during(is: (method: string, path: string) => boolean, act: (state: CloudState) => void): Trigger {
  return {
    meanwhile: ({ cloud }, method, path) => {
      if (is(method, path)) act(cloud.state);
    },
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

function pipeline(change: (app: CloudState['applications'][number], state: CloudState) => void): Trigger {
  return where((state) => {
    const app = state.applications.find(({ appId }) => appId === clientId);
    if (app === undefined) throw new Error('the tenant has no pipeline app');
    change(app, state);
  });
}

type Credential = CloudState['applications'][number]['federatedCredentials'][number];

function credential(change: (one: Credential) => Partial<Credential>): Trigger {
  return pipeline(({ federatedCredentials }) => federatedCredentials.forEach((one) => Object.assign(one, change(one))));
}

const entraTriggers: Readonly<Record<string, Trigger>> = {
  'no-matching-federated-credential': credential(() => ({
    subject: 'repo:contoso/analytics-platform:environment:production',
  })),
  'subject-differs-in-case': credential(({ subject }) => ({ subject: subject.toUpperCase() })),
  'issuer-differs': credential(() => ({ issuer: 'https://token.example.com' })),
  'audience-differs': credential(() => ({ audience: 'api://other' })),
  'no-federated-credential': pipeline(({ federatedCredentials }) => federatedCredentials.splice(0)),
  'app-not-found': pipeline((app, state) => {
    state.applications = state.applications.filter((one) => one !== app);
  }),
  'tenant-not-found': { inputs: { 'tenant-id': otherId } },
  'assertion-out-of-time': where(({ settings }) => Object.assign(settings, { idTokenLifetime: -10 })),
  'no-service-principal': where((state) => {
    state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== clientId);
  }),
  'app-disabled': where((state) => {
    for (const one of state.servicePrincipals) one.accountEnabled = false;
  }),
  'conditional-access': where(({ settings }) => Object.assign(settings, { conditionalAccess: true })),
  'wrong-resource': entra(
    500011,
    'The resource principal named https://management.azure.com was not found in the tenant.',
  ),
  'bad-signature': entra(700027, 'Client assertion contains an invalid signature.'),
};

const policy = { subscriptionId, name: 'house-rules' } as const;
const isPut = (method: string) => method === 'PUT';

const armTriggers: Readonly<Record<string, Trigger>> = {
  'authorization-failed': where((state) => revokeRole(state, roles.keyVaultDataAccessAdministrator)),
  'subscription-not-found': { inputs: { 'subscription-id': otherId } },
  'resource-group-not-found': during(
    (method, path) => method === 'PUT' && path.endsWith(vaultName),
    (state) => state.resourceGroups.splice(0),
  ),
  'azure-policy': where(({ policies }) =>
    policies.push({ ...policy, effect: 'deny', name: 'no-vaults-here', resourceType: 'Microsoft.KeyVault/vaults' }),
  ),
  'policy-turned-back': where(
    ({ policies }) => policies.push({ ...policy, effect: 'modify', property: 'enablePurgeProtection', value: false }),
    { tenant: 'purge-protection-off' },
  ),
  'provider-not-registered': where((state) => {
    for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
  }),
  'scope-locked': {
    tenant: 'grant-missing',
    // A lock that exists beforehand stops the plan; this one is created during the run.
    ...during(isPut, ({ locks }) => {
      const isNew = locks.every(({ name }) => name !== 'frozen');
      if (isNew) locks.push({ name: 'frozen', scope: groupScope, level: 'ReadOnly' });
    }),
  },
  'region-closed': where(({ settings }) => Object.assign(settings, { closedRegions: ['eastus2'] })),
  'principal-not-replicated': refusing(
    assign,
    `400 PrincipalNotFound: Principal ${otherId.replaceAll('-', '')} does not exist in the directory.`,
    { clock: [40, 'windows'] },
  ),
  'token-refused': refusing(createVault, '401 ExpiredAuthenticationToken: The access token has expired.'),
  throttled: refusing(createVault, '429 TooManyRequests: The request is being throttled.'),
  'deny-assignment': refusing(
    assign,
    "403 DenyAssignmentAuthorizationFailed: A deny assignment with name 'stack' forbids the action.",
  ),
  'resource-group-going': refusing(
    createVault,
    "409 ResourceGroupBeingDeleted: The resource group 'rg-cja' is in deprovisioning state.",
  ),
  'subscription-read-only': refusing(
    createVault,
    '409 ReadOnlyDisabledSubscription: The subscription is disabled and marked as read only.',
  ),
  'principal-id-wrong': refusing(assign, "400 UnmatchedPrincipalType: The PrincipalId has type 'User'.", {
    inputs: { 'adobe-principal-id': otherId, waive: 'adobe-principal' },
  }),
  'too-many-assignments': refusing(assign, '400 RoleAssignmentLimitExceeded: No more role assignments can be created.'),
};

/** A deleted key, which the run is to recover. */
const recovering: Trigger = { tenant: 'key-deleted', inputs: { 'recover-deleted': 'true' } };
const cryptoOfficer = (state: CloudState) => void grantRole(state, roles.keyVaultCryptoOfficer, vaultScope);
const eachVault = (change: Partial<CloudState['vaults'][number]>, more: Trigger) =>
  where((state) => {
    cryptoOfficer(state);
    for (const vault of state.vaults) Object.assign(vault, change);
  }, more);

const keyVaultTriggers: Readonly<Record<string, Trigger>> = {
  'vault-name-refused': refusing(
    createVault,
    "400 ReservedResourceName: The resource name 'kv-contoso-cja' or a part of the name is reserved.",
  ),
  'vault-name-taken': where(({ foreignNames }) => foreignNames.push({ name: vaultName })),
  'vault-soft-deleted': where((state) => revokeRole(state, roles.reader), { tenant: 'vault-deleted' }),
  'vault-busy': eachVault(
    { busyUntil: Date.now() + 3_600_000 },
    { tenant: 'purge-protection-off', clock: [300, 'windows'], inputs: { 'timeout-minutes': '60' } },
  ),
  'no-soft-deleted-vault': {
    ...recovering,
    tenant: 'vault-deleted',
    state: (state) => void grantRole(state, roles.reader, `/subscriptions/${subscriptionId}`),
    ...during(isPut, (state) => state.deletedVaults.splice(0)),
  },
  'assignment-name-refused': refusing(
    assign,
    '400 HashConflictOnDifferentRoleAssignmentIds: A hash conflict was encountered for the role Assignment ID. Please use a new Guid.',
  ),
  'key-soft-deleted': { tenant: 'key-deleted' },
  'key-being-recovered': where(
    ({ vaults }) => {
      for (const key of vaults.flatMap(({ keys }) => keys)) key.visibleAt = Number.POSITIVE_INFINITY;
    },
    { tenant: 'ready', clock: [20, 'windows'] },
  ),
  'key-parameters-differ': refusing(
    createKey,
    "400 KeyCreationParametersDidNotMatchExistingKey: The key 'cja-cmk' already exists with other parameters.",
  ),
  'vault-side-rbac': recovering,
  'vault-firewall': eachVault(
    { networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] } },
    recovering,
  ),
  // The whole error is quoted from a comment in a published Bicep file, whose author notes that Key Vault rejects
  // deployments through Azure Resource Manager once the vault is in a perimeter. Its status was not quoted.
  'vault-perimeter': refusing(
    createKey,
    `400 ForbiddenByNsp: [ForbiddenByNsp (Forbidden)] The request was forbidden by NSP policy. Caller: name=KeyVault/ManagementPlane;appid=${clientId};oid=${otherId}`,
  ),
  'vault-access-policy': eachVault({ enableRbacAuthorization: false }, recovering),
  'vault-not-ready': {
    faults: [
      {
        when: { method: 'GET', path: createVault.path },
        do: { kind: 'rewrite', change: (answer) => ({ ...answer, body: failedVault(answer.body) }) },
      },
    ],
  },
  'key-not-back': where(
    (state) => {
      cryptoOfficer(state);
      state.settings.keyDelay = 600_000;
    },
    { ...recovering, clock: [40, 'windows'] },
  ),
  'vault-contradicted': refusing(
    { method: 'GET', path: createVault.path },
    "404 ResourceNotFound: The Resource 'Microsoft.KeyVault/vaults/kv-contoso-cja' was not found.",
    { tenant: 'ready', clock: [20, 'windows'] },
  ),
  'vault-vanished': {
    clock: [40, 'windows'],
    ...during(
      (method, path) => method === 'PUT' && path.endsWith('/keys/cja-cmk'),
      (state) => state.vaults.splice(0),
    ),
  },
  'key-not-accepted': {
    // Plan observes a premium vault; it is replaced by a standard one before the creation.
    ...eachVault({ keys: [], sku: 'premium' }, { tenant: 'ready', inputs: { 'key-type': 'RSA-HSM' } }),
    ...during(isPut, ({ vaults }) => {
      for (const vault of vaults) vault.sku = 'standard';
    }),
  },
  'no-deleted-key': {
    ...recovering,
    clock: [40, 'windows'],
    state: cryptoOfficer,
    ...during(
      (method, path) => method === 'POST' && path.endsWith('/recover'),
      ({ vaults }) => vaults.forEach((vault) => vault.deletedKeys.splice(0)),
    ),
  },
};

function failedVault(body: unknown): unknown {
  const text = JSON.stringify(body ?? null);
  return JSON.parse(text.replace(/"provisioningState":"\w+"/, '"provisioningState":"Failed"'));
}

const graphTriggers: Readonly<Record<string, Trigger>> = {
  'graph-foreign-app': where((state) =>
    setGraphPermissions(state, ['Application.Read.All', 'Application.ReadWrite.OwnedBy']),
  ),
  'graph-denied': where((state) => setGraphPermissions(state, ['Application.Read.All'])),
  'graph-no-such-app': { inputs: { 'adobe-app-id': otherId } },
  'graph-principal-exists': where(
    ({ servicePrincipals }) => {
      const [like] = servicePrincipals;
      if (like === undefined) throw new Error('the tenant has no service principal');
      const unseen = { appId: adobeAppId, graphPermissions: [], visibleAt: Number.MAX_SAFE_INTEGER };
      servicePrincipals.push({ ...like, id: adobePrincipalId, ...unseen });
    },
    { clock: [40, 'windows'] },
  ),
};

const drift = { mode: 'verify', 'drift-issue': 'true' };
const issues = { host: 'api.github.com' };

function github(status: number, message: string): Trigger {
  const fault: Fault = { kind: 'answer', status, headers: { 'x-github-request-id': 'A1B2:C3D4' }, body: { message } };
  return { tenant: 'key-disabled', inputs: drift, faults: [{ when: issues, do: fault }] };
}

const githubTriggers: Readonly<Record<string, Trigger>> = {
  'issues-throttled': github(403, 'API rate limit exceeded for installation.'),
  'issues-not-permitted': { tenant: 'key-disabled', inputs: { ...drift, 'github-token': 'ghs_localcloudNoIssues' } },
  'issues-switched-off': github(410, 'Issues are disabled for this repo'),
  'github-token-refused': { tenant: 'key-disabled', inputs: { ...drift, 'github-token': 'ghs_unknown' } },
};

function azureDevOps(status: number, message: string): Trigger {
  const fault: Fault = { kind: 'answer', status, headers: { 'x-vss-e2eid': otherId }, body: { message } };
  return { tenant: 'key-disabled', inScript: true, faults: [{ when: { path: /\/_apis\/wit\// }, do: fault }] };
}

const azureDevOpsTriggers: Readonly<Record<string, Trigger>> = {
  'work-item-token-refused': azureDevOps(401, 'TF400813: The user is not authorized to access this resource.'),
  'work-item-type-unknown': azureDevOps(
    404,
    'VS402323: Work item type Task does not exist in project analytics-platform.',
  ),
  'work-items-not-permitted': {
    tenant: 'key-disabled',
    inScript: true,
    state: ({ azurePipelines }) => (azurePipelines.workItemPermission = 'read'),
  },
  'work-item-rules': azureDevOps(400, 'TF401320: Rule Error for field Area. Error code: Required.'),
};

const token = { path: /\/idtoken\// };
const answering = (answer: Omit<Extract<Fault, { kind: 'answer' }>, 'kind'>): Trigger => ({
  faults: [{ when: token, do: { kind: 'answer', ...answer } }],
});

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
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://vstoken.actions.githubusercontent.com/idtoken?api-version=2.0',
    },
  },
  'insufficient-claims': { faults: [faultNamed('claims-challenge-forever@arm')] },
  'no-answer-in-time': { faults: [{ when: token, do: { kind: 'hang', moment: 'before' } }], clock: [12, 'limits'] },
  redirected: answering({ status: 302, headers: { location: 'https://portal.example/sign-in' }, body: '' }),
  'invalid-answer': answering({ status: 200, body: { count: 1 } }),
  'service-failed': answering({ status: 503, headers: { 'retry-after': '0' }, body: 'Unavailable' }),
  'id-token-refused': { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-another-job' } },
};

export const triggers: Readonly<Record<string, Trigger>> = {
  ...entraTriggers,
  ...armTriggers,
  ...keyVaultTriggers,
  ...graphTriggers,
  ...githubTriggers,
  ...azureDevOpsTriggers,
  ...networkTriggers,
};
