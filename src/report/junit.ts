/**
 * The findings as test cases, for systems that show the results of tests: one case for each finding and each failure. Pure.
 *
 * Source: Jenkins' schema junit-4.xsd: `skipped` has no message there, and the whole no such number.
 */
import { type Finding, findingsIn, isAtOrAbove } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { obstaclesOf } from '../telling/obstacle.ts';
import { logLine, logLines } from '../telling/plain.ts';
import { cureOf } from './outputs.ts';

type Result = 'failure' | 'error' | 'skipped';

interface Case {
  readonly name: string;
  readonly group: string;
  /** `undefined` if it passed. */
  readonly result: Result | undefined;
  readonly message: string;
  readonly lines: readonly string[];
}

export function junitText(outcome: Outcome): string {
  const cases = [...problemCases(outcome), ...findingsIn(outcome.verdict, 'en').map((each) => caseOf(each, outcome))];
  const count = (result: Result) => cases.filter((each) => each.result === result).length;
  const name = outcome.inputs === undefined ? 'cja-cmk' : `${outcome.inputs.vaultName}/${outcome.inputs.keyName}`;
  const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cja-cmk" ${totals}>`,
    `  <testsuite name="${attribute(name)}" timestamp="${attribute(outcome.startedAt)}" ${totals} skipped="${count('skipped')}">`,
    ...cases.map(caseText),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** What ended the run, or stands in the way of the plan. */
function problemCases(outcome: Outcome): Case[] {
  const failures = outcome.failures.map(({ operation, code, message, meaning, remedy }) =>
    problem(operation.en, `${code}: ${message}`, cureOf(remedy, meaning.en, outcome)),
  );
  const obstacles = obstaclesOf(outcome).map(({ id, message, remedy }) =>
    problem('plan', `${id}: ${message.en}`, cureOf(remedy, message.en, outcome)),
  );
  return [...failures, ...obstacles];
}

const problem = (name: string, message: string, cure: string): Case => ({
  name,
  group: 'run',
  result: 'error',
  message,
  lines: [cure],
});

/** A case fails where the run does: a warning below `fail-on` is skipped, and says why. */
function caseOf(finding: Finding, outcome: Outcome): Case {
  const { inputs } = outcome;
  const { id, title, severity, observed } = finding;
  return {
    name: `${id}: ${title}`,
    group: severity,
    result: inputs === undefined ? 'error' : resultOf(finding, inputs),
    message: observed,
    lines: [`Expected: ${finding.expected}`, cureOf(finding.remedy, observed, outcome, finding.effect)],
  };
}

function resultOf(finding: Finding, inputs: Inputs): Result | undefined {
  const { status, severity } = finding;
  if (status === 'pass') return undefined;
  if (inputs.failOn === 'never' || inputs.mode === 'plan') return 'skipped';
  if (status === 'fail' && isAtOrAbove(finding, inputs)) return 'failure';
  return status === 'unknown' && severity === 'error' ? 'error' : 'skipped';
}

function caseText({ name, group, result, message, lines }: Case): string {
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(`cja-cmk.${group}`)}"`;
  if (result === undefined) return `${open}/>`;
  const text = lines.flatMap((line) => logLines(line)).join('\n');
  const said = result === 'skipped' ? '' : ` message="${attribute(message)}"`;
  return `${open}>\n      <${result}${said}>${escaped(text)}</${result}>\n    </testcase>`;
}

function attribute(text: string): string {
  return escaped(logLine(text));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML allows no control characters, which plain text does not have either, and no code points U+FFFE and U+FFFF. */
function escaped(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
