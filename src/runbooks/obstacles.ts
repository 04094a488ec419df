/** What `ensure` will not or cannot do, by the code that a plan gives it: each record is beside what it is about. */
import type { Inputs } from '../model/inputs.ts';
import type { Obstacle, ObstacleEntry, ObstacleId } from '../model/plan.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { accessObstacles } from './access/obstacles.ts';
import { confirmationObstacles } from './confirmation.ts';
import { denialObstacles } from './denied.ts';
import { keyObstacles } from './key/missing.ts';
import { lockObstacles } from './lock.ts';
import { principalObstacles } from './principal/obstacles.ts';
import { resourceGroupObstacles } from './resource-group.ts';
import { subscriptionObstacles } from './subscription.ts';
import { vaultObstacles } from './vault/obstacles.ts';

export const obstacleEntries: Readonly<Record<ObstacleId, ObstacleEntry>> = {
  ...confirmationObstacles,
  ...resourceGroupObstacles,
  ...subscriptionObstacles,
  ...denialObstacles,
  ...lockObstacles,
  ...vaultObstacles,
  ...keyObstacles,
  ...principalObstacles,
  ...accessObstacles,
};

/** The words of an obstacle, and what to do where no finding explains it. */
export function obstacleOf(
  { id, reason, names = [], prevents = [] }: Obstacle,
  inputs: Inputs,
): { readonly message: Words; readonly runbook: Runbook } {
  const blocked = { reason, names, prevents };
  return {
    message: obstacleEntries[id].blocks(inputs, blocked),
    runbook: obstacleEntries[id].runbook(inputs, blocked),
  };
}
