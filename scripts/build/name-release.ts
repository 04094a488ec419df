/**
 * `npm run release:name -- v1.2.3`: writes the commit of a release, and its tag in the comment, wherever README, pages and examples show
 * how to use the action. Run in the commit after the tag, since a commit can't name itself.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commitComment, ownRepository } from '../act/action-references.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A text in which every use of this repository names the commit; those of others stay as they are. */
export function nameRelease(text: string, tag: string, commit: string): string {
  const use = new RegExp(`(uses: ${ownRepository}(?:/[\\w./-]+)?)@[0-9a-f]{40} #[^\\r\\n]*`, 'g');
  return text.replaceAll(use, (_, before: string) => `${before}@${commit} ${commitComment.of(tag)}`);
}

if (process.argv[1] === import.meta.filename) {
  const [tag = ''] = process.argv.slice(2);
  if (!/^v\d+(?:\.\d+){2}$/.test(tag)) throw new Error('Name the tag of the release: npm run release:name -- v1.2.3');
  const commit = execFileSync('git', ['rev-parse', `${tag}^{commit}`], { cwd: root, encoding: 'utf8' }).trim();
  for (const path of ['*.md', 'docs/*.md', 'docs/examples/*.yml'].flatMap((pattern) =>
    globSync(pattern, { cwd: root }),
  )) {
    const before = readFileSync(join(root, path), 'utf8');
    const after = nameRelease(before, tag, commit);
    if (after === before) continue;
    writeFileSync(join(root, path), after);
    process.stdout.write(`${path}\n`);
  }
}
