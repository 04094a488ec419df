/**
 * Reads `uses:` as GitHub resolves it under the policy "require actions to be pinned to a full-length commit SHA": a reference to
 * another repository needs a commit, a local one (`./`) stays within the running commit. Source: docs.github.com, "Managing GitHub Actions settings"; workflow syntax, `uses`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const [, action = '', ref = ''] = /^([\w.-]+\/[\w./-]+)@(\S+)$/.exec(uses) ?? [];
  if (action === '') return 'not a reference to an action or workflow';
  if (!/^[0-9a-f]{40}$/.test(ref)) return `${ref} is not a full-length commit SHA`;
  if (ref === noCommit) return comment === commitComment.none ? undefined : 'the placeholder commit lacks its comment';
  return /^# v\d+(?:\.\d+){2}$/.test(comment) ? undefined : 'no version in the comment';
}
