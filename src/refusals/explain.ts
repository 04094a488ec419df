/** Turns what was thrown into what a person needs: tried, answered, meaning, cure. */
import type { IdTokenClaims } from '../azure/oidc.ts';
import { Interrupted, RunError, ServiceError, type ServiceErrorDetails, serviceTitles } from '../errors.ts';
import { InvalidInputs } from '../inputs.ts';
import type { Blocker, Failure, Inputs } from '../model.ts';
import { armRefusals } from './arm.ts';
import { entraRefusals } from './entra.ts';
import { githubRefusals } from './github.ts';
import { graphRefusals } from './graph.ts';
import { keyVaultRefusals } from './key-vault.ts';
import { networkRefusals } from './network.ts';
import type { Refusal } from './refusal.ts';
import { runRefusals } from './run.ts';

/** The catalogue. Of the entries that fit, the first counts. */
export const refusals: readonly Refusal[] = [
  ...entraRefusals,
  ...armRefusals,
  ...keyVaultRefusals,
  ...graphRefusals,
  ...githubRefusals,
  ...networkRefusals,
];

export function refusalOf(details: ServiceErrorDetails): Refusal | undefined {
  return refusals.find(
    ({ services, codes, when }) =>
      services.includes(details.service) && codes.includes(details.code) && (when === undefined || when(details)),
  );
}

export function explain(error: unknown, inputs: Inputs | undefined, claims: IdTokenClaims | undefined): Failure[] {
  if (error instanceof InvalidInputs) return error.problems.map(invalidInput);
  if (error instanceof RunError) return [runFailure(error)];
  if (error instanceof Interrupted) return [interruption(error, inputs)];
  if (error instanceof ServiceError && inputs !== undefined) return [refused(error.details, inputs, claims)];
  return [unexpected(error)];
}

function invalidInput({ input, given, rule }: InvalidInputs['problems'][number]): Failure {
  return {
    tried: `read the input ${input}`,
    code: 'InvalidInputs',
    message: `${input}${given === '' ? '' : ` (${given})`} ${rule}.`,
    status: undefined,
    requestId: undefined,
    meaning: 'Nothing was sent.',
    cure: `Correct the input ${input} of the step.`,
  };
}

function runFailure({ code, about, service }: RunError): Failure {
  return { ...runRefusals[code](about, service), code, status: undefined, requestId: undefined };
}

function interruption({ reason, tried }: Interrupted, inputs: Inputs | undefined): Failure {
  const deadline = reason === 'deadline';
  return {
    tried,
    code: deadline ? 'DeadlineExceeded' : 'Cancelled',
    message: deadline ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.` : 'The job was cancelled.',
    status: undefined,
    requestId: undefined,
    meaning:
      'What was done until then stays, and what is listed as skipped was not begun. A change that was under way may have been made or not; the next run looks first.',
    cure: deadline
      ? 'Run again: it goes on from there. If the service is slow by nature, give more timeout-minutes.'
      : 'Run again: it goes on from there.',
  };
}

/** Added to a write whose answer never came: nobody may take it for not done. */
const notKnown = ' Whether it was done is not known; the next run looks first.';

function refused(details: ServiceErrorDetails, inputs: Inputs, claims: IdTokenClaims | undefined): Failure {
  const { tried, code, message, status, requestId } = details;
  const known = refusalOf(details);
  const context = { inputs, details, claims };
  return {
    tried,
    code,
    message,
    status,
    requestId,
    meaning: `${
      known?.meaning(context) ??
      `${serviceTitles[details.service]} refused; this action does not know the code ${code}.`
    }${details.answerLost === true ? notKnown : ''}`,
    cure:
      known?.cure(context) ??
      'Look the code up in the documentation of the service; its support asks for the request id.',
  };
}

function unexpected(error: unknown): Failure {
  return {
    tried: 'run',
    code: 'InternalError',
    message: error instanceof Error ? error.message : String(error),
    status: undefined,
    requestId: undefined,
    meaning: 'This is a fault of the action itself. Nothing was concluded from it.',
    cure: 'Run again with step debugging on (the variable ACTIONS_STEP_DEBUG set to true), and open an issue with the log.',
  };
}

/** A blocker as a failure: what stands in the way, in the same form as a service's refusal. */
export function blockerFailure({ id, message, cure }: Blocker): Failure {
  return {
    tried: 'plan',
    code: id,
    message,
    status: undefined,
    requestId: undefined,
    meaning: 'Nothing was written.',
    cure,
  };
}
