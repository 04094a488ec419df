/** What was done with the vault, and by whom it is said to be, after each answer of Azure; how it may differ from what was asked. */
import type { Session } from '../../src/azure/clients.ts';
import { changeVault, differencesFromAsked } from '../../src/changes/change-vault.ts';
import type { Vault } from '../../src/model/observed.ts';
import { group, inputs, observed, vault as ready, vaultScope } from '../checks/tenant.ts';
import { accepted, ending, inTurn, refusals, refusedBy, sessionOf } from './session.ts';

function vault(changes: Partial<Vault>): Vault {
  if (observed.vault.presence !== 'found') throw new Error('the tenant has no vault');
  const asAsked = { sku: 'standard', retentionDays: inputs.retentionDays, publicNetworkAccess: 'enabled' } as const;
  return { ...observed.vault.value, ...asAsked, networkDefault: 'allow', trustedServicesBypass: true, ...changes };
}

test('a vault as requested has no differences', () => {
  expect(differencesFromAsked(inputs, vault({}))).toEqual([]);
});

test('a property that Azure does not return is not a difference', () => {
  expect(differencesFromAsked(inputs, vault({ softDelete: null, retentionDays: null }))).toEqual([]);
});

const cases: [changes: Partial<Vault>, difference: string][] = [
  [{ purgeProtection: false }, 'purge protection: asked on, is off'],
  [{ softDelete: false }, 'soft delete: asked on, is off'],
  [{ retentionDays: 7 }, `retention: asked ${inputs.retentionDays} days, is 7 days`],
  [{ rbac: false }, 'permission model: asked Azure RBAC, is access policies'],
  [{ networkDefault: 'deny' }, 'network: asked open, is restricted'],
  [{ publicNetworkAccess: 'disabled' }, 'network: asked open, is restricted'],
  [{ trustedServicesBypass: false }, 'trusted services: asked may pass, is may not pass'],
  [{ sku: 'premium' }, 'SKU: asked standard, is premium'],
];

test.each(cases)('%j', (changes, difference) => {
  expect(differencesFromAsked(inputs, vault(changes))).toEqual([difference]);
});

test('a restricted vault that was opened and a premium one that was downgraded are differences', () => {
  const asked = { ...inputs, network: 'restricted', keyType: 'RSA-HSM' } as const;
  expect(differencesFromAsked(asked, vault({}))).toEqual([
    'network: asked restricted, is open',
    'SKU: asked premium, is standard',
  ]);
});

const answers = {
  ...refusals,
  absent: { status: 404, code: 'ResourceNotFound' },
  purged: { status: 404, code: 'SoftDeletedVaultDoesNotExist' },
  taken: { status: 409, code: 'VaultAlreadyExists' },
  throttled: { status: 429, code: 'TooManyRequests', transient: true },
  busy: { status: 409, code: 'ConflictError', message: 'A conflict occurred that prevented the operation.' },
  deleted: { status: 409, code: 'ConflictError', message: 'A vault with the same name exists in deleted state.' },
} as const;
const states = { there: 'Succeeded', unprotected: 'Succeeded', 'being created': 'RegisteringDns', failed: 'Failed' };
type There = keyof typeof states;
type Answer = keyof typeof answers | There;
type Name = 'free' | 'taken' | 'forbidden';

const isThere = (answer: Answer): answer is There => answer in states;

function answered(answer: Answer) {
  if (!isThere(answer)) return refusedBy(answers[answer]);
  const properties = {
    tenantId: ready.tenantId,
    sku: { name: 'standard' },
    vaultUri: ready.uri,
    enablePurgeProtection: answer !== 'unprotected',
    provisioningState: states[answer],
  };
  return Promise.resolve(accepted({ id: ready.id, name: ready.name, location: 'eastus2', properties }));
}

interface Turns {
  readonly sent: readonly Answer[];
  /** What each read finds. */
  readonly seen: readonly Answer[];
  /** What the check of the name answers. */
  readonly name?: Name;
  /** Where the deleted vault stood that may be recovered. */
  readonly deleted?: string;
}

/** What was sent, and how it ended. */
async function endOf(action: 'create' | 'recover' | 'update', { sent, seen, name = 'free', deleted }: Turns) {
  const [writes, reads] = [inTurn(sent), inTurn(seen)];
  const call = ({
    writes: isWrite,
    name: { en },
  }: {
    readonly writes: boolean;
    readonly name: { readonly en: string };
  }) => {
    if (isWrite) return answered(writes.next());
    if (!en.startsWith('check')) return answered(reads.next());
    return name === 'forbidden'
      ? refusedBy(refusals.forbidden)
      : Promise.resolve(accepted({ nameAvailable: name === 'free' }));
  };
  const list = () => Promise.resolve([{ name: ready.name, properties: { vaultId: deleted, location: 'eastus2' } }]);
  const session = sessionOf({
    inputs: { ...inputs, recoverDeleted: deleted !== undefined },
    keyVaultManagement: call as unknown as Session['keyVaultManagement'],
    arm: { list } as unknown as Session['arm'],
  });
  const context = { vaultDiffers: false, recovery: undefined, isRegistered: false, isNew: false };
  const step = { resource: 'vault', name: ready.name, location: 'eastus2', action } as const;
  const end = await ending(changeVault(session, step, context));
  return `${writes.asked()} sent: ${end}`;
}

describe('a recovery', () => {
  test.each<[string, readonly Answer[], readonly Answer[], string]>([
    ['accepted', ['there'], ['absent', 'there'], '1 sent: recover'],
    ['of what somebody has recovered meanwhile', ['there'], ['there'], '0 sent: of somebody else'],
    ['of what was purged meanwhile', ['purged'], ['absent'], '1 sent: SoftDeletedVaultDoesNotExist'],
    ['of what somebody recovers at the same moment', ['purged'], ['absent', 'there'], '1 sent: of somebody else'],
    ['a conflict, and there', ['conflict'], ['absent', 'there'], '1 sent: of somebody else'],
    ['a conflict, and not there', ['conflict'], ['absent'], '1 sent: Conflict'],
    ['busy, and free later', ['busy', 'there'], ['absent', 'absent', 'absent', 'there'], '2 sent: recover'],
    ['busy, and recovered meanwhile', ['busy'], ['absent', 'absent', 'there'], '1 sent: of somebody else'],
    ['lost, and done', ['lost'], ['absent', 'there'], '1 sent: recover'],
    ['lost, and not done', ['lost', 'there'], ['absent', 'absent', 'absent', 'there'], '2 sent: recover'],
    ['that may not look first', ['there'], ['forbidden'], '0 sent: AuthorizationFailed'],
    ['refused', ['forbidden'], ['absent'], '1 sent: AuthorizationFailed'],
  ])('%s', async (_, sent, seen, ended) => {
    expect(await endOf('recover', { sent, seen })).toBe(ended);
  });
});

describe('a creation', () => {
  test.each<[string, Turns, string]>([
    ['accepted', { sent: ['there'], seen: ['absent', 'being created', 'there'] }, '1 sent: create'],
    ['of what somebody has created meanwhile', { sent: [], seen: ['there'] }, '0 sent: of somebody else'],
    ['of a second look', { sent: [], seen: ['absent', 'there'], name: 'forbidden' }, '0 sent: of somebody else'],
    ['of a taken name, seen later', { sent: [], seen: ['absent', 'there'], name: 'taken' }, '0 sent: of somebody else'],
    [
      'of a name that was taken elsewhere',
      { sent: [], seen: ['absent'], name: 'taken' },
      '0 sent: VaultAlreadyExists: the name kv-contoso-cja was taken after the plan; nothing was sent',
    ],
    ['of a name taken elsewhere', { sent: ['taken'], seen: ['absent'] }, '1 sent: VaultAlreadyExists'],
    ['a conflict, and there', { sent: ['conflict'], seen: ['absent', 'there'] }, '1 sent: of somebody else'],
    ['busy, later free', { sent: ['busy', 'there'], seen: ['absent', 'absent', 'absent', 'there'] }, '2 sent: create'],
    ['throttled, and made meanwhile', { sent: ['throttled'], seen: ['absent', 'there'] }, '1 sent: of somebody else'],
    ['busy, and made meanwhile', { sent: ['busy'], seen: ['absent', 'there'] }, '1 sent: of somebody else'],
    ['lost, and done', { sent: ['lost'], seen: ['absent', 'there'] }, '1 sent: create'],
    ['of a deleted one', { sent: ['deleted'], seen: ['absent'] }, '1 sent: ConflictError'],
    [
      'of a deleted one that may be recovered',
      { sent: ['deleted', 'there'], seen: ['absent', 'absent', 'absent', 'there'], deleted: vaultScope },
      '2 sent: recover',
    ],
    [
      'of a deleted one that somebody has recovered meanwhile',
      { sent: ['deleted'], seen: ['absent', 'absent', 'there'], deleted: vaultScope },
      '1 sent: of somebody else',
    ],
    [
      'of a deleted one of another group',
      { sent: ['deleted'], seen: ['absent'], deleted: vaultScope.replace(group, `${group}-2`) },
      '1 sent: ConflictError',
    ],
    ['that fails later', { sent: ['there'], seen: ['absent', 'failed'] }, '1 sent: VaultNotReady: the vault is Failed'],
  ])('%s', async (_, turns, ended) => {
    expect(await endOf('create', turns)).toBe(ended);
  });
});

describe('purge protection', () => {
  test.each<[string, readonly Answer[], readonly Answer[], string]>([
    ['accepted', ['there'], [], '1 sent: update'],
    [
      'accepted, and still off',
      ['unprotected'],
      [],
      '1 sent: TurnedBack: Azure accepted the change, and purge protection is still off',
    ],
    ['a conflict, and on', ['conflict'], ['there'], '1 sent: update'],
    ['a conflict, and off', ['conflict'], ['unprotected'], '1 sent: Conflict'],
    ['busy, and free later', ['busy', 'there'], ['unprotected'], '2 sent: update'],
    ['lost, and not done', ['lost', 'there'], ['unprotected'], '2 sent: update'],
  ])('%s', async (_, sent, seen, ended) => {
    expect(await endOf('update', { sent, seen })).toBe(ended);
  });
});
