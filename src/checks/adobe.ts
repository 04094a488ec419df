/** Checks of what stands on Adobe's side in the tenant: its service principal, and the entitlement. */

import { az, createAdobePrincipal, showAdobePrincipal } from '../az-commands.ts';
import type { FindingWords } from '../messages/findings.ts';
import type { Principal } from '../model/observed.ts';
import { type Check, type CheckOutcome, type Context, fail, pass, undecided, unreadable } from './check.ts';

export const adobePrincipal: Check = (context, words) => {
  const text = words['adobe-principal'];
  const { inputs, observed } = context;
  const { principal } = observed;
  if (principal.presence === 'unknown') return unreadable(context, words, text.expected, principal.reason);
  if (principal.presence === 'absent') return principalIsGone(context, words);
  const { id, appId, from } = principal.value;
  if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
    return fail(text.otherApp(id, appId), text.expected, text.fixId, showAdobePrincipal(context));
  if (from === 'input') return notVouchedFor(context, words, principal.value);
  return enabledOutcome(words, principal.value);
};

function principalIsGone({ inputs }: Context, words: FindingWords): CheckOutcome {
  const text = words['adobe-principal'];
  const { adobeAppId, adobePrincipalId, confirmedKeyUri } = inputs;
  const show = showAdobePrincipal({ inputs });
  const absent = adobePrincipalId === undefined ? text.absent(adobeAppId) : text.unknownId(adobePrincipalId);
  if (confirmedKeyUri !== undefined) return fail(absent, text.expected, text.lost, show);
  if (adobePrincipalId !== undefined) return fail(absent, text.expected, text.fixId, show);
  return fail(absent, text.expected, text.create, createAdobePrincipal({ inputs }));
}

/** A person named the id, and Graph did not say whose it is. */
function notVouchedFor(context: Context, words: FindingWords, { id, graphFailure }: Principal): CheckOutcome {
  const text = words['adobe-principal'];
  if (graphFailure !== null) return unreadable(context, words, text.expected, graphFailure);
  return undecided(text.notAsked(id), text.expected, text.ask, showAdobePrincipal(context));
}

function enabledOutcome(words: FindingWords, { id, enabled, disabledByMicrosoft }: Principal): CheckOutcome {
  const text = words['adobe-principal'];
  const show = az('ad', 'sp', 'show', '--id', id);
  if (enabled === false) {
    const command = az('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
    return fail(text.disabled(id), text.expected, text.enable, command);
  }
  if (disabledByMicrosoft !== null)
    return fail(text.disabledByMicrosoft(id, disabledByMicrosoft), text.expected, text.askMicrosoft, show);
  if (enabled === null) return undecided(text.unsaid, text.expected, words.common.runAgain, show);
  return pass(text.enabled(id), text.expected);
}

export const adobeEntitlement: Check = (context, words) => {
  const text = words['adobe-entitlement'];
  const { adobeEntitlement: entitlement } = context.inputs;
  if (entitlement !== undefined) return pass(text.given(entitlement), text.expected);
  return fail(text.absent, text.expected, text.remediation);
};
