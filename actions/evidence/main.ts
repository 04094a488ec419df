import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { parseJson } from '../json.ts';
import { predicateOf, predicateType } from './predicate.ts';
import { previousOf } from './statement.ts';

/** Writes the predicate for a report, which actions/attest then signs. */
export function run(): void {
  try {
    const report = readFileSync(core.getInput('report-file', { required: true }));
    const file = core.getInput('previous-file');
    const reportSha256 = createHash('sha256').update(report).digest('hex');
    const runNumber = Number(process.env['GITHUB_RUN_NUMBER']) || null;
    const alone = predicateOf(parseJson(report.toString()), { reportSha256, runNumber, previous: null });
    const before = file !== '' && existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
    const [found, attempt] = [core.getInput('previous-found'), core.getInput('previous-attempt')];
    const previous = previousOf({ found, attempt, before }, alone);
    if (previous?.sha256 === null) {
      const message = 'The statement before this one could not be read: the chain of evidence has a gap here.';
      core.warning(message, { title: 'Evidence' });
    }
    const predicate = { ...alone, previous };
    const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'cja-cmk');
    mkdirSync(folder, { recursive: true });
    const made = join(folder, 'predicate.json');
    writeFileSync(made, `${JSON.stringify(predicate, null, 2)}\n`);
    core.setOutput('predicate-file', made);
    core.setOutput('predicate-type', predicateType);
  } catch (error) {
    core.setFailed(error instanceof Error ? error.message : String(error));
  }
}
