/** Checks of what stands on Adobe's side in the tenant: its service principal, and the entitlement. */

import { az } from '../az-commands.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import { type Check, type Context, fail, pass, skipped, undecided, unreadable } from './check.ts';

/** Object id of Adobe's service principal, lower case; `undefined` when it was neither given nor found. */
export function adobePrincipalId({ inputs, observed }: Context): string | undefined {
  const found = observed.principal.presence === 'found' ? observed.principal.value.id : undefined;
  return (inputs.adobePrincipalId ?? found)?.toLowerCase();
}

/** Assigns the role that lets Adobe use keys at a scope. */
export function assignRole({ inputs }: Context, principalId: string | undefined, scope: string): string {
  const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
  const assignee = principalId === undefined ? ['--assignee', inputs.adobeAppId] : byId;
  return az('role', 'assignment', 'create', ...assignee, '--role', encryptionUserRoleName, '--scope', scope);
}

export const adobePrincipal: Check = (context, words) => {
  const text = words['adobe-principal'];
  const { inputs, observed } = context;
  if (inputs.adobePrincipalId !== undefined) return skipped(text.given(inputs.adobePrincipalId), text.expected);
  const { principal } = observed;
  if (principal.presence === 'unknown') return unreadable(context, words, text.expected, principal.reason);
  if (principal.presence === 'absent') {
    const sentence = inputs.confirmedKeyUri === undefined ? text.create : text.lost;
    const command = az('ad', 'sp', 'create', '--id', inputs.adobeAppId);
    return fail(text.absent(inputs.adobeAppId), text.expected, sentence, command);
  }
  const { id, enabled } = principal.value;
  if (enabled === true) return pass(text.enabled(id), text.expected);
  if (enabled === null) {
    return undecided(text.unsaid, text.expected, words.common.runAgain, az('ad', 'sp', 'show', '--id', id));
  }
  const command = az('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
  return fail(text.disabled(id), text.expected, text.enable, command);
};

export const adobeEntitlement: Check = (context, words) => {
  const text = words['adobe-entitlement'];
  const { adobeEntitlement: entitlement } = context.inputs;
  if (entitlement !== undefined) return pass(text.given(entitlement), text.expected);
  return fail(text.absent, text.expected, text.remediation);
};
