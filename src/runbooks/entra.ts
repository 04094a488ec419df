/** Whether Entra issues tokens for Key Vault in the tenant, without which Adobe's application can't sign in to any vault. */
import { allowUnassigned, enablePrincipal, showKeyVaultPrincipal } from '../az-commands/directory.ts';
import { type Command, inSteps, type Runbook, role, type Step } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake, runAgainThenSearch, runVerify } from './asking.ts';

export const entraKeyVault = {
  id: 'entra-key-vault',
  severity: 'error',
  severityRule: 'error when it fails, else warning',
  adobeStep: 4,
  source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
  title: {
    en: 'Entra issues tokens for Key Vault in this tenant',
    fr: 'Entra émet des jetons pour Key Vault dans ce locataire',
  },
  why: {
    en: "Adobe's application needs a token for Azure Key Vault from this tenant. Entra issues none while the tenant's own service principal of Key Vault is disabled or requires assignment.",
    fr: "L'application d'Adobe a besoin d'un jeton de ce locataire pour Azure Key Vault. Entra n'en émet aucun tant que le principal de service de Key Vault du locataire est désactivé ou exige une affectation.",
  },
  expected: {
    en: "The tenant's service principal of Azure Key Vault is enabled and requires no assignment, or doesn't exist yet",
    fr: "Le principal de service d'Azure Key Vault dans le locataire est activé et n'exige aucune affectation, ou n'existe pas encore",
  },
  enabled: (id: string): Words => ({
    en: `Service principal ${id} of Azure Key Vault is enabled and requires no assignment`,
    fr: `Le principal de service ${id} d'Azure Key Vault est activé et n'exige aucune affectation`,
  }),
  absent: {
    en: 'The tenant has no service principal of Azure Key Vault yet, and Entra adds it when it is needed',
    fr: "Le locataire n'a pas encore de principal de service d'Azure Key Vault, et Entra l'ajoute en cas de besoin",
  },
  disabled: (id: string): Words => ({
    en: `Service principal ${id} of Azure Key Vault is disabled, so Entra issues no tokens for any vault`,
    fr: `Le principal de service ${id} d'Azure Key Vault est désactivé, donc Entra n'émet de jeton pour aucun coffre`,
  }),
  assignment: (id: string): Words => ({
    en: `Service principal ${id} of Azure Key Vault requires assignment, so Entra issues tokens only to assigned applications`,
    fr: `Le principal de service ${id} d'Azure Key Vault exige une affectation, donc Entra n'émet des jetons que pour les applications affectées`,
  }),
  unsaid: {
    en: "Microsoft Graph's answer does not say whether it is enabled and requires assignment",
    fr: "la réponse de Microsoft Graph n'indique pas si le principal de service est activé et exige une affectation",
  },
  notCalled: {
    en: 'Microsoft Graph is not called while adobe-principal is waived and adobe-principal-id is given',
    fr: "Microsoft Graph n'est pas interrogé tant qu'adobe-principal fait l'objet d'une dérogation et qu'adobe-principal-id est renseigné",
  },
  unchecked: {
    en: "Couldn't check the service principal of Azure Key Vault in this tenant",
    fr: "Impossible de vérifier le principal de service d'Azure Key Vault dans ce locataire",
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

const administrators: Words = {
  en: 'your application administrators',
  fr: "vos administrateurs d'application",
};

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
    {
      en: 'Turn off the requirement of assignment.',
      fr: "Supprimez l'exigence d'affectation.",
    },
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
