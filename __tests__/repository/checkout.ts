/** The repository at another path, as a clone and an install would create it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Checkout {
  readonly folder: string;
  /** Removes only what was created for the checkout: the path is the created one, never a derived one. */
  remove(): void;
}

/**
 * A checkout of the current files, at a path of another length. It leaves nothing behind if it can't be created.
 *
 * @param modules whether it has packages of its own, or a link to those of this repository, which is enough unless it builds
 */
export function checkOutElsewhere(modules: 'own' | 'linked' = 'own'): Checkout {
  const made = mkdtempSync(join(tmpdir(), 'clone-'));
  const remove = () => rmSync(made, { recursive: true, force: true });
  try {
    const folder = join(made, 'somewhere', 'else', 'altogether');
    copyFiles(folder);
    if (modules === 'own') linkModules(root, folder);
    else symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function copyFiles(folder: string): void {
  const list = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const listed = list.stdout.split('\0').filter((name) => name !== '' && !name.startsWith('dist/'));
  // A file that git lists may have been deleted.
  const paths = listed.map((name) => join(root, name)).filter((path) => existsSync(path));
  for (const path of [...paths, ...filesBelow(join(root, 'dist'))]) {
    const target = path.replace(root, folder);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

/**
 * Puts all packages that are installed in one folder into another, without copying if the file system allows. A link to
 * the folder would make the bundler resolve to this repository.
 */
export function linkModules(from: string, to: string): void {
  for (const path of filesBelow(join(from, 'node_modules'))) linkOrCopy(path, path.replace(from, to));
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
