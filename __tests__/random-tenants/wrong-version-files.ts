/** The wrong versions of the action that the random tenants have to find, as text replacements. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

const edit = v.object({
  /** Path in the repository. */
  file: v.string(),
  /** Occurs in the file exactly once. */
  from: v.string(),
  to: v.string(),
});
/** A single edit stands beside `about`; several are a list. */
const entry = v.union([
  v.object({ about: v.string(), edits: v.pipe(v.array(edit), v.minLength(1)) }),
  v.pipe(
    v.object({ about: v.string(), ...edit.entries }),
    v.transform(({ about, ...only }) => ({ about, edits: [only] })),
  ),
]);

export interface WrongVersion {
  /** What the action does wrong. */
  readonly about: string;
  /** Applied one after the other. */
  readonly edits: readonly Readonly<v.InferOutput<typeof edit>>[];
}

const repository = resolve(import.meta.dirname, '..', '..');
const folder = join(import.meta.dirname, 'wrong-versions');

/** The files of all versions. */
export function versionFiles(): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

/** @throws when the file is no list of wrong versions */
export function readVersions(path: string): WrongVersion[] {
  const { success, output } = v.safeParse(v.array(entry), JSON.parse(readFileSync(path, 'utf8')));
  if (!success) throw new Error(`${path} is no list of wrong versions`);
  return output;
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
