/** Temporary errors of a vault: retried, and reported if they persist. */

import type { Session } from '../azure/clients.ts';
import { poll } from '../azure/poll.ts';
import { ServiceError, type ServiceErrorDetails } from '../errors/errors.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Words } from '../model/words.ts';
import type { Parent } from './stages.ts';

/** How long a change is retried after such an error, ms. */
const refusalWindow = 600_000;

/** How long a part of Azure may not know what another part has just created, ms. */
export const replicationWindow = 120_000;

interface Passing {
  readonly what: Words;
  readonly why: string;
  readonly passes: (details: ServiceErrorDetails) => boolean;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Another operation is in progress on the vault. (The same code also means that a deleted vault has the name.) */
function isBusy(details: ServiceErrorDetails): boolean {
  return details.code === 'ConflictError' && !isHeldByDeleted(details);
}

/** As recorded: the message says "deleted". */
export function isHeldByDeleted({ code, message }: ServiceErrorDetails): boolean {
  return code === 'ConflictError' && /deleted/i.test(message);
}

/**
 * Changes the vault, and waits while another operation is in progress on it.
 *
 * @param change run again each time, including what it reads first
 * @throws the error itself when the time is over, or waiting would pass the deadline
 */
export function whileBusy<T>(session: Session, change: () => Promise<T>): Promise<T> {
  const { vaultName } = session.inputs;
  const what = {
    en: `another operation on vault ${vaultName} to end`,
    fr: `la fin d'une autre opération sur le coffre ${vaultName}`,
  };
  const why = 'Azure makes one change of a vault at a time';
  return unlessRefused(session, { what, why, passes: isBusy }, change);
}

/**
 * Reads or creates the first key in a vault that this run created or recovered: role assignments take effect later in the vault than
 * in ARM.
 */
export function whileRolesPropagate<T>(session: Session, change: () => Promise<T>): Promise<T> {
  const { vaultName } = session.inputs;
  const what = { en: `vault ${vaultName} to accept the roles`, fr: `que le coffre ${vaultName} accepte les rôles` };
  const why = 'roles take effect on a new or recovered vault some minutes later';
  // As users report it: Azure Resource Manager passes the vault's error on as a 400.
  const passes = ({ code, status }: ServiceErrorDetails) => code === 'ForbiddenByRbac' && status === 400;
  return unlessRefused(session, { what, why, passes }, change);
}

/**
 * Changes something inside what this run created a moment ago: another region's part of Azure Resource Manager may not
 * know it yet. Source: users' reports (hashicorp/terraform-provider-azurerm#1423 and #25758).
 */
export function whileParentIsUnknown<T>(session: Session, parent: Parent, change: () => Promise<T>): Promise<T> {
  const { en, fr } = parentName(session.inputs, parent);
  const what = {
    en: `${en} to be known in all of Azure Resource Manager`,
    fr: `que tout Azure Resource Manager connaisse ${fr}`,
  };
  const why = 'what was created in one region is known in others some seconds later';
  const passes = ({ code, status }: ServiceErrorDetails) => status === 404 && unknownParent.has(code);
  return unlessRefused(session, { what, why, passes, timeout: replicationWindow }, change);
}

function parentName({ resourceGroup, vaultName, keyName }: Inputs, parent: Parent): Words {
  const names: Readonly<Record<Parent, Words>> = {
    'resource-group': { en: `resource group ${resourceGroup}`, fr: `le groupe de ressources ${resourceGroup}` },
    vault: { en: `vault ${vaultName}`, fr: `le coffre ${vaultName}` },
    key: { en: `key ${keyName}`, fr: `la clé ${keyName}` },
  };
  return names[parent];
}

const unknownParent = new Set(['ResourceGroupNotFound', 'ParentResourceNotFound', 'ResourceNotFound']);

async function unlessRefused<T>(
  session: Session,
  { what, why, passes, timeout = refusalWindow }: Passing,
  change: () => Promise<T>,
): Promise<T> {
  let refusal: unknown;
  const made = await poll(session, { what, why, timeout, withinDeadline: true }, async () => {
    try {
      return { value: await change() };
    } catch (error) {
      if (!(error instanceof ServiceError) || !passes(error.details)) throw error;
      refusal = error;
      return undefined;
    }
  });
  if (made === undefined) throw refusal;
  return made.value;
}
