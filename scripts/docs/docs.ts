/** `npm run docs`: generates what is derived from the code, and lists the files that changed; with `--check` it writes nothing, and fails where a file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { actionTypes, actionYaml } from './action-yml.ts';
import { customRole, withPermissions } from './permissions.ts';
import { referencePage } from './reference.ts';
import { reportSchema } from './report-schema.ts';
import { inputsTable, outputsTable, replaceSection } from './tables.ts';
import { taskJson } from './task-json.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Each function gets the file's current content. */
export const generated: Readonly<Record<string, (before: string) => string>> = {
  'action.yml': actionYaml,
  'action-types.yml': actionTypes,
  'azure-pipelines/task.json': taskJson,
  'docs/inputs.md': (before) =>
    replaceSection(replaceSection(before, 'inputs', inputsTable('en')), 'outputs', outputsTable('en')),
  'docs/reference.md': referencePage,
  'docs/security.md': withPermissions,
  'docs/report.schema.json': reportSchema,
  'infra/roles/ensure.json': () => customRole('ensure'),
  'infra/roles/verify.json': () => customRole('verify'),
  'infra/roles/usage.json': () => customRole('usage'),
  'infra/roles/recovery.json': () => customRole('recovery'),
  'infra/roles/key-recovery.json': () => customRole('key-recovery'),
};

/** @returns path and new content of what is out of date */
export function stale(): readonly (readonly [path: string, text: string])[] {
  return Object.entries(generated).flatMap(([path, make]) => {
    const before = readFileSync(join(root, path), 'utf8');
    const text = make(before);
    return text === before ? [] : [[path, text] as const];
  });
}

if (import.meta.main) {
  const isCheck = process.argv.includes('--check');
  for (const [path, text] of stale()) {
    if (isCheck) process.exitCode = 1;
    else writeFileSync(join(root, path), text);
    console.log(path);
  }
}
