/**
 * What the runner understands: annotations, groups, masks, debug lines and outputs.
 *
 * Of @actions/core only the file format is taken, from its small file by path: the package's entry loads an HTTP client
 * (for OIDC), and its commands open `process.stdout`; each costs more time than the rest of a run that ends on its inputs.
 * The version is pinned exactly, so that a file that moves breaks the build, not a run, and a test holds our commands to
 * what the package writes.
 */

import { appendFileSync, existsSync } from 'node:fs';
import type { Environment } from '../inputs/inputs.ts';
import { keepSecret } from '../runtime/secrets.ts';
import { bounded, logLine, logLines } from './plain.ts';
import { print } from './standard-output.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  /** Plain text, may have several lines. */
  readonly message: string;
}

/** GitHub shows this many annotations of a level a step, and this many characters of each. */
const annotationLimits = { count: 10, characters: 4096 } as const;

/** Annotations within GitHub's limits: what is too many of a level is named in the last one that is shown. */
export function withinLimits(annotations: readonly Annotation[]): Annotation[] {
  const levels = ['error', 'warning', 'notice'] as const;
  return levels.flatMap((level) => folded(annotations.filter((each) => each.level === level))).map(shortened);
}

function folded(annotations: readonly Annotation[]): Annotation[] {
  const { count } = annotationLimits;
  if (annotations.length <= count) return [...annotations];
  const [first, ...rest] = annotations.slice(count - 1);
  if (first === undefined) return [...annotations];
  const message = [first, ...rest].map((each) => `${each.title}: ${logLine(each.message)}`).join('\n');
  return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}

function shortened(annotation: Annotation): Annotation {
  return {
    level: annotation.level,
    title: logLine(annotation.title, 200),
    message: bounded(logLines(annotation.message).join('\n'), annotationLimits.characters),
  };
}

/**
 * One command: `::name key=value,key=value::message`. Escaped is what would end a line, and in a property what would end it.
 * Source: `ActionCommand` in the runner's source, and https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function issueCommand(name: string, properties: Readonly<Record<string, string>>, message: string): void {
  const given = Object.entries(properties).filter(([, value]) => value !== '');
  const list = given.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
  print(`::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}\n`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Writes the annotations, within GitHub's limits. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message } of withinLimits(annotations)) {
    issueCommand(level, { title }, message);
  }
}

export function beginGroup(title: string): void {
  issueCommand('group', {}, logLine(title));
}

export function endGroup(): void {
  issueCommand('endgroup', {}, '');
}

/** Shown only when a person has switched step debugging on. */
export function debugLine(text: string): void {
  issueCommand('debug', {}, logLine(text));
}

/** From here on the runner writes `***` for this value, in every step of the job, and so does everything that we write. */
export function mask(secret: string): void {
  if (secret === '') return;
  keepSecret(secret);
  issueCommand('add-mask', {}, secret);
}

/** Sets outputs of the step; without a runner (a run by hand) prints them. */
export async function setOutputs(
  outputs: Readonly<Record<string, string>>,
  environment: Environment = process.env,
): Promise<void> {
  const file = environment['GITHUB_OUTPUT'];
  if (file === undefined || file === '' || !existsSync(file)) {
    for (const [name, value] of Object.entries(outputs)) printOutput(name, value);
    return;
  }
  const entries = await Promise.all(Object.entries(outputs).map(([name, value]) => fileEntry(name, value)));
  appendFileSync(file, entries.map((entry) => `${entry}\n`).join(''), 'utf8');
}

/**
 * A value of one line stands as it is, which needs no delimiter that nobody could guess, and so no cryptography loaded in
 * a run that ends on its inputs. Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
async function fileEntry(name: string, value: string): Promise<string> {
  if (!/[\r\n]/.test(value)) return `${name}=${value}`;
  const { prepareKeyValueMessage } = await import('../../node_modules/@actions/core/lib/file-command.js');
  return prepareKeyValueMessage(name, value);
}

function printOutput(name: string, value: string): void {
  const [first = '', ...rest] = logLines(value, 64_000);
  const lines =
    rest.length === 0 ? [`${name} = ${first}`] : [`${name} =`, ...[first, ...rest].map((line) => `  ${line}`)];
  print(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}
