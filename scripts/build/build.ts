/**
 * `npm run build [-- FOLDER]`: builds `dist/` from `src/`. tsc compiles TypeScript to `build/`, and ncc bundles that without minifying it, so that
 * it stays readable.
 *
 * The output depends only on the sources and the lockfile, not on the folder, the time or the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ncc, { type Bundle } from '@vercel/ncc';
import {
  bundledPackages,
  licensesText,
  lockedHashes,
  requireEveryModule,
  softwareBillOfMaterials,
} from './bundled-packages.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A file in the bundle that replaces code that the bundle never runs. */
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
 *
 * `@azure/identity` and `@azure/msal-node` have a file for each other way to sign in, which the bundler keeps: a tenth of what a runner
 * downloads.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'supports-color': 'node:not-bundled',
  undici: notBundled,
  open: notBundled,
  ...Object.fromEntries(
    [
      ...'PublicClientApplication ManagedIdentityApplication'.split(' ').map((name) => `./client/${name}.mjs`),
      './credentials/managedIdentityCredential/index.js',
      ...`defaultAzure chainedToken clientSecret environment clientCertificate azureCli azureDeveloperCli interactiveBrowser deviceCode
      azurePipelines authorizationCode azurePowerShell usernamePassword visualStudioCode onBehalfOf workloadIdentity`
        .split(/\s+/)
        .map((name) => `./credentials/${name}Credential.js`),
    ].map((path) => [path, notBundled] as const),
  ),
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

/** The bundle that the files which are started share. */
const mainBundle = 'main.js';

/** A file that is started: it calls its function in the bundle. */
const entryOf = (name: string) => `import { ${name} } from './${mainBundle}';\nawait ${name}();\n`;

/** npm links `cli.js` as a command. */
const entries = {
  'index.js': entryOf('index'),
  'cli.js': `#!/usr/bin/env node\n${entryOf('cli')}`,
  'task.js': entryOf('task'),
};

/**
 * Builds into `dist/` below the given folder, which is emptied first.
 *
 * @throws if the sources can't be compiled or bundled
 */
export async function build(below: string): Promise<void> {
  // Everything is built before the folder is changed, so a failed build leaves it as it was.
  compile();
  const bundled = await ncc(join(root, 'build', 'entries.js'), {
    cache: false,
    minify: false,
    sourceMap: false,
    quiet: true,
    externals: leftOut,
  });
  write(join(below, 'dist'), { ...contents(bundled), ...entries, [notBundled]: notInTheBundle });
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function compile(): void {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = join(root, 'tsconfig.build.json');
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The sources do not compile');
}

function contents(bundled: Bundle): Record<string, string | Uint8Array> {
  const modules = modulesOf(bundled);
  requireEveryModule(modules);
  const packages = bundledPackages(modules);
  const [manifest = '', lock = ''] = ['package.json', 'package-lock.json'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const project = JSON.parse(manifest) as { readonly name: string; readonly version: string };
  return {
    [mainBundle]: plainText(bundled.code),
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

if (import.meta.main) {
  const [below = root] = process.argv.slice(2);
  if (!existsSync(below)) throw new Error(`There is no folder ${below}`);
  await build(resolve(below));
}
