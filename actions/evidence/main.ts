import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { parseJson } from '../json.ts';
import { predicateOf, predicateType } from './predicate.ts';

/** Writes the predicate for a report, which actions/attest then signs. */
export function run(): void {
  try {
    const predicate = predicateOf(parseJson(readFileSync(core.getInput('report-file', { required: true }), 'utf8')));
    const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'cja-cmk');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'predicate.json');
    writeFileSync(file, `${JSON.stringify(predicate, null, 2)}\n`);
    core.setOutput('predicate-file', file);
    core.setOutput('predicate-type', predicateType);
  } catch (error) {
    core.setFailed(error instanceof Error ? error.message : String(error));
  }
}
