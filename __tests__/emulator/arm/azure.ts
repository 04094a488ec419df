/** A small Azure for the tests of ARM and Key Vault: one subscription, one group, and calls as any identity. */
import { parseObject } from '../../../emulator/arm/json.ts';
import type { Cloud, CloudAnswer, Service } from '../../../emulator/service.ts';
import type { CloudState, KeyState, RoleAssignmentState, VaultState } from '../../../emulator/state.ts';

export const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
export const subscription = '0b1f6471-1bf0-4dda-aec3-cb9272f09590';
export const pipeline = { oid: '11111111-aaaa-4aaa-8aaa-000000000001', appid: '11111111-bbbb-4bbb-8bbb-000000000001' };
export const adobe = '22222222-aaaa-4aaa-8aaa-000000000002';
export const group = `/subscriptions/${subscription}/resourceGroups/rg-cja`;
export const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv-contoso-cja`;

export const roles = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  vaultContributor: 'f25e0fa2-a7c8-4377-a976-54943a77a395',
  dataAccess: '8b54135c-b56d-4d72-a534-26097cfdc8d8',
  encryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  cryptoOfficer: '14b46e9e-c2b7-41b4-b07b-48a6ebf60603',
  vaultReader: '21090545-7ca7-4776-b22c-e363652d74d2',
};

export const startOfTime = Date.parse('2026-03-01T10:00:00Z');

export interface TestCloud extends Cloud {
  /** Lets time pass, in milliseconds. */
  wait(ms: number): void;
}

export function emptyState(): CloudState {
  return {
    settings: {
      dnsDelay: 0,
      directoryDelay: 0,
      assignmentDelay: 0,
      keyDelay: 0,
      idTokenLifetime: 300,
      accessTokenLifetime: 3600,
      clockSkew: 0,
      pageSize: 100,
      roundTrip: 0,
      closedRegions: [],
      conditionalAccess: false,
      compression: true,
      keepAlive: { idle: 120_000, requests: 100 },
    },
    tenant: { id: tenant, displayName: 'Contoso' },
    github: { issuer: '', repository: '', subject: '', requestToken: '', tokens: {}, issues: [], labels: [] },
    azurePipelines: {
      organization: '',
      organizationId: '',
      project: '',
      connectionId: '',
      issuer: '',
      subject: '',
      accessToken: '',
    },
    gitlab: { issuer: '', project: '', ref: '' },
    applications: [],
    servicePrincipals: [
      {
        id: adobe,
        appId: '251e3919-1940-4296-bb8b-6b9a5e8a4805',
        displayName: 'Adobe',
        accountEnabled: true,
        graphPermissions: [],
        createdDateTime: '2026-01-01T00:00:00Z',
        visibleAt: 0,
      },
    ],
    subscriptions: [{ id: subscription, displayName: 'Analytics', providers: { 'Microsoft.KeyVault': 'Registered' } }],
    resourceGroups: [{ subscriptionId: subscription, name: 'rg-cja', location: 'eastus2', tags: {} }],
    vaults: [],
    deletedVaults: [],
    foreignNames: [],
    roleAssignments: [],
    locks: [],
    diagnosticSettings: [],
    policies: [],
  };
}

let assignments = 0;

export function assignment(
  roleId: string,
  scope: string,
  more: Partial<RoleAssignmentState> = {},
): RoleAssignmentState {
  assignments += 1;
  return {
    name: `99999999-0000-4000-8000-${String(assignments).padStart(12, '0')}`,
    scope,
    roleId,
    principalId: pipeline.oid,
    principalType: 'ServicePrincipal',
    condition: null,
    conditionVersion: null,
    description: null,
    createdOn: '2026-01-01T00:00:00.0000000Z',
    updatedOn: '2026-01-01T00:00:00.0000000Z',
    createdBy: null,
    updatedBy: null,
    visibleAt: 0,
    ...more,
  };
}

/** A cloud in which the pipeline holds the given roles on the group. */
export function cloudWith(roleIds: readonly string[], change: (state: CloudState) => void = () => {}): TestCloud {
  const state = emptyState();
  state.roleAssignments = roleIds.map((roleId) => assignment(roleId, group));
  change(state);
  let now = startOfTime;
  return {
    state,
    auditLog: [],
    activityLog: [],
    now: () => now,
    wait: (ms) => {
      now += ms;
    },
    tokens: {
      signIdToken: () => '',
      readIdToken: () => undefined,
      signAccessToken: (claims) => Buffer.from(JSON.stringify(claims)).toString('base64url'),
      readAccessToken: (jwt) => parseObject(Buffer.from(jwt, 'base64url').toString() || '!'),
      idTokenKeys: () => [],
      accessTokenKeys: () => [],
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly code: string | undefined;
  readonly message: string;
}

export interface Call {
  readonly body?: unknown;
  readonly api?: string;
  readonly claims?: Record<string, unknown>;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** Calls a service at a full address, which may include the query. */
export async function call(
  service: Service,
  cloud: TestCloud,
  audience: string,
  method: string,
  address: string,
  { body, claims, token, headers }: Call = {},
): Promise<Answer> {
  const url = new URL(address);
  const all = { aud: audience, tid: tenant, exp: Math.floor(cloud.now() / 1000) + 600, ...pipeline, ...claims };
  const bearer = token ?? cloud.tokens.signAccessToken(all);
  const answer = await service(
    {
      method,
      host: url.host,
      path: url.pathname,
      query: url.searchParams,
      headers: { ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }), ...headers },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    },
    cloud,
  );
  return describe(answer);
}

function describe(answer: CloudAnswer): Answer {
  const body: unknown = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
  const code = at(body, 'error', 'code');
  const message = at(body, 'error', 'message');
  return {
    status: answer.status,
    headers: answer.headers ?? {},
    body,
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : '',
  };
}

/** The value at a path of properties; `undefined` if there is none. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === String(name))?.[1]
        : undefined,
    value,
  );
}

export function keyState(name: string, more: Partial<KeyState> = {}): KeyState {
  const created = startOfTime / 1000;
  return {
    name,
    kty: 'RSA',
    keySize: 3072,
    keyOps: ['wrapKey', 'unwrapKey'],
    tags: {},
    versions: [{ version: '0123456789abcdef0123456789abcdef', enabled: true, created, updated: created }],
    ...more,
  };
}

export function vaultState(more: Partial<VaultState> = {}): VaultState {
  return {
    subscriptionId: subscription,
    resourceGroup: 'rg-cja',
    name: 'kv-contoso-cja',
    location: 'eastus2',
    tags: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'admin@contoso.example',
    createdByType: 'User',
    lastModifiedAt: '2026-01-01T00:00:00.000Z',
    lastModifiedBy: 'admin@contoso.example',
    lastModifiedByType: 'User',
    tenantId: tenant,
    sku: 'standard',
    accessPolicies: [],
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enableRbacAuthorization: true,
    publicNetworkAccess: 'Enabled',
    dnsReadyAt: 0,
    keys: [],
    deletedKeys: [],
    secrets: [],
    ...more,
  };
}
