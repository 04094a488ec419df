/**
 * A second read, some seconds after the first: a service may not know yet what was created, restored or deleted a moment
 * ago. Sources: Microsoft's support, quoted in hashicorp/terraform-provider-azurerm#18268, for Azure Resource Manager; for
 * Key Vault, the pollers of its SDK, which wait out the 404 for a key that is being deleted or recovered.
 */
import type { Words } from '../model/words.ts';
import { seconds } from '../runtime/clock.ts';
import type { Session } from './clients.ts';

/** Milliseconds. */
const pause = 5_000;

/** Waits before the second read. @param what was not found */
export async function waitToReadAgain(
  { log, deadline }: Pick<Session, 'log' | 'deadline'>,
  what: string,
  operation: Words,
): Promise<void> {
  log.info(`Not found: ${what}. Reading again in ${seconds(pause)}, since answers may be some seconds old.`);
  await deadline.wait(pause, operation);
}

/** What `read` finds, immediately or by a second read. */
export async function readTwice<T>(
  session: Pick<Session, 'log' | 'deadline'>,
  what: string,
  operation: Words,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const first = await read();
  if (first !== undefined) return first;
  await waitToReadAgain(session, what, operation);
  return read();
}
