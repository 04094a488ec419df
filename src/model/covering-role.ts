/** One role that is enough for several steps, so that a person signs in once. Pure. */
import type { RolePlace } from './places.ts';
import type { RoleName } from './role-names.ts';
import type { Requirement } from './runbook.ts';

/** Owner has the permissions of these; it has none on the data plane of a vault, and none in Microsoft Entra. */
const withinOwner: ReadonlySet<RoleName> = new Set([
  'owner',
  'contributor',
  'reader',
  'accessAdministrator',
  'vaultContributor',
  'dataAccessAdministrator',
  'monitoringContributor',
]);

const widestLast: readonly RolePlace[] = ['vault', 'group', 'subscription'];

export interface Covering {
  readonly requirement: Requirement;
  /** Whether all steps require just that. */
  readonly isSame: boolean;
}

/** `undefined` if no single role is enough, and each step has to name its own. */
export function covering(needs: readonly Requirement[]): Covering | undefined {
  const [first] = needs;
  if (first === undefined) return undefined;
  if (needs.every((each) => JSON.stringify(each) === JSON.stringify(first)))
    return { requirement: first, isSame: true };
  const isCovered = needs.every(
    ({ roles, at }) => widestLast.includes(at) && roles.some((one) => withinOwner.has(one)),
  );
  const at = widestLast.findLast((place) => needs.some((each) => each.at === place));
  return isCovered && at !== undefined ? { requirement: { roles: ['owner'], at }, isSame: false } : undefined;
}
