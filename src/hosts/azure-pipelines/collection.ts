/** The organization of the job, as far as the job's access token may be sent there. */
import type { Environment } from '../../inputs/inputs.ts';

/**
 * Azure DevOps Services only. A server of one's own would be any host that the environment names, and it has no federation by
 * which a job could sign in to Azure.
 *
 * @returns `undefined` for every other host
 */
export function collectionOf(environment: Environment): URL | undefined {
  const address = environment['SYSTEM_COLLECTIONURI'] || environment['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'] || '';
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return isServices(url) ? url : undefined;
}

/** Whether the job's access token may be sent there. */
export function isServices({ protocol, port, hostname }: URL): boolean {
  const isKnown = /^(?:(?:[a-z0-9-]+\.)?dev\.azure|[a-z0-9-]+\.visualstudio)\.com$/.test(hostname);
  return protocol === 'https:' && port === '' && isKnown;
}
