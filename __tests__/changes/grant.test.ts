/** Who is said to have granted the access, and when it is given up, after each answer of Azure. */
import type { Session } from '../../src/azure/clients.ts';
import { grant } from '../../src/changes/change-grant.ts';
import { encryptionUserRole } from '../../src/model/roles.ts';
import { formerId, inputs, principal, principalId, vaultScope } from '../checks/tenant.ts';
import { accepted, ending, inTurn, refusals, refusedBy, sessionOf } from './session.ts';

const since = Date.parse('2026-06-01T00:00:00Z');
const body = (createdOn: string, roleDefinitionId: string = encryptionUserRole, grantee = principalId) => ({
  id: '/a',
  properties: {
    roleDefinitionId,
    principalId: grantee,
    principalType: 'ServicePrincipal',
    scope: vaultScope,
    createdOn,
  },
});
const made = '2026-06-01T00:00:01Z';
const answers = {
  ...refusals,
  new: body(made),
  old: body('2026-05-31T00:00:00Z'),
  exists: { status: 409, code: 'RoleAssignmentExists' },
  'not known yet': { status: 400, code: 'PrincipalNotFound' },
  'name refused': { status: 400, code: 'HashConflictOnDifferentRoleAssignmentIds' },
} as const;
type Answer = keyof typeof answers;
const reads = {
  ours: body(made),
  "a former principal's": body(made, encryptionUserRole, formerId),
  'another role': body(made, 'acdd72a7-3385-48ef-bd42-f606fba81ae7'),
} as const;
type Read = keyof typeof reads;

/** The names that were sent before: concurrent runs have to write the same ones. */
const known: string[] = [];

test.each<[string, readonly Answer[], readonly Read[], string]>([
  ['accepted', ['new'], [], '1 sent, 1 named: ours'],
  ['accepted, and older than this run', ['old'], [], '1 sent, 1 named: of somebody else'],
  ['there under another name', ['exists'], [], '1 sent, 1 named: of somebody else'],
  ['a conflict, and there', ['conflict'], ['ours'], '1 sent, 1 named: of somebody else'],
  ['a conflict, and not there', ['conflict'], ["a former principal's"], '1 sent, 1 named: Conflict'],
  ['a conflict with another role', ['conflict'], ['another role'], '1 sent, 1 named: Conflict'],
  ['lost, and done', ['lost'], ['ours'], '1 sent, 1 named: ours'],
  ['lost, and not done', ['lost', 'new'], ['another role'], '2 sent, 1 named: ours'],
  ['lost, and done before the next one', ['lost', 'old'], [], '2 sent, 1 named: ours'],
  ['a principal that is known later', ['not known yet', 'new'], [], '2 sent, 1 named: ours'],
  ['a name that is refused', ['name refused', 'new'], [], '2 sent, 2 named: ours'],
  ['three names that are', ['name refused'], [], '3 sent, 3 named: HashConflictOnDifferentRoleAssignmentIds'],
  ['refused', ['forbidden'], ['ours'], '1 sent, 1 named: AuthorizationFailed'],
])('%s', async (_, sent, read, ended) => {
  const [writes, names] = [inTurn(sent), new Set<string>()];
  const arm = {
    put: (_operation: unknown, path: string, _version: string, sending: ReturnType<typeof body>) => {
      // Without it, a new principal is not found for minutes.
      if (sending.properties.principalType !== 'ServicePrincipal') return Promise.reject(new Error('it has no type'));
      names.add(path);
      const answer = answers[writes.next()];
      return 'code' in answer ? refusedBy(answer) : Promise.resolve(accepted(answer));
    },
    list: () => Promise.resolve(read.map((name) => reads[name])),
  };
  const session = sessionOf({
    inputs,
    arm: arm as unknown as Session['arm'],
    clock: { isSince: (at: number) => at >= since, timeOf: () => 0 },
  });
  const step = {
    resource: 'grant',
    action: 'create',
    name: 'role',
    by: 'role-assignment',
    afterRecovery: false,
  } as const;
  const end = await ending(grant(session, step, principal));
  expect(`${writes.asked()} sent, ${names.size} named: ${end}`).toBe(ended);
  known.push(...[...names].slice(known.length));
  expect([...names]).toEqual(known.slice(0, names.size));
});
