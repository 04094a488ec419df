/** Every file that is generated from the code, by path; each function gets the file's current content. */
import { actionTypes, actionYaml } from './action-yml.ts';
import { customRole, withRights } from './permission-tables.ts';
import { referencePage } from './reference.ts';
import { reportSchema } from './report-schema.ts';
import { inputsPage } from './tables.ts';
import { taskJson } from './task-json.ts';

export const generatedFiles: Readonly<Record<string, (before: string) => string>> = {
  'action.yml': actionYaml,
  'action-types.yml': actionTypes,
  'azure-pipelines/task.json': taskJson,
  'docs/inputs.md': inputsPage,
  'docs/reference.md': referencePage,
  'docs/security.md': withRights,
  'docs/report.schema.json': reportSchema,
  'infra/roles/ensure.json': () => customRole('ensure'),
  'infra/roles/verify.json': () => customRole('verify'),
  'infra/roles/usage.json': () => customRole('usage'),
  'infra/roles/recovery.json': () => customRole('recovery'),
  'infra/roles/key-recovery.json': () => customRole('key-recovery'),
};
