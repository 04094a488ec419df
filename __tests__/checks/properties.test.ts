/** Properties that hold for all inputs and all answers of Azure. */
import { evaluate } from '../../src/checks/evaluate.ts';
import { failsGate } from '../../src/conclude.ts';
import { type EvaluatedFinding, findingIds, type Verdict } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { commandsOf } from '../../src/model/runbook.ts';
import { isNight } from '../at-night.ts';
import * as fc from '../seeded.ts';
import { inputsArbitrary, observedArbitrary } from './arbitraries.ts';
import { absent, inputs, unknown, waived } from './tenant.ts';

/** @param verdict of evaluating them */
type Property = (asked: Inputs, shown: Observed, verdict: Verdict) => boolean;

const isOpenError = ({ severity, status }: EvaluatedFinding) =>
  severity === 'error' && (status === 'fail' || status === 'unknown');
const hasOpenError = ({ findings }: Verdict) => findings.some((finding) => isOpenError(finding));

/** What must have been observed, expressed independently of the checks. */
function showsAllThatAdobeNeeds(shown: Observed): boolean {
  const { vault, key, principal, roleAssignments, denyAssignments, perimeters, subscription } = shown;
  const { tokenSettings, keyVaultPrincipal, resourceGroup } = shown;
  if (vault.presence !== 'found' || key.presence !== 'found' || principal.presence !== 'found') return false;
  const { softDelete, purgeProtection, publicNetworkAccess, rbac, accessPolicies } = vault.value;
  const { tenantId, provisioningState } = vault.value;
  const isOurs = tenantId === inputs.tenantId && provisioningState === 'Succeeded';
  const isOpen = perimeters.presence !== 'unknown' && publicNetworkAccess !== 'perimeter';
  const isVaultGood = isOurs && softDelete === true && purgeProtection && isOpen;
  const isEnabled = subscription.presence !== 'found' || subscription.value.state !== 'Disabled';
  const isLetIn =
    denyAssignments.presence === 'found' && denyAssignments.value.every(({ effect }) => effect === 'audit');
  const { appId, disabledByMicrosoft, deactivated } = principal.value;
  const isAdobes = appId === inputs.adobeAppId && disabledByMicrosoft === null && !deactivated;
  const { enabled, type, operations } = key.value;
  const isKeyGood = enabled && type.startsWith('RSA') && operations !== null && operations.length > 1;
  const mayBeGranted = rbac ? roleAssignments.presence === 'found' : accessPolicies.length > 0;
  const acceptsTokens =
    tokenSettings.presence !== 'found' ||
    (!tokenSettings.value.crossTenantProtection &&
      tokenSettings.value.unclear.length === 0 &&
      [null, 'NotEnforced'].includes(tokenSettings.value.bindingMode));
  const getsTokens =
    keyVaultPrincipal.presence !== 'found' ||
    (keyVaultPrincipal.value.enabled !== false &&
      keyVaultPrincipal.value.assignmentRequired !== true &&
      keyVaultPrincipal.value.disabledByMicrosoft === null &&
      !keyVaultPrincipal.value.deactivated &&
      !keyVaultPrincipal.value.deleted);
  const stays = resourceGroup.presence !== 'found' || resourceGroup.value.provisioningState !== 'Deleting';
  if (!acceptsTokens || !getsTokens || !stays) return false;
  return isVaultGood && isEnabled && isLetIn && isAdobes && isKeyGood && mayBeGranted;
}

const readyWithErrors: Property = (_asked, _shown, verdict) => !(verdict.ready && hasOpenError(verdict));

const readyWithoutWhatIsNeeded: Property = (asked, shown) =>
  !evaluate({ ...asked, waive: [] }, shown).ready || showsAllThatAdobeNeeds(shown);

const openGateWithErrors: Property = (asked, _shown, verdict) =>
  asked.failOn === 'never' || failsGate(verdict, asked) || !hasOpenError(verdict);

const isMissing = ({ state, ready }: Verdict) => state === 'missing' && !ready;

const isCommandOfOneLine: Property = (_asked, _shown, { findings }) =>
  findings.every(({ runbook }) =>
    commandsOf(runbook).every(
      ({ text, kind }) =>
        kind !== 'sh' ||
        /^(?:az (?:login|account set) [^\n]*\n)?(?:az|infra\/identity\.sh|node dist\/cli\.js) [^\n]*$|^(?:az account set [^\n]*\n)?url=.*\nwhile [^]*\ndone$|^ids=\$\(az [^\n]*\)\nwhile read -r each; do\n  az [^\n]*\ndone <<< "\$ids"$|^(?:query=[^\n]*\n?)+$/.test(
          text,
        ),
    ),
  );

const properties: Readonly<Record<string, Property>> = {
  'ready means that every error passes, is waived, or is not applicable': readyWithErrors,
  'ready with nothing waived means that everything Adobe needs was observed in Azure': readyWithoutWhatIsNeeded,
  'a vault that could not be read is never called missing': (asked, shown) =>
    evaluate(asked, { ...shown, vault: unknown }).state !== 'missing',
  'a vault that is gone is missing and never ready, whatever is waived': (asked, shown) =>
    isMissing(evaluate({ ...asked, waive: waived(...findingIds) }, { ...shown, vault: absent })),
  'an open gate has no failed or unknown error, unless fail-on is never': openGateWithErrors,
  'every command is one line: of az, the command line, or the script for identities; but for a loop over pages or versions, or a query of the log':
    isCommandOfOneLine,
};

test('whatever is asked for and observed, each property holds', () => {
  const property = fc.property(inputsArbitrary, observedArbitrary, (asked, shown) => {
    const verdict = evaluate(asked, shown);
    const broken = Object.entries(properties).filter(([, holds]) => !holds(asked, shown, verdict));
    expect(broken.map(([name]) => name)).toEqual([]);
  });
  fc.assert(property, { numRuns: isNight ? 4000 : 1000 });
});

test('the targets above are ready often enough to be meaningful, and not always', () => {
  const asked = fc.sample(inputsArbitrary, { numRuns: 1000, seed: 1 });
  const shown = fc.sample(observedArbitrary, { numRuns: 1000, seed: 2 });
  const ready = shown.filter((one, at) => asked.slice(at, at + 1).some((each) => evaluate(each, one).ready));
  expect(ready.length).toBeGreaterThan(30);
  expect(ready.length).toBeLessThan(800);
});
