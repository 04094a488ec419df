/** Turns an error into what a person needs: operation, message, likely cause, remedy. */

import { InvalidInputs } from '../inputs/inputs.ts';
import { named } from '../inputs/named.ts';
import { inputTable } from '../inputs/table.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { Inputs } from '../model/inputs.ts';
import { quotedName } from '../model/names.ts';
import type { ServiceName } from '../model/operation.ts';
import type { Failure } from '../model/outcome.ts';
import { inSteps, type Remedy, type Step } from '../model/remedy.ts';
import { capitalized, joined, type Words } from '../model/words.ts';
import { calledInput, checkHolder, correctInput, isEmptyId } from '../remedies/inputs-remedies.ts';
import { runAgain, runVerbosely } from '../remedies/run-remedies.ts';
import { Interrupted } from '../runtime/deadline.ts';
import { isShortage } from '../runtime/load.ts';
import { findErrorEntry } from './catalog.ts';
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
  if (error instanceof Interrupted) return [interruption(error, inputs, host)];
  if (error instanceof ServiceError && inputs !== undefined) return [refused(error.details, { ...explaining, inputs })];
  if (error instanceof RunError) {
    const refusal = refusalOf(error, host, inputs?.audience ?? inputTable.audience.default ?? '');
    return [{ ...noAnswer, code: error.code, ...refusal }];
  }
  return [isShortage(error) ? shortage(error, host) : bug(error, host)];
}

/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined } as const;

function brokenRule(problem: InvalidInputs['problems'][number], host: HostTexts): Failure {
  const { given, rule, variable } = problem;
  const name = calledInput(problem, host);
  const origin = variable === undefined || variable === name ? '' : `, from ${variable}`;
  return {
    ...noAnswer,
    operation: { en: `read the input ${name}`, fr: `lire l'entrée ${name}` },
    code: 'InvalidInputs',
    message: `${name}${given === '' ? '' : ` (${quotedName(given)}${origin})`} ${rule}.`,
    meaning: { en: 'Nothing was sent.', fr: "Rien n'a été envoyé." },
    remedy:
      isEmptyId(problem) && host.holderOfIds !== undefined
        ? checkHolder(host.holderOfIds)
        : correctInput(problem, host),
  };
}

function interruption({ reason, operation }: Interrupted, inputs: Inputs | undefined, host: HostTexts): Failure {
  const limit = named(host, 'timeoutMinutes');
  const isDeadline = reason === 'deadline';
  const goesOn: Step = {
    runs: 'again',
    en: 'Run again, which continues from there.',
    fr: "Relancez l'exécution, qui reprend là où celle-ci s'est arrêtée.",
  };
  const moreTime: Words = {
    en: `Increase ${limit} for a service that is always slow.`,
    fr: `Augmentez ${limit} pour un service toujours lent.`,
  };
  return {
    ...noAnswer,
    operation,
    code: isDeadline ? 'DeadlineExceeded' : 'Cancelled',
    message: isDeadline
      ? `${limit} (${inputs?.timeoutMinutes ?? ''}) is over.`
      : `${capitalized(host.job.en)} was canceled.`,
    meaning: {
      en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
      fr: "Les modifications terminées restent, et celles qui sont signalées comme non exécutées n'ont pas commencé. Une modification en cours a peut-être été faite. L'exécution suivante lit d'abord l'état.",
    },
    remedy: inSteps(goesOn, ...(isDeadline ? [moreTime] : [])),
  };
}

function refused(details: ServiceErrorDetails, explaining: Explaining & { readonly inputs: Inputs }): Failure {
  const { operation, code, message, status, requestId, answerLost } = details;
  const known = findErrorEntry(details);
  const context = { ...explaining, details };
  const meaning = known?.meaning(context) ?? unknownCode(details);
  return {
    operation,
    code,
    message,
    status,
    requestId,
    answeredBy: answeredBy(details, explaining.host),
    meaning: answerLost === true ? joined(meaning, perhapsDone) : meaning,
    remedy: known?.remedy(context) ?? lookUp(details),
  };
}

/** Added if the answer to a write was lost: the write may have succeeded. */
const perhapsDone: Words = {
  en: ' It is unknown whether it was done. The next run reads the state first.',
  fr: " Impossible de savoir si cela a été fait. L'exécution suivante lit d'abord l'état.",
};

/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }: ServiceErrorDetails, host: HostTexts): Failure['answeredBy'] {
  if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected') return undefined;
  if (service === 'oidc' && host.name === 'azure-pipelines') return 'azure-pipelines';
  return service === 'github' || service === 'oidc' ? 'github' : 'azure';
}

function unknownCode(details: ServiceErrorDetails): Words {
  const { en, fr } = titleOf(details);
  return {
    en: `${en} rejected the request. This action does not know the code ${details.code}.`,
    fr: `Refus de ${fr}. Cette action ne connaît pas le code ${details.code}.`,
  };
}

/** Where Microsoft lists the codes of each service. */
const lists: Readonly<Partial<Record<ServiceName, string>>> = {
  entra: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  arm: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
  vault: 'https://learn.microsoft.com/azure/key-vault/general/common-error-codes',
  graph: 'https://learn.microsoft.com/graph/errors',
};

function lookUp({ service }: ServiceErrorDetails): Remedy {
  const list = lists[service];
  return inSteps(
    {
      en: `Look the code up in ${list ?? "the service's documentation"}.`,
      fr: `Cherchez le code dans ${list ?? 'la documentation du service'}.`,
    },
    {
      en: "Give the service's support the request ID, if its message does not help.",
      fr: "Indiquez l'identifiant de requête au support du service, si son message ne suffit pas.",
    },
  );
}

const run: Words = { en: 'run', fr: "mener l'exécution à son terme" };

function shortage(error: NodeJS.ErrnoException, { machine: { en, fr } }: HostTexts): Failure {
  return {
    ...noAnswer,
    operation: run,
    code: error.code ?? 'ENOMEM',
    message: error.message,
    meaning: {
      en: `${capitalized(en)} has no file handle or no memory left. Nothing was concluded from it.`,
      fr: `${capitalized(fr)} n'a plus de descripteur de fichier ou plus de mémoire. Rien n'en a été déduit.`,
    },
    remedy: inSteps(runAgain, {
      en: `Raise the limit of open files (ulimit -n) or the memory on ${en}, after a second failure.`,
      fr: `Relevez la limite de fichiers ouverts (ulimit -n) ou la mémoire sur ${fr}, après un second échec.`,
    }),
  };
}

function bug(error: unknown, host: HostTexts): Failure {
  return {
    ...noAnswer,
    operation: run,
    code: 'InternalError',
    message: error instanceof Error ? error.message : String(error),
    meaning: {
      en: 'This is a bug in the action. Nothing was concluded from it.',
      fr: "C'est un défaut de l'action elle-même. Rien n'en a été déduit.",
    },
    remedy: inSteps(runVerbosely(host.verbose), {
      en: 'Open an issue with the log.',
      fr: 'Ouvrez une issue avec le journal.',
    }),
  };
}
