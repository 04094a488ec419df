/** The shape of the words of a blocker, and what several blockers say. */
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import { places } from '../../model/places.ts';
import type { Step } from '../../model/plan.ts';
import { roleNamed } from '../../model/role-names.ts';
import type { Runbook } from '../../model/runbook.ts';
import { providerToRegister } from '../../model/unregistered.ts';
import type { Words } from '../../model/words.ts';
import { runAgainThenSearch } from '../../situations/asking.ts';
import { missingPermission, rightOfMode } from '../../situations/missing-permission.ts';
import { unregisteredProvider } from '../../situations/subscription.ts';

/** What a blocker is about. */
export interface Blocked {
  readonly inputs: Inputs;
  /** Why something could not be read; `noReason` if nothing had to be read, or everything was. */
  readonly reason: ReadFailure;
  /** What is in the way, where the blocker names it. */
  readonly detail: string;
  readonly prevents: readonly Step[];
}

export const noReason: ReadFailure = {
  operation: { en: '', fr: '' },
  status: undefined,
  code: '',
  message: '',
  requestId: undefined,
  right: undefined,
};

export interface BlockerText {
  /** What is in the way, in one or two sentences. */
  readonly message: Words;
  /** What to do about it. */
  readonly remediation: Runbook;
}

export type BlockerWords = (blocked: Blocked) => BlockerText;

/** What Azure answered, to stand within brackets. */
export function answered({ operation, code, message, requestId }: ReadFailure): Words {
  const en = requestId === undefined ? '' : `; request ID ${requestId}`;
  const fr = requestId === undefined ? '' : `; identifiant de requête ${requestId}`;
  return { en: `${operation.en}: ${code}: ${message}${en}`, fr: `${operation.fr} : ${code} : ${message}${fr}` };
}

/** To be said after a code: the right that the read needs. */
export function needed({ right: read }: ReadFailure, inputs: Inputs): Words {
  if (read === undefined) return { en: '', fr: '' };
  const { name, place } = rightOfMode(read, inputs);
  const role = roleNamed(name);
  return {
    en: `, which requires ${role.en} on ${places[place].en}`,
    fr: `, ce qui exige ${role.fr} sur ${places[place].fr}`,
  };
}

/** What to do about something that could not be read. */
export function grantMissingRight({ inputs, reason }: Blocked): Runbook {
  const provider = providerToRegister(reason);
  if (provider !== undefined) return unregisteredProvider(inputs, provider);
  if (reason.right !== undefined) return missingPermission(inputs, rightOfMode(reason.right, inputs));
  return runAgainThenSearch;
}
