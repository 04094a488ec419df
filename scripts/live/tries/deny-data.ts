/**
 * Deny assignments of data actions. Azure refuses them to users (reference of New-AzDenyAssignment), and a deployment stack denies
 * only writes and deletions. The steps try anyway: if Azure accepts them one day, the steps test the rule.
 */
import { createKey, type Key, keyOf, readKey, wrap } from '../key-calls.ts';
import { keyVaultVersion, type OwnerRun, type OwnVault, ownKeys, policyFor, withVault } from '../owner-run.ts';
import { type Answer, isStatus, until } from '../session.ts';
import { assign, roles, type StandIn, withStandIn } from '../stand-in.ts';
import { answered, required, together, type Verdict } from '../verdict.ts';
import { type Denied, denied, onlyByAzure, servicePrincipal } from './deny.ts';

const ofKeys = 'Microsoft.KeyVault/vaults/keys';

interface Setting {
  readonly vault: OwnVault;
  readonly standIn: StandIn;
  readonly key: Key;
}

/** A key with which the stand-in may wrap, through a role or an access policy. */
function withUser(run: OwnerRun, model: 'roles' | 'policies', use: (setting: Setting) => Promise<Verdict>) {
  return withStandIn(run, (standIn) =>
    withVault(run, ownKeys(run), async (vault) => {
      const key = keyOf(vault, 'denied');
      await createKey(run.send, key, { kty: 'RSA', key_size: 3072 });
      if (model === 'roles') await assign(run, standIn, roles.encryptionUser, vault.id);
      const policies = [policyFor(run, standIn.objectId, ['get', 'wrapKey', 'unwrapKey'])];
      const change = model === 'roles' ? { enableRbacAuthorization: true } : { accessPolicies: policies };
      required(
        'the permission model',
        await run.send('PATCH', `${vault.id}?${keyVaultVersion}`, { properties: change }),
        200,
      );
      required("the stand-in's wrapping", await until(20, () => wrap(standIn.send, key), isStatus(200)), 200);
      return use({ vault, standIn, key });
    }),
  );
}

const isRefusal = ({ status }: Answer) => status === 400 || status === 403;

function whileDenied(run: OwnerRun, { vault, standIn }: Setting, what: Omit<Denied, 'principal'>) {
  return async (use: () => Promise<Verdict>) =>
    denied(run, vault.id, { ...what, principal: servicePrincipal(standIn) }, async (answer) => {
      if (isRefusal(answer)) return onlyByAzure(answer);
      required('a deny assignment of data actions', answer);
      return use();
    });
}

export function denyWildcards(run: OwnerRun): Promise<Verdict> {
  return withUser(run, 'roles', (setting) => {
    const { standIn, key } = setting;
    const what = { dataActions: [`${ofKeys}/*`], notDataActions: [`${ofKeys}/read`] };
    return whileDenied(
      run,
      setting,
      what,
    )(async () =>
      together([
        answered(
          'an action that the wildcard covers is refused',
          await until(30, () => wrap(standIn.send, key), isStatus(403)),
          403,
        ),
        answered('an action in notDataActions is allowed', await readKey(standIn.send, key), 200),
      ]),
    );
  });
}

export function denyAccessPolicies(run: OwnerRun): Promise<Verdict> {
  return withUser(run, 'policies', (setting) => {
    const { standIn, key } = setting;
    return whileDenied(run, setting, { dataActions: [`${ofKeys}/*`] })(async () =>
      together([
        answered('an access policy is overruled', await until(30, () => wrap(standIn.send, key), isStatus(403)), 403),
      ]),
    );
  });
}
