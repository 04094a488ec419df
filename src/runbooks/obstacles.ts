/** What `ensure` will not or cannot do, by the code that a plan gives it: each record is beside what it is about. */
import type { Inputs } from '../model/inputs.ts';
import type { Blocker, BlockerId, Obstacle } from '../model/plan.ts';
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

export const obstacles: Readonly<Record<BlockerId, Obstacle>> = {
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

/** The words of a blocker, and what to do where no finding explains it. */
export function obstacleOf(
  { id, reason, names = [], prevents = [] }: Blocker,
  inputs: Inputs,
): { readonly message: Words; readonly runbook: Runbook } {
  const blocked = { reason, names, prevents };
  return { message: obstacles[id].blocks(inputs, blocked), runbook: obstacles[id].runbook(inputs, blocked) };
}
