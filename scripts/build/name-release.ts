/**
 * `npm run release:name`: writes the name of the repository, or the commit of a release, into everything that shows how to use the
 * action.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, progress, runCommand, unknownWord, WrongArgument } from '../../src/runtime/command-line.ts';
import { ownRepository } from '../act/action-references.ts';
import { isPublisher } from '../extension/manifest.ts';
import {
  gitlabTemplate,
  isBuilt,
  placeholderRepository,
  renamed,
  withIntegrity,
  withOwners,
  withPublisher,
  withRelease,
} from './naming.ts';
import { packageSumAt } from './package.ts';

const root = resolve(import.meta.dirname, '..', '..');
const codeOwners = join('.github', 'CODEOWNERS');

const options = {
  'code-owner': {
    type: 'string',
    multiple: true,
    value: '@OWNER/TEAM',
    about: 'with OWNER/NAME: who approves changes; a user or team with write access to the repository',
  },
  publisher: {
    type: 'string',
    value: 'NAME',
    about: 'with OWNER/NAME: the publisher of the extension for Azure Pipelines; default: OWNER',
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run release:name',
  about: `OWNER/NAME: the repository that releases. Writes its name into every file that names it, and builds and generates what depends
on it. Do this once, in a fork.

vN.N.N: a release. Writes its commit, with the tag in the comment, and the SHA-256 of its package into every example: that of the tag or, for the version in
package.json before there is a tag, the current commit. Run it on the commit that will be released, and tag the commit after it;
a commit can't contain its own SHA.`,
  options,
  words: { name: 'OWNER/NAME | TAG', about: 'the repository, or the tag of a release' },
  examples: [
    ['contoso/cja-cmk-action', 'names a fork'],
    ['contoso/cja-cmk-action --code-owner @contoso/platform', 'also names who approves changes'],
    ['v1.2.3', 'writes the commit of v1.2.3'],
  ],
};

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).trim();

/** @returns the paths of the changed files */
function rewrite(paths: readonly string[], change: (text: string, path: string) => string): string[] {
  return paths.filter((path) => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = before.includes('\0') ? before : change(before, path);
    if (after === before) return false;
    writeFileSync(join(root, path), after);
    return true;
  });
}

const isExample = (path: string) => /\.(?:md|yml)$/.test(path);

/** Files as git knows them, without those that are built. */
function sources(): string[] {
  return git('ls-files')
    .split('\n')
    .filter((path) => !isBuilt(path));
}

function run(about: string, ...command: readonly string[]): void {
  progress(about);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  progress('');
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}${stderr}`);
}

function nameRepository(name: string, owners: readonly string[], publisher: string): number {
  const changed = rewrite(sources(), (text, path) => {
    // Both names: what was merged from the project has its own.
    const named = [ownRepository, placeholderRepository].reduce((each, former) => renamed(each, former, name), text);
    if (path === codeOwners) return withOwners(named, owners);
    return isExample(path) || path === 'package.json' ? withPublisher(named, publisher) : named;
  });
  const formatted = changed.filter((path) => path.endsWith('.ts'));
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  if (formatted.length > 0) run('Formatting ...', biome, 'format', '--write', ...formatted);
  run('Building ...', join('scripts', 'build', 'build.ts'));
  run('Generating pages ...', join('scripts', 'docs', 'docs.ts'));
  process.stdout.write(`${changed.join('\n')}\n`);
  process.stdout.write(
    'Commit all changes, dist included. The examples get their commit with npm run release:name -- vN.N.N\n',
  );
  return 0;
}

/** @throws WrongArgument if there is neither such a tag nor such a version */
function commitOf(tag: string): string {
  const tags = git('tag', '--list', 'v*').split('\n').filter(Boolean);
  if (tags.includes(tag)) return git('rev-parse', `${tag}^{commit}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  if (tag !== `v${version}`) throw unknownWord('tag', tag, [...tags, `v${version}`]);
  if (git('status', '--porcelain') !== '')
    throw new WrongArgument('commit your changes first: the examples name a commit');
  return git('rev-parse', 'HEAD');
}

function nameRelease(tag: string): number {
  const commit = commitOf(tag);
  const release = { tag, commit, packageSum: packageSumAt(root, commit) };
  const examples = sources().filter(isExample);
  const changed = rewrite(examples, (text) => withRelease(text, release));
  // Its hash is that of what was just written.
  const template = readFileSync(join(root, gitlabTemplate), 'utf8');
  const including = rewrite(examples, (text) => withIntegrity(text, template));
  for (const path of new Set([...changed, ...including])) process.stdout.write(`${path}\n`);
  return 0;
}

await runCommand(commandLine, ({ values: { 'code-owner': owners = [], publisher }, words: [word, ...more] }) => {
  if (word === undefined) throw new WrongArgument('the repository or the tag of a release is missing');
  if (more.length > 0) throw new WrongArgument(`unexpected argument ${more[0]}: give only one`);
  for (const owner of owners) {
    if (!/^@[\w-]+(?:\/[\w-]+)?$/.test(owner)) throw new WrongArgument(`${owner} is no code owner such as @OWNER/TEAM`);
  }
  if (publisher !== undefined && !isPublisher(publisher)) throw new WrongArgument(`${publisher} is no publisher's ID`);
  const [, owner] = /^([A-Za-z\d][A-Za-z\d-]{0,38})\/[\w.-]{1,100}$/.exec(word) ?? [];
  if (owner !== undefined) return nameRepository(word, owners, publisher ?? owner);
  if (owners.length > 0 || publisher !== undefined)
    throw new WrongArgument('--code-owner and --publisher go with OWNER/NAME');
  if (/^v\d+(?:\.\d+){2}$/.test(word)) return nameRelease(word);
  throw new WrongArgument(`${word} is neither a repository such as contoso/cja-cmk-action nor a tag such as v1.2.3`);
});
