/** Everything that Azure may return, and all possible inputs. */
import * as fc from 'fast-check';
import { findingIds } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type {
  AccessPolicy,
  DenyAssignment,
  KeyVersion,
  KeyVersionDetail,
  Observation,
  Observed,
  PerimeterAssociation,
  Principal,
  RoleAssignment,
  ScheduleInstance,
} from '../../src/model/observed.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  formerId,
  found,
  group,
  inputs,
  key,
  keyVersion,
  now,
  observed,
  olderDetail,
  olderVersion,
  policy,
  principal,
  principalId,
  unknown,
  vault,
  vaultScope,
  version,
  waived,
} from './tenant.ts';

/** Mostly good values, so that ready targets occur often enough; otherwise anything. */
const mostly = <T>(good: T, ...others: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: fc.constantFrom(good, ...others) });

const complete = (entries: string[]) => ({ entries, isComplete: true });

const presence = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Observation<T>> =>
  fc.oneof(
    { weight: 18, arbitrary: value.map((one) => found(one)) },
    { weight: 1, arbitrary: fc.constant<Observation<T>>(absent) },
    { weight: 1, arbitrary: fc.constant<Observation<T>>(unknown) },
  );

const dates = mostly<number | null>(null, now - 1, now, now + 1, Number.NaN, 1e300, -1);
const versionOf = (id: string): fc.Arbitrary<KeyVersion> =>
  fc
    .record({ enabled: mostly(true, false), notBefore: dates, expires: dates })
    .map((change) => Object.assign({}, keyVersion, { version: id }, change));

const policyArbitrary: fc.Arbitrary<AccessPolicy> = fc
  .record({
    tenantId: mostly(inputs.tenantId, formerId),
    objectId: mostly(principalId, formerId, ''),
    applicationId: mostly<string | undefined>(undefined, formerId),
    keys: mostly(policy.keys, ['all'], ['get'], [], ['get', 'wrapkey', 'unwrapkey', '\n::error::']),
    secrets: mostly<string[]>([], ['get']),
  })
  .map((change) => Object.assign({}, policy, change));

const assignmentArbitrary: fc.Arbitrary<RoleAssignment> = fc
  .record({
    principalId: mostly(principalId, formerId, ''),
    roleId: mostly(assignment.roleId, '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', '__proto__', ''),
    scope: mostly(vaultScope, group, '/', '', `${vaultScope}/keys/other`, `${vaultScope}-2`),
    condition: mostly<string | null>(null, 'x'),
  })
  .map((change) => Object.assign({}, assignment, change));

export const observedArbitrary: fc.Arbitrary<Observed> = fc
  .record({
    at: mostly(observed.at, 'not a date'),
    vault: presence(
      fc
        .record({
          tenantId: mostly(inputs.tenantId, formerId),
          provisioningState: mostly('Succeeded', 'Failed'),
          softDelete: mostly<boolean | null>(true, false, null),
          purgeProtection: mostly(true, false),
          rbac: mostly(true, false),
          accessPolicies: fc.array(policyArbitrary, { maxLength: 2 }),
          publicNetworkAccess: mostly<'enabled' | 'disabled' | 'perimeter'>('enabled', 'disabled', 'perimeter'),
          networkDefault: mostly<'allow' | 'deny'>('allow', 'deny'),
          trustedServicesBypass: mostly(true, false),
        })
        .map((change) => Object.assign({}, vault, change)),
    ),
    key: presence(
      fc
        .record({
          type: mostly('RSA', 'RSA-HSM', 'EC', ''),
          size: mostly<number | null>(3072, 2048, null, Number.NaN),
          operations: mostly(key.operations, [], ['wrapkey'], ['sign', 'WRAPKEY', 'UNWRAPKEY']),
          rotates: mostly(false, true),
        })
        .chain((change) => versionOf(version).map((dated) => Object.assign({}, key, dated, change))),
    ),
    keyVersions: presence(fc.tuple(versionOf(olderVersion), versionOf(version))),
    deletedPrincipal: fc.constantFrom<Observed['deletedPrincipal']>(
      absent,
      unknown,
      found({ id: formerId, restorableUntil: null }),
      found({ id: formerId, restorableUntil: 'not a date' }),
    ),
    resourceGroup: presence(
      mostly<string | null>('Succeeded', 'Deleting', null).map((provisioningState) => ({
        name: 'rg-cja',
        provisioningState,
      })),
    ),
    keys: presence(mostly(['cja-cmk'], [], ['other']).map(complete)),
    secrets: presence(mostly<string[]>([], ['secret']).map(complete)),
    principal: presence(
      mostly<Partial<Principal>>(
        {},
        { enabled: false },
        { enabled: null },
        { disabledByMicrosoft: 'x' },
        { deactivated: true },
        { appId: formerId },
        { enabled: null, from: 'input' },
      ).map((change) => Object.assign({}, principal, change)),
    ),
    subscription: presence(mostly({ state: 'Enabled' }, { state: 'Disabled' }, { state: 'Warned' })),
    denyAssignments: presence(
      mostly<DenyAssignment[]>(
        [],
        [denyAssignment],
        [{ ...denyAssignment, effect: 'audit' }],
        [{ ...denyAssignment, principals: [{ id: formerId, type: 'Group' }] }],
        [{ ...denyAssignment, principals: [] }],
      ),
    ),
    scheduleInstances: presence(
      mostly<ScheduleInstance[]>(
        [],
        [
          {
            assignmentId: null,
            roleId: assignment.roleId,
            principalId,
            scope: vaultScope,
            start: null,
            end: '2026-07-01',
          },
        ],
      ),
    ),
    perimeters: presence(
      mostly<PerimeterAssociation[]>([], [{ name: 'a', accessMode: 'Enforced', provisioningState: 'Succeeded' }]),
    ),
    tokenSettings: presence(
      fc.record({
        bindingMode: mostly<string | null>(null, 'Enforced', 'NotEnforced', 'x'),
        crossTenantProtection: mostly(false, true),
        unclear: fc.constant<readonly string[]>([]),
      }),
    ),
    keyVaultPrincipal: presence(
      fc.record({
        id: fc.constant(formerId),
        enabled: mostly<boolean | null>(true, false, null),
        assignmentRequired: mostly<boolean | null>(false, true, null),
        disabledByMicrosoft: fc.constant<string | null>(null),
        deactivated: fc.constant(false),
        deleted: fc.constant(false),
      }),
    ),
    confirmedVersion: presence(
      mostly<Partial<KeyVersionDetail>>({}, { operations: [] }, { type: 'EC' }, { enabled: false }).map((change) =>
        Object.assign({}, olderDetail, change),
      ),
    ),
    roleAssignments: presence(fc.oneof(fc.constant([assignment]), fc.array(assignmentArbitrary, { maxLength: 3 }))),
    locks: presence(mostly([{ name: 'keep', level: 'ReadOnly', scope: group }], [])),
    diagnosticSettings: presence(
      mostly([{ name: 'audit', logs: ['audit'], hasDestination: true, workspaceId: null }], []),
    ),
  })
  .map((change) => Object.assign({}, observed, change));

export const inputsArbitrary: fc.Arbitrary<Inputs> = fc
  .record({
    confirmed: mostly(false, true),
    confirmedVersion: mostly<string | undefined>(undefined, version, olderVersion),
    requireConfirmation: mostly(false, true),
    adobePrincipalId: mostly<string | undefined>(undefined, principalId, formerId),
    failOn: mostly<Inputs['failOn']>('error', 'warning', 'never'),
    waive: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray([...findingIds]).map((ids) => waived(...ids)),
    ),
  })
  .map(({ confirmed: isConfirmed, confirmedVersion, ...change }) =>
    Object.assign({}, inputs, change, isConfirmed ? confirmed(confirmedVersion) : {}),
  );
