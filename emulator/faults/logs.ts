/** Faults of log queries, as in test recordings of the Azure SDKs. */
import { failure } from '../logs/answers.ts';
import type { Intercept } from './answers.ts';
import type { Change } from './bodies.ts';

const engineError = {
  code: 'EngineError',
  message: 'Something went wrong processing your query on the server.',
  innererror: {
    code: '-2133196797',
    message: 'Query execution has exceeded the allowed limits (80DA0003).',
    severity: 2,
    severityName: 'Error',
  },
};

/** As recorded for an overflow: 200 with rows and an error. */
export const partialResult: Change = (answer) => {
  if (answer.status !== 200 || typeof answer.body !== 'object') return answer;
  const message = 'There were some errors when processing your query.';
  return { ...answer, body: { ...answer.body, error: { code: 'PartialError', message, details: [engineError] } } };
};

/** "Log Analytics API errors": a workspace without any data. */
export const noContent: Intercept = () => ({ status: 204 });

/** As recorded when `Prefer: wait` was too short. */
export const queryTimeout: Intercept = () =>
  failure(504, 'GatewayTimeout', 'Gateway timeout', {
    code: 'GatewayTimeout',
    message: 'Connection error',
    statusDetails: { code: 'ESOCKETTIMEDOUT', connect: false },
  });

/**
 * assumed: code and message; "Service limits" has the status and 200 requests in 30 seconds, and every answer exposes
 * Retry-After.
 */
export const queryThrottled: Intercept = () => ({
  ...failure(429, 'ThrottledError', 'Too many requests'),
  headers: { 'Retry-After': '1' },
});
