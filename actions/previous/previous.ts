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
  /** The attempt of that run whose statement is the one before: its last one. Empty if GitHub does not say. */
  readonly attempt: string;
}

export interface Listed {
  readonly artifacts: readonly unknown[];
  /** Whether that is the whole list. */
  readonly isWhole: boolean;
}

const unknown: Found = { found: 'unknown', runId: '', attempt: '' };
const none: Found = { ...unknown, found: 'false' };

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

/** The run that looks: its workflow's file, its commit, the name of its branch or tag, and its attempt. */
export interface Own {
  readonly workflow: string;
  readonly commit: string;
  readonly branch: string;
  readonly runId: number;
  readonly attempt: number;
}

/** What GitHub's REST API answers; `undefined` if it refused. */
export interface Questions {
  /** `GET /repos/{owner}/{repo}/actions/runs/{id}` */
  readonly run: (id: number) => Promise<unknown>;
  /** `GET /repos/{owner}/{repo}/compare/{from}...{to}` */
  readonly compare: (from: string, to: string) => Promise<unknown>;
}

/** Forged ones before the genuine one: each costs two requests. */
const mostForged = 20;

/**
 * The newest statement that a run of the same workflow made, on a commit of this branch. Anyone with write access can upload an artifact
 * of any name: from a branch, from a tag with the name of a branch, whose runs GitHub's answers do not tell from the branch's, or from
 * another workflow. Their commits are none that this branch has reviewed.
 */
export async function newestStatement(listed: Listed | undefined, own: Own, ask: Questions): Promise<Found> {
  if (listed === undefined) return unknown;
  const candidates = candidatesIn(listed, own.branch);
  for (const { id, isExpired } of candidates.slice(0, mostForged)) {
    const run = await ask.run(id);
    const isOwn = await isRunOf(own, run, ask);
    if (isOwn === undefined || (isOwn && isExpired)) return unknown;
    if (isOwn) return { found: 'true', runId: String(id), attempt: lastAttempt(run, id, own) };
  }
  return listed.isWhole && candidates.length === 0 ? none : unknown;
}

/** The newest first. A pull request from a fork can upload an artifact of any name, too. */
function candidatesIn({ artifacts }: Listed, branch: string) {
  const found = artifacts.flatMap((artifact: unknown) => {
    const run = isObject(artifact) ? artifact['workflow_run'] : undefined;
    if (!isObject(artifact) || !isObject(run)) return [];
    const { created_at: at, expired } = artifact;
    const { id, head_branch: itsBranch, head_repository_id: from, repository_id: to } = run;
    if (typeof at !== 'string' || typeof id !== 'number' || itsBranch !== branch || from !== to) return [];
    return [{ at, id, isExpired: expired === true }];
  });
  return found.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Whoever deletes what a later attempt said would else show an earlier one in its place. */
function lastAttempt(run: unknown, id: number, own: Own): string {
  const last = id === own.runId ? own.attempt - 1 : isObject(run) && run['run_attempt'];
  return typeof last === 'number' ? String(last) : '';
}

/** Nobody else's changes run on these events. */
const ownEvents: ReadonlySet<unknown> = new Set(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch']);

/** `undefined` if GitHub does not say. */
async function isRunOf({ workflow, commit }: Own, run: unknown, ask: Questions): Promise<boolean | undefined> {
  if (!isObject(run) || typeof run['path'] !== 'string' || typeof run['head_sha'] !== 'string') return undefined;
  const [path] = run['path'].split('@');
  if (path !== workflow || !ownEvents.has(run['event'])) return false;
  if (run['head_sha'] === commit) return true;
  const compared = await ask.compare(commit, run['head_sha']);
  return isObject(compared) ? compared['status'] === 'behind' : undefined;
}
