/** Which service principal is Adobe's. Pure. */
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';

/**
 * Object id of Adobe's service principal, lower case: the one that Graph found, or the given one, unless Graph
 * contradicts it. `undefined` if there is none, or if the given ID is another application's.
 */
export function adobePrincipalId(
  inputs: Pick<Inputs, 'adobeAppId' | 'adobePrincipalId'>,
  { principal }: Pick<Observed, 'principal'>,
): string | undefined {
  if (principal.presence === 'found') {
    const isAdobes = principal.value.appId.toLowerCase() === inputs.adobeAppId.toLowerCase();
    return isAdobes ? principal.value.id.toLowerCase() : undefined;
  }
  return principal.presence === 'unknown' ? inputs.adobePrincipalId?.toLowerCase() : undefined;
}
