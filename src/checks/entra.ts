/** Whether Entra issues tokens for Key Vault in the tenant, without which Adobe's application can't sign in to any vault. */

import type { Inputs } from '../model/inputs.ts';
import { quotedName } from '../model/names.ts';
import { graphNotCalled, type KeyVaultPrincipal } from '../model/observed.ts';
import {
  assignedKeyVault,
  blockedKeyVault,
  deletedKeyVault,
  disabledKeyVault,
  keyVaultNotAsked,
  keyVaultUnsaid,
} from '../remedies/entra-remedies.ts';
import { asError, type CatalogEntry, type CheckOutcome, fail, pass, undecided, unreadable } from './check.ts';

/** Sources: AADSTS500014 and AADSTS501051 of Entra's error codes. */
export const entraKeyVault = {
  id: 'entra-key-vault',
  severityRule: 'error when it fails, else warning',
  effect: 'cuts',
  source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
  title: {
    en: 'Entra issues tokens for Key Vault in this tenant',
    fr: 'Entra émet des jetons pour Key Vault dans ce locataire',
  },
  headline: { en: "Entra blocks Key Vault's tokens", fr: 'Jetons bloqués par Entra' },
  expected: {
    en: "The tenant's service principal of Azure Key Vault is enabled and requires no assignment, or doesn't exist yet",
    fr: "Le principal de service d'Azure Key Vault dans le locataire est activé et n'exige aucune affectation, ou n'existe pas encore",
  },
  unchecked: {
    en: "Couldn't check the service principal of Azure Key Vault in this tenant",
    fr: "Impossible de vérifier le principal de service d'Azure Key Vault dans ce locataire",
  },
  // Only what is known to stop Adobe's tokens is an error: the identity may not be allowed to read the directory.
  severity: 'warning',
  check: (context) => {
    const { keyVaultPrincipal: principal } = context.observed;
    if (principal.presence === 'absent')
      return pass({
        en: 'The tenant has no service principal of Azure Key Vault yet, and Entra adds it when it is needed',
        fr: "Le locataire n'a pas encore de principal de service d'Azure Key Vault, et Entra l'ajoute en cas de besoin",
      });
    if (principal.presence === 'unknown')
      return principal.reason.code === graphNotCalled
        ? undecided(
            {
              en: "Microsoft Graph is not called while adobe-principal is waived and the ID of Adobe's service principal is given",
              fr: "Microsoft Graph n'est pas interrogé tant qu'adobe-principal fait l'objet d'une dérogation et que l'ID du principal de service d'Adobe est renseigné",
            },
            keyVaultNotAsked,
          )
        : unreadable(context, principal);
    const stopped = stopOfTokens(context.inputs, principal.value);
    if (stopped !== undefined) return asError(stopped);
    const { id, enabled, assignmentRequired } = principal.value;
    if (enabled === null || assignmentRequired === null)
      return undecided(
        {
          en: "Microsoft Graph's answer does not say whether it is enabled and requires assignment",
          fr: "la réponse de Microsoft Graph n'indique pas si le principal de service est activé et exige une affectation",
        },
        keyVaultUnsaid,
      );
    return pass({
      en: `Service principal ${id} of Azure Key Vault is enabled and requires no assignment`,
      fr: `Le principal de service ${id} d'Azure Key Vault est activé et n'exige aucune affectation`,
    });
  },
} as const satisfies CatalogEntry;

/** Why Entra issues no tokens. */
function stopOfTokens(
  inputs: Inputs,
  { id, enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted }: KeyVaultPrincipal,
): CheckOutcome | undefined {
  if (deleted)
    return fail(
      {
        en: `Service principal ${id} of Azure Key Vault is deleted, and without one Entra issues no tokens for any vault`,
        fr: `Le principal de service ${id} d'Azure Key Vault est supprimé, et sans lui Entra n'émet de jeton pour aucun coffre`,
      },
      deletedKeyVault(inputs, id),
    );
  if (disabledByMicrosoft !== null)
    return fail(
      {
        en: `Microsoft disabled service principal ${id} of Azure Key Vault: ${quotedName(disabledByMicrosoft)}`,
        fr: `Microsoft a désactivé le principal de service ${id} d'Azure Key Vault\u00A0: ${quotedName(disabledByMicrosoft)}`,
      },
      blockedKeyVault,
    );
  if (deactivated)
    return fail(
      {
        en: `Service principal ${id} of Azure Key Vault is deactivated as an application`,
        fr: `Le principal de service ${id} d'Azure Key Vault est désactivé en tant qu'application`,
      },
      blockedKeyVault,
    );
  if (enabled === false)
    return fail(
      {
        en: `Service principal ${id} of Azure Key Vault is disabled, so Entra issues no tokens for any vault`,
        fr: `Le principal de service ${id} d'Azure Key Vault est désactivé, donc Entra n'émet de jeton pour aucun coffre`,
      },
      disabledKeyVault(id),
    );
  if (assignmentRequired === true)
    return fail(
      {
        en: `Service principal ${id} of Azure Key Vault requires assignment, so Entra issues tokens only to assigned applications`,
        fr: `Le principal de service ${id} d'Azure Key Vault exige une affectation, donc Entra n'émet des jetons que pour les applications affectées`,
      },
      assignedKeyVault(id),
    );
  return undefined;
}
