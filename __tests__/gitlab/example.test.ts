/** docs/examples/gitlab-ci.yml: its jobs, read as GitLab does, and each of its calls. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { readCommand } from '../../src/cli/command.ts';
import { commandLine } from '../../src/cli/flags.ts';
import { commandVariable, inputFields, inputName } from '../../src/inputs/table.ts';
import { readArguments } from '../../src/runtime/command-line.ts';

interface Job {
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly environment?: string;
  readonly rules?: readonly { readonly if: string }[];
  readonly before_script?: string;
  readonly script?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string }>>;
  readonly artifacts?: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
}

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'examples', 'gitlab-ci.yml'), 'utf8');
const jobs = load(text) as Readonly<Record<string, Job>>;
const base = jobs['.cmk'];
const calls = Object.values(jobs).filter(({ extends: of }) => of === '.cmk');

/** The words after the program's name, with the variables of the job. */
function argumentsOf({ script = '' }: Job): string[] {
  const [, rest = ''] = /^npx --yes cja-cmk@1 (.*)$/.exec(script) ?? [];
  const [, results = ''] = /^RESULTS="(.*)"$/.exec(base?.before_script ?? '') ?? [];
  return rest.replace('$RESULTS', results).split(' ');
}

function commandOf(job: Job) {
  const variables = { ...base?.variables, ...job.variables, GITLAB_CI: 'true' };
  return readCommand(readArguments(commandLine, argumentsOf(job)), variables, false);
}

test('the example calls the command with options and variables that it has', () => {
  expect(calls.map((job) => commandOf(job).environment['INPUT_MODE'])).toEqual(['plan', 'verify', 'gate', 'ensure']);
  expect(new Set(calls.map((job) => commandOf(job).system))).toEqual(new Set(['gitlab']));
  const known = new Set(inputFields.map((field) => commandVariable(inputName(field))));
  const used = Object.keys(base?.variables ?? {}).filter((name) => name.startsWith('CJA_CMK_'));
  expect(used).toContain('CJA_CMK_VAULT_NAME');
  expect(used.filter((name) => !known.has(name))).toEqual([]);
  expect(base?.id_tokens).toEqual({ CJA_CMK_ID_TOKEN: { aud: 'api://AzureADTokenExchange' } });
});

test('what a call writes is what GitLab takes', () => {
  const { files } = commandOf(calls[0] ?? {}).options;
  const { paths = [], reports } = base?.artifacts ?? {};
  expect(reports).toEqual({ dotenv: files.dotenv, junit: files.junit });
  expect(paths).toEqual([files.summary, files.report, files.ticket, files.incident]);
});

test('a merge request gets plan alone, ensure waits for the environment, and the release for the gate', () => {
  const conditions = (job: Job | undefined) => (job?.rules ?? []).map((rule) => rule.if).join(' ');
  const onRequests = Object.keys(jobs).filter((name) => conditions(jobs[name]).includes('merge_request_event'));
  expect(onRequests).toEqual(['cmk-plan']);
  const { 'cmk-ensure': ensure, 'cmk-verify': verify, 'cmk-gate': gate, deploy } = jobs;
  expect([ensure?.environment, ensure?.variables?.['AZURE_CLIENT_ID']]).toEqual(['cmk', '$CMK_CLIENT_ID']);
  for (const job of [ensure, verify, gate])
    expect(conditions(job)).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  expect(conditions(verify)).toContain('== "schedule"');
  expect(conditions(gate)).toContain('!= "schedule"');
  expect(deploy?.needs).toEqual(['cmk-gate']);
  expect(commandOf(gate ?? {}).environment).toMatchObject({
    'INPUT_CONFIRMED-KEY-URI': expect.stringContaining('/keys/'),
  });
});
