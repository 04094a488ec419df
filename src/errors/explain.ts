/** Turns what was thrown into what a person needs: tried, answered, meaning, cure. */
import type { IdTokenClaims } from '../azure/oidc.ts';
import { InvalidInputs } from '../inputs/inputs.ts';
import type { Inputs, Language } from '../model/inputs.ts';
import type { Failure } from '../model/outcome.ts';
import type { Blocker } from '../model/plan.ts';
import type { FindErrorEntry, Words } from './entry.ts';
import { errorsOf, Interrupted, RunError, ServiceError, type ServiceErrorDetails, serviceTitles } from './errors.ts';
import { runErrors } from './run.ts';

export interface Explaining {
  readonly inputs: Inputs | undefined;
  /** Of the OIDC token as it was presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
  /** Looks a service's refusal up (see `load.ts`). */
  readonly findErrorEntry: FindErrorEntry;
}

/** @param language of meaning and cure alone: what the log and outputs hold is English */
export function explain(fault: unknown, explaining: Explaining, language: Language = 'en'): Failure[] {
  return errorsOf(fault).flatMap((each) => explainOne(each, explaining, language));
}

function explainOne(error: unknown, explaining: Explaining, language: Language): Failure[] {
  const { inputs } = explaining;
  if (error instanceof InvalidInputs) return error.problems.map((problem) => invalidInput(problem, language));
  if (error instanceof RunError) return [runFailure(error, language)];
  if (error instanceof Interrupted) return [interruption(error, inputs, language)];
  if (error instanceof ServiceError && inputs !== undefined)
    return [refused(error.details, { ...explaining, inputs }, language)];
  return [unexpected(error, language)];
}

function invalidInput({ input, given, rule }: InvalidInputs['problems'][number], language: Language): Failure {
  const remediation: Words = {
    en: `Correct the input ${input} of the step.`,
    fr: `Corrigez l'entrée ${input} de l'étape.`,
  };
  return {
    operation: `read the input ${input}`,
    code: 'InvalidInputs',
    message: `${input}${given === '' ? '' : ` (${given})`} ${rule}.`,
    status: undefined,
    requestId: undefined,
    meaning: nothingSent[language],
    remediation: remediation[language],
  };
}

const nothingSent: Words = { en: 'Nothing was sent.', fr: "Rien n'a été envoyé." };

function runFailure({ code, about, service }: RunError, language: Language): Failure {
  const { operation, message, meaning, remediation } = runErrors[code](about, service);
  return {
    operation,
    code,
    message,
    status: undefined,
    requestId: undefined,
    meaning: meaning[language],
    remediation: remediation[language],
  };
}

function interruption({ reason, operation }: Interrupted, inputs: Inputs | undefined, language: Language): Failure {
  const deadline = reason === 'deadline';
  return {
    operation,
    code: deadline ? 'DeadlineExceeded' : 'Cancelled',
    message: deadline ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.` : 'The job was cancelled.',
    status: undefined,
    requestId: undefined,
    meaning: doneUntilThen[language],
    remediation: deadline ? `${goesOn[language]} ${moreTime[language]}` : goesOn[language],
  };
}

const doneUntilThen: Words = {
  en: 'What was done until then stays, and what is listed as skipped was not begun. A change that was under way may have been made or not; the next run looks first.',
  fr: "Ce qui était déjà fait reste, et ce qui figure comme pas atteint n'a pas été commencé. Un changement en cours a pu être fait ou non ; l'exécution suivante regarde d'abord.",
};
const goesOn: Words = {
  en: 'Run again: it goes on from there.',
  fr: "Relancez : l'action reprend là où elle s'est arrêtée.",
};
const moreTime: Words = {
  en: 'If the service is slow by nature, give more timeout-minutes.',
  fr: 'Si le service est lent par nature, augmentez timeout-minutes.',
};

/** Added to a write whose answer never came: nobody may take it for not done. */
const notKnown: Words = {
  en: ' Whether it was done is not known; the next run looks first.',
  fr: " On ne sait pas si cela a été fait ; l'exécution suivante regarde d'abord.",
};

function refused(
  details: ServiceErrorDetails,
  { inputs, claims, findErrorEntry }: Explaining & { readonly inputs: Inputs },
  language: Language,
): Failure {
  const { operation, code, message, status, requestId } = details;
  const known = findErrorEntry(details);
  const context = { inputs, details, claims };
  const meaning = known?.meaning(context) ?? unknownCode(details);
  const remediation = known?.remediation(context) ?? lookItUp;
  return {
    operation,
    code,
    message,
    status,
    requestId,
    meaning: `${meaning[language]}${details.answerLost === true ? notKnown[language] : ''}`,
    remediation: remediation[language],
  };
}

function unknownCode({ service, code }: ServiceErrorDetails): Words {
  return {
    en: `${serviceTitles[service]} refused; this action does not know the code ${code}.`,
    fr: `Refus de ${frenchTitles[service]} ; cette action ne connaît pas le code ${code}.`,
  };
}

const frenchTitles: typeof serviceTitles = {
  ...serviceTitles,
  oidc: 'GitHub (fournisseur OIDC)',
  github: 'GitHub (API REST)',
};

const lookItUp: Words = {
  en: 'Look the code up in the documentation of the service; its support asks for the request id.',
  fr: "Cherchez le code dans la documentation du service ; son support demande l'identifiant de la requête.",
};

function unexpected(error: unknown, language: Language): Failure {
  return {
    operation: 'run',
    code: 'InternalError',
    message: error instanceof Error ? error.message : String(error),
    status: undefined,
    requestId: undefined,
    meaning: ownFault[language],
    remediation: openIssue[language],
  };
}

const ownFault: Words = {
  en: 'This is a fault of the action itself. Nothing was concluded from it.',
  fr: "C'est un défaut de l'action elle-même. Rien n'en a été déduit.",
};
const openIssue: Words = {
  en: 'Run again with step debugging on (the variable ACTIONS_STEP_DEBUG set to true), and open an issue with the log.',
  fr: 'Relancez avec le débogage des étapes (la variable ACTIONS_STEP_DEBUG à true), et ouvrez une issue avec le journal.',
};

/**
 * A blocker as a failure: what stands in the way, in the same form as a service's refusal.
 *
 * @param changed whether something was written before it was seen: a recovered vault, say
 */
export function blockerFailure({ id, message, remediation }: Blocker, language: Language, changed = false): Failure {
  return {
    operation: 'plan',
    code: id,
    message,
    status: undefined,
    requestId: undefined,
    meaning: (changed ? nothingMore : nothingWritten)[language],
    remediation,
  };
}

const nothingMore: Words = {
  en: 'What was done until then stays; nothing more was written.',
  fr: "Ce qui était déjà fait reste ; rien d'autre n'a été écrit.",
};
const nothingWritten: Words = { en: 'Nothing was written.', fr: "Rien n'a été écrit." };
