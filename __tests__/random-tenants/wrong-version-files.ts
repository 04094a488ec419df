/** The wrong versions of the action that the random tenants have to find, as text replacements. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

/** What is wrong; by path, replacements of texts that occur in the file exactly once. */
const versionLine = v.record(v.string(), v.record(v.string(), v.record(v.string(), v.string())));

interface Edit {
  /** Path in the repository. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface WrongVersion {
  /** What the action does wrong. */
  readonly about: string;
  /** Applied one after the other. */
  readonly edits: readonly Edit[];
}

const repository = resolve(import.meta.dirname, '..', '..');
const folder = join(import.meta.dirname, 'wrong-versions');

/** The files of all versions. */
export function versionFiles(): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

/** One on each line. @throws when the file has another form */
export function readVersions(path: string): WrongVersion[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line, index) => {
    const { success, output } = v.safeParse(versionLine, JSON.parse(line));
    if (!success) throw new Error(`${path}:${index + 1} is no wrong version`);
    return Object.entries(output).map(([about, files]) => ({ about, edits: Object.entries(files).flatMap(editsOf) }));
  });
}

function editsOf([file, texts]: readonly [string, Readonly<Record<string, string>>]): Edit[] {
  return Object.entries(texts).map(([from, to]) => ({ file, from, to }));
}

/**
 * The files that a wrong version changes, with their new text.
 *
 * @param root the folder in which the files are
 * @throws when a file is not there, a text that it replaces is not in it exactly once, or the result does not parse
 */
export function patchedFiles({ edits }: WrongVersion, root = repository): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of edits) {
    if (!existsSync(join(root, file))) throw new Error(`there is no file ${file}`);
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    const [before, after, ...more] = text.split(from);
    const isThere = from !== '' && from !== to && before !== undefined && after !== undefined;
    if (!isThere || more.length > 0) throw new Error(`${file} does not contain this text exactly once:\n${from}`);
    texts.set(file, `${before}${to}${after}`);
  }
  for (const [file, text] of texts) requireSyntax(file, text);
  return texts;
}

function requireSyntax(file: string, text: string): void {
  try {
    stripTypeScriptTypes(text);
  } catch (error) {
    throw new Error(`${file} does not parse with its replacement: ${String(error)}`, { cause: error });
  }
}

export interface Unusable {
  readonly version: WrongVersion;
  readonly reason: string;
}

/** The versions that can't be tried: those that no longer fit the source, and repetitions. */
export function unusable(versions: readonly WrongVersion[], root = repository): Unusable[] {
  return versions.flatMap((version, index) => {
    const reason = misfit(version, root) ?? repetition(version, versions.slice(0, index));
    return reason === undefined ? [] : [{ version, reason }];
  });
}

function misfit(version: WrongVersion, root: string): string | undefined {
  try {
    patchedFiles(version, root);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function repetition({ about, edits }: WrongVersion, earlier: readonly WrongVersion[]): string | undefined {
  const same = earlier.find((one) => JSON.stringify(one.edits) === JSON.stringify(edits));
  if (same !== undefined) return `it has the same edits as "${same.about}"`;
  return earlier.some((one) => one.about === about) ? 'another version has the same description' : undefined;
}
