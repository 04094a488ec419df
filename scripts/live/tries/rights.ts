/** What gives the right to use a key: roles at every scope, and access policies. */
import { randomUUID } from 'node:crypto';
import { keyOf, readKey, wrap } from '../key-calls.ts';
import { keyVaultVersion, type OwnerRun, type OwnVault, policyFor, withVault } from '../owner-run.ts';
import { type Answer, isStatus, pass, until, untilSettled } from '../session.ts';
import { assign, roles, type StandIn, unassign, withStandIn } from '../stand-in.ts';
import { answered, notTried, type Part, required, together, type Verdict } from '../verdict.ts';

/** Goes through Azure Resource Manager, which requires no data role; a new vault may refuse its first key for some minutes. */
async function makeKey({ send }: OwnerRun, { id }: OwnVault, name: string): Promise<void> {
  const properties = { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] };
  const make = () => send('PUT', `${id}/keys/${name}?${keyVaultVersion}`, { properties });
  required('a key', await until(10, make, isStatus(200, 201)));
}

const ofGroup = notTried('by a group', 'the identity of the run may manage a resource group but no directory groups');

async function heights(run: OwnerRun, vault: OwnVault, standIn: StandIn): Promise<Part[]> {
  const { send } = standIn;
  const [one, other] = [keyOf(vault, 'one'), keyOf(vault, 'other')];
  const without = await until(10, () => wrap(send, one), isStatus(403));
  await assign(run, standIn, roles.encryptionUser, `${vault.id}/keys/one`);
  const atKey = await until(20, () => wrap(send, one), isStatus(200));
  const beside = await wrap(send, other);
  await assign(run, standIn, roles.vaultReader, vault.id);
  const atVault = await until(20, () => readKey(send, other), isStatus(200));
  const both = await wrap(send, one);
  const stillBeside = await wrap(send, other);
  const above = await assign(run, standIn, roles.encryptionUser, run.group);
  try {
    return [
      answered('no role: refused', without, 403, 'ForbiddenByRbac'),
      answered('a role on a key', atKey, 200),
      answered('that role does not apply to another key', beside, 403, 'ForbiddenByRbac'),
      answered('another role on the vault', atVault, 200),
      answered('the role on the key still applies', both, 200),
      answered('what neither role allows is refused', stillBeside, 403, 'ForbiddenByRbac'),
      answered('a role on the resource group', await until(20, () => wrap(send, other), isStatus(200)), 200),
      ofGroup,
    ];
  } finally {
    await unassign(run, above);
  }
}

export function rolesAddUp(run: OwnerRun): Promise<Verdict> {
  return withStandIn(run, (standIn) =>
    withVault(run, { enableRbacAuthorization: true }, async (vault) => {
      await makeKey(run, vault, 'one');
      await makeKey(run, vault, 'other');
      return together(await heights(run, vault, standIn));
    }),
  );
}

/** Azure may reject a policy of another tenant; if it accepts it, the policy must have no effect. */
async function ofForeignTenant(replace: (policy: unknown) => Promise<Answer>, ask: () => Promise<Answer>, own: object) {
  const what = 'a policy of another tenant';
  const written = await replace({ ...own, tenantId: randomUUID() });
  if (written.status === 400) return answered(`${what} can't be written`, written, 400);
  required(what, written);
  return answered(`${what} has no effect`, await untilSettled(10, ask, isStatus(403)), 403);
}

export function policyCounts(run: OwnerRun): Promise<Verdict> {
  return withStandIn(run, ({ send, clientId, objectId }) => {
    const own = policyFor(run, objectId, ['get', 'wrapKey', 'unwrapKey']);
    return withVault(run, { enableRbacAuthorization: false, accessPolicies: [own] }, async (vault) => {
      await makeKey(run, vault, 'key');
      const ask = () => wrap(send, keyOf(vault, 'key'));
      const replace = async (policy: unknown) => {
        const change = { properties: { accessPolicies: [policy] } };
        const answer = await run.send('PATCH', `${vault.id}?${keyVaultVersion}`, change);
        await pass(0.5);
        return answer;
      };
      const plain = answered("a policy of the vault's tenant", await until(10, ask, isStatus(200)), 200);
      required('a policy with applicationId', await replace({ ...own, applicationId: clientId }));
      const compound = await untilSettled(10, ask, isStatus(403));
      required('the plain policy again', await replace(own));
      const again = answered('the plain policy again', await until(10, ask, isStatus(200)), 200);
      return together([
        plain,
        answered('a policy with applicationId does not apply to the principal alone', compound, 403),
        again,
        await ofForeignTenant(replace, ask, own),
        ofGroup,
      ]);
    });
  });
}
