/** For each obstacle, what ensure meets, so that it is the first in the way. */
import type { Inputs } from '../../src/model/inputs.ts';
import { nameInvalid } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { ObstacleId } from '../../src/model/plan.ts';
import type { Language } from '../../src/model/words.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  found,
  group,
  noneTo,
  noVault,
  principal,
  softDeletedKey,
  unread,
  vault,
  vaultScope,
  version,
  withVault,
} from '../checks/tenant.ts';
import { loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, outcomeOf } from './outcomes.ts';

const right = { name: 'Reader', place: 'vault', actions: [] } as const;
const noKey = { key: absent, keyVersions: absent, confirmedVersion: absent } as const;
const isConfirmed = confirmed(version);
const ofAnother: Partial<Inputs> = {
  confirmedKeyUri: {
    kind: 'uri',
    uri: 'https://kv-another.vault.azure.net/keys/cja-cmk',
    vaultName: 'kv-another',
    keyName: 'cja-cmk',
    version,
  },
};
const deletedAt = (vaultId: string) =>
  found({ location: 'eastus2', vaultId, deletedAt: null, scheduledPurge: null, purgeProtection: true });

const cases: Readonly<Record<ObstacleId, Case>> = {
  'resource-group-missing': { observed: { ...noVault, resourceGroup: absent } },
  'resource-group-deleting': {
    observed: { ...noKey, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
  },
  'location-needed': { asked: { location: undefined }, observed: noVault },
  'location-unknown': { asked: { location: 'atlantis' }, observed: { ...noVault, regions: found(['East US']) } },
  'none-contradicted': { asked: { usageDays: 7 }, observed: { usage: found(usageOf(loggedCall())) } },
  'none-ended': { asked: noneTo('2026-05-31') },
  'another-key-confirmed': { asked: ofAnother, observed: noVault },
  'vault-unreadable': { observed: { vault: unread({ right }), key: unread({ right }) } },
  'vault-deleted': { observed: { ...noVault, deletedVault: deletedAt(vaultScope) } },
  'vault-deleted-elsewhere': { observed: { ...noVault, deletedVault: deletedAt(`${vaultScope}-2`) } },
  'vault-of-another-tenant': { observed: { ...withVault({ tenantId: 'x' }), roleAssignments: found([]) } },
  'vault-was-deleted': {
    observed: noVault,
    activity: found({
      isComplete: true,
      entries: [
        {
          operation: 'microsoft.keyvault/vaults/delete',
          caller: 'eve@contoso.com',
          at: '2026-05-31T22:11:12.000Z',
          resourceId: vaultScope.toLowerCase(),
        },
      ],
    }),
  },
  'vault-name-taken': { observed: { ...noVault, nameTaken: found(true) } },
  'vault-name-refused': { observed: { ...noVault, nameTaken: unread({ code: nameInvalid }) } },
  'deleted-vaults-unreadable': { observed: { ...noVault, nameTaken: found(true), deletedVault: unread({ right }) } },
  'vault-gone-after-confirmation': { asked: isConfirmed, observed: noVault },
  'key-unreadable': { observed: { key: unread({ right }) } },
  'key-deleted': { observed: { ...noKey, deletedKey: found(softDeletedKey) } },
  'key-gone-after-confirmation': { asked: isConfirmed, observed: noKey },
  'key-missing-after-recovery': { observed: noKey },
  'principal-unreadable': { observed: { principal: unread({ right: { ...right, place: 'graph' } }) } },
  'principal-missing': { asked: { createPrincipal: false }, observed: { principal: absent } },
  'principal-deleted': {
    observed: {
      principal: absent,
      deletedPrincipal: found({ id: principal.id, restorableUntil: '2026-06-20T08:00:00Z' }),
    },
  },
  'principal-id-not-adobe': {
    asked: { adobePrincipalId: principal.id },
    observed: { principal: found({ ...principal, appId: 'other' }) },
  },
  'principal-gone-after-confirmation': { asked: isConfirmed, observed: { principal: absent } },
  'grant-unreadable': { observed: { roleAssignments: unread({ right }) } },
  'grant-gone-after-confirmation': { asked: isConfirmed, observed: { roleAssignments: found([]) } },
  'grant-conditional': { observed: { roleAssignments: found([{ ...assignment, condition: 'x' }]) } },
  'policy-missing-after-recovery': { observed: { vault: found({ ...vault, rbac: false }) } },
  'locks-unreadable': { asked: { deleteLock: true }, observed: { locks: unread({ right }) } },
  'read-only-lock': {
    observed: { roleAssignments: found([]), locks: found([{ name: 'frozen', level: 'ReadOnly', scope: group }]) },
  },
  'subscription-not-writable': { observed: { ...noVault, subscription: found({ state: 'Disabled' }) } },
  'provider-not-registered': {
    observed: { ...noVault, nameTaken: unread({ code: 'MissingSubscriptionRegistration' }) },
  },
  'write-denied': {
    observed: {
      ...noKey,
      caller: found({ id: 'caller' }),
      denyAssignments: found([
        {
          ...denyAssignment,
          principals: [{ id: 'caller', type: 'ServicePrincipal' }],
          permissions: [{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [], condition: null }],
        },
      ]),
    },
  },
  'vault-not-premium': { asked: { keyType: 'RSA-HSM' }, observed: { ...noKey, ...withVault({ sku: 'standard' }) } },
};

/** Shown by a recovery only, which a plan can't see in advance. */
const afterRecovery: ReadonlySet<ObstacleId> = new Set(['key-missing-after-recovery', 'policy-missing-after-recovery']);

export function blockedBy(id: ObstacleId, language: Language = 'en'): Outcome {
  const { asked, ...what } = cases[id];
  const outcome = outcomeOf({ ...what, asked: { mode: 'ensure', language, ...asked } });
  return afterRecovery.has(id)
    ? { ...outcome, plan: { steps: [], obstacles: [{ id, reason: undefined }], notes: [] } }
    : outcome;
}
