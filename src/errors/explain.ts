/** Turns an error into what a person needs: operation, message, likely cause, remedy. */

import { InvalidInputs } from '../inputs/inputs.ts';
import { named } from '../inputs/named.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { quotedName } from '../model/names.ts';
import type { Failure } from '../model/outcome.ts';
import { inSteps } from '../model/remedy.ts';
import { calledInput, correctInput, isEmptyId } from '../remedies/inputs-remedies.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { Interrupted } from '../runtime/deadline.ts';
import { isShortage } from '../runtime/load.ts';
import { findErrorEntry } from './catalog.ts';
import type { HostTexts, Words } from './entry.ts';
import { errorsOf, RunError, ServiceError, type ServiceErrorDetails, titleOf } from './errors.ts';
import { refusalOf } from './run-errors.ts';

export interface Explaining {
  readonly host: HostTexts;
  readonly inputs: Inputs | undefined;
  /** Of the OIDC token as it was presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
}

export function explain(error: unknown, explaining: Explaining): Failure[] {
  return errorsOf(error).flatMap((each) => explainOne(each, explaining));
}

function explainOne(error: unknown, explaining: Explaining): Failure[] {
  const { inputs, host } = explaining;
  if (error instanceof InvalidInputs) return error.problems.map((problem) => brokenRule(problem, host));
  if (error instanceof RunError) return [runFailure(error, host)];
  if (error instanceof Interrupted) return [interruption(error, inputs, host)];
  if (error instanceof ServiceError && inputs !== undefined) return [refused(error.details, { ...explaining, inputs })];
  if (isShortage(error)) return [shortage(error, host)];
  return [unexpected(error, host)];
}

/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined } as const;

function brokenRule(problem: InvalidInputs['problems'][number], host: HostTexts): Failure {
  const { input, given, rule, variable } = problem;
  const name = calledInput(problem, host);
  const origin = variable === undefined || variable === name ? '' : `, from ${variable}`;
  return {
    operation: { en: `read the input ${name}`, fr: `lire l'entrée ${name}` },
    code: 'InvalidInputs',
    message: `${name}${given === '' ? '' : ` (${quotedName(given)}${origin})`} ${rule}.`,
    ...noAnswer,
    meaning: nothingSent,
    tells: 'result',
    remedy: isEmptyId(problem) ? (host.emptyId?.(input) ?? correctInput(problem, host)) : correctInput(problem, host),
  };
}

const nothingSent: Words = { en: 'Nothing was sent.', fr: "Rien n'a été envoyé." };

function runFailure(error: RunError, host: HostTexts): Failure {
  const refusal = refusalOf(error, host);
  if (refusal === undefined) return unexpected(error, host);
  const { code } = error;
  return { ...refusal, code, ...noAnswer, tells: 'cause' };
}

function interruption({ reason, operation }: Interrupted, inputs: Inputs | undefined, host: HostTexts): Failure {
  const deadline = reason === 'deadline';
  return {
    operation,
    code: deadline ? 'DeadlineExceeded' : 'Cancelled',
    message: deadline
      ? `${named(host, 'timeoutMinutes')} (${inputs?.timeoutMinutes ?? ''}) is over.`
      : `${capitalized(host.job.en)} was canceled.`,
    ...noAnswer,
    meaning: doneUntilThen,
    tells: 'result',
    remedy: inSteps(goesOn, ...(deadline ? [moreTime(host)] : [])),
  };
}

const doneUntilThen: Words = {
  en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
  fr: "Les modifications terminées restent, et celles qui sont signalées comme non exécutées n'ont pas commencé. Une modification en cours a peut-être été faite. L'exécution suivante lit d'abord l'état.",
};
const goesOn: Words = {
  en: 'Run again, which continues from there.',
  fr: "Relancez l'exécution, qui reprend là où celle-ci s'est arrêtée.",
};
const moreTime = (host: HostTexts): Words => ({
  en: `Increase ${named(host, 'timeoutMinutes')} for a service that is always slow.`,
  fr: `Augmentez ${named(host, 'timeoutMinutes')} pour un service toujours lent.`,
});

function joined(first: Words, second: Words): Words {
  return { en: `${first.en} ${second.en}`, fr: `${first.fr} ${second.fr}` };
}

/** Added if the answer to a write was lost: the write may have succeeded. */
const notKnown: Words = {
  en: 'It is unknown whether it was done. The next run reads the state first.',
  fr: "Impossible de savoir si cela a été fait. L'exécution suivante lit d'abord l'état.",
};

function refused(details: ServiceErrorDetails, explaining: Explaining & { readonly inputs: Inputs }): Failure {
  const { operation, code, message, status, requestId } = details;
  const known = findErrorEntry(details, explaining.host);
  const context = { ...explaining, details };
  const meaning = known?.meaning(context) ?? unknownCode(details);
  const remedy = known?.remedy(context) ?? searchForCode;
  return {
    operation,
    code,
    message,
    status,
    requestId,
    answeredBy: answeredBy(details, explaining.host),
    meaning: details.answerLost === true ? joined(meaning, notKnown) : meaning,
    tells: 'cause',
    remedy,
  };
}

/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }: ServiceErrorDetails, host: HostTexts): Failure['answeredBy'] {
  if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected') return undefined;
  if (service === 'azure-devops' || (service === 'oidc' && host.name === 'azure-pipelines')) return 'azure-pipelines';
  return service === 'github' || service === 'oidc' ? 'github' : 'azure';
}

function unknownCode(details: ServiceErrorDetails): Words {
  const { code } = details;
  const { en, fr } = titleOf(details);
  return {
    en: `${en} rejected the request. This action does not know the code ${code}.`,
    fr: `Refus de ${fr}. Cette action ne connaît pas le code ${code}.`,
  };
}

const searchForCode = inSteps(
  { en: "Search the service's documentation for the code.", fr: 'Cherchez le code dans la documentation du service.' },
  { en: 'Give its support the request ID.', fr: "Indiquez l'identifiant de requête à son support." },
);

function shortage(error: NodeJS.ErrnoException, host: HostTexts): Failure {
  return {
    operation: run,
    code: error.code ?? 'ENOMEM',
    message: error.message,
    ...noAnswer,
    meaning: nothingLeft(host.machine),
    tells: 'cause',
    remedy: inSteps(runAgain, giveMore(host.machine)),
  };
}

const nothingLeft = ({ en, fr }: Words): Words => ({
  en: `${capitalized(en)} has no file handle or no memory left. Nothing was concluded from it.`,
  fr: `${capitalized(fr)} n'a plus de descripteur de fichier ou plus de mémoire. Rien n'en a été déduit.`,
});
const giveMore = ({ en, fr }: Words): Words => ({
  en: `Raise the limit of open files (ulimit -n) or the memory on ${en}, after a second failure.`,
  fr: `Relevez la limite de fichiers ouverts (ulimit -n) ou la mémoire sur ${fr}, après un second échec.`,
});

function unexpected(error: unknown, host: HostTexts): Failure {
  return {
    operation: run,
    code: 'InternalError',
    message: error instanceof Error ? error.message : String(error),
    ...noAnswer,
    meaning: ownError,
    tells: 'cause',
    remedy: inSteps(host.runVerbosely, openIssue),
  };
}

const run: Words = { en: 'run', fr: "mener l'exécution à son terme" };

const ownError: Words = {
  en: 'This is a bug in the action. Nothing was concluded from it.',
  fr: "C'est un défaut de l'action elle-même. Rien n'en a été déduit.",
};
const openIssue: Words = { en: 'Open an issue with the log.', fr: 'Ouvrez une issue avec le journal.' };

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
