/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import type { HostName } from '../model/host.ts';
import type { Question, Row, Runbook, Step } from '../model/runbook.ts';
import { inLanguage, type Language, sentences, type Words } from '../model/words.ts';
import { afterYes, askedFirst, confirmed, foldedAfterNo, meanwhile } from './confirmation-steps.ts';
import { insteadOf } from './instead-step.ts';
import { keptUntil } from './loss.ts';
import { listed, type NumberedStep, nothingSaid, numberedStep, onlySaid, theyAnswer, toDo } from './numbered-step.ts';
import { withoutRepeats } from './repeated-commands.ts';
import { covering, requirementText } from './runbook-requirements.ts';
import { conditions, inSentence, isFolded, type Numbers, type RowText, rowText, stepsText } from './runbook-rows.ts';

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
  whole: Runbook,
  language: Language,
  where?: TicketPlace,
  from = 1,
): readonly NumberedStep[] {
  const runbook = withoutLeftOut(whole);
  const { confirmation, afterNo } = runbook;
  const place = placeOf(runbook, where);
  const before = confirmation === undefined ? 0 : 1 + (confirmation.afterYes?.length ?? 0);
  const numbers = numbersOf(runbook, from + before, place !== undefined);
  const all = allOf(runbook, numbers, place, language);
  if (confirmation === undefined) return all;
  if (afterNo === undefined) {
    const [asks, yes] = [confirmed(confirmation, numbers, language), afterYes(confirmation, numbers, language)];
    return [asks, ...yes, ...foldedAfterNo(all, language)];
  }
  const forNo = numbersOf(afterNo, numbers.first + runbook.steps.length, false);
  const no = foldedAfterNo(allOf(afterNo, { ...forNo, needsNo: true }, undefined, language), language);
  return [askedFirst(confirmation, numbers, no, language), ...all, ...withoutRepeats(no, all, language)];
}

/** What follows a no is the whole runbook, or a part of it. */
function withoutLeftOut(runbook: Runbook): Runbook {
  const { confirmation, afterNo, steps } = runbook;
  const left = (some: readonly Step[]) => some.filter((step) => step.afterNo !== 'none');
  if (afterNo !== undefined) return { ...runbook, afterNo: { ...afterNo, steps: left(afterNo.steps) } };
  return confirmation === undefined ? runbook : { ...runbook, steps: left(steps) };
}

/** Nobody can be told of an output that is empty, or of a file that is not there: without a confirmation, the text is on the page only. */
function placeOf({ sends, afterNo }: Runbook, where: TicketPlace | undefined): TicketPlace | undefined {
  if (afterNo === undefined) return where ?? (sends === true ? 'output' : undefined);
  return where === 'below' || where === 'extensions' ? where : 'summary';
}

/** @param from the first number */
function numbersOf({ question, steps, confirmation, afterNo }: Runbook, from: number, isSent: boolean): Numbers {
  const isAssumed = afterNo !== undefined;
  // Whoever is on the phone already sends it.
  const asks = isAssumed && isSent ? from + 1 : from;
  const sentAt = isAssumed || question === undefined ? from : from + 1;
  return {
    asks,
    send: isSent ? sentAt : undefined,
    steps,
    first: from + [isSent, question !== undefined].filter(Boolean).length,
    isLoss: isSent && question !== undefined && question.endsAccess !== false,
    isAssumed,
    needsNo: confirmation !== undefined && !isAssumed,
  };
}

function allOf(
  { question, steps }: Runbook,
  numbers: Numbers,
  place: TicketPlace | undefined,
  language: Language,
): readonly NumberedStep[] {
  const asks = question === undefined ? [] : [asked(question, numbers, language)];
  const sends = place === undefined ? [] : [sent(ticketPlaces[place], numbers, language)];
  const groups = groupsOf(steps, question !== undefined);
  return [
    ...(numbers.isAssumed ? [...sends, ...asks] : [...asks, ...sends]),
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
    rows: answers.map((each) => answerRow(each, question, numbers, language)),
  };
}

/** Who waits for an answer is told how long there is something to restore. */
function answerRow(row: Row, { kept }: Question, numbers: Numbers, language: Language): RowText {
  const [when, next] = rowText(row, numbers.asks, numbers, language);
  const until = row.when === 'nobody' ? keptUntil(kept, language) : '';
  return [when, sentences(next, until)];
}

function sent(place: Words, { send = 0, asks, isAssumed }: Numbers, language: Language): NumberedStep {
  const isAfterQuestion = !isAssumed && asks < send;
  return onlySaid(send, (isAssumed ? sendText(place) : sendTicket(place, isAfterQuestion))[language]);
}

/** An answer that leads here sends it at once. */
const sendTicket = ({ en, fr }: Words, isAsked: boolean): Words => {
  const within = isAsked ? { en: ' within 15 minutes', fr: ' sous 15\u00A0minutes' } : { en: '', fr: '' };
  return {
    en: `Send the incident ticket ${en}${within.en}, through your Adobe support administrator, security lead or account team.`,
    fr: `Envoyez${within.fr} le ticket ${fr}, via l'administrateur du support Adobe, le responsable sécurité ou l'équipe de compte.`,
  };
};

/** The one who opens tickets has answered, or is not reached. */
const sendText = ({ en, fr }: Words): Words => ({
  en: `Have the first whom you reach send the urgent text ${en} within 15 minutes: that person, your security lead or account team.`,
  fr: `Faites envoyer sous 15\u00A0minutes le texte urgent ${fr} par qui vous joignez d'abord\u00A0: cette personne, le responsable sécurité ou l'équipe de compte.`,
});

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
      step.replaces === undefined || isAfterTwin
        ? followed
        : { ...nothingSaid, ...insteadOf(step.replaces, onlyAfter, numbers, language) };
    return numberedStep(step, number, { ...instead, own }, numbers, language);
  });
}

/** After one step or another. */
const inEitherCase: Words = { en: 'In either case:', fr: 'Dans les deux cas\u00A0:' };
