/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import type { HostName } from '../model/host.ts';
import type { Question, Runbook, Step } from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { insteadOf } from './instead-step.ts';
import { listed, type NumberedStep, nothingSaid, numberedStep, onlySaid, theyAnswer, toDo } from './numbered-step.ts';
import { covering, requirementText } from './runbook-requirements.ts';
import { conditions, inSentence, isFolded, type Numbers, rowText, stepsText } from './runbook-rows.ts';

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

/**
 * @param where the text for Adobe is, if it is sent before anything is restored; without it, in the output
 * @param from the first number
 */
export function numberedSteps(
  { question, steps, sends }: Runbook,
  language: Language,
  where?: TicketPlace,
  from = 1,
): readonly NumberedStep[] {
  const place = where ?? (sends === true ? 'output' : undefined);
  const asks = question === undefined ? 0 : 1;
  const numbers: Numbers = {
    asks: from,
    send: place === undefined ? undefined : from + asks,
    steps,
    first: from + asks + (place === undefined ? 0 : 1),
    isLoss: place !== undefined && question !== undefined && question.endsAccess !== false,
  };
  const groups = groupsOf(steps, question !== undefined);
  return [
    ...(question === undefined ? [] : [asked(question, numbers, language)]),
    ...(place === undefined ? [] : [sent(ticketPlaces[place], numbers, language)]),
    ...laterToo(
      groups.flatMap((group) => numberedGroup(group, numbers, language)),
      language,
    ),
  ];
}

/** What follows a step for the daytime is for the daytime, and what follows a repair is part of it. */
function laterToo(steps: readonly NumberedStep[], language: Language): readonly NumberedStep[] {
  const folding = new Set([conditions['working-hours'][language], conditions['by-mistake'][language]]);
  const at = steps.findIndex((step) => folding.has(step.onlyAfter));
  const { onlyAfter = '' } = steps[at] ?? {};
  return steps.map((step, index) =>
    index > at && step.onlyAfter === '' ? Object.assign({}, step, { onlyAfter }) : step,
  );
}

function asked(question: Question, numbers: Numbers, language: Language): NumberedStep {
  const { whom, ask, answers, log } = question;
  const call: Words = { en: `Call ${whom.en}: "${ask.en}"`, fr: `Appelez ${whom.fr}\u00A0: «\u00A0${ask.fr}\u00A0»` };
  return {
    ...onlySaid(numbers.asks, call[language]),
    ...listed(whom.shownBy ?? [], log, language),
    columns: inLanguage([theyAnswer, toDo], language),
    rows: answers.map((each) => rowText(each, numbers.asks, numbers, language)),
  };
}

function sent(place: Words, { send = 0, asks }: Numbers, language: Language): NumberedStep {
  return onlySaid(send, sendTicket(place, asks < send)[language]);
}

/** An answer that leads here sends it at once. */
const sendTicket = ({ en, fr }: Words, isAsked: boolean): Words => {
  const within = isAsked ? { en: ' within 15 minutes', fr: ' sous 15\u00A0minutes' } : { en: '', fr: '' };
  return {
    en: `Send the incident ticket ${en}${within.en}, through your Adobe support administrator, security lead or account team.`,
    fr: `Envoyez${within.fr} le ticket ${fr}, via l'administrateur du support Adobe, le responsable sécurité ou l'équipe de compte.`,
  };
};

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
  const needing = steps.filter(({ as, phase }) => as !== undefined && phase !== 'check');
  const needs = needing.flatMap(({ as }) => as ?? []);
  // Where an access policy decides, no role is enough.
  const isByPolicy = steps.some(({ ownPolicy }) => ownPolicy !== undefined);
  const shared = !isByPolicy && steps.length > 1 && needs.length > 1 ? covering(needs) : undefined;
  const { en, fr } = stepsText(needing.map((step) => numbers.first + numbers.steps.indexOf(step)));
  const forSteps = { en: inSentence(en.slice(0, -1)), fr: inSentence(fr.slice(0, -1)) };
  const condition = first?.onlyIf === undefined ? '' : conditions[first.onlyIf][language];
  const isHidden = isFolded(first?.onlyIf) || (numbers.send !== undefined && first?.onlyIf === 'by-mistake');
  const onlyAfter = isHidden ? condition : '';
  const leads = [
    ...(isFreeToRead ? [meanwhile] : []),
    ...(shared === undefined ? [] : [requirementText(shared.requirement, shared.isSame ? undefined : forSteps)]),
  ];
  const lead = inLanguage(leads, language).join(' ');
  return steps.map((step, index) => {
    const own = shared === undefined || step.phase === 'check' ? step.as : undefined;
    const said = index > 0 ? { ...nothingSaid, onlyAfter } : { onlyAfter, condition: isHidden ? '' : condition, lead };
    const number = numbers.first + numbers.steps.indexOf(step);
    const isAfterInstead = step.phase === 'check' && steps[index - 1]?.replaces !== undefined;
    const followed = isAfterInstead ? { ...said, lead: inEitherCase[language] } : said;
    const isAfterTwin = step.replaces !== undefined && steps[index - 1]?.replaces === step.replaces;
    const instead =
      step.replaces === undefined
        ? followed
        : {
            ...nothingSaid,
            ...insteadOf(step.replaces, onlyAfter, numbers, language),
            ...(isAfterTwin && { lead: '' }),
          };
    return numberedStep(step, number, { ...instead, own }, numbers, language);
  });
}

/** Above what only reads. */
const meanwhile: Words = { en: 'Meanwhile:', fr: 'Pendant ce temps\u00A0:' };

/** After one step or another. */
const inEitherCase: Words = { en: 'In either case:', fr: 'Dans les deux cas\u00A0:' };
