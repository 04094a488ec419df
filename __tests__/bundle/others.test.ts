/** What somebody else makes while a run is under way: never written over, and never told as this run's. */
import type { Fault } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import type { CloudState } from '../../emulator/state.ts';
import { addAdobe, grantAdobe } from '../../emulator/tenants/foundation.ts';
import {
  adobePrincipalId,
  groupScope,
  roles,
  subscriptionId,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { makeKey } from '../../emulator/vault/keys-held.ts';
import { assignmentName } from '../../src/azure/role-assignments.ts';
import { someByDay } from '../at-night.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud();

const confirmed = { 'confirmed-key-uri': 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk' };
const vaultPath = /\/vaults\/[^/?]+(?:\?|$)/;
const groupPath = /\/resourcegroups\/[^/?]+(?:\?|$)/i;
const isRecovery = ({ method, path }: Pick<CloudRequest, 'method' | 'path'>) =>
  method === 'PUT' && vaultPath.test(path);

afterEach(() => {
  harness.cloud.onRequest = undefined;
});

const now = () => harness.cloud.cloud.now();
/** The pauses of these runs pass so many times faster, and so does what Azure takes to show what somebody else made. */
const clock = 4;
const shownIn = (milliseconds: number) => now() + milliseconds / clock;
const state = () => harness.cloud.cloud.state;
const sent = (path: RegExp) => writes(harness.cloud).filter((write) => write.startsWith('PUT ') && path.test(write));

/** The nth request of that kind, just before it is answered. */
function atRequest(method: string, path: RegExp, nth: number, act: (state: CloudState) => void): void {
  let met = 0;
  harness.cloud.onRequest = (request: Pick<CloudRequest, 'method' | 'path' | 'query'>) => {
    // The settings of tokens are read in a preview.
    const isPreview = request.query.get('api-version')?.endsWith('-preview') === true;
    if (request.method !== method || !path.test(request.path) || isPreview) return;
    met += 1;
    if (met === nth) act(state());
  };
}

/** A vault with settings of its own, which a part of Azure does not know yet. */
function makeTheirVault(behind: number) {
  const [theirs] = tenants['access-policies']().vaults;
  if (theirs === undefined) throw new Error('the tenant has no vault');
  theirs.tags = { owner: 'somebody else' };
  return (to: CloudState) => void to.vaults.push({ ...theirs, behindUntil: shownIn(behind) });
}

const mayCheckName = () => grantRole(state(), roles.reader, subscriptionScope);
const throttled: Fault = { kind: 'answer', status: 429, headers: { 'Retry-After': '0' }, body: {} };
const lost: Fault = { kind: 'reset', moment: 'before' };

describe('a vault that somebody creates, and that reads do not find for some seconds', () => {
  test.each([
    ['with the check of the name', true],
    ['without the right to check the name', false],
  ])('is not replaced, %s', async (_, mayCheck) => {
    if (mayCheck) mayCheckName();
    // The third read of the vault is the last before its creation.
    atRequest('GET', vaultPath, 3, makeTheirVault(mayCheck ? 7000 : 3000));
    const { outputs } = await harness.run({}, { clock });
    expect([sent(vaultPath), state().vaults.map(({ tags }) => tags)]).toEqual([[], [{ owner: 'somebody else' }]]);
    expect(changesOf(outputs).filter((change) => change.startsWith('vault create'))).toEqual([]);
  });
});

describe('a group that somebody creates, and that reads do not find for some seconds', () => {
  const theirs = (): CloudState['resourceGroups'][number] => ({
    subscriptionId,
    name: 'rg-cja',
    location: 'eastus2',
    tags: { owner: 'somebody else' },
    behindUntil: shownIn(3000),
  });

  test.each([
    ['at first', undefined, []],
    ['after an attempt that was throttled', throttled, []],
    // What was lost may have been accepted.
    ['after an attempt that was lost', lost, ['resource-group create done']],
  ])('keeps its tags, %s', async (_, fault, claimed) => {
    harness.cloud.reset('empty');
    if (fault === undefined) {
      atRequest('GET', /\/resourcegroups\/[^/?]+$/i, 1, ({ resourceGroups }) => void resourceGroups.push(theirs()));
    } else {
      harness.cloud.faults.push({
        when: ({ method, path }) => {
          const isFirst = method === 'PUT' && groupPath.test(path) && state().resourceGroups.length === 0;
          if (isFirst) state().resourceGroups.push(theirs());
          return isFirst;
        },
        do: fault,
        times: 1,
      });
    }
    const inputs = { 'create-resource-group': 'true', tags: 'owner=this run' };
    const { outputs } = await harness.run(inputs, { clock });
    expect(state().resourceGroups.map(({ tags }) => tags)).toEqual([{ owner: 'somebody else' }]);
    expect(changesOf(outputs).filter((change) => change.startsWith('resource-group'))).toEqual(claimed);
  });
});

describe('a lock that somebody creates after the plan', () => {
  test.each(someByDay(['CanNotDelete', 'ReadOnly'] as const))('is not written over: %s', async (level) => {
    harness.cloud.reset('ready');
    grantRole(state(), roles.userAccessAdministrator, groupScope);
    const theirs = { name: 'cja-cmk', scope: vaultScope, level, notes: 'change 4711' };
    state().locks = [];
    // The plan's read is the first; the second one is just before the lock is created.
    atRequest('GET', /\/locks$/, 2, ({ locks }) => void locks.push(structuredClone(theirs)));
    const { outputs } = await harness.run({ 'delete-lock': 'true' });
    expect([state().locks, sent(/\/locks\//)]).toEqual([[theirs], []]);
    expect(changesOf(outputs).filter((change) => change.startsWith('lock'))).toEqual([]);
  });
});

const unsaid = { curveName: undefined, tags: undefined, enabled: undefined, nbf: undefined, exp: undefined };

/** What another run of the same inputs assigned so many milliseconds ago. */
const grantByTheSameName = (ago: number) => (to: CloudState) => {
  const theirs = grantRole(to, roles.keyVaultCryptoServiceEncryptionUser, vaultScope, adobePrincipalId);
  const createdOn = new Date(now() - ago).toISOString();
  Object.assign(theirs, { name: assignmentName(vaultScope, adobePrincipalId), createdOn });
};

/** What somebody else does at such a request of this run, which Azure then refuses as done already. */
interface Twin {
  readonly what: string;
  readonly tenant: TenantName;
  readonly before?: (to: CloudState) => void;
  readonly at: readonly [method: string, path: RegExp, nth?: number];
  readonly act: (to: CloudState) => void;
}

const grantSeenLater = (to: CloudState) => {
  grantAdobe(to);
  for (const one of to.roleAssignments) if (one.principalId === adobePrincipalId) one.visibleAt = shownIn(5000);
};
const grantPut = ['PUT', /\/roleAssignments\//] as const;

const twins: readonly Twin[] = [
  {
    what: 'a restored service principal',
    tenant: 'principal-deleted',
    at: ['POST', /\/restore$/],
    act: (to) => {
      to.servicePrincipals.push(...(to.deletedServicePrincipals ?? []).map(({ principal }) => principal));
      to.deletedServicePrincipals = [];
    },
  },
  { what: 'a role assignment that lists show later', tenant: 'grant-missing', at: grantPut, act: grantSeenLater },
  // As recorded: Azure answers the second PUT of a name with 201, too, and the date of the first.
  {
    what: 'a role assignment of the same name',
    tenant: 'grant-missing',
    at: grantPut,
    act: grantByTheSameName(10_000),
  },
  {
    // As recorded: Azure answers the creation of an existing key with that key, and the date of its creation.
    what: 'a new key with equal parameters',
    tenant: 'ready',
    before: ({ vaults }) => vaults.forEach((vault) => vault.keys.splice(0)),
    at: ['PUT', /\/keys\//],
    act: ({ vaults }) => {
      const request = { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], ...unsaid };
      for (const vault of vaults) vault.keys.push(makeKey('cja-cmk', request, now() - 10_000));
    },
  },
  {
    what: 'an access policy',
    tenant: 'access-policies',
    at: ['GET', vaultPath, 3],
    act: ({ vaults }) => {
      const [theirs] = tenants['access-policies-ready']().vaults;
      for (const vault of vaults) vault.accessPolicies = theirs?.accessPolicies ?? [];
    },
  },
  // The SDK reads the key before it sends a recovery, and sends nothing if it is back.
  ...[/\/deletedkeys\/.*\/recover$/, /^\/keys\//].map(
    (path, index): Twin => ({
      what: `a recovered key, ${['when the recovery is sent', 'before it is'][index]},`,
      tenant: 'key-deleted',
      before: (to) => void grantRole(to, roles.keyVaultCryptoOfficer, groupScope),
      at: [index === 0 ? 'POST' : 'GET', path],
      act: ({ vaults }) => {
        for (const vault of vaults) vault.keys.push(...vault.deletedKeys.splice(0).map(({ key }) => key));
      },
    }),
  ),
];

describe('what somebody else does just before this run sends the same', () => {
  test.each(twins)('$what is not claimed', async ({ tenant, before, at: [method, path, nth = 1], act }) => {
    harness.cloud.reset(tenant);
    before?.(state());
    atRequest(method, path, nth, act);
    const { exitCode, outputs, summary } = await harness.run({ 'recover-deleted': 'true' }, { clock });
    expect([exitCode, outputs['ready'], outputs['changed'], changesOf(outputs)]).toEqual([0, 'true', 'false', []]);
    expect(summary).not.toContain('change was made');
    expect(sent(/\/accessPolicies\//)).toEqual([]);
  });

  test('a new service principal is not claimed, and gets its grant', async () => {
    harness.cloud.reset('principal-missing');
    atRequest('POST', /\/servicePrincipals$/, 1, (to) => addAdobe(to));
    const { exitCode, outputs, log } = await harness.run();
    expect([exitCode, outputs['ready'], outputs['principal-id']]).toEqual([0, 'true', adobePrincipalId]);
    expect(changesOf(outputs)).toEqual(['grant create done']);
    expect(log).toContain('Somebody else was faster');
  });
});

/** What somebody does: the vault is back, without its role assignments. */
function recoverVault({ vaults, deletedVaults }: CloudState): void {
  vaults.push(...deletedVaults.splice(0).map(({ vault }) => vault));
}

/** Azure accepts a recovery of a vault in use, too, and takes over what it says: none is sent once the vault is back. */
type Race = [when: string, begin: () => void];

const races: Race[] = [
  [
    "before the plan's end",
    () => atRequest('POST', /\/checkNameAvailability$/, 1, () => setTimeout(() => recoverVault(state()), 0)),
  ],
  ['between plan and write', () => atRequest('GET', vaultPath, 3, recoverVault)],
];

describe('a vault that somebody else recovers', () => {
  const setUp = (begin: () => void) => {
    harness.cloud.reset('vault-deleted');
    mayCheckName();
    begin();
  };

  test.each(someByDay(races.toReversed()))('%s gets its role only with restore-grant', async (_, begin) => {
    const inputs = { ...confirmed, 'recover-deleted': 'true' };
    setUp(begin);
    const without = await harness.run(inputs);
    expect([state().vaults.length, sent(vaultPath).length]).toEqual([1, 0]);
    expect([without.exitCode, without.outputs['ready'], sent(/\/roleAssignments\//)]).toEqual([1, 'false', []]);
    expect(changesOf(without.outputs).filter((change) => change.startsWith('vault'))).toEqual([]);
    expect(without.log).toContain("Adobe's access is missing");
    expect(without.log).not.toContain("The vault was recovered without Adobe's access");
    setUp(begin);
    const restored = await harness.run({ ...inputs, 'restore-grant': 'true' });
    expect([restored.exitCode, restored.outputs['state']]).toEqual([0, 'confirmed']);
    expect(changesOf(restored.outputs)).toEqual(['grant create done']);
  });

  test('by a request of this run whose answer was lost is recovered by this run', async () => {
    setUp(() => harness.cloud.faults.push({ when: isRecovery, do: { kind: 'reset', moment: 'after' }, times: 1 }));
    const { exitCode, outputs } = await harness.run({ ...confirmed, 'recover-deleted': 'true' });
    expect([exitCode, outputs['state']]).toEqual([0, 'confirmed']);
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
  });
});

describe('a recovery', () => {
  const denied: Fault = {
    kind: 'answer',
    status: 403,
    body: { error: { code: 'RequestDisallowedByPolicy', message: 'Disallowed by policy.' } },
  };
  const words = 'Set restore-grant: true for the next run';

  test('that was refused is not told as made', async () => {
    harness.cloud.reset('vault-deleted');
    mayCheckName();
    harness.cloud.faults.push({ when: isRecovery, do: denied });
    const { exitCode, outputs, log } = await harness.run({ ...confirmed, 'recover-deleted': 'true' });
    expect([exitCode, changesOf(outputs)]).toEqual([1, ['vault recover failed', 'grant create skipped']]);
    expect(log).not.toContain(words);
  });

  test('whose grant fails says to run again with restore-grant', async () => {
    harness.cloud.reset('vault-deleted');
    mayCheckName();
    harness.cloud.faults.push({ when: { method: 'PUT', path: /\/roleAssignments\// }, do: denied });
    const { exitCode, outputs, log } = await harness.run({ ...confirmed, 'recover-deleted': 'true' });
    expect([exitCode, changesOf(outputs)]).toEqual([1, ['vault recover done', 'grant create failed']]);
    expect(log).toContain(words);
  });
});
