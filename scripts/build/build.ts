/**
 * Makes `dist/` from `src/`: TypeScript is stripped to `build/` by tsc, ncc bundles that, not minified so that it can be read.
 *
 *     node scripts/build/build.ts [folder]
 *
 * The bytes depend on the sources and the lockfile only, not on the place, the time or the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ncc, { type Bundle } from '@vercel/ncc';
import { bundledPackages, licensesText, softwareBillOfMaterials } from './bundled-packages.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A program that a package refers to by path for opening a browser, which the action never does. */
const dropped = new Set(['xdg-open']);

/**
 * What packages load only where it happens to be installed (`debug`, to colour its lines): a development dependency of
 * ours must not get into the bundle that way. The name given instead leads nowhere, not even to a package outside the
 * bundle; the failing import is taken for "not installed".
 */
const optional = { 'supports-color': 'node:not-bundled' };

/** Builds into a folder, which is emptied first. @throws when the sources do not compile or bundle */
export async function build(folder: string): Promise<void> {
  // All is made before the folder is touched: a build that fails leaves the old one whole.
  const files = Object.entries(contents(await compileAndBundle()));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function compileAndBundle(): Promise<Bundle> {
  const compiled = join(root, 'build');
  rmSync(compiled, { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const command = [compiler, '-p', join(root, 'tsconfig.build.json')];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The sources do not compile');
  return ncc(join(compiled, 'index.js'), {
    cache: false,
    minify: false,
    sourceMap: false,
    quiet: true,
    externals: optional,
  });
}

function contents(bundle: Bundle): Record<string, string | Uint8Array> {
  const assets = Object.entries(bundle.assets).filter(([name]) => !dropped.has(name));
  const packages = bundledPackages(modulesOf(bundle));
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const project = JSON.parse(manifest) as { readonly name: string; readonly version: string };
  return {
    'index.js': plainText(bundle.code),
    ...Object.fromEntries(
      assets.map(([name, { source }]) => [name, name.endsWith('.js') ? plainText(source) : source]),
    ),
    'LICENSES.txt': licensesText(packages),
    'sbom.cdx.json': softwareBillOfMaterials(project, packages),
  };
}

/**
 * Code in ASCII alone, all else escaped. V8 keeps a source with a single character beyond Latin-1 at two bytes for each of
 * its characters, which costs the action megabytes; and a reader of `dist/` sees every sign that could mislead the eye.
 */
function plainText(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
  // In a comment nothing is lost by it; anywhere else the escape would join the backslash.
  if (/^(?!\s*(?:\/\/|\*)).*\\[^\0-\x7f]/m.test(text)) {
    throw new Error('A backslash stands before a sign beyond ASCII: escaping would change what it means');
  }
  const escaped = (unit: string) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replaceAll(/[^\0-\x7f]/g, escaped);
}

function modulesOf(bundle: Bundle) {
  const all = { modulesSpace: Infinity, nestedModules: true, nestedModulesSpace: Infinity, groupModulesByType: false };
  const { modules } = bundle.stats.toJson({ all: false, modules: true, ...all });
  if (modules === undefined || modules.length === 0) throw new Error('ncc gave no list of the bundled modules');
  return modules;
}

if (process.argv[1] === import.meta.filename) await build(resolve(process.argv[2] ?? join(root, 'dist')));
