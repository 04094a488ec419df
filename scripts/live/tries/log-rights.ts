/** Who may read a vault's log, and what an empty workspace answers. */
import { randomUUID } from 'node:crypto';
import { auditLogQuery } from '../../../src/azure/audit-log-query.ts';
import { logged, makeWorkspace, query, removeWorkspace, sendLog, workspaceOf, workspaces } from '../log-place.ts';
import { newName, type OwnerRun, ownKeys, withVault } from '../owner-run.ts';
import { type Answer, isStatus, until, untilSettled } from '../session.ts';
import { assign, roles, unassign, withStandIn } from '../stand-in.ts';
import { answered, codesIn, type Part, required, shown, together, type Verdict } from '../verdict.ts';

const definitions = 'api-version=2022-04-01';

/** Creates a custom role for one table. */
async function withRole<T>({ send, group }: OwnerRun, action: string, use: (role: string) => Promise<T>): Promise<T> {
  const role = randomUUID();
  const id = `${group}/providers/Microsoft.Authorization/roleDefinitions/${role}?${definitions}`;
  const permissions = [{ actions: [action], notActions: [], dataActions: [], notDataActions: [] }];
  const properties = {
    roleName: newName(),
    type: 'CustomRole',
    description: '',
    assignableScopes: [group],
    permissions,
  };
  try {
    required('a custom role', await send('PUT', id, { properties }));
    return await use(role);
  } finally {
    await until(10, () => send('DELETE', id), isStatus(200, 204));
  }
}

const hasRows = ({ status, text }: Answer) => status === 200 && /"rows":\s*\[\s*\[/.test(text);
const isSilent = ({ status, text }: Answer) => status === 204 || (status === 200 && /"rows":\s*\[\s*\]/.test(text));
const isRefused = (answer: Answer) => answer.status === 403 && codesIn(answer).includes('InsufficientAccessError');
const part = (what: string, answer: Answer, isAsSaid: (answer: Answer) => boolean): Part => ({
  what,
  holds: isAsSaid(answer),
  answer: shown(answer),
});

export async function logRefused(run: OwnerRun): Promise<Verdict> {
  const { vault } = await logged(run, 'AZKVAuditLogs');
  return withStandIn(run, async ({ send }) => {
    const answer = await query(send, vault, auditLogQuery(1));
    return together([answered('an identity without any right', answer, 403, 'InsufficientAccessError')]);
  });
}

export async function logRights(run: OwnerRun): Promise<Verdict> {
  const { vault } = await logged(run, 'AZKVAuditLogs');
  const { vault: other } = await logged(run, 'AzureDiagnostics');
  const workspace = workspaceOf(run);
  return withStandIn(run, (standIn) =>
    withRole(run, 'Microsoft.Insights/logs/AZKVAuditLogs/read', async (role) => {
      const given = [await assign(run, standIn, role, vault.id), await assign(run, standIn, role, other.id)];
      try {
        const ask = (one: typeof vault) => () => query(standIn.send, one, auditLogQuery(1));
        const byTable = await until(20, ask(vault), hasRows);
        const leftOut = await untilSettled(20, ask(other), isSilent);
        await makeWorkspace(run, workspace, false);
        const withoutWorkspace = await until(20, ask(vault), (answer) => isRefused(answer) || isSilent(answer));
        given.push(await assign(run, standIn, roles.logReader, workspace));
        const byWorkspace = await until(20, ask(vault), hasRows);
        return together([
          part('a right on the vault for one table returns its rows', byTable, hasRows),
          part('rows of the other table are omitted silently', leftOut, isSilent),
          part(
            'that right is not enough if the workspace requires workspace permissions',
            withoutWorkspace,
            (one) => isRefused(one) || isSilent(one),
          ),
          part('rights on the workspace return the rows', byWorkspace, hasRows),
        ]);
      } finally {
        await makeWorkspace(run, workspace);
        for (const id of given) await unassign(run, id);
      }
    }),
  );
}

export function logNothing(run: OwnerRun): Promise<Verdict> {
  const workspace = `${run.group}/providers/${workspaces}/${newName('log-')}`;
  return withVault(run, ownKeys(run), async (vault) => {
    try {
      await makeWorkspace(run, workspace);
      await sendLog(run, { vault, table: 'AZKVAuditLogs' }, workspace);
      const answer = await query(run.send, vault, auditLogQuery(1));
      return together([answered('a query right after the creation of the workspace', answer, 204)]);
    } finally {
      await removeWorkspace(run, workspace);
    }
  });
}
