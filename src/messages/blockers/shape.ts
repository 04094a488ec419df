/** The shape of the words of a blocker, and what several blockers say. */
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import { places } from '../../model/places.ts';
import { type Remedy, remedyOf } from '../../model/remedy.ts';
import { roleNamed } from '../../model/role-names.ts';
import type { Words } from '../../model/words.ts';
import { missingRight } from '../missing-right.ts';

/** What a blocker is about. */
export interface Blocked {
  readonly inputs: Inputs;
  /** Why something could not be read. */
  readonly reason: ReadFailure;
  /** What is in the way, where the blocker names it. */
  readonly detail: string;
}

export interface BlockerText {
  /** What is in the way, in one or two sentences. */
  readonly message: Words;
  /** What to do about it. */
  readonly remediation: Remedy;
}

export type BlockerWords = (blocked: Blocked) => BlockerText;

/** What Azure answered, to stand within brackets. */
export function answered({ operation, code, message, requestId }: ReadFailure): Words {
  const en = requestId === undefined ? '' : `; request ID ${requestId}`;
  const fr = requestId === undefined ? '' : `; identifiant de requête ${requestId}`;
  return { en: `${operation.en}: ${code}: ${message}${en}`, fr: `${operation.fr} : ${code} : ${message}${fr}` };
}

/** To be said after a code: the right that the read needs. */
export function needed(reason: ReadFailure, inputs: Inputs): Words {
  const right = missingRight(reason, inputs);
  if (right === undefined) return { en: '', fr: '' };
  const role = roleNamed(right.name);
  return {
    en: `, which needs ${role.en} on ${places[right.place].en}`,
    fr: `, ce qui demande ${role.fr} sur ${places[right.place].fr}`,
  };
}

/** What to do about something that could not be read: give the identity the right that it lacks. */
export function grantMissingRight({ inputs, reason }: Blocked): Remedy {
  const right = missingRight(reason, inputs);
  if (right === undefined) {
    return remedyOf({
      en: 'Run again. If it fails again, search docs/troubleshooting.md for the code.',
      fr: 'Relancez. Si cela persiste, cherchez le code dans docs/troubleshooting.md.',
    });
  }
  const role = roleNamed(right.name);
  const who = right.place === 'graph' ? forGraph : forAzure;
  const words = {
    en: `Give the identity ${inputs.clientId}: ${role.en} on ${places[right.place].en}.${who.en}`,
    fr: `Accordez à l'identité ${inputs.clientId} : ${role.fr} sur ${places[right.place].fr}.${who.fr}`,
  };
  return remedyOf(words, ...right.commands);
}

const forGraph: Words = {
  en: ' That needs Privileged Role Administrator. The first two commands are for an app registration, the last one alone for a managed identity.',
  fr: " Cela demande le rôle Administrateur de rôle privilégié (Privileged Role Administrator). Les deux premières commandes valent pour une inscription d'application, la dernière seule pour une identité managée.",
};
const forAzure: Words = {
  en: ' Assigning it needs Owner or User Access Administrator.',
  fr: " L'attribution demande le rôle Propriétaire (Owner) ou Administrateur de l'accès utilisateur (User Access Administrator).",
};
