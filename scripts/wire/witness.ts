/**
 * The third-party programs between the bundle and the local cloud: which are installed, and how to install the rest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface Witness {
  readonly name: string;
  /** The executable; `undefined` where it is not installed. */
  readonly path: string | undefined;
  /** As the program itself prints it. */
  readonly version: string;
  /** The command that installs it. */
  readonly install: string;
}

/** A witness that is installed under a name of its own in the PATH. */
export interface Program {
  readonly name: string;
  /** Name of the executable. */
  readonly executable: string;
  /** Environment variable that may name the executable. */
  readonly variable: string;
  readonly versionArguments: readonly string[];
  readonly versionPattern: RegExp;
  readonly install: string;
}

/** Debian puts servers here, and leaves the folder out of an ordinary user's PATH. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin'];

type Environment = Readonly<Record<string, string | undefined>>;

function executableOf(program: Program, environment: Environment): string | undefined {
  const named = environment[program.variable];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), ...serverFolders];
  return folders.map((folder) => join(folder, program.executable)).find((path) => existsSync(path));
}

/** What an executable says of its version; `undefined` when it does not start or says something else. */
export function versionOf(path: string, args: readonly string[], pattern: RegExp): string | undefined {
  const { stdout, stderr } = spawnSync(path, args, { encoding: 'utf8', timeout: 30_000 });
  return pattern.exec(`${stdout}${stderr}`)?.[1];
}

/** Looks in the variable of the program, then in the PATH, then where Debian puts servers. */
export function findProgram(program: Program, environment: Environment): Witness {
  const { name, install } = program;
  const path = executableOf(program, environment);
  const version = path && versionOf(path, program.versionArguments, program.versionPattern);
  return version ? { name, path, version, install } : { name, path: undefined, version: '', install };
}
