/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import type { HostName } from '../model/host.ts';
import type { Command, Question, Runbook, Step } from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { afterYes, askedFirst, confirmed, foldedAfterNo, onlyAfterNo } from './confirmation-steps.ts';
import { listed, type NumberedStep, nothingSaid, numberedStep, onlySaid, theyAnswer, toDo } from './numbered-step.ts';
import { covering, requirementText } from './runbook-requirements.ts';
import { answerRow, conditions, inSentence, isFolded, type Numbers, stepsText } from './runbook-rows.ts';

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
  const { confirmation, afterNo } = runbook;
  const place = placeOf(runbook, where);
  const before = [confirmation, confirmation?.afterYes].filter((part) => part !== undefined).length;
  const numbers = numbersOf(runbook, 1 + before, place !== undefined);
  const all = allOf(runbook, numbers, place, language);
  if (confirmation === undefined) return all;
  if (afterNo === undefined) {
    const [asks, yes] = [confirmed(confirmation, numbers, language), afterYes(confirmation, numbers, language)];
    return [asks, ...yes, ...onlyAfterNo(all, language)];
  }
  const forNo = numbersOf(afterNo, numbers.first + runbook.steps.length, false);
  const no = foldedAfterNo(allOf(afterNo, { ...forNo, needsNo: true }, undefined, language), language);
  return [askedFirst(confirmation, numbers, no, language), ...all, ...withoutRepeats(no, all, language)];
}

/** Nobody reads the same commands twice. */
function withoutRepeats(
  steps: readonly NumberedStep[],
  above: readonly NumberedStep[],
  language: Language,
): readonly NumberedStep[] {
  return steps.map((step) => {
    const before = above.find(({ commands }) => step.commands.some((command) => isRepeated(command, commands)));
    if (before === undefined) return step;
    const isWhole = step.commands.every((command) => isAmong(command, before.commands));
    const where = (isWhole ? asIn : partlyAsIn)(before.number)[language];
    const say = `${step.say.replace(/\.$/, '')} (${where}).`;
    if (isWhole) return { ...step, say, remark: '', aboveCommands: '', commands: [] };
    return { ...step, say, commands: step.commands.filter((command) => !isRepeated(command, before.commands)) };
  });
}

const asIn = (number: number): Words => ({ en: `as in step ${number}`, fr: `comme à l'étape ${number}` });

const partlyAsIn = (number: number): Words => ({
  en: `partly as in step ${number}`,
  fr: `en partie comme à l'étape ${number}`,
});

/** What brings a script, or chooses the subscription, stands with each act that needs it. */
function isRepeated(command: Command, others: readonly Command[]): boolean {
  return !/^(?:az account set|git|test -d) /.test(command.text) && isAmong(command, others);
}

const isAmong = ({ text }: Command, others: readonly Command[]) => others.some((other) => other.text === text);

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
  const { whom, ask, answers } = question;
  const { shownBy = [] } = whom;
  const call: Words = { en: `Call ${whom.en}: "${ask.en}"`, fr: `Appelez ${whom.fr}\u00A0: «\u00A0${ask.fr}\u00A0»` };
  return {
    ...onlySaid(numbers.asks, call[language]),
    ...listed(shownBy, language),
    columns: inLanguage([theyAnswer, toDo], language),
    rows: answers.map((each) => answerRow(each, question, numbers, language)),
  };
}

function sent(place: Words, { send = 0, asks, isAssumed }: Numbers, language: Language): NumberedStep {
  const isAfterQuestion = !isAssumed && asks < send;
  return onlySaid(send, (isAssumed ? sendText(place) : sendTicket(place, isAfterQuestion))[language]);
}

/** An answer that leads here sends it at once. */
const sendTicket = ({ en, fr }: Words, isAsked: boolean): Words => {
  const within = isAsked ? { en: ' within 15 minutes', fr: ' sous 15\u00A0minutes' } : { en: '', fr: '' };
  return {
    en: `Send the incident ticket ${en}${within.en}, through your Adobe support administrator or security lead.`,
    fr: `Envoyez${within.fr} le ticket ${fr}, via l'administrateur du support Adobe ou le responsable sécurité.`,
  };
};

/** The one who opens tickets has answered, or is not reached. */
const sendText = ({ en, fr }: Words): Words => ({
  en: `Have that person, another support user or your account team send the urgent text ${en}.`,
  fr: `Faites envoyer le texte urgent ${fr} par cette personne, un autre utilisateur du support ou l'équipe de compte.`,
});

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
  const needs = steps.flatMap(({ as, phase }) => (as === undefined || phase === 'check' ? [] : [as]));
  // Where an access policy decides, no role is enough.
  const isByPolicy = steps.some(({ ownPolicy }) => ownPolicy !== undefined);
  const shared = !isByPolicy && steps.length > 1 && needs.length > 1 ? covering(needs) : undefined;
  const isOwnCheck = steps.some(({ as, phase }) => phase === 'check' && as !== undefined);
  const condition = first?.onlyIf === undefined ? '' : conditions[first.onlyIf][language];
  const leads = [
    ...(isFreeToRead ? [inAnyCase] : []),
    ...(shared === undefined ? [] : [requirementText(shared.requirement, !shared.isSame, isOwnCheck)]),
  ];
  const lead = inLanguage(leads, language).join(' ');
  return steps.map((step, index) => {
    const own = shared === undefined || step.phase === 'check' ? step.as : undefined;
    const said =
      index > 0
        ? nothingSaid
        : isFolded(first?.onlyIf) || (numbers.isAssumed && first?.onlyIf === 'by-mistake')
          ? { onlyAfter: condition, condition: '', lead }
          : { onlyAfter: '', condition, lead };
    const number = numbers.first + numbers.steps.indexOf(step);
    const instead =
      step.replaces === undefined ? said : { ...nothingSaid, onlyAfter: insteadOf(step.replaces, numbers)[language] };
    return numberedStep(step, number, { ...instead, own }, numbers, language);
  });
}

/** For want of a role. */
function insteadOf(names: readonly string[], { steps, first }: Numbers): Words {
  const replaced = steps.flatMap(({ name = '' }, index) => (names.includes(name) ? [first + index] : []));
  const { en, fr } = stepsText(replaced);
  const whose = replaced.length === 1 ? 'its role' : 'their roles';
  return {
    en: `Instead of ${inSentence(en.slice(0, -1))}, on the same condition, if nobody you reach has ${whose}:`,
    fr: `Au lieu ${ofSteps(fr.slice(0, -1))}, à la même condition, si aucune personne jointe n'a le rôle requis\u00A0:`,
  };
}

/** `de l'étape 3`, `des étapes 3 et 4`. */
const ofSteps = (steps: string) => steps.replace('Étapes', 'des étapes').replace('Étape', "de l'étape");
