/**
 * Deny assignments that a customer can create: since 2024-07-01-preview users can deny control-plane actions to a user, to a service
 * principal, or to everyone with exclusions. Source: REST specification of Microsoft.Authorization, reference of New-AzDenyAssignment.
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
      description: 'Created by live.yml; removed at the end of the step.',
      denyAssignmentEffect: 'enforced',
      permissions: [{ actions, notActions: [], dataActions, notDataActions }],
      principals: [principal],
      excludePrincipals: excluded,
      doNotApplyToChildScopes: false,
    },
  };
}

/** Holds a deny assignment while `use` runs; if Azure refuses to create it, `use` gets the refusal. */
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

/** A vault on which the stand-in is Contributor, and a change that it can then make. */
function withContributor(
  run: OwnerRun,
  use: (vault: OwnVault, standIn: StandIn, change: () => Promise<Answer>) => Promise<Part[]>,
): Promise<Verdict> {
  return withStandIn(run, (standIn) =>
    withVault(run, { enableRbacAuthorization: true }, async (vault) => {
      await assign(run, standIn, roles.contributor, vault.id);
      const body = { tags: { use: 'live.yml', changed: 'by the stand-in' } };
      const change = () => standIn.send('PATCH', `${vault.id}?${keyVaultVersion}`, body);
      required('a change by a Contributor', await until(20, change, isStatus(200)), 200);
      return together(await use(vault, standIn, change));
    }),
  );
}

/** It may take half an hour until Azure's caches reflect it. */
const refused = (change: () => Promise<Answer>) => until(30, change, isStatus(403));
const allowed = (change: () => Promise<Answer>) => until(30, change, isStatus(200));

const ofData = notTried('for data actions', "Azure does not accept data actions in a user's deny assignment");

export function denyWins(run: OwnerRun): Promise<Verdict> {
  return withContributor(run, async (vault, standIn, change) => {
    const what = { actions: [vaultWrite], principal: servicePrincipal(standIn) };
    const during = await denied(run, vault.id, what, async (answer) => {
      required('a deny assignment', answer);
      return [
        answered('a change by a Contributor is refused', await refused(change), 403),
        answered(
          'an action that is not denied is still allowed',
          await standIn.send('GET', `${vault.id}?${keyVaultVersion}`),
          200,
        ),
      ];
    });
    return [...during, answered('after its removal the change is allowed again', await allowed(change), 200), ofData];
  });
}

export function denyWords(run: OwnerRun): Promise<Verdict> {
  return withContributor(run, (vault, standIn, change) => {
    const what = { actions: [vaultWrite], principal: servicePrincipal(standIn) };
    return denied(run, vault.id, what, async (answer) => {
      required('a deny assignment', answer);
      const seen = await refused(change);
      return [answered('a change is refused', seen, 403, 'DenyAssignmentAuthorizationFailed')];
    });
  });
}

/** The identity of the run is always excluded; otherwise it could not clean up. */
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
      answered('after its removal the change is allowed again', await allowed(change), 200),
      await during({ ...forEveryone, excluded: [own] }, refused, (answer) => answered('everyone', answer, 403)),
      answered('after its removal the change is allowed again', await allowed(change), 200),
      await during({ ...forEveryone, excluded: [own, servicePrincipal(standIn)] }, allowed, (answer) =>
        answered('an excluded identity of everyone is not denied', answer, 200),
      ),
      notTried('by group', "Azure does not accept a group in a user's deny assignment"),
    ];
  });
}

/** The result of a step that needs data actions, as long as Azure refuses them to users. */
export function onlyByAzure(answer: Answer): Verdict {
  return {
    holds: 'not tried',
    answer: `Azure does not let a customer create such a deny assignment: ${shown(answer)}`,
  };
}
