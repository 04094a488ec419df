/** Finds the artifact with the statement before this one, in the answer of GitHub's REST API. Pure. */
import { isObject, type JsonObject } from '../json.ts';

/** The name of the artifact that holds the statement about a key, the same in every run. */
export function statementName(vault: string, key: string): string {
  return `cja-cmk-evidence.${vault}.${key}`.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}

export interface Found {
  /** `true`, `false`, or `unknown` if the answer does not say, or the newest one has expired. */
  readonly found: 'true' | 'false' | 'unknown';
  /** Id of the run whose artifact it is. */
  readonly runId: string;
}

const unknown: Found = { found: 'unknown', runId: '' };
const none: Found = { found: 'false', runId: '' };

/**
 * The newest one of this branch. A pull request from a fork can upload an artifact of any name, so it must come from this repository.
 *
 * @param answer `GET /repos/{owner}/{repo}/actions/artifacts?name=…`
 */
export function newestStatement(answer: unknown, branch: string): Found {
  const { artifacts: listed, total_count: total }: JsonObject = isObject(answer) ? answer : {};
  if (!Array.isArray(listed)) return unknown;
  const own = listed.flatMap((artifact: unknown) => {
    const run = isObject(artifact) ? artifact['workflow_run'] : undefined;
    if (!isObject(artifact) || !isObject(run)) return [];
    const { created_at: at, expired } = artifact;
    const { id, head_branch: itsBranch, head_repository_id: from, repository_id: to } = run;
    if (typeof at !== 'string' || typeof id !== 'number' || itsBranch !== branch || from !== to) return [];
    return [{ at, id, expired }];
  });
  const [newest] = own.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  // Others can fill the list with artifacts of this name. Ours might be on the next page.
  if (newest === undefined) return typeof total === 'number' && total > listed.length ? unknown : none;
  return newest.expired === true ? unknown : { found: 'true', runId: String(newest.id) };
}
