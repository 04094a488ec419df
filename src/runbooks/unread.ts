/** What to do about something that could not be read. */
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Runbook } from '../model/runbook.ts';
import { providerToRegister } from '../model/unregistered.ts';
import { denyAssignment } from './denied.ts';
import { missingPermission, rightOfMode } from './missing-permission.ts';
import { runAgainThenSearch } from './run-mode.ts';
import { unregisteredProvider } from './subscription.ts';

/** What to do about something that could not be read. @param reason none where the answers contradict each other */
export function unreadRunbook(inputs: Inputs, reason: ReadFailure | undefined): Runbook {
  if (reason === undefined) return runAgainThenSearch;
  if (reason.code === 'DenyAssignmentAuthorizationFailed') return denyAssignment;
  const provider = providerToRegister(reason);
  if (provider !== undefined) return unregisteredProvider(inputs, provider);
  if (reason.right === undefined) return runAgainThenSearch;
  return missingPermission(inputs, rightOfMode(reason.right, inputs));
}
