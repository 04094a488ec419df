/** Where a program is, by PATH alone: a shell on Windows looks in the current folder first, and an empty entry is that folder too. */
import { statSync } from 'node:fs';
import nodePath from 'node:path';
import type { Environment } from '../../inputs/inputs.ts';

interface Platform {
  readonly isWindows: boolean;
  readonly isFile: (path: string) => boolean;
}

const thisPlatform: Platform = {
  isWindows: process.platform === 'win32',
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
};

/** @returns its absolute path; `undefined` if it is in none of the folders */
export function findOnPath(
  name: string,
  environment: Environment,
  { isWindows, isFile }: Platform = thisPlatform,
): string | undefined {
  const { delimiter, isAbsolute, join } = isWindows ? nodePath.win32 : nodePath.posix;
  const isPath = (variable: string) => (isWindows ? variable.toUpperCase() : variable) === 'PATH';
  const [, path = ''] = Object.entries(environment).find(([variable]) => isPath(variable)) ?? [];
  const files = isWindows ? ['.exe', '.cmd', '.bat'].map((ending) => `${name}${ending}`) : [name];
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isFile);
}
