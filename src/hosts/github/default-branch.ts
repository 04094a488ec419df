/** Only what runs on the default branch was reviewed, as far as its rules ask for reviews. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Environment } from '../../inputs/inputs.ts';
import { parseJson } from '../../runtime/json.ts';

const eventOfRepository = v.object({ repository: v.object({ default_branch: v.string() }) });

/** Whether the run is of the repository's default branch, by its event. Schedules run on no other one, and may not name it. */
export function isOfDefaultBranch(environment: Environment): boolean {
  if (environment['GITHUB_EVENT_NAME'] === 'schedule') return true;
  const event = v.safeParse(eventOfRepository, eventOf(environment['GITHUB_EVENT_PATH'] ?? ''));
  return event.success && environment['GITHUB_REF'] === `refs/heads/${event.output.repository.default_branch}`;
}

function eventOf(path: string): unknown {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
