/** Checks of Adobe's service principal in the tenant, and of the entitlement. */

import { deletedPrincipal, lostPrincipal, missingPrincipal, principalNotSearched } from '../advice/principal.ts';
import { enablePrincipal, showAdobePrincipal, showPrincipal } from '../az-commands/directory.ts';
import { adobeTexts } from '../messages/findings/adobe.ts';
import { common } from '../messages/findings/common.ts';
import { adobePublishedAppId } from '../model/applications.ts';
import type { Principal } from '../model/observed.ts';
import { fitsInputs, restorablePrincipal } from '../model/principal.ts';
import { type Check, type CheckOutcome, type Context, fail, pass, skipped, undecided, unreadable } from './check.ts';

const text = adobeTexts['adobe-principal'];

export const adobePrincipal: Check = (context) => {
  const { inputs, observed } = context;
  const { principal } = observed;
  if (principal.presence === 'unknown') return unreadable(context, principal.reason);
  if (principal.presence === 'absent') return principalIsGone(context);
  const { id, appId, from } = principal.value;
  if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
    return { ...fail(text.otherApp(id, appId), text.fixId, showAdobePrincipal(context)), isWrongInput: true };
  if (from === 'input') return notVouchedFor(context, principal.value);
  return enabledOutcome(principal.value);
};

/** No command here creates another one while the deleted one can be restored: it would have another ID. */
function principalIsGone(context: Context): CheckOutcome {
  const { inputs, observed } = context;
  const { adobeAppId, adobePrincipalId, confirmedKeyUri } = inputs;
  const deleted = restorablePrincipal(observed, context.now);
  if (deleted !== undefined && fitsInputs(inputs, deleted)) {
    return fail(text.deleted(deleted.id, deleted.restorableUntil), deletedPrincipal(inputs, deleted.id));
  }
  const absent = adobePrincipalId === undefined ? text.absent(adobeAppId) : text.unknownId(adobePrincipalId);
  if (observed.deletedPrincipal.presence === 'unknown') return fail(absent, principalNotSearched(inputs));
  if (confirmedKeyUri !== undefined && deleted === undefined) return fail(absent, lostPrincipal(inputs));
  if (adobePrincipalId !== undefined) return fail(absent, text.fixId, showAdobePrincipal({ inputs }));
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

/** A different application is for tests, and in case Adobe changes its own. */
export const adobeApplication: Check = ({ inputs }) => {
  const own = adobeTexts['adobe-application'];
  const { adobeAppId } = inputs;
  return adobeAppId === adobePublishedAppId ? skipped(own.notOther) : fail(own.different(adobeAppId), own.remediation);
};

export const adobeEntitlement: Check = (context) => {
  const own = adobeTexts['adobe-entitlement'];
  const { adobeEntitlement: entitlement } = context.inputs;
  if (entitlement !== undefined) return pass(own.given(entitlement));
  return fail(own.absent, own.remediation);
};
