/** The rows of a runbook: an answer or a result, and what it means for the steps, by their numbers. Pure. */
import type { Answer, Next, Row, Step } from '../model/runbook.ts';
import { type Language, type Words } from '../model/words.ts';

/** Where the numbers are. */
export interface Numbers {
  /** Of the question. */
  readonly asks: number;
  readonly send: number | undefined;
  readonly steps: readonly Step[];
  /** Of the first of the steps. */
  readonly first: number;
  /** Whether the question is about what took Adobe's access away. */
  readonly isLoss: boolean;
}

/** What a reader sees of a row; plain text. */
export type RowText = readonly [when: string, next: string];

export const answers: Readonly<Record<Answer, Words>> = {
  'on-purpose': { en: 'On purpose', fr: 'Oui, volontairement' },
  'by-mistake': { en: 'By mistake', fr: 'Par erreur' },
  nobody: { en: '"Not us", or no answer', fr: '«\u00A0Pas nous\u00A0», ou pas de réponse' },
};

/** The ticket goes out within 15 minutes, whoever answers. */
const nobodyInTime: Words = { en: '"Not us", no names, no answer', fr: '«\u00A0Pas nous\u00A0», ni nom ni réponse' };

export function rowText({ when, next }: Row, at: number, numbers: Numbers, language: Language): RowText {
  if (typeof when !== 'string') return [when[language], nextText(next, at, numbers, language)];
  const answer = numbers.isLoss && when === 'nobody' ? nobodyInTime : answers[when];
  return [answer[language], nextText(next, at, numbers, language)];
}

function nextText(next: Next, at: number, numbers: Numbers, language: Language): string {
  const { send, steps, first } = numbers;
  if (next === 'stop') return (send === undefined ? leaveIt : stopText(send))[language];
  if (next === 'wait') {
    const meanwhile = [...(send === undefined ? [] : [send]), ...freeSteps(numbers)].filter((number) => number > at);
    const rest = (send === undefined ? keepCallingUnsent : keepCalling)[language];
    return meanwhile.length === 0 ? rest : `${stepsText(meanwhile)[language]} ${rest}`;
  }
  if (next === 'proceed') return proceedText(at, numbers)[language];
  if (!('steps' in next)) return next[language];
  const wanted = steps.flatMap((step, index) =>
    next.steps.includes(step.name ?? '') ? [{ step, number: first + index }] : [],
  );
  const sent = next.sends === true && send !== undefined && send > at ? [send] : [];
  if (next.steps.length === 0)
    return [...sent.map((each) => stepsText([each])), next.first].map((each) => each?.[language] ?? '').join(' ');
  const but = next.but === undefined ? '' : ` ${next.but[language]}`;
  const then = { en: 'Then', fr: 'Puis' }[language];
  const isLimited = wanted.some(({ step }) => isOnAnswer(step)) && steps[at - first]?.onlyIf === undefined;
  const limit = isLimited && at >= first ? ifAllowed[language] : '';
  const numbered = stepsText([...sent, ...wanted.map(({ number }) => number)])[language].replace(/\.$/, `${limit}.`);
  return `${next.first === undefined ? numbered : `${next.first[language]} ${then} ${inSentence(numbered)}`}${but}`;
}

/** They only read, so they need no answer. */
function freeSteps({ steps, first }: Numbers): readonly number[] {
  return steps.flatMap((step, index) => (step.phase === 'find' ? [first + index] : []));
}

const isOnAnswer = ({ onlyIf = 'working-hours' }: Step) => !isFolded(onlyIf);

const folding: ReadonlySet<string> = new Set([
  'working-hours',
  'other-uri',
  'found-elsewhere',
  'to-call',
  'deletion-stopped',
  'lead-agrees',
  'own-mistake',
]);

/** What most readers don't need, or not at night. */
export function isFolded(onlyIf: Step['onlyIf']): boolean {
  return onlyIf !== undefined && folding.has(onlyIf);
}

/** Of steps that are done only on an answer. */
export const ifAllowed: Words = {
  en: ', after "by mistake" or agreement',
  fr: ', après «\u00A0par erreur\u00A0» ou accord',
};

/** A text that follows a colon or another word. */
export const inSentence = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Nobody ends everything alone, at night, by phone; what was done on purpose need not be meant to end Adobe's access. */
const stopText = (send: number): Words => ({
  en: `Restore nothing. Still send (step ${send}); wake your security lead, who alone may withdraw it.`,
  fr: `Ne rétablissez rien. Envoyez quand même (étape ${send})\u00A0; réveillez le responsable sécurité, seul à pouvoir retirer ce ticket.`,
});

const leaveIt: Words = { en: 'Leave it as it is.', fr: "Laissez l'état actuel." };

/** Only Adobe can give more time. */
const keepCalling: Words = {
  en: 'Keep calling, your security lead too. Restore nothing without that lead, whatever the deadline.',
  fr: "Continuez d'appeler, aussi le responsable sécurité. Sans sa décision, ne rétablissez rien, quelle que soit l'échéance.",
};

const keepCallingUnsent: Words = {
  en: 'Ask deputies and your security lead, who decides. Until then, change nothing.',
  fr: "Demandez aux suppléants et au responsable sécurité, qui décide. D'ici là, ne modifiez rien.",
};

/** The steps that follow, up to a choice among the others; one that takes the place of others says so. */
function proceedText(at: number, { steps, first }: Numbers): Words {
  const choice = steps.findIndex(({ phase }) => phase === 'choose');
  const last = first + (choice === -1 ? steps.length - 1 : choice);
  // What takes the place of a step says so itself.
  const isOwn = (number: number) => steps[number - first]?.replaces === undefined;
  const following = Array.from({ length: Math.max(0, last - at) }, (_, index) => at + 1 + index).filter(isOwn);
  return following.length === 0 ? { en: 'Nothing more.', fr: 'Rien de plus.' } : stepsText(following);
}

/** `Step 2.`, `Steps 2 and 4.`, `Steps 2 to 5.`, `Steps 2, 4 and 6.` */
export function stepsText(numbers: readonly number[]): Words {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (numbers.length === 1) return { en: `Step ${first}.`, fr: `Étape ${first}.` };
  if (numbers.length > 2 && last - first === numbers.length - 1) {
    return { en: `Steps ${first} to ${last}.`, fr: `Étapes ${first} à ${last}.` };
  }
  const others = numbers.slice(0, -1).join(', ');
  return { en: `Steps ${others} and ${last}.`, fr: `Étapes ${others} et ${last}.` };
}

/** Above the steps that are done only on an answer. */
export const conditions: Readonly<Record<NonNullable<Step['onlyIf']>, Words>> = {
  'by-mistake': {
    en: 'Only after "by mistake" or your security lead\'s agreement.',
    fr: 'Seulement après «\u00A0par erreur\u00A0» ou accord du responsable sécurité.',
  },
  'on-purpose': { en: 'Only after "on purpose".', fr: 'Seulement après «\u00A0volontairement\u00A0».' },
  agreed: {
    en: 'Only with the agreement of the owners who were asked, or of your security lead.',
    fr: "Seulement avec l'accord des responsables interrogés, ou du responsable sécurité.",
  },
  'own-mistake': { en: 'Only for a test or by mistake:', fr: 'Seulement pour un test ou par erreur\u00A0:' },
  'lead-agrees': {
    en: "Only with your security lead's agreement.",
    fr: "Seulement avec l'accord du responsable sécurité.",
  },
  'other-uri': {
    en: 'Only for another URI that Adobe confirmed:',
    fr: 'Seulement pour un autre URI confirmé par Adobe\u00A0:',
  },
  'found-elsewhere': { en: 'Only if a row above leads here:', fr: 'Seulement si une ligne ci-dessus y mène\u00A0:' },
  'deletion-stopped': { en: 'Only if the deletion stopped:', fr: "Seulement si la suppression s'est arrêtée\u00A0:" },
  'to-call': { en: 'Only to call the owners:', fr: 'Seulement pour appeler les responsables\u00A0:' },
  'working-hours': {
    en: 'In the daytime, if no loss was found:',
    fr: "En journée, si aucune perte n'est constatée\u00A0:",
  },
};
