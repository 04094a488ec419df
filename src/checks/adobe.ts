/** Checks of Adobe's service principal in the tenant, and of the entitlement. */

import { missingPrincipal, principalNotSearched } from '../advice/principal.ts';
import { enablePrincipal, showAdobePrincipal, showPrincipal } from '../az-commands/directory.ts';
import { adobeTexts } from '../messages/findings/adobe.ts';
import { common } from '../messages/findings/common.ts';
import type { Principal } from '../model/observed.ts';
import { type Check, type CheckOutcome, type Context, fail, pass, undecided, unreadable } from './check.ts';

const text = adobeTexts['adobe-principal'];

export const adobePrincipal: Check = (context) => {
  const { inputs, observed } = context;
  const { principal } = observed;
  if (principal.presence === 'unknown') return unreadable(context, principal.reason);
  if (principal.presence === 'absent') return principalIsGone(context);
  const { id, appId, from } = principal.value;
  if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
    return fail(text.otherApp(id, appId), text.fixId, showAdobePrincipal(context));
  if (from === 'input') return notVouchedFor(context, principal.value);
  return enabledOutcome(principal.value);
};

function principalIsGone({ inputs }: Context): CheckOutcome {
  const { adobeAppId, adobePrincipalId, confirmedKeyUri } = inputs;
  const show = showAdobePrincipal({ inputs });
  const absent = adobePrincipalId === undefined ? text.absent(adobeAppId) : text.unknownId(adobePrincipalId);
  if (confirmedKeyUri !== undefined) return fail(absent, principalNotSearched(inputs));
  if (adobePrincipalId !== undefined) return fail(absent, text.fixId, show);
  return fail(absent, missingPrincipal(inputs));
}

/** The ID was given as an input, and Graph did not say whose it is. */
function notVouchedFor(context: Context, { id, graphFailure }: Principal): CheckOutcome {
  if (graphFailure !== null) return unreadable(context, graphFailure);
  return undecided(text.notAsked(id), text.ask, showAdobePrincipal(context));
}

function enabledOutcome({ id, enabled, disabledByMicrosoft, deactivated }: Principal): CheckOutcome {
  const show = showPrincipal(id);
  if (enabled === false) {
    return fail(text.disabled(id), text.enable, enablePrincipal(id));
  }
  if (disabledByMicrosoft !== null)
    return fail(text.disabledByMicrosoft(id, disabledByMicrosoft), text.askMicrosoft, show);
  if (deactivated) return fail(text.deactivated(id), text.askWhoDeactivated, show);
  if (enabled === null) return undecided(text.unsaid, common.runAgain, show);
  return pass(text.enabled(id));
}

export const adobeEntitlement: Check = (context) => {
  const own = adobeTexts['adobe-entitlement'];
  const { adobeEntitlement: entitlement } = context.inputs;
  if (entitlement !== undefined) return pass(own.given(entitlement));
  return fail(own.absent, own.remediation);
};
