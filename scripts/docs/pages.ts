/** Every file that is generated from the code, by path; each function gets the file's current content. */
import { taskJson } from '../extension/task-json.ts';
import { actionTypes, actionYaml } from './action-yml.ts';
import { findingsPage } from './findings-table.ts';
import { customRole, permissionsPage } from './permission-tables.ts';
import { withTables } from './readme.ts';
import { reportSchema } from './report-schema.ts';
import { troubleshootingPage } from './troubleshooting.ts';

export type MakePage = (before: string) => string;

export const pages: Readonly<Record<string, MakePage>> = {
  'action.yml': actionYaml,
  'action-types.yml': actionTypes,
  'azure-pipelines/task.json': taskJson,
  'docs/inputs.md': (before) => withTables(before, 'en'),
  'docs/inputs.fr.md': (before) => withTables(before, 'fr'),
  'docs/findings.md': findingsPage,
  'docs/troubleshooting.md': troubleshootingPage,
  'docs/permissions.md': permissionsPage,
  'docs/report.schema.json': reportSchema,
  'infra/roles/ensure.json': () => customRole('ensure'),
  'infra/roles/verify.json': () => customRole('verify'),
  'infra/roles/usage.json': () => customRole('usage'),
  'infra/roles/recovery.json': () => customRole('recovery'),
  'infra/roles/key-recovery.json': () => customRole('key-recovery'),
};
