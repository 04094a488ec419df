/** The wrong versions of the action that the random tenants have to find, as text replacements. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Edit {
  /** Path in the repository. */
  readonly file: string;
  /** Occurs in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

export interface WrongVersion {
  /** What the action does wrong. */
  readonly about: string;
  /** Applied one after the other. */
  readonly edits: readonly Edit[];
}

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(import.meta.dirname, 'wrong-versions');

/** The files of all versions. */
export function versionFiles(): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

/** @throws when the file is no list of wrong versions */
export function readVersions(path: string): WrongVersion[] {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list) || !list.every(isWrongVersion)) throw new Error(`${path} is no list of wrong versions`);
  return list;
}

function isWrongVersion(value: unknown): value is WrongVersion {
  const fields = new Map<string, unknown>(Object.entries(value ?? {}));
  const edits = fields.get('edits');
  return typeof fields.get('about') === 'string' && Array.isArray(edits) && edits.length > 0 && edits.every(isEdit);
}

function isEdit(value: unknown): value is Edit {
  const fields = new Map<string, unknown>(Object.entries(value ?? {}));
  return ['file', 'from', 'to'].every((name) => typeof fields.get(name) === 'string');
}

/**
 * The files that a wrong version changes, with their new text.
 *
 * @throws when a text that it replaces is not there exactly once, or nothing changes
 */
export function patchedFiles({ about, edits }: WrongVersion): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of edits) {
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    const [before, after, ...more] = text.split(from);
    const isThere = from !== '' && from !== to && before !== undefined && after !== undefined;
    if (!isThere || more.length > 0)
      throw new Error(`${about}: ${file} does not have this text exactly once:\n${from}`);
    texts.set(file, `${before}${to}${after}`);
  }
  return texts;
}
