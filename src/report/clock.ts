/** Adobe's clock on a loss: how long a person has, and from when. Plain text. */
import { type FirstSight, lostMessages } from '../messages/lost.ts';
import { firstRefusal } from '../model/adobe-calls.ts';
import { readableTime } from '../model/dates.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Language } from '../model/words.ts';

/** What follows "Assume you have 24 hours"; without a colon. */
export function clockStart(outcome: Outcome, language: Language): string {
  const [seen, at] = firstSight(outcome);
  return lostMessages[language].since(seen, readableTime(at, language));
}

/** A refused call that the vault's log has is no later than the loss was noticed. */
function firstSight({ inputs, observed, failingSince, startedAt }: Outcome): readonly [FirstSight, string] {
  const seen = failingSince ?? observed?.at ?? startedAt;
  if (inputs === undefined || observed?.usage.presence !== 'found') return ['check', seen];
  const refused = firstRefusal(observed.usage.value, { appId: inputs.adobeAppId, keyName: inputs.keyName });
  return refused !== undefined && refused < seen ? ['refused-call', refused] : ['check', seen];
}
