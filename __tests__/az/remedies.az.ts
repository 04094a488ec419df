/**
 * Commands that a finding names, run by the az CLI as a person pastes them: those that repair make the finding pass, those
 * that only show what there is end well.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CloudState } from '../../emulator/state.ts';
import { adobePrincipalId, groupScope, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { FindingEntry } from '../../src/report/outputs.ts';
import { useCloud } from '../bundle/harness.ts';
import { type Break, goodInputs, verifiable } from '../bundle/verify/cases.ts';
import { administeredTenant, administrator, useAz } from './az.ts';

/** The tenant as the verifying identity sees it, with an administrator beside it. */
function administered(state: CloudState): CloudState {
  const { applications, servicePrincipals, roleAssignments } = administeredTenant();
  state.settings.dnsDelay = 0;
  state.applications.push(...applications.filter(({ appId }) => appId === administrator.clientId));
  state.servicePrincipals.push(...servicePrincipals.filter(({ appId }) => appId === administrator.clientId));
  state.roleAssignments.push(...roleAssignments.filter(({ principalId }) => principalId === administrator.principalId));
  return state;
}

const harness = useCloud(() => administered(verifiable()));
const az = useAz(harness);

async function cureOf(id: FindingId): Promise<FindingEntry> {
  const { outputs } = await harness.run(goodInputs);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return finding;
}

/** Runs the commands of a finding; its first line is for people. */
async function paste({ cure }: FindingEntry) {
  const folder = mkdtempSync(join(tmpdir(), 'remedy-'));
  try {
    const file = join(folder, 'remedy.sh');
    writeFileSync(file, ['set -e', ...cure.split('\n').slice(1), ''].join('\n'));
    return await az.script(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function underCondition(state: CloudState): void {
  for (const one of state.roleAssignments) {
    if (one.principalId === adobePrincipalId)
      Object.assign(one, { condition: "@Resource[name] StringEquals 'x'", conditionVersion: '2.0' });
  }
}

function conditionAbove(state: CloudState): void {
  underCondition(state);
  for (const one of state.roleAssignments) if (one.principalId === adobePrincipalId) one.scope = groupScope;
}

type Case = Pick<Break, 'tenant' | 'change'> & { readonly id: FindingId };

describe('a command that repairs makes the finding pass', () => {
  test.each<[string, Case]>([
    ['a grant that is gone', { id: 'adobe-grant', tenant: 'grant-missing' }],
    ['a grant under a condition', { id: 'adobe-grant', change: underCondition }],
    ['a grant under a condition, above', { id: 'adobe-grant', change: conditionAbove }],
    ['a grant that ends', { id: 'adobe-grant-lasting', tenant: 'time-bound-grant' }],
    ['a vault of a former tenant', { id: 'vault-tenant', tenant: 'vault-of-former-tenant' }],
    [
      'a role too many',
      {
        id: 'adobe-least-privilege',
        change: (state) => void grantRole(state, roles.reader, groupScope, adobePrincipalId),
      },
    ],
  ])('%s', async (_, { id, tenant, change }) => {
    const state = administered(verifiable(tenant));
    change?.(state);
    harness.cloud.reset(state);
    await az.signIn();
    const before = await cureOf(id);
    expect(before.status).toMatch(/^(fail|unknown)$/);
    const { exitCode, stderr } = await paste(before);
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('ERROR')]);
    expect((await cureOf(id)).status).toBe('pass');
  });
});

describe('a command that shows what there is ends well', () => {
  test.each<[string, Case]>([
    ['a deny assignment', { id: 'adobe-grant', tenant: 'deny-assignment' }],
    ['an enforced perimeter', { id: 'vault-network', tenant: 'perimeter-enforced' }],
    ['a vault whose provisioning failed', { id: 'vault-provisioned', tenant: 'provisioning-failed' }],
    ['a service principal that Microsoft disabled', { id: 'adobe-principal', tenant: 'disabled-by-microsoft' }],
  ])('%s', async (_, { id, tenant }) => {
    harness.cloud.reset(administered(verifiable(tenant)));
    await az.signIn();
    const finding = await cureOf(id);
    expect(finding.status).toMatch(/^(fail|unknown)$/);
    const { exitCode, stdout, stderr } = await paste(finding);
    expect([exitCode, stdout === '', stderr]).toEqual([0, false, expect.not.stringContaining('ERROR')]);
  });
});
