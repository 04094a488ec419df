/** The check whether a preview setting decides which tokens the vault accepts. */

import type { Severity } from '../model/finding.ts';
import type { TokenSettings } from '../model/observed.ts';
import { boundTokens, crossTenantProtection, vaultTokens as text } from '../runbooks/vault-tokens.ts';
import {
  type CatalogEntry,
  type Check,
  type Context,
  ofVault,
  pass,
  reasonOf,
  undecided,
  unreadable,
} from './check.ts';

/** The mode, if the vault may reject the tokens that every client sends: any other than NotEnforced, also a new one. */
function decidingMode({ bindingMode }: TokenSettings): string | undefined {
  return bindingMode === null || bindingMode.toLowerCase() === 'notenforced' ? undefined : bindingMode;
}

/** Only a setting that was observed is an error: not every region and cloud serves the preview. */
function tokensSeverity({ observed: { tokenSettings } }: Context): Severity {
  if (tokenSettings.presence !== 'found') return 'warning';
  const settings = tokenSettings.value;
  return decidingMode(settings) !== undefined || settings.crossTenantProtection ? 'error' : 'warning';
}

const vaultTokens: Check = (context) => {
  return ofVault(context, () => {
    const { tokenSettings } = context.observed;
    if (tokenSettings.presence !== 'found') return unreadable(context, reasonOf(tokenSettings));
    const mode = decidingMode(tokenSettings.value);
    if (mode !== undefined) return undecided(text.bound(mode), boundTokens(context.inputs));
    if (tokenSettings.value.crossTenantProtection)
      return undecided(text.crossTenant, crossTenantProtection(context.inputs));
    return pass(text.none);
  });
};

export const tokensFindings = [
  { ...text, severity: tokensSeverity, check: vaultTokens },
] as const satisfies readonly CatalogEntry[];
