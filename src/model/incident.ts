/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */
import { isConfirmedKey } from './confirmed-key.ts';
import { causesAmong, type EvaluatedFinding, type Verdict } from './finding.ts';
import type { Inputs } from './inputs.ts';

/**
 * The failed findings that show the loss, also one that has only begun with the deletion of the resource group, one for
 * each cause; none if the inputs name a different key than the confirmed one. Without a confirmation, only a refused call
 * of Adobe's shows one. What could not be read is no loss, nor is a confirmed version that the key never had while its
 * current version works: then the input is likely wrong.
 */
export function lossesOfAccess(
  { findings, lost, isLeaving }: Pick<Verdict, 'findings' | 'lost' | 'isLeaving'>,
  inputs: Inputs,
): readonly EvaluatedFinding[] {
  const { confirmedKeyUri } = inputs;
  const refusals = confirmedKeyUri === undefined ? findings.filter((one) => isRefusal(one)) : [];
  const isOurs = confirmedKeyUri === undefined ? refusals.length > 0 : isConfirmedKey(inputs, confirmedKeyUri);
  if (!isOurs) return [];
  // A change of the vault that Azure has not finished takes no access away.
  const takesAccess = ({ id, isWrongInput, isLoss }: EvaluatedFinding) =>
    id === 'vault-provisioned' ? isLeaving : isWrongInput !== true && isLoss !== false;
  const failing = findings.filter((one) => one.severity === 'error' && one.status === 'fail' && takesAccess(one));
  const isWrongVersion = lost?.parts.includes('version') === true;
  return [...causesAmong(failing).filter(({ id }) => !(isWrongVersion && id === 'confirmed-key')), ...refusals];
}

const isRefusal = ({ status, isAccessRefused }: EvaluatedFinding) => status === 'fail' && isAccessRefused === true;

/**
 * What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access.
 *
 * @param mightHaveAccess whether a role, a group or a policy might still give what the missing grant gave
 */
export function accessLeft(
  losses: readonly EvaluatedFinding[],
  { isLeaving }: Pick<Verdict, 'isLeaving'>,
  mightHaveAccess: boolean,
): 'lost' | 'doubtful' | 'ending' {
  if (isLeaving) return 'ending';
  const isDoubtful = ({ id, isAccessDoubtful }: EvaluatedFinding) =>
    isAccessDoubtful === true || (id === 'adobe-grant' && mightHaveAccess);
  return losses.every(isDoubtful) ? 'doubtful' : 'lost';
}
