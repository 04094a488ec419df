/**
 * `node scripts/node24.js scripts/build/name-release.ts --source URL [--publisher ID]`: puts the address of the repository that hosts the
 * action (any git server) and the publisher of the extension into every file that names them. Pages link to that address, and fetch
 * scripts from it, where the host does not tell where the program came from. With `--tag vN.N.N` it writes the tag's commit into the
 * examples.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly repository: string;
  readonly publisher: string;
};

const { values } = parseArgs({
  options: { source: { type: 'string' }, publisher: { type: 'string' }, tag: { type: 'string' } },
});

/**
 * The address by which people clone and browse, without the login that Azure Repos writes into it.
 *
 * @throws if it is no address of that kind, such as that of SSH
 */
function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' || url.pathname === '/') throw new Error('Give --source as https://SERVER/PATH');
  url.username = '';
  url.password = '';
  return url.href.replace(/\/?(?:\.git)?$/, '');
}

/** `https://github.com/OWNER/NAME` is `uses: OWNER/NAME`; elsewhere an action is used by its path alone. */
const pathOf = (address: string) => new URL(address).pathname.slice(1);

const replacements: (readonly [RegExp, string])[] = [];
const escaped = (text: string) => text.replaceAll(/[.\\/]/g, String.raw`\$&`);
if (values.source !== undefined) {
  const [from, to] = [addressOf(manifest.repository), addressOf(values.source)];
  replacements.push([/(?<=^const source: string = ')[^']*/gm, to]);
  replacements.push([new RegExp(escaped(from), 'g'), to]);
  replacements.push([new RegExp(String.raw`(?<![\w./-])${escaped(pathOf(from))}(?![\w-])`, 'g'), pathOf(to)]);
}
if (values.publisher !== undefined) {
  replacements.push([/(?<="publisher": ")[\w-]+/g, values.publisher]);
  replacements.push([/(?<= Publisher=")[\w-]+/g, values.publisher]);
  replacements.push([/(?<=--publisher-id )[\w-]+/g, values.publisher]);
}
if (values.tag !== undefined) {
  const commit = git('rev-parse', `${values.tag}^{commit}`);
  const use = new RegExp(String.raw`(?<=uses: ${escaped(pathOf(addressOf(manifest.repository)))}@)\S+(?: # \S+)?`, 'g');
  replacements.push([use, `${commit} # ${values.tag}`]);
}
if (replacements.length === 0) throw new Error('Give --source URL, --publisher ID or --tag vN.N.N');

const files = git('ls-files', '-z', '--', ':!dist', ':!package-lock.json').split('\0').filter(Boolean);
for (const file of files) {
  const before = readFileSync(join(root, file), 'utf8');
  if (before.includes('\0')) continue;
  const after = replacements.reduce((text, [what, by]) => text.replaceAll(what, by), before);
  if (after === before) continue;
  writeFileSync(join(root, file), after);
  console.log(file);
}
console.log('Run npm run build and npm run docs, and commit all of it.');
