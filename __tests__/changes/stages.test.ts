import { stagesOf } from '../../src/changes/stages.ts';
import type { PlannedStep } from '../../src/model/plan.ts';

const group: PlannedStep = { resource: 'resource-group', action: 'create', name: 'rg', location: 'eastus2' };
const vault: PlannedStep = { resource: 'vault', action: 'create', name: 'kv', location: 'eastus2' };
const protect: PlannedStep = { resource: 'vault', action: 'update', name: 'kv' };
const key: PlannedStep = { resource: 'key', action: 'create', name: 'cja-cmk' };
const principal: PlannedStep = { resource: 'principal', action: 'create', name: 'app' };
const lock: PlannedStep = { resource: 'lock', action: 'create', name: 'cja-cmk' };
const grant: PlannedStep = {
  resource: 'grant',
  action: 'create',
  name: 'role',
  by: 'role-assignment',
  afterRecovery: false,
};
const recover: PlannedStep = { resource: 'vault', action: 'recover', name: 'kv', location: 'eastus2' };
const recoverKey: PlannedStep = { resource: 'key', action: 'recover', name: 'cja-cmk' };
const regrant: PlannedStep = { ...grant, afterRecovery: true };
const policy: typeof grant = { ...grant, name: 'policy', by: 'access-policy' };

const atVault = { grantScope: 'vault' } as const;
const atKey = { grantScope: 'key' } as const;

const cases: [
  what: string,
  steps: readonly PlannedStep[],
  scope: typeof atVault | typeof atKey,
  stages: readonly PlannedStep[][],
][] = [
  ['nothing', [], atVault, []],
  [
    'everything, from nothing',
    [group, vault, key, principal, grant, lock],
    atVault,
    [[group, principal], [vault], [key, grant, lock]],
  ],
  [
    'from a group',
    [vault, key, principal, grant],
    atVault,
    [
      [vault, principal],
      [key, grant],
    ],
  ],
  ['a grant at the key comes after it', [vault, key, principal, grant], atKey, [[vault, principal], [key], [grant]]],
  ['a policy does not conflict with a change of the vault', [key, policy, lock], atVault, [[key, lock], [policy]]],
  ['a change of the vault comes first', [protect, key, grant], atVault, [[protect], [key, grant]]],
  ['existing resources are not created', [principal, grant], atVault, [[principal], [grant]]],
  ['only a lock', [lock], atKey, [[lock]]],
  [
    'the plan for a deleted vault',
    [recover, principal, regrant, protect, lock],
    atKey,
    [[recover, principal], [regrant], [protect], [lock]],
  ],
  [
    'after a recovery the grant comes before everything else that may fail',
    [regrant, protect, recoverKey, lock],
    atVault,
    [[regrant], [protect], [recoverKey, lock]],
  ],
  [
    'the same with a restored policy, and a grant at the key',
    [{ ...policy, afterRecovery: true }, protect, recoverKey],
    atKey,
    [[{ ...policy, afterRecovery: true }], [protect], [recoverKey]],
  ],
];

describe('stages', () => {
  test.each(cases)('%s', (_what, steps, scope, stages) => {
    expect(stagesOf(steps, scope)).toEqual(stages);
  });
});
