/** Where the action's own pages are on the server that it came from, and back: what is fetched comes from there, too. */

export interface Source {
  /** Of a clone. */
  readonly repository: string;
  /** A tag, a branch or a commit. */
  readonly ref: string;
}

/**
 * The folder `docs` at that version, to which the path of a page is added. The forms are those of Azure Repos, of GitLab, and of GitHub
 * with its Enterprise servers.
 */
export function docsUrlOf({ repository, ref }: Source): string {
  const page = repository.replace(/\.git$/, '');
  if (page.includes('/_git/')) return `${page}?version=${isCommit(ref) ? 'GC' : 'GT'}${ref}&path=/docs`;
  return `${page}/${/\bgitlab\b/.test(new URL(page).hostname) ? '-/' : ''}blob/${ref}/docs`;
}

export const isCommit = (ref: string): boolean => /^[\da-f]{40}$/.test(ref);

/** `undefined` where nobody knows where the action came from. */
export function sourceOf(docsUrl: string): Source | undefined {
  const match =
    /^(https:\/\/[^?]+?)(?:\/-)?\/blob\/(.+)\/docs$/.exec(docsUrl) ??
    /^(https:\/\/[^?]+)\?version=G[CT](.+)&path=\/docs$/.exec(docsUrl);
  const [, repository, ref] = match ?? [];
  return repository === undefined || ref === undefined ? undefined : { repository, ref };
}
