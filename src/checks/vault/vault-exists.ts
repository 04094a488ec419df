/** Whether the vault exists: what is known to be absent makes the state `missing`. */
import { isConfirmed } from '../../model/confirmation.ts';
import { readableDay, readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { addressOf } from '../../model/names.ts';
import { type DeletedVault, nameInvalid } from '../../model/observed.ts';
import { adobePrincipalId } from '../../model/principal.ts';
import { comparable } from '../../model/scopes.ts';
import { groupInTheWay, wasHere } from '../../model/vault.ts';
import { deletionOf } from '../../model/vault-deletion.ts';
import type { Words } from '../../model/words.ts';
import {
  chooseName,
  deletedVault,
  lostVault,
  missingVault,
  nameTaken,
  vaultNotSearched,
  vaultWasDeleted,
} from '../../remedies/vault-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  doubtful,
  mayCut,
  missing,
  pass,
  reasonOf,
  unreadable,
} from '../check.ts';
import { journeyAnalytics } from '../sources.ts';

export const vaultExists = {
  id: 'vault-exists',
  severity: 'error',
  effect: 'cuts',
  changedBy: ['vault-deleted', 'group-deleted', 'vault-moved'],
  source: journeyAnalytics,
  fixedBy: 'vault',
  title: { en: 'The vault exists', fr: 'Le coffre de clés existe' },
  headline: { en: "The vault can't be found", fr: 'Le coffre est introuvable' },
  expected: {
    en: 'A key vault of that name in the given resource group and subscription',
    fr: "Un coffre de clés de ce nom dans le groupe de ressources et l'abonnement indiqués",
  },
  unchecked: { en: "Couldn't read the vault", fr: 'Impossible de lire le coffre' },
  check: (context) => {
    const { inputs, observed, scopes } = context;
    const { vault } = observed;
    if (vault.presence === 'unknown') return unreadable(context, vault);
    if (vault.presence === 'absent') return vaultIsMissing(context);
    const { id } = vault.value;
    if (comparable(id) === scopes.vault)
      return pass({ en: `The vault exists: ${id}`, fr: `Le coffre existe\u00A0: ${id}` });
    return mayCut(
      missing(
        {
          en: `Azure returned a different vault when asked for ${inputs.vaultName}: ${addressOf(id)}`,
          fr: `Interrogé sur le coffre ${inputs.vaultName}, Azure en a renvoyé un autre\u00A0: ${addressOf(id)}`,
        },
        nameTaken(inputs),
      ),
    );
  },
} as const satisfies CatalogEntry;

/**
 * No command here creates a vault if a deleted or foreign vault may have its name. One that has the name, or may have it, may be
 * this vault in another group or subscription: then Adobe may use its key as before.
 */
function vaultIsMissing(context: Context): CheckOutcome {
  const { inputs, observed } = context;
  const { vaultName: name, resourceGroup: group } = inputs;
  const { deletedVault: deleted } = observed;
  if (deleted.presence === 'found') return vaultIsDeleted(context, deleted.value);
  if (observed.nameTaken.presence === 'found') return nameIsTaken(context);
  const deletion = isConfirmed(inputs) ? undefined : deletionOf(inputs, context.activity);
  if (deletion !== undefined) return deletedByLog(inputs, deletion.at);
  const unread = reasonOf(deleted) ?? reasonOf(observed.nameTaken);
  const absent = {
    en: `Vault ${name} does not exist in resource group ${group}`,
    fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}`,
  };
  if (unread === undefined) {
    const isGroupLeaving = groupInTheWay(observed) === 'leaving';
    const remedy = !isConfirmed(inputs) ? missingVault(inputs) : lostVault(inputs);
    const outcome = { ...missing(absent, remedy), brief: isGroupLeaving ? goneWithGroup(inputs) : gone(inputs) };
    if (!isConfirmed(inputs)) return outcome;
    // In French, only this leaves room for the vault's name, by which a rehearsal is told from a loss.
    const brief = isGroupLeaving ? outcome.brief : { en: outcome.brief.en, fr: `Le coffre ${name} est perdu` };
    return { ...outcome, brief, headline: isLost };
  }
  const { code, right } = unread;
  if (code === nameInvalid) return missing(absent, chooseName);
  const outcome = missing(
    {
      en: `Vault ${name} is not in resource group ${group}. Whether it was deleted could not be checked (${code})`,
      fr: `Le coffre ${name} n'est pas dans le groupe de ressources ${group}. Impossible de vérifier s'il a été supprimé (${code})`,
    },
    vaultNotSearched(inputs, { right }),
  );
  return { ...doubtful(outcome), brief: notInGroup(inputs) };
}

/** By the activity log alone: no command here creates it. */
function deletedByLog(inputs: Inputs, at: string): CheckOutcome {
  const { vaultName: name, resourceGroup: group } = inputs;
  return {
    ...missing(
      {
        en: `Vault ${name} does not exist in resource group ${group}: Azure's activity log shows that it was deleted on ${readableTime(at, 'en')}`,
        fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}\u00A0: le journal d'activité Azure montre qu'il a été supprimé le ${readableTime(at, 'fr')}`,
      },
      vaultWasDeleted(inputs),
    ),
    brief: { en: `Vault ${name} was deleted`, fr: `Le coffre ${name} a été supprimé` },
  };
}

/** Another vault has it, or a deleted one, which may be this one. */
function nameIsTaken({ inputs, observed: { deletedVault: deleted } }: Context): CheckOutcome {
  const { vaultName: name, resourceGroup: group } = inputs;
  const { en, fr } = notInGroup(inputs);
  const brief = { en: `${en}, and its name is taken`, fr: `${fr}, et son nom est pris` };
  if (deleted.presence !== 'unknown') {
    const outcome = missing(
      {
        en: `The name ${name} is taken outside resource group ${group}. Another vault has it, or a deleted one`,
        fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Un autre coffre le porte, ou un coffre supprimé`,
      },
      nameTaken(inputs),
    );
    return { ...mayCut(outcome), brief };
  }
  const { code, right } = deleted.reason;
  const outcome = missing(
    {
      en: `The name ${name} is taken outside resource group ${group}. Whether the vault was deleted could not be checked (${code})`,
      fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Impossible de vérifier si le coffre a été supprimé (${code})`,
    },
    vaultNotSearched(inputs, { right, isNameTaken: true }),
  );
  return { ...mayCut(outcome), brief };
}

const notInGroup = ({ vaultName, resourceGroup }: Inputs): Words => ({
  en: `Vault ${vaultName} is not in ${resourceGroup}`,
  fr: `Le coffre ${vaultName} n'est pas dans ${resourceGroup}`,
});

const gone = ({ vaultName }: Inputs): Words => ({
  en: `Vault ${vaultName} does not exist, nor a deleted one`,
  fr: `Aucun coffre ${vaultName}, ni existant ni supprimé`,
});

const goneWithGroup = ({ vaultName, resourceGroup }: Inputs): Words => ({
  en: `Vault ${vaultName} is not there, and ${resourceGroup} is being deleted`,
  fr: `Coffre ${vaultName} absent, et ${resourceGroup} en cours de suppression`,
});

function vaultIsDeleted({ inputs, observed, now }: Context, deleted: DeletedVault): CheckOutcome {
  const { vaultName: name } = inputs;
  const { location, vaultId } = deleted;
  if (!wasHere(inputs, deleted))
    return missing(
      {
        en: `The name ${name} belongs to a deleted vault that was elsewhere: ${addressOf(vaultId)}`,
        fr: `Le nom ${name} est celui d'un coffre supprimé qui se trouvait ailleurs\u00A0: ${addressOf(vaultId)}`,
      },
      nameTaken(inputs),
    );
  // Azure may be late with it.
  const { scheduledPurge } = deleted;
  const purge = scheduledPurge !== null && Date.parse(scheduledPurge) > now ? scheduledPurge : null;
  const [en, fr] =
    purge === null
      ? ['', '']
      : [
          ` and can be recovered until ${readableDay(purge, 'en')} (UTC)`,
          ` et peut être récupéré jusqu'au ${readableDay(purge, 'fr')} (UTC)`,
        ];
  const group = groupInTheWay(observed);
  const isPrincipalGone = observed.principal.presence === 'absent' && observed.deletedPrincipal.presence === 'absent';
  const principalId = adobePrincipalId(inputs, observed);
  const found = { location, group, principalId, isPrincipalGone, keptUntil: purge ?? undefined };
  const observedAs = { en: `Vault ${name} is deleted${en}`, fr: `Le coffre ${name} a été supprimé${fr}` };
  const outcome = { ...missing(observedAs, deletedVault(inputs, found)), headline: wasDeleted };
  if (group !== undefined) return { ...outcome, brief: withGroup(inputs, group) };
  return { ...outcome, brief: isPrincipalGone ? withPrincipal(inputs) : justDeleted(inputs) };
}

/** It was searched for, also among the deleted ones. */
const isLost: Words = { en: 'The vault is lost', fr: 'Le coffre est perdu' };

/** Shorter than what names the vault. */
const wasDeleted: Words = { en: 'The vault is deleted', fr: 'Le coffre est supprimé' };

const justDeleted = ({ vaultName }: Inputs): Words => ({
  en: `Vault ${vaultName} is deleted`,
  fr: `Le coffre ${vaultName} est supprimé`,
});

/** The service principal is not among the deleted ones. */
const withPrincipal = ({ vaultName }: Inputs): Words => ({
  en: `Vault ${vaultName} is deleted, Adobe's principal missing`,
  fr: `Coffre ${vaultName} supprimé, principal d'Adobe absent`,
});

/** The group has to be created again first. */
function withGroup({ vaultName, resourceGroup }: Inputs, group: 'gone' | 'leaving'): Words {
  return group === 'gone'
    ? {
        en: `Vault ${vaultName} and its group ${resourceGroup} are deleted`,
        fr: `Le coffre ${vaultName} et son groupe ${resourceGroup} ont été supprimés`,
      }
    : {
        en: `Vault ${vaultName} is deleted, and ${resourceGroup} is being deleted`,
        fr: `Coffre ${vaultName} supprimé, et bientôt ${resourceGroup}`,
      };
}
