/** Who is said to have granted the access, and when it is given up, after each answer of Azure. */
import { afterEach, expect, test } from '@jest/globals';
import type { Session } from '../../src/azure/clients.ts';
import { grant } from '../../src/changes/grant.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { encryptionUserRole } from '../../src/model/roles.ts';
import { Deadline } from '../../src/runtime/deadline.ts';
import { formerId, inputs, principal, principalId, vaultScope } from '../checks/tenant.ts';
import { sessionOf } from './session.ts';

const operation = { en: 'grant it', fr: "l'accorder" };
const since = Date.parse('2026-06-01T00:00:00Z');
const principalType = 'ServicePrincipal';
const body = (createdOn: string, more: object = {}) => ({
  id: '/a',
  properties: {
    roleDefinitionId: encryptionUserRole,
    principalId,
    principalType,
    scope: vaultScope,
    createdOn,
    ...more,
  },
});
const answers = {
  new: body('2026-06-01T00:00:01Z'),
  old: body('2026-05-31T00:00:00Z'),
  exists: { status: 409, code: 'RoleAssignmentExists' },
  conflict: { status: 409, code: 'Conflict' },
  lost: { status: undefined, code: 'ECONNRESET', answerLost: true, transient: true },
  'not known yet': { status: 400, code: 'PrincipalNotFound' },
  'name refused': { status: 400, code: 'HashConflictOnDifferentRoleAssignmentIds' },
  forbidden: { status: 403, code: 'AuthorizationFailed' },
} as const;
const reads = {
  ours: { roleId: encryptionUserRole, principalId },
  "a former principal's": { roleId: encryptionUserRole, principalId: formerId },
  'another role': { roleId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', principalId },
} as const;

let deadline: Deadline | undefined;
afterEach(() => deadline?.close());

/** What was sent under which names, and how it ended. */
async function ending(sent: readonly (keyof typeof answers)[], read: readonly (keyof typeof reads)[]): Promise<string> {
  const [left, names] = [[...sent], new Set<string>()];
  deadline = new Deadline(60_000);
  // A pause takes no time.
  Object.assign(deadline, { wait: () => Promise.resolve() });
  const arm = {
    put: (_operation: unknown, path: string, _version: string, sending: ReturnType<typeof body>) => {
      // Without it, a new principal is not found for minutes.
      if (sending.properties.principalType !== 'ServicePrincipal') return Promise.reject(new Error('it has no type'));
      names.add(path);
      const answer = answers[left.shift() ?? 'forbidden'];
      if (!('code' in answer))
        return Promise.resolve({ status: 201, headers: new Map(), bodyAsText: JSON.stringify(answer) });
      return Promise.reject(new ServiceError({ service: 'arm', operation, message: '', ...answer }));
    },
    list: () =>
      Promise.resolve(
        read.map((name) => ({
          ...answers.new,
          properties: {
            ...answers.new.properties,
            roleDefinitionId: reads[name].roleId,
            principalId: reads[name].principalId,
          },
        })),
      ),
  };
  const session = sessionOf({
    deadline,
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
  const ended = await grant(session, step, principal).then(
    (isOurs) => (isOurs ? 'ours' : 'of somebody else'),
    (error: unknown) => (error instanceof ServiceError ? error.details.code : String(error)),
  );
  return `${sent.length - left.length} sent, ${names.size} named: ${ended}`;
}

test.each<[string, readonly (keyof typeof answers)[], readonly (keyof typeof reads)[], string]>([
  ['accepted', ['new'], [], '1 sent, 1 named: ours'],
  ['accepted, and older than this run', ['old'], [], '1 sent, 1 named: of somebody else'],
  ['there under another name', ['exists'], [], '1 sent, 1 named: of somebody else'],
  ['a conflict, and there', ['conflict'], ['ours'], '1 sent, 1 named: of somebody else'],
  ['a conflict, and not there', ['conflict'], ["a former principal's"], '1 sent, 1 named: Conflict'],
  ['a conflict with another role', ['conflict'], ['another role'], '1 sent, 1 named: Conflict'],
  ['lost, and done', ['lost'], ['ours'], '1 sent, 1 named: ours'],
  ['lost, and not done', ['lost', 'new'], ['another role'], '2 sent, 1 named: ours'],
  ['a principal that is known later', ['not known yet', 'new'], [], '2 sent, 1 named: ours'],
  ['a name that is refused', ['name refused', 'new'], [], '2 sent, 2 named: ours'],
  [
    'three names that are',
    ['name refused', 'name refused', 'name refused'],
    [],
    '3 sent, 3 named: HashConflictOnDifferentRoleAssignmentIds',
  ],
  ['refused', ['forbidden'], ['ours'], '1 sent, 1 named: AuthorizationFailed'],
])('%s', async (_, sent, read, ended) => {
  expect(await ending(sent, read)).toBe(ended);
});
