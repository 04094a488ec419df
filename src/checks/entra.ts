/** The check whether Entra issues tokens for Key Vault in the tenant. */

import type { Severity } from '../model/finding.ts';
import { graphNotCalled } from '../model/observed.ts';
import {
  assignedKeyVault,
  disabledKeyVault,
  keyVaultNotAsked,
  keyVaultUnsaid,
  entraKeyVault as text,
} from '../runbooks/entra.ts';
import { type CatalogEntry, type Check, type Context, fail, pass, undecided, unreadable } from './check.ts';

/** Only what is known to stop Adobe's tokens is an error: the identity may not be allowed to read the directory. */
function entraSeverity({ observed: { keyVaultPrincipal: principal } }: Context): Severity {
  if (principal.presence !== 'found') return 'warning';
  const { enabled, assignmentRequired } = principal.value;
  return enabled === false || assignmentRequired === true ? 'error' : 'warning';
}

/** Sources: AADSTS500014 and AADSTS501051 of Entra's error codes. */
const entraKeyVault: Check = (context) => {
  const { keyVaultPrincipal: principal } = context.observed;
  if (principal.presence === 'absent') return pass(text.absent);
  if (principal.presence === 'unknown') {
    const { reason } = principal;
    return reason.code === graphNotCalled ? undecided(text.notCalled, keyVaultNotAsked) : unreadable(context, reason);
  }
  const { id, enabled, assignmentRequired } = principal.value;
  if (enabled === false) return fail(text.disabled(id), disabledKeyVault(id));
  if (assignmentRequired === true) return fail(text.assignment(id), assignedKeyVault(id));
  if (enabled === null || assignmentRequired === null) return undecided(text.unsaid, keyVaultUnsaid);
  return pass(text.enabled(id));
};

export const entraFindings = [
  { ...text, severity: entraSeverity, check: entraKeyVault },
] as const satisfies readonly CatalogEntry[];
