/**
 * `npm run build`: builds `dist/` from `src/`, and `actions/dist/`, which the small actions share, from `actions/`. tsc compiles
 * TypeScript to `build/`, and ncc bundles that without minifying it, so that it stays readable.
 *
 * The output depends only on the sources and the lockfile, not on the folder, the time or the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ncc, { type Bundle } from '@vercel/ncc';
import { type CommandLine, progress, runCommand, WrongArgument } from '../../src/runtime/command-line.ts';
import {
  bundledPackages,
  licensesText,
  lockedHashes,
  requireEveryModule,
  softwareBillOfMaterials,
} from './bundled-packages.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A file in each bundle that replaces code that the bundle never runs. */
const notBundled = './not-bundled.js';

/**
 * What the bundle leaves out, and what replaces it.
 *
 * `debug` loads `supports-color`, to color its lines, only if it happens to be installed. A development dependency of ours must
 * not get into the bundle that way. The replacement name does not exist: the failed import means "not installed".
 *
 * `undici` is the HTTP client of `@actions/core` and `@actions/github`, nearly a megabyte. The action asks for its OIDC
 * token itself, gives octokit a client of its own, and hides the proxy from them before they are loaded.
 *
 * `open` starts a browser for the interactive login of `@azure/identity`, with eleven packages and a script.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'supports-color': 'node:not-bundled',
  undici: notBundled,
  open: notBundled,
};
const notInTheBundle = `/** In the place of what this action never runs: see scripts/build/build.ts. */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle');
  }
}
export function fetch() {
  throw new Error('undici is not part of this bundle');
}
export default function open() {
  throw new Error('open is not part of this bundle');
}
`;

/**
 * What the small actions do not need: the HTTP client of `@actions/core` (for OIDC tokens), its code that starts programs (to
 * describe the machine), and the parts that depend on them. They would be nine tenths of the bundle.
 */
const unused: Readonly<Record<string, string>> = {
  '@actions/http-client': notBundled,
  '@actions/http-client/lib/auth': notBundled,
  '@actions/exec': notBundled,
  './oidc-utils.js': notBundled,
  './path-utils.js': notBundled,
  './platform.js': notBundled,
};
const notInTheSmallBundle = `/** In the place of what these actions never run: see scripts/build/build.ts. */
class NotBundled {
  constructor() {
    throw new Error('These actions do not contain this part of @actions/core');
  }
}
const none = undefined;
export { NotBundled as OidcClient };
export { none as toPlatformPath, none as toPosixPath, none as toWin32Path };
`;

/** The small actions: the folders of `actions/` with a `main.ts`. */
export function smallActions(): string[] {
  const folders = readdirSync(join(root, 'actions'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => existsSync(join(root, 'actions', name, 'main.ts')));
  return names.toSorted();
}

/** A file that is started: it calls its function in the shared bundle. */
const entryOf = (name: string, bundled: string) => `import { ${name} } from './${bundled}';\nawait ${name}();\n`;

/** npm links it as a command. */
const asCommand = (entry: string) => `#!/usr/bin/env node\n${entry}`;

/** The files of `dist/` that are started, and the bundle that they share. */
const mainEntries = ['index', 'cli', 'task'] as const;
const mainBundle = 'main.js';

/** The folders that the build writes, relative to the repository. */
export const builtFolders: readonly string[] = ['dist', join('actions', 'dist')];

/**
 * Builds into `builtFolders` below the given folder; they are emptied first.
 *
 * @throws if the sources can't be compiled or bundled
 */
export async function build(below: string): Promise<void> {
  // Everything is built before any folder is changed, so a failed build leaves them as they were.
  progress('Compiling ...');
  compile('tsconfig.build.json', 'build');
  progress('Bundling dist ...');
  const main = contents(mainBundle, await bundle(join('build', 'entries.js'), leftOut));
  progress('Bundling actions/dist ...');
  compile('tsconfig.actions.json', join('build', 'actions'));
  const small = contents('index.js', await bundle(join('build', 'actions', 'actions', 'index.js'), unused));
  const entries = { ...entriesOf(mainEntries, mainBundle), 'cli.js': asCommand(entryOf('cli', mainBundle)) };
  const actions = entriesOf(smallActions(), 'index.js');
  progress('');
  write(join(below, 'dist'), { ...main, ...entries, [notBundled]: notInTheBundle });
  write(join(below, 'actions', 'dist'), { ...small, ...actions, [notBundled]: notInTheSmallBundle });
}

function entriesOf(names: readonly string[], bundled: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}.js`, entryOf(name, bundled)] as const));
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function compile(project: string, output: string): void {
  rmSync(join(root, output), { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, project)], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The sources do not compile');
}

function bundle(entry: string, externals: Readonly<Record<string, string>>): Promise<Bundle> {
  return ncc(join(root, entry), { cache: false, minify: false, sourceMap: false, quiet: true, externals });
}

function contents(name: string, bundled: Bundle): Record<string, string | Uint8Array> {
  const modules = modulesOf(bundled);
  requireEveryModule(modules);
  const packages = bundledPackages(modules);
  const [manifest = '', lock = ''] = ['package.json', 'package-lock.json'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const project = JSON.parse(manifest) as { readonly name: string; readonly version: string };
  return {
    [name]: plainText(bundled.code),
    ...Object.fromEntries(
      Object.entries(bundled.assets).map(([asset, { source }]) => [
        asset,
        asset.endsWith('.js') ? plainText(source) : source,
      ]),
    ),
    'LICENSES.txt': licensesText(packages),
    'sbom.cdx.json': softwareBillOfMaterials(project, packages, lockedHashes(lock)),
  };
}

/**
 * Escapes everything but ASCII. If a source contains a single character beyond Latin-1, V8 stores all of it with two bytes per
 * character, which would cost the action megabytes. Escaping also makes characters visible that look like others.
 */
function plainText(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
  // In a comment this is harmless; anywhere else the escape would combine with the backslash.
  if (/^(?!\s*(?:\/\/|\*)).*\\[^\0-\x7f]/m.test(text)) {
    throw new Error('A backslash precedes a non-ASCII character: escaping it would change its meaning');
  }
  const escaped = (unit: string) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replaceAll(/[^\0-\x7f]/g, escaped);
}

function modulesOf(bundled: Bundle) {
  const all = { modulesSpace: Infinity, nestedModules: true, nestedModulesSpace: Infinity, groupModulesByType: false };
  const { modules } = bundled.stats.toJson({ all: false, modules: true, ids: true, ...all });
  if (modules === undefined || modules.length === 0) throw new Error('ncc returned no list of the bundled modules');
  return modules;
}

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run build',
  about: 'Builds dist/ from src/, and actions/dist/ from actions/.',
  options: {},
  words: { name: 'FOLDER', about: 'an existing folder to build into, instead of this repository' },
  examples: [
    ['', 'builds into this repository'],
    ['/tmp/built', 'builds elsewhere, to compare'],
  ],
};

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, async ({ words: [below = root, ...more] }) => {
    if (more.length > 0) throw new WrongArgument(`unexpected argument ${more[0]}: give only one folder`);
    if (!existsSync(below)) throw new WrongArgument(`there is no folder ${below}`);
    await build(resolve(below));
    return 0;
  });
}
