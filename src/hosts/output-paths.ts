/** The paths that a person names for results: what may be written there, and what is an invalid input. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { InputProblem } from '../inputs/inputs.ts';

/** `file`: a regular file, or nothing yet. `stream`: it takes a text and stays what it is. */
type PathKind = 'file' | 'stream' | 'link' | 'folder';

/** A named path, by its option. */
export type NamedPaths = Readonly<Record<string, string | undefined>>;

export function kindOf(path: string): PathKind {
  const entry = entryAt(path);
  if (entry === undefined || entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() && !isOfSystem(path) ? 'link' : 'stream';
}

/** The stream of this process that a path below `/dev` stands for. */
export function ownStream(path: string): 'stdout' | 'stderr' | undefined {
  const [, stream, number] = /^\/dev\/(?:(stdout|stderr)|fd\/([12]))$/.exec(resolve(path)) ?? [];
  if (stream === 'stdout' || number === '1') return 'stdout';
  return stream === 'stderr' || number === '2' ? 'stderr' : undefined;
}

/** The paths that break no rule, and an invalid input for each other one. */
export function checkPaths(named: NamedPaths) {
  const options = new Map<string, string>();
  const paths: Record<string, string> = {};
  const problems: InputProblem[] = [];
  for (const [input, given] of Object.entries(named)) {
    if (given === undefined || given === '') continue;
    const kind = kindOf(given);
    const place = placeOf(given);
    const former = options.get(place);
    options.set(place, former ?? input);
    const rule = kind === 'link' || kind === 'folder' ? `must be no ${kind}` : former && sameAs(former);
    if (rule === undefined) paths[input] = given;
    else problems.push({ input, given, rule });
  }
  return { paths, problems };
}

function sameAs(option: string): string {
  return `must differ from the path of ${option}`;
}

function entryAt(path: string) {
  try {
    return lstatSync(path);
  } catch {
    // What is wrong with it shows when it is written.
    return undefined;
  }
}

/** Links that the system made, such as `/dev/stdout`; everybody may put one into `/dev/shm`. */
function isOfSystem(path: string): boolean {
  return /^\/dev\/(?!shm\/)/.test(resolve(path));
}

/** Two paths of one place are equal. */
function placeOf(path: string): string {
  const stream = ownStream(path);
  if (stream !== undefined) return stream;
  const full = resolve(path);
  try {
    return join(realpathSync(dirname(full)), basename(full));
  } catch {
    return full;
  }
}
