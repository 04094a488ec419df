/**
 * Deny assignments as far as a customer can make them: since 2024-07-01-preview users deny the control plane to a user, a service
 * principal, or everyone but somebody. Source: REST specification of Microsoft.Authorization, reference of New-AzDenyAssignment.
 */
import { randomUUID } from 'node:crypto';
import { keyVaultVersion, newName, type OwnerRun, type OwnVault, withVault } from '../owner-run.ts';
import { type Answer, isStatus, until } from '../session.ts';
import { assign, roles, type StandIn, withStandIn } from '../stand-in.ts';
import { answered, notTried, type Part, required, shown, together, type Verdict } from '../verdict.ts';

export const denyVersion = 'api-version=2024-07-01-preview';

interface Principal {
  readonly id: string;
  readonly type: 'ServicePrincipal' | 'SystemDefined';
}

export interface Denied {
  readonly actions?: readonly string[];
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
  readonly principal: Principal;
  readonly excluded?: readonly Principal[];
}

export const everyone: Principal = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' };
export const servicePrincipal = ({ objectId }: { readonly objectId: string }): Principal => ({
  id: objectId,
  type: 'ServicePrincipal',
});

function bodyOf({ actions = [], dataActions = [], notDataActions = [], principal, excluded = [] }: Denied) {
  return {
    properties: {
      denyAssignmentName: newName(),
      description: 'Tried by live.yml; removed at the end of the step.',
      denyAssignmentEffect: 'enforced',
      permissions: [{ actions, notActions: [], dataActions, notDataActions }],
      principals: [principal],
      excludePrincipals: excluded,
      doNotApplyToChildScopes: false,
    },
  };
}

/** Denies for as long as `use` takes, or hands it Azure's refusal to do so. */
export async function denied<T>(
  { send }: OwnerRun,
  scope: string,
  what: Denied,
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const id = `${scope}/providers/Microsoft.Authorization/denyAssignments/${randomUUID()}?${denyVersion}`;
  try {
    return await use(await send('PUT', id, bodyOf(what)));
  } finally {
    const removal = await until(5, () => send('DELETE', id), isStatus(200, 204));
    required('the removal of the deny assignment', removal, 200, 204);
  }
}

const vaultWrite = 'Microsoft.KeyVault/vaults/write';

/** A vault of which the stand-in is Contributor, and the change that it then can make. */
function withContributor(
  run: OwnerRun,
  use: (vault: OwnVault, standIn: StandIn, change: () => Promise<Answer>) => Promise<Part[]>,
): Promise<Verdict> {
  return withStandIn(run, (standIn) =>
    withVault(run, { enableRbacAuthorization: true }, async (vault) => {
      await assign(run, standIn, roles.contributor, vault.id);
      const body = { tags: { use: 'live.yml', changed: 'by the stand-in' } };
      const change = () => standIn.send('PATCH', `${vault.id}?${keyVaultVersion}`, body);
      required('a change as Contributor', await until(20, change, isStatus(200)), 200);
      return together(await use(vault, standIn, change));
    }),
  );
}

/** It may take half an hour until Azure's caches know of it. */
const refused = (change: () => Promise<Answer>) => until(30, change, isStatus(403));
const allowed = (change: () => Promise<Answer>) => until(30, change, isStatus(200));

const ofData = notTried('over data actions', "Azure takes no data actions in a user's deny assignment");

export function denyWins(run: OwnerRun): Promise<Verdict> {
  return withContributor(run, async (vault, standIn, change) => {
    const what = { actions: [vaultWrite], principal: servicePrincipal(standIn) };
    const during = await denied(run, vault.id, what, async (answer) => {
      required('a deny assignment', answer);
      return [
        answered('a Contributor is refused', await refused(change), 403),
        answered('what is not denied goes on', await standIn.send('GET', `${vault.id}?${keyVaultVersion}`), 200),
      ];
    });
    return [...during, answered('without it the change is made again', await allowed(change), 200), ofData];
  });
}

export function denyWords(run: OwnerRun): Promise<Verdict> {
  return withContributor(run, (vault, standIn, change) => {
    const what = { actions: [vaultWrite], principal: servicePrincipal(standIn) };
    return denied(run, vault.id, what, async (answer) => {
      required('a deny assignment', answer);
      const seen = await refused(change);
      return [answered('the refusal of a change', seen, 403, 'DenyAssignmentAuthorizationFailed')];
    });
  });
}

/** The identity of the run is excluded each time, or it could not clean up. */
export function denyPrincipals(run: OwnerRun): Promise<Verdict> {
  return withContributor(run, async (vault, standIn, change) => {
    const own = servicePrincipal(run);
    const during = (what: Denied, ask: typeof refused, part: (answer: Answer) => Part) =>
      denied(run, vault.id, what, async (answer) => {
        required('a deny assignment', answer);
        return part(await ask(change));
      });
    const forEveryone = { actions: [vaultWrite], principal: everyone };
    const byId = { actions: [vaultWrite], principal: servicePrincipal(standIn) };
    return [
      await during(byId, refused, (answer) => answered('by ID', answer, 403)),
      answered('without it', await allowed(change), 200),
      await during({ ...forEveryone, excluded: [own] }, refused, (answer) => answered('everyone', answer, 403)),
      answered('without it again', await allowed(change), 200),
      await during({ ...forEveryone, excluded: [own, servicePrincipal(standIn)] }, allowed, (answer) =>
        answered('everyone but those excluded', answer, 200),
      ),
      notTried('by group', "Azure takes no group in a user's deny assignment"),
    ];
  });
}

/** What a step says that needs data actions, for as long as Azure refuses them to users. */
export function onlyByAzure(answer: Answer): Verdict {
  return { holds: 'not tried', seen: `Azure lets no customer make such a deny assignment: ${shown(answer)}` };
}
