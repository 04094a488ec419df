/**
 * Reads `uses:` as GitHub resolves it under the policy "require actions to be pinned to a full-length commit SHA": a reference to
 * another repository needs a commit, a reference to the same repository (`$/`, `./`) stays within the running commit, and the
 * same rules apply to whatever is called. Source: docs.github.com, "Managing GitHub Actions settings"; workflow syntax, `uses`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const { repository } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
  readonly repository: string;
};

/** The name by which users reference this repository; `npm run release:name` changes it wherever it stands. */
export const ownRepository = repository.replace(/^github:/, '');

/** Placeholder in examples until there is a release: no repository has this commit, so a copied line can't run by mistake. */
export const noCommit = '0'.repeat(40);

/** The comment after a commit that is not known yet, and after that of a release. */
export const commitComment = { none: '# FILL IN: the commit of the newest release', of: (tag: string) => `# ${tag}` };

export interface Reference {
  /** 1 for the first line. */
  readonly line: number;
  readonly uses: string;
  /** The comment after it, starting with `#`; empty if there is none. */
  readonly comment: string;
}

/** Every `uses:` in a workflow, an action or a documentation page. */
export function referencesIn(text: string): Reference[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const [, uses = '', comment = ''] = /^\s*(?:- )?uses:\s*(\S+)\s*(#.*?)?\s*$/.exec(content) ?? [];
    return uses === '' ? [] : { line: index + 1, uses: uses.replaceAll(/^["']|["']$/g, ''), comment };
  });
}

/** How a reference violates the policy, or our own rule that the version must be visible. */
export function refusalOf({ uses, comment }: Pick<Reference, 'uses' | 'comment'>): string | undefined {
  if (uses.startsWith('./')) return undefined;
  if (uses.startsWith('$/')) {
    if (uses.includes('@')) return 'a reference to the same repository must not contain @';
    return /^\$\/+$/.test(uses) ? 'the runner does not accept a bare $/ as a reference' : undefined;
  }
  const [, action = '', ref = ''] = /^([\w.-]+\/[\w./-]+)@(\S+)$/.exec(uses) ?? [];
  if (action === '') return 'not a reference to an action or workflow';
  if (!/^[0-9a-f]{40}$/.test(ref)) return `${ref} is not a full-length commit SHA`;
  if (ref === noCommit) return comment === commitComment.none ? undefined : 'the placeholder commit lacks its comment';
  return /^# v\d+(?:\.\d+){2}$/.test(comment) ? undefined : 'no version in the comment';
}

interface Steps {
  readonly steps?: readonly { readonly uses?: string }[];
}

/** What one file of this repository uses directly: in steps and job calls, or in the steps of a composite action. */
function usedBy(text: string): string[] {
  const document = load(text) as {
    readonly jobs?: Readonly<Record<string, Steps & { readonly uses?: string }>>;
    readonly runs?: Steps;
  };
  const jobs = Object.values(document.jobs ?? {});
  const steps = [...jobs, document.runs ?? {}].flatMap((part) => part.steps ?? []);
  return [...jobs, ...steps].map(({ uses }) => uses).filter((uses) => uses !== undefined);
}

/**
 * Follows a caller's references through this repository to third-party actions.
 *
 * @param root this repository at the commit that the caller pinned
 * @returns each reference found, with the file that contains it; GitHub rejects the run if one of them violates the policy
 */
export function resolveAll(
  text: string,
  root: string,
  where = 'the caller',
  seen = new Set<string>(),
): [string, string][] {
  const found: [string, string][] = [];
  for (const uses of usedBy(text)) {
    found.push([where, uses]);
    const own = ownFile(uses, root);
    if (own === undefined || seen.has(own)) continue;
    seen.add(own);
    found.push(...resolveAll(readFileSync(join(root, own), 'utf8'), root, own, seen));
  }
  return found;
}

/** The file of this repository that a reference resolves to. @throws if there is none */
function ownFile(uses: string, root: string): string | undefined {
  const prefix = [`${ownRepository}/`, '$/'].find((each) => uses.startsWith(each));
  const bare = uses.startsWith(`${ownRepository}@`) ? '' : undefined;
  const path = prefix === undefined ? bare : uses.slice(prefix.length).replace(/@.*/, '');
  if (path === undefined) return undefined;
  const file = path.endsWith('.yml') ? path : join(path, 'action.yml');
  if (!existsSync(join(root, file))) throw new Error(`${uses} does not resolve: there is no ${file}`);
  return file;
}
