/**
 * What is known about the services' codes: those that mean something that their message does not say. Every other code is
 * shown with the service's own message and request ID.
 */
import { azureErrors } from './azure-errors.ts';
import { connectionErrors } from './connection-errors.ts';
import type { ErrorEntry } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';
import { githubErrors } from './github-errors.ts';
import { signInErrors } from './sign-in-errors.ts';

export const errorCatalog: readonly ErrorEntry[] = [
  ...signInErrors,
  ...azureErrors,
  ...githubErrors,
  ...connectionErrors,
];

/** By the code, which says most; else by the status, which says whether the token or the service is the cause. */
export function findErrorEntry(details: ServiceErrorDetails): ErrorEntry | undefined {
  const entries = errorCatalog.filter(
    ({ services, when }) => services.includes(details.service) && (when === undefined || when(details)),
  );
  const withCode = (code: string) =>
    entries.find(({ codes, pattern }) => codes.includes(code) || pattern?.test(code) === true);
  return withCode(details.code) ?? withCode(`HTTP ${details.status}`);
}
