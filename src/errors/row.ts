/** A row of the tables of errors, and the names that stand in its texts. */
import type { Right, ServiceName } from '../model/operation.ts';
import { filledIn, type Words } from '../model/words.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
import type { ErrorContext, ErrorEntry, Recognized } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';

/**
 * A row of the table: what the codes mean, with names in braces: those of the inputs, `needed` for the permission that is
 * missing, and what the host calls its things.
 */
export interface ErrorRow extends Recognized, Words {}

/** @param services that answer with these codes @param meanings by the entry's ID */
export function rows(services: readonly ServiceName[], meanings: Readonly<Record<string, ErrorRow>>): ErrorEntry[] {
  return Object.entries(meanings).map(([id, { en, fr, ...recognized }]) => {
    const meaning = (context: ErrorContext) => filledIn({ en, fr }, namesIn(context));
    return Object.assign({ id, services, meaning }, recognized);
  });
}

function namesIn({ inputs, host, details }: ErrorContext): Readonly<Record<string, string | Words>> {
  const { name, actions } = refusedRight(details);
  return {
    client: inputs.clientId,
    tenant: inputs.tenantId,
    subscription: inputs.subscriptionId,
    group: inputs.resourceGroup,
    vault: inputs.vaultName,
    key: inputs.keyName,
    location: inputs.location ?? '',
    machine: host.machine,
    issuer: host.issuer,
    job: host.job,
    trusted: host.trusted(inputs.mode),
    needed: actions.join(', ') || name,
  };
}

/**
 * The permission that the refused operation needs. Where no role includes the action, the error names it: usually that of
 * the operation; if it names two, the last one is missing at a linked scope.
 */
export function refusedRight({ service, message, right }: ServiceErrorDetails): Right {
  if (service === 'graph') return right ?? rightOf(permissions.readPrincipal);
  const actions = [...message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
  const named = actions.map(rightForAction).filter((found) => found !== undefined);
  return named.at(-1) ?? right ?? rightOf(permissions.readVault);
}
