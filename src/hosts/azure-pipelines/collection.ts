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
  const isServices = url.hostname === 'dev.azure.com' || /^[a-z0-9-]+\.visualstudio\.com$/.test(url.hostname);
  return url.protocol === 'https:' && url.port === '' && isServices ? url : undefined;
}
