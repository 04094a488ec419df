/** What to do about the tenant's own service principal of Key Vault, without which Entra issues no tokens for any vault. */
import { allowUnassigned, enablePrincipal, restorePrincipal, showKeyVaultPrincipal } from '../az-commands/directory.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Command, inSteps, type Runbook, role, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { whetherMeant } from './asking.ts';
import type { Called } from './owners.ts';
import { checkAgain, runAgainThenSearch } from './run-mode.ts';

const administrators: Called = {
  en: 'your application administrators',
  fr: "vos administrateurs d'application",
  roles: ['owners'],
};

function undoing(inputs: Inputs, did: Words, kept: Words, act: Words, command: Command): Runbook {
  const undo: Step = { ...act, commands: [command], as: role('applicationAdministrator', 'tenant') };
  return whetherMeant(inputs, { whom: administrators, did, kept, repair: [undo], check: checkAgain(inputs) });
}

/** Every vault of the tenant is affected. */
export function disabledKeyVault(inputs: Inputs, id: string): Runbook {
  return undoing(
    inputs,
    { en: 'disable Azure Key Vault for the whole tenant', fr: 'désactivé Azure Key Vault pour tout le locataire' },
    { en: 'Azure Key Vault disabled', fr: 'Azure Key Vault désactivé' },
    {
      en: 'Enable the service principal of Azure Key Vault.',
      fr: "Réactivez le principal de service d'Azure Key Vault.",
    },
    enablePrincipal(id),
  );
}

/** Every vault of the tenant is affected. */
export function assignedKeyVault(inputs: Inputs, id: string): Runbook {
  return undoing(
    inputs,
    {
      en: 'require assignment for Azure Key Vault in the whole tenant',
      fr: 'exigé une affectation pour Azure Key Vault dans tout le locataire',
    },
    { en: 'the requirement of assignment', fr: "l'exigence d'affectation" },
    { en: 'Turn off the requirement of assignment.', fr: "Supprimez l'exigence d'affectation." },
    allowUnassigned(id),
  );
}

/** Every vault of the tenant is affected. It keeps its ID. */
export function deletedKeyVault(inputs: Inputs, id: string): Runbook {
  return undoing(
    inputs,
    { en: 'delete Azure Key Vault for the whole tenant', fr: 'supprimé Azure Key Vault pour tout le locataire' },
    { en: 'Azure Key Vault deleted', fr: 'Azure Key Vault supprimé' },
    {
      en: 'Restore the service principal of Azure Key Vault.',
      fr: "Restaurez le principal de service d'Azure Key Vault.",
    },
    restorePrincipal({ inputs }, id),
  );
}

const show: Step = {
  en: 'Show the service principal of Azure Key Vault.',
  fr: "Affichez le principal de service d'Azure Key Vault.",
  commands: [showKeyVaultPrincipal()],
};

/** Nobody in the tenant disables it like that by a setting that a command turns back. */
export const blockedKeyVault: Runbook = inSteps(show, {
  en: 'Ask Microsoft support why it is disabled.',
  fr: 'Demandez au support Microsoft pourquoi il est désactivé.',
});

/** Microsoft Graph was not asked, since adobe-principal is waived. */
export const keyVaultNotAsked: Runbook = inSteps(show, {
  en: 'Remove the waiver of adobe-principal, once the identity can read the directory.',
  fr: "Retirez la dérogation pour adobe-principal, une fois que l'identité peut lire l'annuaire.",
});

/** The answer leaves out what decides. */
export const keyVaultUnsaid: Runbook = inSteps(show, ...runAgainThenSearch.steps);
