/** Licenses and SBOM of the bundled packages, from the bundler's own list of modules. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatsModule } from '@vercel/ncc';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression that the package declares. */
  readonly license: string;
  /** The texts of its license and notice files, joined; empty when the package ships none. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The packages in `node_modules` that the modules come from, one entry per version, sorted by name and version.
 *
 * @param modules webpack's modules; those that were concatenated into another one are nested in it
 */
export function bundledPackages(modules: readonly StatsModule[]): BundledPackage[] {
  const folders = new Set(files(modules).flatMap((file) => packageFolder(file) ?? []));
  const packages = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const found = readPackage(folder);
    packages.set(`${found.name}@${found.version}`, found);
  }
  return [...packages.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

/**
 * Compares two accounts of the bundler: the modules' paths, from which the lists come, and their names.
 *
 * @throws if the names tell of a package or of joined modules that the paths don't: it would ship without its license
 */
export function requireEveryModule(modules: readonly StatsModule[]): void {
  const listed = new Set(bundledPackages(modules).map(({ name }) => name));
  for (const { name = '', modules: inner = [] } of withInner(modules)) {
    const joined = Number(/ \+ (\d+) modules$/.exec(name)?.[1] ?? 0);
    if (joined > 0 && inner.length !== joined + 1)
      throw new Error(`The bundler lists ${inner.length} modules of ${name}`);
    const [, named] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name) ?? [];
    if (named !== undefined && !listed.has(named)) throw new Error(`${named} is bundled and not listed`);
  }
}

function withInner(modules: readonly StatsModule[]): StatsModule[] {
  return modules.flatMap((module) => [module, ...withInner(module.modules ?? [])]);
}

function files(modules: readonly StatsModule[]): string[] {
  return withInner(modules).flatMap(({ nameForCondition }) => nameForCondition ?? []);
}

/** `/x/node_modules/a/node_modules/@b/c/lib/d.js` lies in `/x/node_modules/a/node_modules/@b/c`. */
function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
}

function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license } = manifest;
  if (typeof license !== 'string')
    throw new Error(`${name}@${version} declares no license: check it before you bundle it.`);
  const names = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = names.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'));
  return { name, version, license, text: texts.map(plainText).join('\n\n') };
}

/** Normalizes line endings and trailing spaces, so that the file is the same wherever it is built. */
function plainText(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** `LICENSES.txt`: one entry for each package, with its version, license id and text. */
export function licensesText(packages: readonly BundledPackage[]): string {
  const rule = '='.repeat(80);
  const entries = packages.map(({ name, version, license, text }) =>
    [rule, `${name} ${version}`, `License: ${license}`, rule, text || '(The package ships no license file.)', ''].join(
      '\n',
    ),
  );
  return [`The ${packages.length} packages bundled in this folder, and their licenses.`, '', ...entries].join('\n');
}

/** A package's name and version → SHA-512 of the file that the registry has, in hexadecimal. @param text of package-lock.json */
export function lockedHashes(text: string): ReadonlyMap<string, string> {
  const { packages } = JSON.parse(text) as {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  };
  return new Map(
    Object.entries(packages).flatMap(([path, { version = '', integrity = '' }]) => {
      const [, hash] = /^sha512-(\S+)$/.exec(integrity) ?? [];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return hash === undefined ? [] : [[`${name}@${version}`, Buffer.from(hash, 'base64').toString('hex')] as const];
    }),
  );
}

function hashOf(id: string, hashes: ReadonlyMap<string, string>): string {
  const hash = hashes.get(id);
  if (hash === undefined) throw new Error(`package-lock.json has no hash of ${id}`);
  return hash;
}

/**
 * CycloneDX 1.6 (ECMA-424), without a time, which would differ between builds. The serial number comes from the content.
 *
 * @param hashes see `lockedHashes`
 * @throws if one of the packages has none
 */
export function softwareBillOfMaterials(
  project: { readonly name: string; readonly version: string },
  packages: readonly BundledPackage[],
  hashes: ReadonlyMap<string, string>,
): string {
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': packageUrl(name, version),
    name,
    version,
    hashes: [{ alg: 'SHA-512', content: hashOf(`${name}@${version}`, hashes) }],
    licenses: [{ expression: license }],
    purl: packageUrl(name, version),
  }));
  const own = packageUrl(project.name, project.version);
  const content = {
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own, name: project.name, version: project.version, purl: own },
    },
    components,
  };
  const head = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialNumberOf(JSON.stringify(content)) };
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`;
}

/** A UUID of version 8 (RFC 9562), whose bits are those of the content's SHA-256: the same content has the same number. */
function serialNumberOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return `urn:uuid:${uuid}`;
}

/** Package URL of npm: the `@` of a scope is percent-encoded (purl specification, type npm). */
function packageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}
