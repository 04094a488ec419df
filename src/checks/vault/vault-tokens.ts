/** Whether a preview setting decides which tokens the vault accepts. */
import type { Inputs } from '../../model/inputs.ts';
import { quotedName } from '../../model/names.ts';
import type { TokenSettings } from '../../model/observed.ts';
import { list } from '../../model/words.ts';
import { boundTokens, crossTenantProtection } from '../../remedies/network-remedies.ts';
import { asError, type CatalogEntry, type CheckOutcome, checkVault, pass, undecided, unreadable } from '../check.ts';

export const vaultTokens = {
  id: 'vault-tokens',
  severityRule: 'error when a setting was observed, else warning',
  effect: 'may-cut',
  source: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.keyvault/vaults',
  title: {
    en: 'No preview setting decides which tokens the vault accepts',
    fr: 'Aucun paramètre en préversion ne détermine quels jetons le coffre accepte',
  },
  headline: { en: "The vault may refuse Adobe's tokens", fr: "Le coffre refuse peut-être les jetons d'Adobe" },
  expected: {
    en: 'Token binding is not enforced, and cross-tenant access protection is off',
    fr: "La liaison de jetons n'est pas imposée, et la protection de l'accès interlocataire est désactivée",
  },
  unchecked: {
    en: "Couldn't check which tokens the vault accepts",
    fr: 'Impossible de vérifier quels jetons le coffre accepte',
  },
  // Only a setting that was observed is an error: not every region and cloud serves the preview.
  severity: 'warning',
  check: checkVault((_, context) => {
    const { tokenSettings } = context.observed;
    if (tokenSettings.presence !== 'found') return unreadable(context, tokenSettings);
    const setting = decidingSetting(context.inputs, tokenSettings.value);
    if (setting !== undefined) return asError(setting);
    return pass({
      en: 'No preview setting restricts which tokens the vault accepts',
      fr: 'Aucun paramètre en préversion ne restreint les jetons que le coffre accepte',
    });
  }),
} as const satisfies CatalogEntry;

function decidingSetting(inputs: Inputs, settings: TokenSettings): CheckOutcome | undefined {
  const mode = decidingMode(settings);
  if (mode !== undefined)
    return undecided(
      {
        en: `the token binding mode of the vault is ${quotedName(mode)}, in which it can reject bearer tokens, and whether Adobe's tokens are bound is unknown`,
        fr: `le mode de liaison de jetons du coffre est ${quotedName(mode)}, dans lequel il peut rejeter les jetons du porteur, et on ignore si les jetons d'Adobe sont liés`,
      },
      boundTokens(inputs),
    );
  if (settings.crossTenantProtection)
    return undecided(
      {
        en: 'cross-tenant access protection is on, and what it refuses is not documented',
        fr: "la protection de l'accès interlocataire est activée, et ce qu'elle refuse n'est pas documenté",
      },
      crossTenantProtection(inputs),
    );
  if (settings.unclear.length === 0) return undefined;
  const unclear = list(settings.unclear);
  return undecided(
    {
      en: `the vault has a setting in a form that this action does not know, and that can decide which tokens it accepts: ${unclear}`,
      fr: `le coffre a un paramètre sous une forme que cette action ne connaît pas, et qui peut déterminer quels jetons il accepte\u00A0: ${unclear}`,
    },
    boundTokens(inputs),
  );
}

/** The mode, if the vault may reject the tokens that every client sends: any other than NotEnforced, also a new one. */
function decidingMode({ bindingMode }: TokenSettings): string | undefined {
  return bindingMode === null || bindingMode.toLowerCase() === 'notenforced' ? undefined : bindingMode;
}
