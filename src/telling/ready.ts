/** Nothing fails: a plan to agree to, a ticket to send, a reply to record, or nothing to do. */
import { named } from '../inputs/named.ts';
import { readableDay } from '../model/dates.ts';
import { nameOf } from '../model/names.ts';
import type { Outcome } from '../model/outcome.ts';
import { nothingToDo, type Remedy, row, type Step } from '../model/remedy.ts';
import { rotationOf } from '../model/rotation.ts';
import type { Situation } from '../model/situation.ts';
import { joined, type Words } from '../model/words.ts';
import { recordConfirmation, sendTicket } from '../remedies/confirmation-remedies.ts';
import { byName } from '../remedies/people.ts';
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

/** Somebody decided not to check what matters most. */
export function waived({ inputs }: Outcome): Remedy {
  if (inputs === undefined) return nothingToDo;
  const lead = byName(inputs, 'security');
  const { until, reason } = inputs.waive.find(({ id }) => id === 'confirmed-key') ?? {};
  const name = named(inputs, 'waive');
  const [end, why] = [
    until === undefined ? noEnd : untilDay(until),
    reason === undefined ? noReason : forReason(reason),
  ];
  const ask: Step = {
    en: 'Ask the security lead',
    fr: 'Interrogez le responsable sécurité',
    says: {
      en: `${lead.en}: "Is the waiver of confirmed-key (${end.en}, ${why.en}) still to hold?"`,
      fr: `${lead.fr}\u00A0: «\u00A0La dérogation pour confirmed-key (${end.fr}, ${why.fr}) doit-elle encore valoir\u00A0?\u00A0»`,
    },
    rows: [
      row({
        en: ['Yes', `Give it a reason and a day in ${name}, and have an owner look at the key until then.`],
        fr: [
          'Oui',
          `Donnez-lui un motif et un jour dans ${name}, et faites regarder la clé par un propriétaire d'ici là.`,
        ],
      }),
      row({
        en: ['No, or nobody knows it', `Remove confirmed-key from ${name}, and start a new run.`],
        fr: ['Non, ou personne ne la connaît', `Retirez confirmed-key de ${name}, et lancez une nouvelle exécution.`],
      }),
    ],
  };
  return { steps: [ask, runAnew] };
}

const noEnd: Words = { en: 'without an end', fr: 'sans fin' };
const noReason: Words = { en: 'without a reason', fr: 'sans motif' };
const untilDay = (day: string): Words => ({
  en: `until ${readableDay(day, 'en')}`,
  fr: `jusqu'au ${readableDay(day, 'fr')}`,
});
const forReason = (reason: string): Words => ({
  en: `reason: ${nameOf(reason)}`,
  fr: `motif\u00A0: ${nameOf(reason)}`,
});

/** In its own language, where a step sends it, or may: nothing is sent for a key that Adobe confirmed. */
export function ticketFold(outcome: Outcome, { kind, lead }: Situation): readonly PageFold[] {
  const text = ticketText(outcome);
  const purpose = ticketPurpose(outcome);
  if (text === '' || purpose === undefined || purpose === 'reference' || kind === 'waived') return [];
  const isNext = lead.by === 'ticket' || (lead.by === 'finding' && lead.finding.id === 'adobe-confirmation');
  if (purpose === 'setUp') return isNext ? [{ title: ticketToAdobe, text, steps: [] }] : [];
  return [{ title: joined(ticketToAdobe, onlyIfSaid), text, steps: [] }];
}

const ticketToAdobe: Words = { en: 'The ticket to Adobe Customer Care', fr: "Le ticket pour le support d'Adobe" };
const onlyIfSaid: Words = {
  en: ': only if a step above says so',
  fr: '\u00A0: seulement si une étape ci-dessus le dit',
};
