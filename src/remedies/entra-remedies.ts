/** The tenant's own service principal of Key Vault, without which Entra issues no tokens for any vault. */
import {
  allowUnassigned,
  enablePrincipal,
  restorePrincipal,
  showKeyVaultPrincipal,
} from '../az-commands/directory-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Command, inSteps, type Remedy, role, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgainThenSearch } from './run-remedies.ts';
import { identityTeam } from './who.ts';

/** Every vault of the tenant is affected. */
const undo = (act: Words, command: Command): Remedy => ({
  asks: identityTeam,
  steps: [{ ...act, needs: role('applicationAdministrator', 'tenant'), commands: [command] }],
});

export const disabledKeyVault = (id: string): Remedy =>
  undo(
    {
      en: 'Enable the service principal of Azure Key Vault.',
      fr: "Activez le principal de service d'Azure Key Vault.",
    },
    enablePrincipal(id),
  );

export const assignedKeyVault = (id: string): Remedy =>
  undo(
    { en: 'Turn off the requirement of assignment.', fr: "Supprimez l'exigence d'affectation." },
    allowUnassigned(id),
  );

/** It keeps its ID. */
export const deletedKeyVault = (inputs: Inputs, id: string): Remedy =>
  undo(
    {
      en: 'Restore the service principal of Azure Key Vault.',
      fr: "Restaurez le principal de service d'Azure Key Vault.",
    },
    restorePrincipal({ inputs }, id),
  );

const show: Step = {
  en: 'Show the service principal of Azure Key Vault.',
  fr: "Affichez le principal de service d'Azure Key Vault.",
  commands: [showKeyVaultPrincipal()],
};

/** Nobody in the tenant disables it like that. */
export const blockedKeyVault: Remedy = inSteps({
  ...show,
  after: {
    en: 'Ask Microsoft support why it is disabled.',
    fr: 'Demandez au support Microsoft pourquoi il est désactivé.',
  },
});

/** Microsoft Graph was not asked, since adobe-principal is waived. */
export const keyVaultNotAsked: Remedy = inSteps({
  ...show,
  after: {
    en: 'Remove the waiver of adobe-principal, once the identity can read the directory.',
    fr: "Retirez la dérogation pour adobe-principal, dès que l'identité peut lire l'annuaire.",
  },
});

/** The answer leaves out what decides. */
export const keyVaultUnsaid: Remedy = inSteps(show, ...runAgainThenSearch.steps);
