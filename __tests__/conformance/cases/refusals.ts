/** Errors that deny access although key and role are correct, as far as Azure's answers were recorded or reported. */
import type { CloudState } from '../../../emulator/state.ts';
import { denyAssignment } from '../../../emulator/tenants/denials.ts';
import { formerTenantId, groupScope, roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { answer, netSdk, type RecordedCase, refusal, usersReport } from '../case.ts';
import { is } from '../shape.ts';
import { asOwner, dataPlane, get, key, keyOf, nobody, post, put, subscription, vault, vaultOf } from './places.ts';
import { challenge, forbidden, version } from './vault-answers.ts';

const denials = `${subscription}/providers/Microsoft.Authorization/denyAssignments`;

export const denyAssignmentCases: readonly RecordedCase[] = [
  {
    name: 'the deny assignments of a subscription without any',
    seen: netSdk(2024),
    lay: asOwner,
    send: get(`${denials}?api-version=2022-04-01`),
    expect: answer(200, { value: [] }),
  },
  {
    name: 'the deny assignment of a managed group: everyone except the service that created it',
    seen: usersReport(2021),
    lay: (state) => {
      asOwner(state);
      const excluded = { id: nobody, type: 'ServicePrincipal' } as const;
      state.denyAssignments = [
        denyAssignment({
          description: 'Deny assignment for the managed group',
          scope: groupScope,
          permissions: [{ actions: ['*'], notActions: ['*/read'], dataActions: [], notDataActions: [] }],
          principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
          excludePrincipals: [excluded],
          isSystemProtected: true,
        }),
      ];
    },
    send: get(`${denials}?api-version=2018-07-01-preview`),
    expect: answer(200, {
      value: [
        {
          properties: {
            denyAssignmentName: 'string',
            description: 'string',
            permissions: [{ actions: ['string'], notActions: ['string'], 'dataActions?': [], 'notDataActions?': [] }],
            scope: 'string',
            doNotApplyToChildScopes: is(false),
            principals: [{ id: is('00000000-0000-0000-0000-000000000000'), type: is('SystemDefined') }],
            excludePrincipals: [{ id: 'guid', type: is('ServicePrincipal') }],
            isSystemProtected: is(true),
            createdOn: 'time',
            updatedOn: 'time',
            createdBy: 'guid',
            updatedBy: 'guid',
          },
          id: /\/providers\/Microsoft\.Authorization\/denyAssignments\/[0-9a-f-]{36}$/,
          type: is('Microsoft.Authorization/denyAssignments'),
          name: 'guid',
        },
      ],
    }),
  },
];

/** A list of api-versions, as ARM writes it. */
const versions = "The supported api-versions are '[\\w-]+(, [\\w-]+)*'\\.";

export const stateCases: readonly RecordedCase[] = [
  {
    name: 'registering a provider in a disabled subscription',
    seen: usersReport(),
    lay: (state) => {
      asOwner(state);
      for (const one of state.subscriptions) one.state = 'Disabled';
    },
    send: post(`${subscription}/providers/Microsoft.KeyVault/register?api-version=2022-09-01`),
    expect: answer(
      409,
      refusal(
        'ReadOnlyDisabledSubscription',
        /^The subscription '[0-9a-f-]{36}' is disabled and therefore marked as read only\. You cannot perform any write actions on this subscription until it is re-enabled\.$/,
      ),
    ),
  },
  {
    name: 'changing a vault while another operation is in progress',
    seen: usersReport(2026),
    lay: (state) => {
      vaultOf(state).busyUntil = Date.now() + 60_000;
    },
    send: put(`${key}-2?api-version=2023-07-01`, { properties: { kty: 'RSA' } }),
    expect: answer(
      409,
      refusal(
        'ConflictError',
        /^A conflict occurred that prevented the operation from completing\. .+ changed from the point the operation began\. .+linkid=2147741$/,
      ),
    ),
  },
  {
    name: 'reading a key while the role assignments of a new vault propagate',
    seen: usersReport(2022),
    lay: (state) => {
      vaultOf(state).rolesReadyAt = Date.now() + 60_000;
    },
    send: get(`${key}?api-version=2021-11-01-preview`),
    expect: answer(
      400,
      refusal(
        'ForbiddenByRbac',
        /^\[ForbiddenByRbac \(Forbidden\)\] Caller is not authorized to perform action on resource\.\r\nIf role assignments, .+ please observe propagation time\.\r\n/,
      ),
    ),
  },
  {
    name: 'a child resource type with an unsupported api-version: the answer lists the supported ones',
    seen: usersReport(2017),
    lay: asOwner,
    send: get(`${vault}/networkSecurityPerimeterConfigurations?api-version=2026-02-01`),
    expect: {
      body: refusal(
        'NoRegisteredProviderFound',
        new RegExp(
          `^No registered resource provider found for location '\\w+' and API version '2026-02-01' for type '\\w+/\\w+'\\. ${versions}`,
        ),
      ),
    },
  },
];

const wrapping = { alg: 'RSA-OAEP', value: Buffer.alloc(384, 1).toString('base64url') };

/** Lets the pipeline use keys, which it usually may not. */
function allowPipeline(state: CloudState): void {
  grantRole(state, roles.keyVaultCryptoUser, vaultScope);
}

export const wrappingCases: readonly RecordedCase[] = [
  {
    name: 'an operation that is not in key_ops',
    seen: usersReport(2020),
    lay: (state) => {
      allowPipeline(state);
      keyOf(state).keyOps = ['wrapKey'];
    },
    send: post(`${dataPlane}/keys/cja-cmk/unwrapkey?${version}`, wrapping),
    expect: answer(403, forbidden('KeyOperationForbidden', /^Operation \w+ is not permitted on this key\.$/)),
  },
  {
    name: 'unwrapping with a disabled key',
    seen: usersReport(2026),
    tenant: 'key-disabled',
    lay: allowPipeline,
    send: post(`${dataPlane}/keys/cja-cmk/unwrapkey?${version}`, wrapping),
    expect: answer(403, forbidden('KeyDisabled', /^Operation \w+ is not allowed on a disabled key/)),
  },
  {
    name: "a token of a tenant other than the vault's",
    seen: usersReport(),
    lay: (state) => {
      vaultOf(state).tenantId = formerTenantId;
    },
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(
      401,
      refusal(
        'Unauthorized',
        /^AKV10032: Invalid issuer\. Expected one of (https:\/\/sts\.windows\.net\/[0-9a-f-]{36}\/, )+found https:\/\/sts\.windows\.net\/[0-9a-f-]{36}\/\.$/,
      ),
      { ...challenge, 'www-authenticate': new RegExp(`/${formerTenantId}", `) },
    ),
  },
];
