/** `npm run release:name`: writes the commit of a release into the README, pages and examples. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand, unknownWord, WrongArgument } from '../../emulator/command-line.ts';
import { commitComment, ownRepository } from '../act/action-references.ts';

const root = resolve(import.meta.dirname, '..', '..');

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run release:name',
  about: `Writes the commit of a release, with its tag in the comment, wherever the README, pages and examples show how to use the action.
Run it in the commit after the tag, since a commit can't contain its own SHA.`,
  options: {},
  words: { name: 'TAG', about: 'the tag of the release, once it exists' },
  examples: [['v1.2.3', 'writes the commit of v1.2.3']],
};

/** The text with the commit in every use of this repository; uses of other repositories do not change. */
export function nameRelease(text: string, tag: string, commit: string): string {
  const use = new RegExp(`(uses: ${ownRepository}(?:/[\\w./-]+)?)@[0-9a-f]{40} #[^\\r\\n]*`, 'g');
  const clone = new RegExp(`(git clone [^\\n]*--branch )v[\\d.]+(?= https://github\\.com/${ownRepository}\\b)`, 'g');
  return text
    .replaceAll(use, (_, before: string) => `${before}@${commit} ${commitComment.of(tag)}`)
    .replaceAll(clone, (_, before: string) => `${before}${tag}`);
}

/** @throws WrongArgument if there is no such tag */
function commitOf(tag: string): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const tags = git('tag', '--list', 'v*').split('\n').filter(Boolean);
  if (!tags.includes(tag)) throw unknownWord('tag', tag, tags);
  return git('rev-parse', `${tag}^{commit}`);
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, ({ words: [tag, ...more] }) => {
    if (tag === undefined) throw new WrongArgument('the tag of the release is missing');
    if (more.length > 0) throw new WrongArgument(`unexpected argument ${more[0]}: give only one tag`);
    if (!/^v\d+(?:\.\d+){2}$/.test(tag)) throw new WrongArgument(`${tag} is not a release tag such as v1.2.3`);
    const commit = commitOf(tag);
    const patterns = ['*.md', 'docs/*.md', 'docs/examples/*.yml'];
    for (const path of patterns.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
      const before = readFileSync(join(root, path), 'utf8');
      const after = nameRelease(before, tag, commit);
      if (after === before) continue;
      writeFileSync(join(root, path), after);
      process.stdout.write(`${path}\n`);
    }
    return 0;
  });
}
