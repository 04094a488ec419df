/** The end of time-bound role assignments. */
import type { Cloud } from '../service.ts';

/**
 * Removes the role assignments that have expired by the cloud's clock. Source: "Assign Azure resource roles in
 * Privileged Identity Management" (an assignment is removed when it ends).
 */
export function endAssignments(cloud: Cloud): void {
  const { state } = cloud;
  const isOver = ({ endDateTime }: { endDateTime?: string }) =>
    endDateTime !== undefined && Date.parse(endDateTime) <= cloud.now();
  if (state.roleAssignments.some(isOver)) state.roleAssignments = state.roleAssignments.filter((one) => !isOver(one));
}
