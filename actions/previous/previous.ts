/** Finds the artifact with the statement before this one, in the answer of GitHub's REST API. Pure. */
import { isObject, type JsonObject } from '../json.ts';

/**
 * The name of the artifact that holds the statement about a key, the same in every run of a branch. GitHub's list does not tell a
 * branch from a tag of its name, so tags have another.
 */
export function statementName(vault: string, key: string, ref: string): string {
  const kind = ref.startsWith('refs/tags/') ? '-tag' : '';
  return `cja-cmk-evidence${kind}.${vault}.${key}`.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}

export interface Found {
  /** `true`, `false`, or `unknown` if the answer does not say, or the newest one has expired. */
  readonly found: 'true' | 'false' | 'unknown';
  /** Id of the run whose artifact it is. */
  readonly runId: string;
}

export interface Listed {
  readonly artifacts: readonly unknown[];
  /** Whether that is the whole list. */
  readonly isWhole: boolean;
}

const unknown: Found = { found: 'unknown', runId: '' };
const none: Found = { found: 'false', runId: '' };

/** Pull requests from forks can fill pages. */
const mostPages = 40;

/** @param read `GET /repos/{owner}/{repo}/actions/artifacts?name=…&page=…` */
export async function listArtifacts(read: (page: number) => Promise<unknown>): Promise<Listed | undefined> {
  const artifacts: unknown[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await read(page);
    const { artifacts: listed, total_count: total }: JsonObject = isObject(answer) ? answer : {};
    if (!Array.isArray(listed)) return undefined;
    const some: readonly unknown[] = listed;
    artifacts.push(...some);
    if (some.length === 0 || (typeof total === 'number' && artifacts.length >= total))
      return { artifacts, isWhole: true };
  }
  return { artifacts, isWhole: false };
}

/** The newest one of this branch or tag. A pull request from a fork can upload an artifact of any name. */
export function newestStatement(listed: Listed | undefined, branch: string): Found {
  if (listed === undefined) return unknown;
  const own = listed.artifacts.flatMap((artifact: unknown) => {
    const run = isObject(artifact) ? artifact['workflow_run'] : undefined;
    if (!isObject(artifact) || !isObject(run)) return [];
    const { created_at: at, expired } = artifact;
    const { id, head_branch: itsBranch, head_repository_id: from, repository_id: to } = run;
    if (typeof at !== 'string' || typeof id !== 'number' || itsBranch !== branch || from !== to) return [];
    return [{ at, id, expired }];
  });
  const [newest] = own.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (newest === undefined) return listed.isWhole ? none : unknown;
  return newest.expired === true ? unknown : { found: 'true', runId: String(newest.id) };
}
