/** infra/set-up.sh with the real az and gh against the local cloud: what it makes, in which order, what stops it, and what it leaves alone. */
import { join } from 'node:path';
import { administratorToken } from '../../emulator/github/hosts.ts';
import type { Repository } from '../../emulator/github/repository.ts';
import type { CloudState, ManagedIdentityState } from '../../emulator/state.ts';
import { addGroup } from '../../emulator/tenants/foundation.ts';
import { adobePrincipalId, groupName, groupScope, roles, subscriptionScope, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { useCloud, writes } from '../bundle/harness.ts';
import { administeredTenant, type CommandRun, useAz } from './az.ts';
import { root } from './identities.ts';

const prefix = 'repo:contoso@9812345/keys@812345678';
const issuer = 'https://token.actions.githubusercontent.com';
const onGithub = ['--github', 'contoso/keys'];
const first = [...onGithub, '--location', 'eastus2', '--reviewer', 'grace'];

const repositoryOf = (): Repository => ({
  id: 812345678,
  name: 'contoso/keys',
  prefix,
  environments: {},
  variables: {},
  branches: { main: {} },
  protectedBranches: {},
  rules: {},
  lacks: [],
  users: { ada: 7, grace: 8 },
});

/** @param rights on the subscription, and in the directory; default: all that it takes */
function tenant(rights: Parameters<typeof administeredTenant>[0] = { azure: [roles.owner] }): CloudState {
  const state = administeredTenant(rights);
  state.github.administered = { 'github.com': repositoryOf() };
  return state;
}

const harness = useCloud(() => tenant());
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const repository = () => state().github.administered?.['github.com'] ?? repositoryOf();
const identity = (mode: string): ManagedIdentityState | undefined =>
  state().managedIdentities?.find(({ name }) => name === `cja-cmk-${mode}`);
const subjectsOf = (mode: string) => identity(mode)?.federatedCredentials.map(({ subject }) => subject);
const rolesOf = (mode: string) => {
  const { roleAssignments, roleDefinitions = [] } = state();
  const held = roleAssignments.filter(({ principalId }) => principalId === identity(mode)?.principalId);
  return held.map(({ roleId, scope }) => {
    const name = roleDefinitions.find((each) => each.name === roleId)?.roleName ?? roleId;
    return `${name.replace(/ \(.*/, '')} at ${scope === groupScope ? 'group' : scope === subscriptionScope ? 'subscription' : scope}`;
  });
};
const usualRoles = {
  ensure: ['CJA CMK ensure at group', 'CJA CMK usage at group', 'CJA CMK recovery at subscription', 'CJA CMK key-recovery at group'],
  verify: ['CJA CMK verify at group', 'CJA CMK usage at group', 'CJA CMK recovery at subscription'],
};

function setUp(...options: readonly string[]): Promise<CommandRun> {
  const script = join(root, 'infra', 'set-up.sh');
  return az.script('-c', `GH_TOKEN=${administratorToken} exec "$0" "$@"`, script, '--resource-group', groupName, ...options);
}

async function ends(code: number, ...options: readonly string[]): Promise<CommandRun> {
  const run = await setUp(...options);
  expect(`${run.exitCode} ${run.exitCode === code ? '' : run.stdout + run.stderr}`).toBe(`${code} `);
  return run;
}

test('on GitHub: a dry run writes nothing, --yes sets up protection before trust, and a second run changes nothing', async () => {
  const before = structuredClone([state().roleAssignments, repository()]);
  const dry = await ends(0, ...first);
  expect(dry.stdout).toContain('Nothing was changed. With --yes');
  expect(writes(harness.cloud)).toEqual([]);
  expect([state().roleAssignments, repository()]).toEqual(before);

  await ends(0, ...first, '--yes');
  expect(repository().environments).toMatchObject({
    cmk: { reviewers: [{ id: 8 }], preventSelfReview: true, policy: 'custom', branches: ['main'], variables: { AZURE_CLIENT_ID: identity('ensure')?.clientId } },
    'cmk-read': { reviewers: [], policy: 'custom', branches: ['main'], variables: { AZURE_CLIENT_ID: identity('verify')?.clientId } },
    'cmk-plan': { policy: 'any', variables: { AZURE_CLIENT_ID: identity('verify')?.clientId } },
  });
  expect(subjectsOf('ensure')).toEqual([`${prefix}:environment:cmk`]);
  expect(subjectsOf('verify')).toEqual([`${prefix}:environment:cmk-read`, `${prefix}:environment:cmk-plan`]);
  expect(rolesOf('ensure')).toEqual(usualRoles.ensure);
  expect(rolesOf('verify')).toEqual(usualRoles.verify);
  const adobe = state().servicePrincipals.find(({ displayName }) => displayName.includes('Adobe'))?.id;
  const conditions = state().roleAssignments.flatMap(({ condition }) => condition ?? []);
  expect(conditions).toEqual([expect.stringContaining(`PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobe}}`)]);
  const made = writes(harness.cloud);
  const order = ['/environments/cmk', '/deployment-branch-policies', '/locks/', '/userAssignedIdentities/cja-cmk-ensure', '/federatedIdentityCredentials/'];
  const places = order.map((part) => made.findIndex((write) => write.includes(part)));
  expect([places.includes(-1), places]).toEqual([false, places.toSorted((a, b) => a - b)]);

  const second = await ends(0, ...onGithub, '--yes');
  expect(second.stdout).toContain('Nothing needs to be changed.');
  expect(second.stdout).toContain(`Identity of ensure: cja-cmk-ensure in ${groupName}-identities, client ID ${identity('ensure')?.clientId}`);
  expect(writes(harness.cloud)).toEqual(made);

  // What the page of a missing right has somebody do.
  state().roleAssignments = state().roleAssignments.filter(({ principalId, scope }) => principalId !== identity('ensure')?.principalId || scope !== groupScope);
  await ends(0, ...onGithub, '--yes');
  expect(rolesOf('ensure').toSorted()).toEqual(usualRoles.ensure.toSorted());
});
