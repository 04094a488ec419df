/** Reads `action.yml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export interface ActionInput {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

export interface ActionMetadata {
  readonly description: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** @param root folder that holds `action.yml` */
export function readActionMetadata(root: string = join(import.meta.dirname, '..')): ActionMetadata {
  return load(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionMetadata;
}
