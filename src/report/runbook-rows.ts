/** The rows of a runbook: an answer or a result, and what it means for the steps, by their numbers. Pure. */
import type { Answer, Next, Question, Row, Step } from '../model/runbook.ts';
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
  /** Whether the first step asks if Adobe ever confirmed a key, and the others are only for a no. */
  readonly needsNo: boolean;
  /** Whether it asks so, and the others are for a yes, too. */
  readonly isPossibleLoss: boolean;
  /** Whether nothing can have been lost. */
  readonly isBeforeSetup: boolean;
}

/** What a reader sees of a row; plain text. */
export type RowText = readonly [when: string, next: string];

export const answers: Readonly<Record<Answer, Words>> = {
  'on-purpose': { en: 'On purpose', fr: 'Oui, volontairement' },
  'by-mistake': { en: 'By mistake', fr: 'Par erreur' },
  nobody: { en: '"Not us", or no answer', fr: '«\u00A0Pas nous\u00A0», ou pas de réponse' },
};

/** Where Adobe lost its access: a change can be on purpose without that being meant. */
const onPurposeOnLoss: Words = {
  en: "On purpose, to end Adobe's access",
  fr: "Oui, pour mettre fin à l'accès d'Adobe",
};

/** Restoring would undo what somebody meant, though not that Adobe's access ends. */
export const anotherReason: Words = { en: 'On purpose, for another reason', fr: 'Oui, pour une autre raison' };

/** The ticket goes out within 15 minutes, whoever answers. */
const nobodyInTime: Words = {
  en: '"Not us", or no answer yet',
  fr: '«\u00A0Pas nous\u00A0», ou pas encore de réponse',
};

const onlyAgreed: Words = {
  en: 'They and your security lead decide.',
  fr: 'Ces personnes décident avec votre responsable de la sécurité.',
};

/** Where Adobe lost its access, what is neither an end of it nor a mistake has a row of its own. */
export function answerRows(row: Row, { otherReason, clue }: Question, numbers: Numbers, language: Language): RowText[] {
  const [answer, then] = rowText(row, numbers.asks, numbers, language);
  const told = [answer, row.when === 'nobody' && clue !== undefined ? `${then} ${clue[language]}` : then] as const;
  if (row.when !== 'by-mistake' || !numbers.isLoss || numbers.send === undefined) return [told];
  const { when = anotherReason, next } = otherReason ?? {};
  return [
    told,
    [
      when[language],
      next?.[language] ?? `${stepsText([numbers.send, ...freeSteps(numbers)])[language]} ${onlyAgreed[language]}`,
    ],
  ];
}

export function rowText({ when, next }: Row, at: number, numbers: Numbers, language: Language): RowText {
  if (typeof when !== 'string') return [when[language], nextText(next, at, numbers, language)];
  const onLoss: Partial<Record<Answer, Words>> = { 'on-purpose': onPurposeOnLoss, nobody: nobodyInTime };
  const answer = (numbers.isLoss ? onLoss[when] : undefined) ?? answers[when];
  return [answer[language], nextText(next, at, numbers, language)];
}

function nextText(next: Next, at: number, numbers: Numbers, language: Language): string {
  const { send, steps, first } = numbers;
  if (next === 'stop') {
    if (send !== undefined) return stopText(send)[language];
    if (numbers.isBeforeSetup) return leaveIt[language];
    return (numbers.isPossibleLoss ? changeNothingButSend : changeNothing)[language];
  }
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
  const sent = next.sends === true && send !== undefined ? [send] : [];
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

const isOnAnswer = ({ onlyIf = 'working-hours' }: Step) =>
  onlyIf !== 'working-hours' && onlyIf !== 'confirmed-elsewhere';

/** Of steps that are done only on an answer. */
export const ifAllowed: Words = { en: ', if the answer allows it', fr: ', si la réponse le permet' };

/** A text that follows a colon or another word. */
export const inSentence = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Nobody ends everything alone, at night, by phone. */
const stopText = (send: number): Words => ({
  en: `Restore nothing. Still step ${send}, unless your security lead confirms that end in writing.`,
  fr: `Ne rétablissez rien. Étape ${send} quand même, sauf confirmation écrite de votre responsable de la sécurité.`,
});

/** Somebody may have meant what they did, and not what it does to Adobe. */
const changeNothing: Words = {
  en: "Tell them that Adobe loses its access. Change nothing without your security lead's agreement.",
  fr: "Dites-leur qu'Adobe perd son accès. Ne modifiez rien sans l'accord de votre responsable de la sécurité.",
};

const leaveIt: Words = { en: 'Leave it as it is.', fr: "Laissez l'état actuel." };

/** What was never recorded may still be confirmed. */
const changeNothingButSend: Words = {
  en: 'Change nothing. Still send the urgent text, unless step 1 was "No", or your security lead writes that Adobe is to lose its access.',
  fr: "Ne modifiez rien. Envoyez quand même le texte urgent, sauf «\u00A0Non\u00A0» à l'étape 1, ou si votre responsable de la sécurité écrit qu'Adobe doit perdre son accès.",
};

/** Only Adobe can give more time. */
const keepCalling: Words = {
  en: 'Keep calling: deputies, your security lead. Restore nothing, even after the deadline, unless that lead decides so.',
  fr: "Continuez d'appeler\u00A0: suppléants, responsable de la sécurité. Sans sa décision, ne rétablissez rien, même après l'échéance.",
};

const keepCallingUnsent: Words = {
  en: 'Ask deputies and your security lead, who decides. Until then, change nothing.',
  fr: "Demandez aux suppléants et au responsable de la sécurité, qui décide. D'ici là, ne modifiez rien.",
};

/** The steps that follow, up to a choice among the others. */
function proceedText(at: number, { steps, first, send }: Numbers): Words {
  const choice = steps.findIndex(({ phase }) => phase === 'choose');
  const last = first + (choice === -1 ? steps.length - 1 : choice);
  const following = Array.from({ length: Math.max(0, last - at) }, (_, index) => at + 1 + index);
  if (following.length === 0) return { en: 'Nothing more.', fr: 'Rien de plus.' };
  const other = following.find((number) => steps[number - first]?.replaces !== undefined);
  return other === undefined ? stepsText(following) : eitherText(following, other, send);
}

/** `Step 2. Then step 3, or step 4 if nobody has that role. Then step 5.` */
function eitherText(numbers: readonly number[], other: number, send: number | undefined): Words {
  const sent = numbers.filter((number) => number === send);
  const byHand = stepsText(numbers.filter((number) => number < other && number !== send));
  const either: Words = {
    en: `${byHand.en.slice(0, -1)}, or step ${other} if nobody has that role.`,
    fr: `${byHand.fr.slice(0, -1)}, ou étape ${other} si personne n'a ce rôle.`,
  };
  const parts = [...(sent.length === 0 ? [] : [stepsText(sent)]), either, stepsText(numbers.slice(-1))];
  return parts.reduce((one, next) => ({
    en: `${one.en} Then ${inSentence(next.en)}`,
    fr: `${one.fr} Puis ${inSentence(next.fr)}`,
  }));
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
    fr: 'Seulement après «\u00A0par erreur\u00A0» ou accord du responsable de la sécurité.',
  },
  'on-purpose': { en: 'Only after "on purpose".', fr: 'Seulement après «\u00A0volontairement\u00A0».' },
  agreed: {
    en: 'Only with the agreement of the owners who were asked.',
    fr: "Seulement avec l'accord des responsables interrogés.",
  },
  'confirmed-elsewhere': {
    en: 'Only for another URI that Adobe confirmed:',
    fr: 'Seulement pour un autre URI confirmé par Adobe\u00A0:',
  },
  'working-hours': {
    en: 'In the daytime, if no loss was found:',
    fr: "En journée, si aucune perte n'est constatée\u00A0:",
  },
};
