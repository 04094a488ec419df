/** Checks of Adobe's service principal in the tenant, and of the entitlement. */

import { adobePublishedAppId } from '../model/applications.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Principal } from '../model/observed.ts';
import { fitsInputs, restorablePrincipal } from '../model/principal.ts';
import {
  deactivatedPrincipal,
  deletedPrincipal,
  disabledPrincipal,
  lostPrincipal,
  missingPrincipal,
  principalDisabledByMicrosoft,
  principalNotSearched,
  principalUnclear,
} from '../runbooks/gone-principal.ts';
import { principalNotAsked, wrongPrincipalId } from '../runbooks/named-principal.ts';
import * as records from '../runbooks/principal.ts';
import { principalNotRead } from '../runbooks/unreadable-principal.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  couldNotRead,
  doubtful,
  fail,
  pass,
  skipped,
  undecided,
  unreadable,
} from './check.ts';

const text = records.adobePrincipal;

const adobePrincipal: Check = (context) => {
  const { inputs, observed } = context;
  const { principal } = observed;
  if (principal.presence === 'unknown')
    return undecided(couldNotRead(principal.reason), principalNotRead(inputs, principal.reason));
  if (principal.presence === 'absent') return { ...principalIsGone(context), isMissing: true };
  const { id, appId, from } = principal.value;
  if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
    return { ...fail(text.otherApp(id, appId), wrongPrincipalId(inputs)), isWrongInput: true };
  if (from === 'input') return notVouchedFor(context, principal.value);
  return enabledOutcome(inputs, principal.value);
};

/** No command here creates another one while the deleted one can be restored: it would have another ID. */
function principalIsGone(context: Context): CheckOutcome {
  const { inputs, observed } = context;
  const { adobeAppId, adobePrincipalId, confirmedKeyUri } = inputs;
  const deleted = restorablePrincipal(observed, context.now);
  if (deleted !== undefined && fitsInputs(inputs, deleted)) {
    return fail(text.deleted(deleted.id, deleted.restorableUntil), deletedPrincipal(inputs, deleted.id));
  }
  const runbook = () => {
    if (observed.deletedPrincipal.presence === 'unknown') return principalNotSearched(inputs);
    if (confirmedKeyUri !== undefined && deleted === undefined) return lostPrincipal(inputs);
    return adobePrincipalId === undefined ? missingPrincipal(inputs) : wrongPrincipalId(inputs);
  };
  if (adobePrincipalId === undefined) return fail(text.absent(adobeAppId), runbook());
  // Another one than the given one may be Adobe's, and have access.
  return doubtful(fail(text.unknownId(adobePrincipalId), runbook()));
}

/** The ID was given as an input, and Graph did not say whose it is. */
function notVouchedFor(context: Context, { id, graphFailure }: Principal): CheckOutcome {
  if (graphFailure !== null) return unreadable(context, graphFailure);
  return undecided(text.notAsked(id), principalNotAsked(context.inputs));
}

function enabledOutcome(inputs: Inputs, { id, enabled, disabledByMicrosoft, deactivated }: Principal): CheckOutcome {
  if (enabled === false) return fail(text.disabled(id), disabledPrincipal(inputs, id));
  if (disabledByMicrosoft !== null) {
    return fail(text.disabledByMicrosoft(id, disabledByMicrosoft), principalDisabledByMicrosoft(id));
  }
  if (deactivated) return fail(text.deactivated(id), deactivatedPrincipal(inputs, id));
  return enabled === null ? undecided(text.unsaid, principalUnclear(id)) : pass(text.enabled(id));
}

/** A different application is for tests, and in case Adobe changes its own. */
const adobeApplication: Check = ({ inputs }) => {
  const own = records.adobeApplication;
  const { adobeAppId } = inputs;
  return adobeAppId === adobePublishedAppId
    ? skipped(own.notOther)
    : fail(own.different(adobeAppId), records.otherApplication);
};

const adobeEntitlement: Check = (context) => {
  const own = records.adobeEntitlement;
  const { adobeEntitlement: entitlement } = context.inputs;
  if (entitlement !== undefined) return pass(own.given(entitlement));
  return fail(own.absent, records.entitlementNotRecorded);
};

export const adobeFindings = [
  { ...records.adobeApplication, check: adobeApplication },
  { ...records.adobePrincipal, check: adobePrincipal },
  { ...records.adobeEntitlement, check: adobeEntitlement },
] as const satisfies readonly CatalogEntry[];
