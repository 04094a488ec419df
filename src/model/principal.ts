/** Which service principal is Adobe's. Pure. */
import { oneDay } from './dates.ts';
import type { Inputs } from './inputs.ts';
import type { DeletedPrincipal, Observation, Observed, Principal } from './observed.ts';

/** How long Entra keeps a deleted service principal, ms. Source: "Restore a soft deleted enterprise application". */
export const restorableFor = 30 * oneDay;

/** Who a service principal is, whatever else is known of it. */
export type PrincipalObservation = Observation<Pick<Principal, 'id' | 'appId'>>;

/**
 * Object id of Adobe's service principal, lower case: the one that Graph found, or the given one, unless Graph
 * contradicts it. `undefined` if there is none, or if the given ID is another application's.
 */
export function adobePrincipalId(
  inputs: Pick<Inputs, 'adobeAppId' | 'adobePrincipalId'>,
  { principal }: { readonly principal: PrincipalObservation },
): string | undefined {
  if (principal.presence === 'found') {
    const isAdobes = principal.value.appId.toLowerCase() === inputs.adobeAppId.toLowerCase();
    return isAdobes ? principal.value.id.toLowerCase() : undefined;
  }
  return principal.presence === 'unknown' ? inputs.adobePrincipalId?.toLowerCase() : undefined;
}

/** Whether Graph found the application's own service principal, and `adobe-principal-id` is another one. */
export function isOtherGiven(
  { adobePrincipalId: given }: Pick<Inputs, 'adobePrincipalId'>,
  { id }: Pick<Principal, 'id'>,
): boolean {
  return given !== undefined && given.toLowerCase() !== id.toLowerCase();
}

/** Kinds of objects in role and deny assignments that are no service principals. */
const otherKinds: ReadonlySet<string> = new Set(['user', 'group', 'foreigngroup', 'device']);

/** What Azure's assignments call the object that only an input names, if that is something other than a service principal: `Group`. */
export function otherKindOf({
  principal,
  roleAssignments,
  denyAssignments,
}: Pick<Observed, 'principal' | 'roleAssignments' | 'denyAssignments'>): string | undefined {
  if (principal.presence !== 'found' || principal.value.from !== 'input') return undefined;
  const { id } = principal.value;
  const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
  const denials = denyAssignments.presence === 'found' ? denyAssignments.value : [];
  const named = [
    ...roles.map(({ principalId, principalType }) => ({ id: principalId, type: principalType ?? '' })),
    ...denials.flatMap(({ principals }) => principals),
    ...denials.flatMap(({ excludedPrincipals }) => excludedPrincipals),
  ];
  return named.find((one) => one.id.toLowerCase() === id.toLowerCase() && otherKinds.has(one.type.toLowerCase()))?.type;
}

/**
 * Object id of the service principal if only an input says that it is Adobe's, and Graph was not asked, since
 * `adobe-principal` is waived.
 */
export function uncheckedPrincipal({ principal }: Pick<Observed, 'principal'>): string | undefined {
  if (principal.presence !== 'found' || principal.value.from !== 'input') return undefined;
  return principal.value.graphFailure === null ? principal.value.id : undefined;
}

/**
 * Adobe's deleted service principal, while it can be restored.
 *
 * @param now milliseconds since 1970
 */
export function restorablePrincipal(
  { principal, deletedPrincipal }: Pick<Observed, 'principal' | 'deletedPrincipal'>,
  now: number,
): DeletedPrincipal | undefined {
  if (principal.presence !== 'absent' || deletedPrincipal.presence !== 'found') return undefined;
  const { restorableUntil } = deletedPrincipal.value;
  return restorableUntil === null || Date.parse(restorableUntil) > now ? deletedPrincipal.value : undefined;
}

/** Whether the inputs name no other service principal than this one. */
export function fitsInputs(inputs: Pick<Inputs, 'adobePrincipalId'>, { id }: DeletedPrincipal): boolean {
  return inputs.adobePrincipalId === undefined || inputs.adobePrincipalId === id;
}
