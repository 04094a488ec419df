/** Plays the demo: one run after the other on one tenant, each summarized in a few lines, or with its whole output. */
import { styleText } from 'node:util';
import { type ActionRun, runAction } from './run-action.ts';
import { readableLog } from './runner-log.ts';
import type { Cloud } from './service.ts';
import { type RunningCloud, startCloud } from './start.ts';
import type { PageSection } from './summary-page.ts';
import { hasUsualRights, signInAs } from './tenants/identities.ts';
import type { TenantName } from './tenants/tenants.ts';
import type { Exchange } from './transcript.ts';

export interface Scene {
  readonly title: string;
  /** What happens before the run, and its description. */
  readonly before?: { readonly text: string; readonly happens: (cloud: Cloud) => void };
  readonly inputs: Readonly<Record<string, string>>;
  /** Findings that are shown even if they pass. */
  readonly shows?: readonly string[];
  /** The run is expected to fail. */
  readonly fails?: boolean;
}

export interface Demo {
  /** Whether each run ended as its scene expects. */
  readonly succeeded: boolean;
  /** Its whole output. */
  readonly screen: string;
  readonly summaries: readonly PageSection[];
  /** The latest ticket; empty if there is none yet. */
  readonly ticket: string;
}

export interface DemoOptions {
  readonly tenant: TenantName;
  readonly scenes: readonly Scene[];
  /** Shows each run's log and outputs too. */
  readonly verbose?: boolean;
  /** Receives the text piece by piece. */
  readonly write: (text: string) => void;
}

/** Plays the scenes up to the first with an unexpected end. */
export async function runDemo({ tenant, scenes, verbose = false, write }: DemoOptions): Promise<Demo> {
  const cloud = await startCloud({ tenant });
  const asUsual = hasUsualRights(cloud.cloud.state);
  const summaries: PageSection[] = [];
  const told = new Set<string>();
  let screen = '';
  let ticket = '';
  const show = (text: string) => {
    screen += text;
    write(text);
  };
  try {
    show(overview(scenes));
    for (const [index, { title, before, inputs, shows = [], fails = false }] of scenes.entries()) {
      show(`\n${styleText('bold', scenes.length === 1 ? title : `${index + 1}. ${title}`)}\n`);
      if (asUsual) signInAs(cloud.cloud.state, inputs['mode'] === 'ensure' ? 'ensure' : 'verify');
      before?.happens(cloud.cloud);
      if (before !== undefined) show(`${indented(before.text)}\n`);
      const from = cloud.transcript.length;
      const run = await runAction({ cloud, inputs });
      const issues = issueLines(cloud);
      const lines = [...resultLines(run, told, shows), ...issues, requestLine(cloud.transcript.slice(from))];
      show(`${indented(lines.join('\n'))}\n`);
      if (verbose) show(`\n${indented(details(run))}\n`);
      summaries.push({ title, markdown: run.summary, ...(before && { before: before.text }) }, ...issueSections(cloud));
      ticket = run.outputs['ticket'] || ticket;
      if ((run.exitCode !== 0) !== fails) return { succeeded: false, screen, summaries, ticket };
    }
    return { succeeded: true, screen, summaries, ticket };
  } finally {
    await cloud.stop();
  }
}

function issueLines({ cloud }: RunningCloud): string[] {
  return cloud.state.github.issues.map(({ number, title, state }) => `issue #${number} ${state}: ${title}`);
}

function issueSections({ cloud }: RunningCloud): PageSection[] {
  return cloud.state.github.issues.map(({ number, title, body }) => ({
    title: `Issue #${number}: ${title}`,
    markdown: body,
  }));
}

function overview(scenes: readonly Scene[]): string {
  const steps = scenes.length === 1 ? [] : scenes.map(({ title }, index) => `\n  ${index + 1}. ${title}`);
  const about =
    'The bundled action against a local cloud: no Azure account is needed, and nothing leaves this machine.\n';
  return steps.length === 0 ? about : `${about}${steps.join('')}\n`;
}

interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly status: 'fail' | 'pass' | 'skipped' | 'unknown' | 'waived';
  readonly observed: string;
}

interface Change {
  readonly resource: string;
  readonly name: string;
  readonly action: string;
  readonly status: string;
}

const statusWords = { pass: 'passed', fail: 'failed', unknown: 'unknown', waived: 'waived', skipped: 'not applicable' };

/**
 * @param told findings that earlier runs have shown; those of this run are added
 * @param shows ids of findings that are shown though they pass
 */
function resultLines(
  { outputs, exitCode, signal, log }: ActionRun,
  told: Set<string>,
  shows: readonly string[],
): string[] {
  const ready = outputs['ready'] === 'true';
  const result = styleText(ready ? 'green' : 'red', ready ? '✅ ready' : '❌ not ready');
  const changes = JSON.parse(outputs['changes'] || '[]') as readonly Change[];
  const findings = JSON.parse(outputs['findings'] || '[]') as readonly Finding[];
  const ended = exitCode === 0 ? '' : `, exit code ${exitCode ?? signal}`;
  return [
    `${result}, state ${outputs['state']}${ended}`,
    ...changes.map(({ resource, name, action, status }) => `${status.padEnd(8)} ${action} ${resource} ${name}`),
    changes.length === 0 ? 'no changes' : '',
    findings.length === 0 ? '' : `findings: ${counts(findings)}`,
    ...findings
      .filter(
        ({ id, status }) => status === 'fail' || status === 'unknown' || (status === 'pass' && shows.includes(id)),
      )
      .flatMap(newLine(told)),
    ...(exitCode === 0 ? [] : errorLines(log, findings)),
  ].filter((line) => line !== '');
}

function counts(findings: readonly Finding[]): string {
  const numbers = Object.entries(statusWords).map(([status, word]) => {
    return [findings.filter((finding) => finding.status === status).length, word] as const;
  });
  return numbers.flatMap(([count, word]) => (count > 0 ? `${count} ${word}` : [])).join(', ');
}

/** The first line of each error annotation that is not about a finding. */
function errorLines(log: string, findings: readonly Finding[]): string[] {
  const [label, ids] = ['Error: ', findings.map(({ id }) => id)];
  const lines = readableLog(log)
    .split('\n')
    .filter((line) => line.startsWith(label));
  const others = lines.filter((line) => !ids.some((id) => line.startsWith(`${label}${id}:`)));
  return others.map((line) => shortened(line, 100));
}

/** What an earlier run has shown is not shown again. */
function newLine(told: Set<string>): (finding: Finding) => string[] {
  return ({ id, severity, status, observed }) => {
    const word =
      status === 'pass' ? styleText('green', 'passed') : styleText('yellow', `${statusWords[status]} (${severity})`);
    const line = `  ${word} ${id}: ${shortened(observed, 80)}`;
    if (told.has(line)) return [];
    told.add(line);
    return [line];
  };
}

function requestLine(requests: readonly Exchange[]): string {
  return `${requests.length} requests, ${requests.filter((exchange) => exchange.writes).length} of them writes`;
}

/** Log and outputs as GitHub shows them. */
function details(run: ActionRun): string {
  const parts = [`Log\n${indented(`${readableLog(run.log)}${run.stderr}`)}`, `Outputs\n${outputLines(run)}`];
  return parts.join('\n\n').replaceAll(run.temp, '$RUNNER_TEMP');
}

/** One line an output; long values are cut, since the summary shows the same for people. */
function outputLines({ outputs }: ActionRun): string {
  const width = Math.max(0, ...Object.keys(outputs).map((name) => name.length));
  return Object.entries(outputs)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${lineOf(value)}`.trimEnd())
    .join('\n');
}

function lineOf(value: string): string {
  const line = shortened(value, 120);
  return line === value ? line : `${line} (${value.length} characters)`;
}

function shortened(value: string, limit: number): string {
  const [line = '', ...rest] = value.split('\n');
  return line.length <= limit && rest.length === 0 ? line : `${line.slice(0, limit)}…`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}
