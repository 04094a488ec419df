/** What to do about the tenant's own service principal of Key Vault, without which Entra issues no tokens for any vault. */
import { allowUnassigned, enablePrincipal, showKeyVaultPrincipal } from '../az-commands/directory.ts';
import { type Command, inSteps, type Runbook, role, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake } from './asking.ts';
import { runAgainThenSearch, runVerify } from './run-mode.ts';

const administrators: Words = { en: 'your application administrators', fr: "vos administrateurs d'application" };

function undoing(ask: Words, act: Words, command: Command): Runbook {
  const undo: Step = { ...act, commands: [command], as: role('applicationAdministrator', 'tenant') };
  return { question: asking(administrators, ask), steps: byMistake(undo, runVerify) };
}

/** Every vault of the tenant is affected. */
export function disabledKeyVault(id: string): Runbook {
  return undoing(
    {
      en: 'Did you disable Azure Key Vault for the whole tenant on purpose?',
      fr: 'Avez-vous désactivé Azure Key Vault volontairement pour tout le locataire\u00A0?',
    },
    {
      en: 'Enable the service principal of Azure Key Vault.',
      fr: "Réactivez le principal de service d'Azure Key Vault.",
    },
    enablePrincipal(id),
  );
}

/** Every vault of the tenant is affected. */
export function assignedKeyVault(id: string): Runbook {
  return undoing(
    {
      en: 'Did you require assignment for Azure Key Vault in the whole tenant on purpose?',
      fr: 'Avez-vous exigé volontairement une affectation pour Azure Key Vault dans tout le locataire\u00A0?',
    },
    { en: 'Turn off the requirement of assignment.', fr: "Supprimez l'exigence d'affectation." },
    allowUnassigned(id),
  );
}

const show: Step = {
  en: 'Show the service principal of Azure Key Vault.',
  fr: "Affichez le principal de service d'Azure Key Vault.",
  commands: [showKeyVaultPrincipal()],
};

/** Microsoft Graph was not asked, since adobe-principal is waived. */
export const keyVaultNotAsked: Runbook = inSteps(show, {
  en: 'Remove the waiver of adobe-principal, once the identity can read the directory.',
  fr: "Retirez la dérogation pour adobe-principal, une fois que l'identité peut lire l'annuaire.",
});

/** The answer leaves out what decides. */
export const keyVaultUnsaid: Runbook = inSteps(show, ...runAgainThenSearch.steps);
