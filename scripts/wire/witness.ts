/**
 * Finds the third-party programs to run between the bundle and the local cloud, and says how to install missing ones.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface Witness {
  readonly name: string;
  /** Path of the executable; `undefined` if it is not installed. */
  readonly path: string | undefined;
  /** Version, as the program prints it. */
  readonly version: string;
  /** The command that installs it. */
  readonly install: string;
}

/** A witness whose executable has its own name in the PATH. */
export interface Program {
  readonly name: string;
  /** Name of the executable. */
  readonly executable: string;
  /** Environment variable that may contain the path of the executable. */
  readonly variable: string;
  readonly versionArguments: readonly string[];
  readonly versionPattern: RegExp;
  readonly install: string;
}

/** Debian installs servers here, and omits the folder from ordinary users' PATH. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin'];

type Environment = Readonly<Record<string, string | undefined>>;

function executableOf(program: Program, environment: Environment): string | undefined {
  const named = environment[program.variable];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), ...serverFolders];
  return folders.map((folder) => join(folder, program.executable)).find((path) => existsSync(path));
}

/** The version that an executable prints; `undefined` if it does not start or prints something else. */
export function versionOf(path: string, args: readonly string[], pattern: RegExp): string | undefined {
  const { stdout, stderr } = spawnSync(path, args, { encoding: 'utf8', timeout: 30_000 });
  return pattern.exec(`${stdout}${stderr}`)?.[1];
}

/** Searches the program's variable, then the PATH, then Debian's folder for servers. */
export function findProgram(program: Program, environment: Environment): Witness {
  const { name, install } = program;
  const path = executableOf(program, environment);
  const version = path && versionOf(path, program.versionArguments, program.versionPattern);
  return version ? { name, path, version, install } : { name, path: undefined, version: '', install };
}
