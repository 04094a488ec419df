/** Whether a report has the shape that `docs/report.schema.json` publishes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = join(import.meta.dirname, '..', '..', 'docs', 'report.schema.json');
export const reportSchema = JSON.parse(readFileSync(file, 'utf8')) as { $defs: { findingId: { enum: string[] } } };

const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': (text) => !Number.isNaN(Date.parse(text)) } });
const validate = ajv.compile(reportSchema);

/** What does not fit, each with its place; empty if the report is valid. @param text JSON */
export function reportFaults(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
