/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import type { HostName } from '../model/host.ts';
import { isForConfirmedToo, type Question, type Runbook, type Step } from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { afterNo, afterYes, confirmed } from './confirmation-steps.ts';
import { listed, type NumberedStep, nothingSaid, numberedStep, onlySaid, theyAnswer, toDo } from './numbered-step.ts';
import { covering, requirementText } from './runbook-requirements.ts';
import { answerRows, conditions, type Numbers } from './runbook-rows.ts';

/** Where the text for Adobe is: completes "the incident ticket …". */
export const ticketPlaces = {
  below: { en: 'below', fr: 'ci-dessous' },
  output: { en: '(output incident-ticket)', fr: '(sortie incident-ticket)' },
  summary: { en: "(in the run's summary)", fr: "(dans le résumé de l'exécution)" },
  extensions: { en: "(on the run's tab Extensions)", fr: "(dans l'onglet Extensions de l'exécution)" },
  file: { en: '(in the file that the last lines name)', fr: '(dans le fichier que nomment les dernières lignes)' },
} as const satisfies Readonly<Record<string, Words>>;

export type TicketPlace = keyof typeof ticketPlaces;

/** Where somebody finds it who reads the log. */
export const ticketPlaceOf: Readonly<Record<HostName, TicketPlace>> = {
  github: 'summary',
  'azure-pipelines': 'extensions',
  gitlab: 'file',
  terminal: 'file',
};

/** @param where the text for Adobe is, if it is sent before anything is restored; without it, in the output */
export function numberedSteps(runbook: Runbook, language: Language, where?: TicketPlace): readonly NumberedStep[] {
  const { confirmation, question, steps } = runbook;
  const sends = where ?? (runbook.sends === true ? 'output' : undefined);
  const asks = confirmation === undefined ? 1 : confirmation.afterYes === undefined ? 2 : 3;
  const afterQuestion = question === undefined ? asks : asks + 1;
  const send = sends === undefined ? undefined : afterQuestion;
  const isForNo = confirmation?.isBeforeSetup === true || !isForConfirmedToo(runbook);
  const numbers = {
    asks,
    send,
    steps,
    first: send === undefined ? afterQuestion : send + 1,
    isLoss: send !== undefined && question !== undefined && question.endsAccess !== false,
    needsNo: confirmation !== undefined && isForNo,
    isPossibleLoss: confirmation !== undefined && !isForNo && question?.endsAccess !== false,
    isBeforeSetup: confirmation?.isBeforeSetup === true,
  };
  const all = [
    ...(question === undefined ? [] : [asked(question, numbers, language)]),
    ...(send === undefined || sends === undefined ? [] : [sent(send, sends, question !== undefined, language)]),
    ...laterToo(groupsOf(steps, question !== undefined).flatMap((group) => numberedGroup(group, numbers, language))),
  ];
  if (confirmation === undefined) return all;
  return [
    confirmed(confirmation, numbers, language),
    ...afterYes(confirmation, numbers, language),
    ...(numbers.needsNo ? afterNo(all, numbers, language) : all),
  ];
}

/** What follows a step for the daytime is for the daytime. */
function laterToo(steps: readonly NumberedStep[]): readonly NumberedStep[] {
  const at = steps.findIndex(({ onlyAfter }) => onlyAfter !== '');
  const { onlyAfter = '' } = steps[at] ?? {};
  return at === -1
    ? steps
    : [...steps.slice(0, at), ...steps.slice(at).map((step) => Object.assign({}, step, { onlyAfter }))];
}

function asked(question: Question, numbers: Numbers, language: Language): NumberedStep {
  const { whom, ask, answers } = question;
  const { shownBy } = whom;
  // Where a yes needs them, they stand in the first step.
  const isListedAbove = numbers.needsNo && !numbers.isBeforeSetup;
  const shown = shownBy === undefined || isListedAbove ? [] : shownBy;
  const call: Words = { en: `Call ${whom.en}: "${ask.en}"`, fr: `Appelez ${whom.fr}\u00A0: «\u00A0${ask.fr}\u00A0»` };
  return {
    ...onlySaid(numbers.asks, call[language]),
    ...listed(shown, language),
    columns: inLanguage([theyAnswer, toDo], language),
    rows: answers.flatMap((each) => answerRows(each, question, numbers, language)),
  };
}

/** An answer that leads here sends it at once. */
const send = ({ en, fr }: Words, isAsked: boolean): Words => {
  const within = isAsked ? { en: ' within 15 minutes', fr: ' sous 15\u00A0minutes' } : { en: '', fr: '' };
  return {
    en: `Send the incident ticket ${en}${within.en}, through your Adobe support administrator or account team.`,
    fr: `Envoyez${within.fr} le ticket d'incident ${fr}, via l'administrateur du support ou l'équipe de compte Adobe.`,
  };
};

function sent(number: number, where: TicketPlace, isAsked: boolean, language: Language): NumberedStep {
  return onlySaid(number, send(ticketPlaces[where], isAsked)[language]);
}

/** It only reads. */
const inAnyCase: Words = { en: 'Without waiting:', fr: 'Sans attendre\u00A0:' };

/** Consecutive steps that are done on the same condition. */
interface Group {
  readonly steps: readonly Step[];
  readonly isFreeToRead: boolean;
}

function groupsOf(steps: readonly Step[], isAsked: boolean): readonly Group[] {
  const groups: { steps: Step[]; key: string; isFreeToRead: boolean }[] = [];
  for (const step of steps) {
    const isFreeToRead = isAsked && step.phase === 'find';
    const key = `${step.onlyIf ?? ''} ${isFreeToRead}`;
    const last = groups.at(-1);
    if (last?.key === key) last.steps.push(step);
    else groups.push({ steps: [step], key, isFreeToRead });
  }
  return groups;
}

function numberedGroup({ steps, isFreeToRead }: Group, numbers: Numbers, language: Language): NumberedStep[] {
  const [first] = steps;
  const needs = steps.flatMap(({ as }) => as ?? []);
  // Where an access policy decides, no role is enough.
  const isByPolicy = steps.some(({ ownPolicy }) => ownPolicy !== undefined);
  const shared = !isByPolicy && steps.length > 1 && needs.length > 1 ? covering(needs) : undefined;
  const isFolded = first?.onlyIf === 'working-hours' || first?.onlyIf === 'confirmed-elsewhere';
  const condition = first?.onlyIf === undefined ? '' : conditions[first.onlyIf][language];
  const leads = [
    ...(isFreeToRead ? [inAnyCase] : []),
    ...(shared === undefined ? [] : [requirementText(shared.requirement, !shared.isSame)]),
  ];
  const lead = inLanguage(leads, language).join(' ');
  return steps.map((step, index) => {
    const own = shared === undefined ? step.as : undefined;
    const said =
      index > 0
        ? nothingSaid
        : isFolded
          ? { onlyAfter: condition, condition: '', lead }
          : { onlyAfter: '', condition, lead };
    const number = numbers.first + numbers.steps.indexOf(step);
    const instead = step.replaces === undefined ? said : { ...said, lead: insteadOf(number, step.replaces)[language] };
    return numberedStep(step, number, { ...instead, own }, numbers, language);
  });
}

/** For want of a role. */
function insteadOf(number: number, replaced: number): Words {
  const first = number - replaced;
  if (replaced === 1) {
    return {
      en: `Instead of step ${first}, only if nobody has its role:`,
      fr: `Au lieu de l'étape ${first}, seulement sans le rôle requis\u00A0:`,
    };
  }
  return {
    en: `Instead of steps ${first} to ${number - 1}, only if nobody has their roles:`,
    fr: `Au lieu des étapes ${first} à ${number - 1}, seulement sans les rôles requis\u00A0:`,
  };
}
