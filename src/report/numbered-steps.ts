/** A runbook with its numbers: question, sending and steps in one list, each with the role that is said above it. Pure. */
import type { HostName } from '../model/host.ts';
import {
  type Command,
  type Confirmation,
  isForConfirmedToo,
  type Question,
  type Requirement,
  type Row,
  type Runbook,
  type Step,
} from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { anError, anotherError } from '../runbooks/look.ts';
import { covering, ownPolicyText, requirementText } from './runbook-requirements.ts';
import { answerRows, conditions, type Numbers, type RowText, rowText } from './runbook-rows.ts';

/** What a reader sees of a step; plain text. */
export interface NumberedStep {
  readonly number: number;
  /** Of a step that most readers don't need, or not at night: when it is done; empty elsewhere. */
  readonly onlyAfter: string;
  /** The answer without which neither this step nor those that follow are done; empty if there is none. */
  readonly condition: string;
  /** For the same steps: the role that they share. */
  readonly lead: string;
  /** Begins with its verb. */
  readonly say: string;
  /** After the sentence; empty if there is nothing to add. */
  readonly remark: string;
  readonly columns: readonly string[];
  readonly rows: readonly RowText[];
  /** When the commands are needed; empty for always. */
  readonly aboveCommands: string;
  /** Whether a row tells for what they are. */
  readonly rowsFirst?: true;
  readonly commands: readonly Command[];
}

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
  return at === -1 ? steps : [...steps.slice(0, at), ...steps.slice(at).map((step) => ({ ...step, onlyAfter }))];
}

/** Whom a yes wakes stands there where the question, which is for a no, comes too late. */
function confirmed(confirmation: Step, numbers: Numbers, language: Language): NumberedStep {
  const step = numberedStep(confirmation, 1, nothingSaid, numbers, language);
  return { ...step, ...listed(step.commands, language), rowsFirst: true };
}

function afterYes({ afterYes: step }: Confirmation, numbers: Numbers, language: Language): readonly NumberedStep[] {
  if (step === undefined) return [];
  const said: Said = { ...nothingSaid, onlyAfter: onlyAfterYes[language], own: step.as };
  return [numberedStep(step, 2, said, numbers, language)];
}

const onlyAfterYes: Words = { en: 'Only after "Yes":', fr: 'Seulement après «\u00A0Oui\u00A0»\u00A0:' };

/** A yes leads elsewhere. A search for what is missing helps whatever they answer, and what it leads to is for a no. */
function afterNo(steps: readonly NumberedStep[], numbers: Numbers, language: Language): readonly NumberedStep[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  if (numbers.isBeforeSetup) return [withCondition(first, onlyAfterNo[language]), ...rest];
  const onlyAfter = inDaytimeAfterNo[language];
  const isSearch = numbers.steps[0]?.name === 'find' && first.number === numbers.first;
  const remedies = (isSearch ? rest : steps).map((step) => ({ ...step, onlyAfter }));
  return isSearch ? [withCondition(first, searchFirst[language]), ...remedies] : remedies;
}

const withCondition = (step: NumberedStep, condition: string): NumberedStep => ({
  ...step,
  condition: [condition, step.condition].filter((text) => text !== '').join(' '),
});

const searchFirst: Words = {
  en: 'Without waiting; what the rows say only after "No":',
  fr: 'Sans attendre\u00A0; ce que disent les lignes seulement après «\u00A0Non\u00A0»\u00A0:',
};
const onlyAfterNo: Words = { en: 'Only after "No":', fr: 'Seulement après «\u00A0Non\u00A0»\u00A0:' };
const inDaytimeAfterNo: Words = {
  en: 'Only after "No", in the daytime:',
  fr: 'Seulement après «\u00A0Non\u00A0», en journée\u00A0:',
};

const theyAnswer: Words = { en: 'They answer', fr: 'Réponse' };
const toDo: Words = { en: 'Do', fr: 'À faire' };

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

/** @param commands what shows whom to call, if anything does */
function listed(commands: readonly Command[], language: Language): Pick<NumberedStep, 'aboveCommands' | 'commands'> {
  const above = commands.length > 1 ? ownersAndAdministrators : whoTheyAre;
  return { aboveCommands: commands.length === 0 ? '' : above[language], commands };
}

const ownersAndAdministrators: Words = {
  en: 'Owners (requires Reader on the subscription), then application administrators:',
  fr: "Responsables (Lecteur (Reader) sur l'abonnement requis), puis administrateurs d'application\u00A0:",
};

const whoTheyAre: Words = {
  en: 'Owners (requires Reader on the subscription):',
  fr: "Responsables (Lecteur (Reader) sur l'abonnement requis)\u00A0:",
};

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

/** A sentence, without anything above or below. */
function onlySaid(number: number, say: string): NumberedStep {
  return {
    number,
    onlyAfter: '',
    condition: '',
    lead: '',
    say,
    remark: '',
    columns: [],
    rows: [],
    aboveCommands: '',
    commands: [],
  };
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
  const isFolded = first?.onlyIf === 'working-hours';
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

interface Said {
  readonly onlyAfter: string;
  readonly condition: string;
  readonly lead: string;
  readonly own: Requirement | undefined;
}

const nothingSaid: Said = { onlyAfter: '', condition: '', lead: '', own: undefined };

function numberedStep(
  step: Step,
  number: number,
  { onlyAfter, condition, lead, own }: Said,
  numbers: Numbers,
  language: Language,
): NumberedStep {
  const { commands = [], phase } = step;
  const rows = rowsOf(numbers.needsNo ? { ...step, rows: rowsAfterNo(step) } : step);
  const remarks = [
    ...(commands.some(({ undoable }) => undoable === false) ? [cannotBeUndone] : []),
    ...(own === undefined ? [] : [requirementText(own, false)]),
    ...(step.ownPolicy === undefined ? [] : [ownPolicyText(step.ownPolicy)]),
    ...(step.isInsideNetwork === true ? [insideNetwork] : []),
    ...(step.how === undefined ? [] : [step.how]),
    ...(phase === 'check' && numbers.send !== undefined ? [report] : []),
    ...(phase === 'check' && numbers.isPossibleLoss ? [step.runs === 'verify' ? setFirst : countsForAdobe] : []),
  ];
  return {
    number,
    onlyAfter,
    condition,
    lead,
    say: step[language],
    remark: inLanguage(remarks, language).join(' '),
    columns: rows.length === 0 ? [] : inLanguage([firstColumn(step), toDo], language),
    rows: rows.map((each) => rowText(each, number, numbers, language)),
    aboveCommands: '',
    commands,
  };
}

function rowsAfterNo({ rows = [] }: Step): readonly Row[] {
  return rows.flatMap((row) => (row.afterNo === 'none' ? [] : [row.afterNo ?? row]));
}

/** Who lacks the role for a look, or is signed in elsewhere, gets an error, which shows nothing. */
function rowsOf({ phase, rows = [], commands = [], as }: Step): readonly Row[] {
  const errors = rows.flatMap(({ error = [] }) => error);
  const isLook = phase === 'find' && rows.length > 0 && commands.length > 0;
  if (!isLook || errors.includes('any') || (as === undefined && errors.length === 0)) return rows;
  if (errors.length === 0) return [...rows, { when: anError, next: byReader }];
  return [...rows, { when: anotherError, next: as === undefined ? byAdministrator : concludingNothing }];
}

const byReader: Words = {
  en: "Sign in (az login), or let that role's holder run it.",
  fr: 'Connectez-vous (az login), ou confiez la commande à un titulaire de ce rôle.',
};

const concludingNothing: Words = { en: `Conclude nothing. ${byReader.en}`, fr: `N'en concluez rien. ${byReader.fr}` };

/** In the directory, which a guest may not read. */
const byAdministrator: Words = {
  en: 'Conclude nothing. Have an application administrator run it.',
  fr: "N'en concluez rien. Faites exécuter la commande par un administrateur d'application.",
};

const cannotBeUndone: Words = { en: "This can't be undone.", fr: 'Cette opération est irréversible.' };

const insideNetwork: Words = {
  en: "Run it from a network that the vault's network rules allow.",
  fr: 'Exécutez-la depuis un réseau que les règles réseau du coffre autorisent.',
};

/** A run that does not know what Adobe confirmed can't tell that it is there. */
const countsForAdobe: Words = {
  en: 'After "Yes", then run mode verify with the confirmed URI in confirmed-key-uri: only that counts.',
  fr: "Après «\u00A0Oui\u00A0», seul compte ensuite le mode verify avec l'URI confirmé dans confirmed-key-uri.",
};

const setFirst: Words = {
  en: 'After "Yes", first set confirmed-key-uri to that key\'s URI: only that counts.',
  fr: "Après «\u00A0Oui\u00A0», indiquez d'abord l'URI de cette clé dans confirmed-key-uri\u00A0: cela seul compte.",
};

const report: Words = {
  en: 'Passed: tell Adobe. Failed: follow its page.',
  fr: 'Réussi\u00A0: prévenez Adobe. Échec\u00A0: suivez sa page.',
};

function firstColumn({ phase, commands = [] }: Step): Words {
  if (phase === 'choose') return { en: 'Your choice', fr: 'Votre choix' };
  if (phase === 'ask') return theyAnswer;
  const inShell = commands.filter(({ kind }) => kind === 'sh');
  if (inShell.length === 0) return { en: 'You find', fr: 'Vous trouvez' };
  return inShell.length === 1 ? { en: 'It shows', fr: 'Résultat' } : { en: 'They show', fr: 'Résultats' };
}
