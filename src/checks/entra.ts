/** The check whether Entra issues tokens for Key Vault in the tenant. */

import { allowUnassigned, enablePrincipal, showKeyVaultPrincipal } from '../az-commands/directory.ts';
import { common } from '../messages/findings/common.ts';
import { tokenTexts } from '../messages/findings/tokens.ts';
import type { Severity } from '../model/finding.ts';
import { graphNotCalled } from '../model/observed.ts';
import { type Check, type Context, fail, pass, undecided, unreadable } from './check.ts';

const text = tokenTexts['entra-key-vault'];

/** Only what is known to stop Adobe's tokens is an error: the identity may not be allowed to read the directory. */
export function entraSeverity({ observed: { keyVaultPrincipal: principal } }: Context): Severity {
  if (principal.presence !== 'found') return 'warning';
  const { enabled, assignmentRequired } = principal.value;
  return enabled === false || assignmentRequired === true ? 'error' : 'warning';
}

/** Sources: AADSTS500014 and AADSTS501051 of Entra's error codes. */
export const entraKeyVault: Check = (context) => {
  const { keyVaultPrincipal: principal } = context.observed;
  const show = showKeyVaultPrincipal();
  if (principal.presence === 'absent') return pass(text.absent);
  if (principal.presence === 'unknown') {
    const { reason } = principal;
    return reason.code === graphNotCalled ? undecided(text.notCalled, text.ask, show) : unreadable(context, reason);
  }
  const { id, enabled, assignmentRequired } = principal.value;
  if (enabled === false) return fail(text.disabled(id), text.enable, enablePrincipal(id));
  if (assignmentRequired === true) return fail(text.assignment(id), text.allow, allowUnassigned(id));
  if (enabled === null || assignmentRequired === null) return undecided(text.unsaid, common.runAgain, show);
  return pass(text.enabled(id));
};
