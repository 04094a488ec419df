/** Results, log and page on Azure Pipelines: lines of the output, which the agent reads. */
import { type Annotation, withinLimits } from '../../report/annotation.ts';
import type { Outputs } from '../../report/outputs.ts';
import { keepSecret } from '../../runtime/secrets.ts';
import { logLine, logLines } from '../../telling/plain.ts';
import type { Result, Writer } from '../host.ts';
import { filesIn } from '../report-files.ts';
import { writeOutput } from '../write-output.ts';

export const writer: Writer = {
  mask: (secret) => {
    keepSecret(secret);
    print(loggingCommand('task.setsecret', secret));
  },
  startGroup: (title) => print(`##[group]${logLine(title)}`),
  endGroup: () => print('##[endgroup]'),
  info: (text) => print(...logLines(text)),
  debug: (text) => {
    if (process.env['SYSTEM_DEBUG']?.toLowerCase() !== 'true') return;
    print(...logLines(text).map((line) => loggingCommand('task.debug', line)));
  },
  annotate,
  fail: (message) => annotate([{ level: 'error', title: '', message }]),
  earlyOutputs: setVariables,
  parts: (result) => {
    const page = pageOf(result);
    const { summary, outputs } = result.report;
    return [
      {
        name: 'the page',
        write: async () => {
          await writeOutput(page, summary);
          print(loggingCommand('task.uploadsummary', page));
        },
      },
      {
        name: 'the variables',
        write: () => {
          setVariables(small(outputs));
          setVariables({ 'incident-ticket-file': result.incidentFile });
        },
      },
    ];
  },
};

/** A closed log must not end a run between two writes. */
process.stdout.on('error', () => undefined);

function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** The agent keeps ten of each kind, as GitHub does, and has no notices. */
function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message } of withinLimits(annotations)) {
    const text = title === '' ? message : `${title}: ${message}`;
    print(level === 'notice' ? logLine(text) : loggingCommand('task.logissue', text, { type: level }));
  }
}

/** `key-uri` is the variable `keyUri`: `$(STEP.keyUri)` in later steps, `dependencies` in later jobs. */
function setVariables(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) {
    const variable = name.replaceAll(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
    print(loggingCommand('task.setvariable', value, { variable, isOutput: 'true' }));
  }
}

/** Texts and long JSON would be in the environment of every later step: they are in files. */
function small({ changes: _c, findings: _f, ticket: _t, 'incident-ticket': _i, ...others }: Outputs) {
  return others;
}

/** Next to the report. The page's heading on the tab Extensions is assumed to be the name of its file. */
function pageOf({ outcome }: Result): string {
  return filesIn(process.env['AGENT_TEMPDIRECTORY'], outcome.inputs).reportFile.replace(/\.report\.json$/, '.md');
}

/** What a command writes for these, in the agent's order: percent signs first. */
const escapes: readonly (readonly [sign: string, code: string])[] = [
  ['%', '%AZP25'],
  [';', '%3B'],
  ['\r', '%0D'],
  ['\n', '%0A'],
  [']', '%5D'],
];

function escaped(text: string): string {
  return escapes.reduce((rest, [sign, code]) => rest.replaceAll(sign, code), text);
}

/**
 * A command by which a task tells its agent something. Source: microsoft/azure-pipelines-agent, `Command.cs` and
 * `CommandStringConvertor.cs`.
 *
 * @param name `task.setvariable`
 */
export function loggingCommand(name: string, data: string, properties: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value)}`);
  return `##vso[${[name, pairs.join(';')].join(' ').trim()}]${escaped(data)}`;
}
