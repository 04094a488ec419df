/** Nothing fails: a plan to agree to, a ticket to send, a reply to record, or nothing to do. */
import type { Outcome } from '../model/outcome.ts';
import { nothingToDo, type Remedy, type Step } from '../model/remedy.ts';
import { rotationOf } from '../model/rotation.ts';
import type { Situation } from '../model/situation.ts';
import { joined, type Words } from '../model/words.ts';
import { recordConfirmation, sendTicket } from '../remedies/confirmation-remedies.ts';
import { newerVersion } from '../remedies/rotation-remedies.ts';
import { runAnew, runEnsure } from '../remedies/run-remedies.ts';
import type { PageFold } from './page.ts';
import { ticketPurpose, ticketText } from './ticket.ts';

export const planned: Remedy = {
  steps: [
    {
      en: 'Have the owners of the vault and the subscription agree to the changes above.',
      fr: "Faites accepter les modifications ci-dessus par les propriétaires du coffre et de l'abonnement.",
      says: {
        en: 'They disagree, or no answer: change nothing.',
        fr: "Ils ne sont pas d'accord, ou ne répondent pas\u00A0: ne modifiez rien.",
      },
    },
    runEnsure,
  ],
};

/** The last acts of the setup. */
export function unconfirmed({ inputs }: Outcome): Remedy {
  if (inputs === undefined) return nothingToDo;
  const record = recordConfirmation(inputs);
  return { steps: [...(inputs.adobeTicket === undefined ? [sendTicket(inputs)] : []), record, runAnew] };
}

/** Adobe takes the newest version by itself. */
export function rotating({ inputs, observed }: Outcome): Remedy {
  const version = inputs && observed && rotationOf(inputs, observed).versions?.[1]?.version;
  return inputs === undefined || observed === undefined || version === undefined
    ? nothingToDo
    : newerVersion(inputs, observed, version);
}

export const checkWaiver: Step = {
  en: 'Check that the waiver of confirmed-key is still intended.',
  fr: 'Vérifiez que la dérogation pour confirmed-key est toujours voulue.',
};

/** In its own language, where a step sends it, or may: nothing is sent for a key that Adobe confirmed. */
export function ticketFold(outcome: Outcome, { lead }: Situation): readonly PageFold[] {
  const text = ticketText(outcome);
  const purpose = ticketPurpose(outcome);
  if (text === '' || purpose === undefined || purpose === 'reference') return [];
  const isNext = lead.by === 'ticket' || (lead.by === 'finding' && lead.finding.id === 'adobe-confirmation');
  if (purpose === 'setUp') return isNext ? [{ title: ticketToAdobe, text, steps: [] }] : [];
  return [{ title: joined(ticketToAdobe, onlyIfSaid), text, steps: [] }];
}

const ticketToAdobe: Words = { en: 'The ticket to Adobe Customer Care', fr: "Le ticket pour le support d'Adobe" };
const onlyIfSaid: Words = {
  en: ': only if a step above says so',
  fr: '\u00A0: seulement si une étape ci-dessus le dit',
};
