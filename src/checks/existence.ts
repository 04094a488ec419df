/** Whether the vault exists: what is known to be absent makes the state `missing`. */

import { purgeAfter } from '../model/lost.ts';
import { nameInvalid } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { comparable } from '../model/scopes.ts';
import { groupInTheWay } from '../model/vault.ts';
import {
  chooseName,
  deletedVault,
  lostVault,
  missingVault,
  nameTaken,
  vaultNotSearched,
} from '../runbooks/missing-vault.ts';
import { vaultExists as vaultText } from '../runbooks/vault.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  doubtful,
  missing,
  pass,
  reasonOf,
  unreadable,
} from './check.ts';

const vaultExists: Check = (context) => {
  const { inputs, observed, scopes } = context;
  const { vault } = observed;
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (vault.presence === 'absent') return vaultIsMissing(context);
  if (comparable(vault.value.id) === scopes.vault) return pass(vaultText.found(vault.value.id));
  return doubtful(missing(vaultText.elsewhere(inputs.vaultName, vault.value.id), nameTaken(inputs)));
};

/**
 * No command here creates a vault if a deleted or foreign vault may have its name. One that has the name, or may have it, may be
 * this vault in another group or subscription: then Adobe may use its key as before.
 */
function vaultIsMissing({ inputs, observed, scopes, now }: Context): CheckOutcome {
  const { vaultName, resourceGroup } = inputs;
  const principalId = adobePrincipalId(inputs, observed);
  const deleted = observed.deletedVault;
  if (deleted.presence === 'found') {
    const { location, vaultId } = deleted.value;
    if (comparable(vaultId) !== scopes.vault) {
      return missing(vaultText.deletedElsewhere(vaultName, vaultId), nameTaken(inputs));
    }
    const runbook = deletedVault(inputs, { location, group: groupInTheWay(observed), principalId });
    return missing(vaultText.deleted(vaultName, purgeAfter(deleted.value, now)), runbook);
  }
  if (observed.nameTaken.presence === 'found') {
    if (deleted.presence === 'absent') return doubtful(missing(vaultText.taken(vaultName), nameTaken(inputs)));
    const { code, right } = deleted.reason;
    return doubtful(
      missing(
        vaultText.takenNotSearched(vaultName, resourceGroup, code),
        vaultNotSearched(inputs, { right, principalId, isNameTaken: true }),
      ),
    );
  }
  const unread = reasonOf(deleted) ?? reasonOf(observed.nameTaken);
  if (unread?.code === nameInvalid) return missing(vaultText.absent(vaultName, resourceGroup), chooseName);
  if (unread !== undefined) {
    return doubtful(
      missing(
        vaultText.notSearched(vaultName, resourceGroup, unread.code),
        vaultNotSearched(inputs, { right: unread.right, principalId }),
      ),
    );
  }
  const absent = vaultText.absent(vaultName, resourceGroup);
  return missing(absent, inputs.confirmedKeyUri === undefined ? missingVault(inputs) : lostVault(inputs));
}

export const existenceFindings = [{ ...vaultText, check: vaultExists }] as const satisfies readonly CatalogEntry[];
