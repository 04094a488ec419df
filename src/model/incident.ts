/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */
import { isConfirmedKey } from './confirmed-key.ts';
import { causesAmong, type EvaluatedFinding, type FindingId, type Verdict } from './finding.ts';
import type { Inputs } from './inputs.ts';

/** Errors that take no access away: a protection that is off, and a change that Azure has not finished. */
const withoutLoss: ReadonlySet<FindingId> = new Set([
  'vault-provisioned',
  'vault-soft-delete',
  'vault-purge-protection',
]);

/**
 * The failed findings that show the loss, one for each cause; none without a confirmation, or if the inputs name a
 * different key. What could not be read is no loss, nor is a confirmed version that the key never had while its current
 * version works: then the input is likely wrong.
 */
export function lossesOfAccess(
  { findings, lost }: Pick<Verdict, 'findings' | 'lost'>,
  inputs: Inputs,
): readonly EvaluatedFinding[] {
  const { confirmedKeyUri } = inputs;
  if (confirmedKeyUri === undefined || !isConfirmedKey(inputs, confirmedKeyUri)) return [];
  const failing = findings.filter(
    ({ id, severity, status }) => severity === 'error' && status === 'fail' && !withoutLoss.has(id),
  );
  const isWrongVersion = lost?.parts.includes('version') === true;
  return causesAmong(failing).filter(({ id }) => !(isWrongVersion && id === 'confirmed-key'));
}
