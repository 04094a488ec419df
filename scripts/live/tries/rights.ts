/** What gives the right to use a key: roles at every height, and access policies. */
import { randomUUID } from 'node:crypto';
import { keyOf, readKey, wrap } from '../key-calls.ts';
import { keyVaultVersion, type OwnerRun, type OwnVault, policyFor, withVault } from '../owner-run.ts';
import { type Answer, isStatus, pass, until, untilSettled } from '../session.ts';
import { assign, roles, type StandIn, unassign, withStandIn } from '../stand-in.ts';
import { answered, notTried, type Part, required, together, type Verdict } from '../verdict.ts';

/** Through Azure Resource Manager, which asks for no data role; a new vault may refuse its first key for some minutes. */
async function makeKey({ send }: OwnerRun, { id }: OwnVault, name: string): Promise<void> {
  const properties = { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] };
  const make = () => send('PUT', `${id}/keys/${name}?${keyVaultVersion}`, { properties });
  required('a key', await until(10, make, isStatus(200, 201)));
}

const ofGroup = notTried(
  'by a group',
  'the identity of the run administers a resource group and no groups of the directory',
);

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
      answered('a role at a key', atKey, 200),
      answered('it does not reach the key beside it', beside, 403, 'ForbiddenByRbac'),
      answered('another role at the vault', atVault, 200),
      answered('the role at the key beside it', both, 200),
      answered('what neither gives is refused', stillBeside, 403, 'ForbiddenByRbac'),
      answered('a role at the group', await until(20, () => wrap(send, other), isStatus(200)), 200),
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

/** Azure may refuse to write a policy of another tenant at all; else it must not count. */
async function ofForeignTenant(replace: (policy: unknown) => Promise<Answer>, ask: () => Promise<Answer>, own: object) {
  const what = 'a policy of another tenant';
  const written = await replace({ ...own, tenantId: randomUUID() });
  if (written.status === 400) return answered(`${what} can't be written`, written, 400);
  required(what, written);
  return answered(`${what} gives nothing`, await untilSettled(10, ask, isStatus(403)), 403);
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
        answered('with applicationId it gives the principal alone nothing', compound, 403),
        again,
        await ofForeignTenant(replace, ask, own),
        ofGroup,
      ]);
    });
  });
}
