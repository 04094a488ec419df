/** What a blocker tells a person to do: that of the finding with its cause, on the page as in the JSON report. */
import { describe, expect, test } from '@jest/globals';
import { nameInvalid } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { type BlockerId, blockerIds } from '../../src/model/plan.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { blockersOf } from '../../src/report/problems.ts';
import { runbookBlocks, runbookText } from '../../src/report/runbook-layout.ts';
import { summaryText } from '../../src/report/summary.ts';
import { obstacleOf, obstacles } from '../../src/situations/obstacles.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  found,
  group,
  noVault,
  principal,
  unread,
  vault,
  vaultScope,
  version,
  withVault,
} from '../checks/tenant.ts';
import { faultsOfRunbook } from '../situations/rules.ts';
import { type Case, outcomeOf } from './outcomes.ts';

const right = { name: 'Reader', place: 'vault', actions: [] } as const;
const noKey = { key: absent, keyVersions: absent, confirmedVersion: absent } as const;
const isConfirmed = confirmed(version);
const deletedAt = (vaultId: string) =>
  found({ location: 'eastus2', vaultId, scheduledPurge: null, purgeProtection: true });

/** What ensure meets, so that this blocker is its first. */
const cases: Readonly<Record<BlockerId, Case>> = {
  'resource-group-missing': { observed: { ...noVault, resourceGroup: absent } },
  'resource-group-deleting': {
    observed: { ...noKey, resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) },
  },
  'location-needed': { asked: { location: undefined }, observed: noVault },
  'location-unknown': { asked: { location: 'atlantis' }, observed: { ...noVault, regions: found(['East US']) } },
  'vault-unreadable': { observed: { vault: unread({ right }), key: unread({ right }) } },
  'vault-deleted': { observed: { ...noVault, deletedVault: deletedAt(vaultScope) } },
  'vault-deleted-elsewhere': { observed: { ...noVault, deletedVault: deletedAt(`${vaultScope}-2`) } },
  'vault-of-another-tenant': { observed: { ...withVault({ tenantId: 'x' }), roleAssignments: found([]) } },
  'vault-name-taken': { observed: { ...noVault, nameTaken: found(true) } },
  'vault-name-refused': { observed: { ...noVault, nameTaken: unread({ code: nameInvalid }) } },
  'deleted-vaults-unreadable': { observed: { ...noVault, nameTaken: found(true), deletedVault: unread({ right }) } },
  'vault-gone-after-confirmation': { asked: isConfirmed, observed: noVault },
  'key-unreadable': { observed: { key: unread({ right }) } },
  'key-deleted': { observed: { ...noKey, deletedKey: found({ name: 'cja-cmk' }) } },
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
const afterRecovery: ReadonlySet<BlockerId> = new Set(['key-missing-after-recovery', 'policy-missing-after-recovery']);

function outcomeWith(id: BlockerId): Outcome {
  const { asked, ...what } = cases[id];
  const outcome = outcomeOf({ ...what, asked: { mode: 'ensure', ...asked } });
  return afterRecovery.has(id)
    ? { ...outcome, plan: { steps: [], blockers: [{ id, reason: undefined }], notes: [] } }
    : outcome;
}

/** The finding with its cause, where it is open. */
function explaining(id: BlockerId, { verdict }: Outcome) {
  const open = (wanted: string | undefined) =>
    verdict?.findings.find((each) => each.id === wanted && (each.status === 'fail' || each.status === 'unknown'));
  const finding = open(obstacles[id].explainedBy);
  return open(finding?.because) ?? finding;
}

describe.each(blockerIds)('%s', (id) => {
  const outcome = outcomeWith(id);
  const { plan, inputs } = outcome;
  const [blocker] = plan?.blockers ?? [];
  const [problem] = blockersOf(outcome, 'en');

  test('is the first in the way', () => {
    expect(blocker?.id).toBe(id);
  });

  test('has the runbook of the finding with its cause, or its own', () => {
    if (blocker === undefined || inputs === undefined) throw new Error('nothing is in the way');
    const finding = explaining(id, outcome);
    expect(problem?.remediation).toEqual(finding?.remediation ?? obstacleOf(blocker, inputs).runbook);
  });

  test('tells the same in the page and in the JSON report', () => {
    const outputs = outputsOf(outcome, '', { ticketFile: '', reportFile: '' });
    const { plan: planned } = JSON.parse(evidenceText(outcome, outputs)) as {
      plan: { blockers: readonly { id: string; remediation: string }[] };
    };
    const remedy = problem?.remediation ?? { steps: [] };
    expect(planned.blockers[0]).toMatchObject({ id, remediation: runbookText(remedy, 'en') });
    const where = incidentTicketText(outcome) === '' ? undefined : 'below';
    expect(summaryText(outcome, '')).toContain(runbookBlocks(remedy, 'en', where).join('\n\n'));
  });

  test('has one act a step where no finding explains it', () => {
    if (blocker === undefined || inputs === undefined) throw new Error('nothing is in the way');
    expect(faultsOfRunbook(id, obstacleOf(blocker, inputs).runbook)).toEqual([]);
  });
});

test('explained are the blockers whose finding was evaluated', () => {
  const explained = blockerIds.filter((id) => explaining(id, outcomeWith(id)) !== undefined);
  expect(explained).toEqual(blockerIds.filter((id) => obstacles[id].explainedBy !== undefined));
});
