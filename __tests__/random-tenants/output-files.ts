/** "What a path names is never replaced by something else": paths of every kind that results are written to, and what is there after. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const results = ['report-file', 'ticket-file', 'incident-ticket-file', 'summary-file'] as const;
export type ResultName = (typeof results)[number];

/** `own`: nothing yet, and no other result is written there. All others are one place, however many results name it. */
export const filePlaces = [
  'own',
  'nothing',
  'file',
  'read-only',
  'pipe',
  'device',
  '/dev/stdout',
  'missing/x',
  'file/x',
  'folder',
  'link',
  'dangling',
] as const;
export type FilePlace = (typeof filePlaces)[number];

/** The place of each result that is asked for. */
export type NamedPlaces = Readonly<Partial<Record<ResultName, FilePlace>>>;

const refused: ReadonlySet<FilePlace> = new Set(['folder', 'link', 'dangling']);
const files: ReadonlySet<FilePlace> = new Set(['own', 'nothing', 'file', 'read-only']);
const before = 'of an earlier run';

/** What a run had to write, and whether it says that it wrote all of it. */
export interface PublishedResults {
  readonly texts: Readonly<Record<ResultName, string>>;
  readonly isComplete: boolean;
}

export class OutputFiles {
  /** By the name of the result. */
  readonly paths: Readonly<Record<string, string>>;
  readonly #named: readonly (readonly [ResultName, FilePlace])[];
  readonly #folder = mkdtempSync(join(tmpdir(), 'random-paths-'));
  readonly #pipe: number | undefined;
  readonly #state: string;
  /** What was written to streams. */
  #printed = '';
  readonly #piped: Buffer[] = [];

  constructor(named: NamedPlaces) {
    this.#named = results.flatMap((result) => (named[result] === undefined ? [] : [[result, named[result]] as const]));
    this.paths = Object.fromEntries(this.#named.map(([result, place]) => [result, this.#pathOf(result, place)]));
    writeFileSync(this.#at('file'), before);
    writeFileSync(this.#at('read-only'), before, { mode: 0o444 });
    mkdirSync(this.#at('folder'));
    symlinkSync(this.#at('file'), this.#at('link'));
    symlinkSync(this.#at('gone'), this.#at('dangling'));
    const isNamed = (place: FilePlace) => this.#named.some(([, one]) => one === place);
    if (isNamed('pipe')) execFileSync('mkfifo', [this.#at('pipe')]);
    // Only root could replace the system's own, and gets another one.
    if (isNamed('device') && isRoot()) execFileSync('mknod', [this.#at('device'), 'c', '1', '3']);
    this.#pipe = isNamed('pipe') ? openSync(this.#at('pipe'), constants.O_RDWR | constants.O_NONBLOCK) : undefined;
    this.#state = this.#kinds();
  }

  /** "A link elsewhere, a folder, or the same path for two outputs is an invalid input". */
  get isValid(): boolean {
    const shared = this.#named.map(([, place]) => place).filter((place) => place !== 'own');
    return new Set(shared).size === shared.length && !shared.some((place) => refused.has(place));
  }

  /** Reads the streams while results are published; what is printed meanwhile is what is written to `/dev/stdout`. */
  async readDuring<T>(publish: () => Promise<T>): Promise<T> {
    const own = Object.getOwnPropertyDescriptor(process.stdout, 'write');
    const take = (text: string, done: () => void) => {
      this.#printed += text;
      done();
      return true;
    };
    Object.defineProperty(process.stdout, 'write', { value: take, configurable: true });
    const reading = setInterval(() => this.#readPipe(), 2);
    try {
      return await publish();
    } finally {
      clearInterval(reading);
      this.#readPipe();
      if (own === undefined) Reflect.deleteProperty(process.stdout, 'write');
      else Object.defineProperty(process.stdout, 'write', own);
    }
  }

  /** @returns what is wrong with what is there after the run */
  complaints({ texts, isComplete }: PublishedResults): string[] {
    const wrong: string[] = [];
    if (this.#kinds() !== this.#state) wrong.push(`there is ${this.#kinds()}, and was ${this.#state}`);
    for (const [result, place] of this.#named) {
      const there = this.#textAt(result, place);
      if (there !== undefined && there !== texts[result])
        wrong.push(`${result} in ${place} is not whole: ${there.slice(0, 80)}`);
    }
    const isWritable = ([result, place]: readonly [ResultName, FilePlace]) =>
      !place.includes('/x') || texts[result] === '';
    if (isComplete !== this.#named.every(isWritable)) wrong.push(`the results are ${isComplete ? '' : 'not '}complete`);
    return wrong;
  }

  /** @returns what a run changed to which these places are invalid: its result is still written to the others */
  changes(): string[] {
    const isTarget = this.#named.some(([, place]) => place === 'file');
    const isKept = isTarget || readFileSync(this.#at('file'), 'utf8') === before;
    const isSame = this.#kinds() === this.#state && isKept && !existsSync(this.#at('gone'));
    return isSame ? [] : [`there is ${this.#kinds()}, and was ${this.#state}`];
  }

  remove(): void {
    if (this.#pipe !== undefined) closeSync(this.#pipe);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  #pathOf(result: ResultName, place: FilePlace): string {
    if (place === 'own') return this.#at(result);
    if (place === 'device' && !isRoot()) return '/dev/null';
    if (place === '/dev/stdout') return place;
    // One place has many names.
    return result === 'summary-file' ? `${this.#folder}/folder/../${place}` : this.#at(place);
  }

  /** What is in the folder, but for the files that results may be. */
  #kinds(): string {
    const made = new Set(
      this.#named.filter(([, place]) => files.has(place)).map(([result, place]) => this.#pathOf(result, place)),
    );
    const names = readdirSync(this.#folder).toSorted();
    const kept = names.filter((name) => !made.has(this.#at(name)) && !made.has(`${this.#folder}/folder/../${name}`));
    return kept.map((name) => `${name} ${lstatSync(this.#at(name)).mode & constants.S_IFMT}`).join(', ');
  }

  /** @returns `undefined` where nothing can be read */
  #textAt(result: ResultName, place: FilePlace): string | undefined {
    if (place === '/dev/stdout') return this.#printed;
    if (place === 'pipe') return Buffer.concat(this.#piped).toString();
    if (!files.has(place)) return undefined;
    const path = this.paths[result] ?? '';
    if (!existsSync(path)) return '';
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : 'no file';
  }

  #readPipe(): void {
    if (this.#pipe === undefined) return;
    try {
      for (;;) {
        const part = Buffer.alloc(65_536);
        this.#piped.push(part.subarray(0, readSync(this.#pipe, part)));
      }
    } catch {
      // It is empty.
    }
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
