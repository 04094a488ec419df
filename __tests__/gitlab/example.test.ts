/** docs/examples/gitlab-ci.yml: its jobs, read as GitLab does, and each of its calls; and gitlab/cja-cmk.yml, which others include. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readCommand } from '../../src/cli/command.ts';
import { commandLine } from '../../src/cli/flags.ts';
import { commandVariable, inputFields, inputName } from '../../src/inputs/table.ts';
import { readArguments } from '../../src/runtime/command-line.ts';
import { tell } from '../pipelines/messages.ts';

interface Job {
  readonly image?: string;
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly environment?: string;
  readonly rules?: readonly { readonly if: string; readonly when?: string }[];
  readonly before_script?: readonly string[];
  readonly script?: string | readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string }>>;
  readonly artifacts?: {
    readonly when: string;
    readonly paths: readonly string[];
    readonly reports: Readonly<Record<string, string>>;
  };
}

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');
const text = read('docs/examples/gitlab-ci.yml');
const jobs = load(text) as Readonly<Record<string, Job>>;
const base = jobs['.cmk'] ?? {};
const calls = Object.values(jobs).filter(({ extends: of }) => of === '.cmk');
const program = 'node cja-cmk/dist/cli.js ';

/** The line that calls the program. */
const callIn = ({ script = '' }: Job): string => [script].flat().at(-1) ?? '';

/** The words after the program's name, as the shell has them. */
function argumentsOf(job: Job): string[] {
  const [, results = ''] = /^RESULTS="(.*)"$/.exec(base.before_script?.at(-1) ?? '') ?? [];
  const [, decided = ''] = /^DECIDED="(.*)"$/.exec([job.script ?? ''].flat().at(-2) ?? '') ?? [];
  return callIn(job).replace(program, '').replace('$DECIDED', decided).replace('$RESULTS', results).split(' ');
}

function commandOf(job: Job, given: Readonly<Record<string, string>> = {}) {
  const variables = { ...base.variables, ...job.variables, GITLAB_CI: 'true', ...given };
  return readCommand(readArguments(commandLine, argumentsOf(job)), variables, false);
}

test('the example calls the command with options and variables that it has', () => {
  const modes = calls.map((job) => commandOf(job).environment['INPUT_MODE']);
  expect(modes).toEqual(['verify', 'gate', 'plan', 'ensure']);
  expect(new Set(calls.map((job) => commandOf(job).system))).toEqual(new Set(['gitlab']));
  const known = new Set(inputFields.map((field) => commandVariable(inputName(field))));
  const global = jobs['variables'] as Readonly<Record<string, unknown>>;
  const used = Object.keys({ ...base.variables, ...global }).filter((name) => name.startsWith('CJA_CMK_'));
  expect(used).toEqual(
    expect.arrayContaining(['CJA_CMK_VAULT_NAME', 'CJA_CMK_RECOVER_DELETED', 'CJA_CMK_RESTORE_GRANT']),
  );
  expect(used.filter((name) => !known.has(name))).toEqual([]);
  expect(base.id_tokens).toEqual({ CJA_CMK_ID_TOKEN: { aud: 'api://AzureADTokenExchange' } });
});

test('a job downloads the package, compares its sum, and runs what came out: no name that others may take', () => {
  expect(base.before_script?.slice(0, -1)).toEqual([
    expect.stringMatching(
      /^curl --fail .* --output cja-cmk\.tar https:\/\/github\.com\/\S+\/(v[\d.]+)\/cja-cmk-\1\.tar$/,
    ),
    expect.stringMatching(/^echo "[\da-f]{64} {2}cja-cmk\.tar" \| sha256sum -c -$/),
    'tar -xf cja-cmk.tar',
  ]);
  for (const job of calls) expect(callIn(job)).toMatch(/^node cja-cmk\/dist\/cli\.js \w+ /);
  expect(text).not.toMatch(/\bnp[mx]\b/);
});

test('what a call writes is what GitLab takes, also where it fails', () => {
  const { files } = commandOf(calls[0] ?? {}).options;
  const { when, paths = [], reports } = base.artifacts ?? {};
  expect(when).toBe('always');
  expect(reports).toEqual({ dotenv: files.dotenv, junit: files.junit });
  expect(paths).toEqual([files.summary, files.report, files.ticket, files.incident]);
});

// Where a rule says when, allow_failure is false.
test.each<[string, string, string?]>([
  ['cmk-verify', 'schedule'],
  ['cmk-notify', 'schedule', 'always'],
  ['cmk-gate', 'push'],
  ['deploy', 'push'],
  ['cmk-plan', 'web'],
  ['cmk-ensure', 'web', 'manual'],
])('%s runs on the default branch alone, by %s', (name, source, when = 'on_success') => {
  const condition = `$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "${source}"`;
  expect(jobs[name]?.rules?.map((rule) => ({ when: 'on_success', ...rule }))).toEqual([{ if: condition, when }]);
});

test('ensure waits for the environment, and the release for the gate', () => {
  expect(jobs['cmk-ensure']?.environment).toBe('cmk');
  expect(jobs['deploy']?.needs).toEqual(['cmk-gate']);
});

// GitLab lets a variable of the project or of a group replace one of the job.
test.each([
  ['cmk-verify', 'CMK_READ_CLIENT_ID'],
  ['cmk-gate', 'CMK_PLAN_CLIENT_ID'],
  ['cmk-plan', 'CMK_PLAN_CLIENT_ID'],
  ['cmk-ensure', 'CMK_CLIENT_ID'],
])('%s names its identity in its script', (name, identity) => {
  expect(callIn(jobs[name] ?? {})).toContain(` --client-id "$${identity}" `);
});

test('what a person says of the confirmation stands in each script, once in the file, and no variable says it', () => {
  const scripts = ['cmk-verify', 'cmk-plan', 'cmk-ensure'].map((name) => jobs[name]?.script ?? []);
  for (const script of scripts)
    expect(script).toEqual([
      'CONFIRMED="none until YYYY-MM-DD"',
      'DECIDED="--fail-on=error --waive= --adobe-principal-id="',
      expect.stringContaining(' --confirmed-key-uri "$CONFIRMED" '),
    ]);
  expect(text.match(/none until/g)).toHaveLength(1);
});

test('no variable of a pipeline waives, tolerates or names another principal', () => {
  const given = { CJA_CMK_WAIVE: 'vault-network', CJA_CMK_FAIL_ON: 'never', CJA_CMK_ADOBE_PRINCIPAL_ID: 'mallory' };
  for (const job of calls.filter((each) => each !== jobs['cmk-gate'])) {
    const { environment } = commandOf(job, given);
    expect([environment['INPUT_WAIVE'], environment['INPUT_FAIL-ON'], environment['INPUT_ADOBE-PRINCIPAL-ID']]).toEqual(
      ['', 'error', ''],
    );
  }
});

test('what decides a gate stands in its script', () => {
  expect(callIn(jobs['cmk-gate'] ?? {})).toMatch(
    / --tenant-id \S+ --subscription-id \S+ --resource-group \S+ --vault-name \S+ --confirmed-key-uri https:\S+\/keys\/\S+ \$RESULTS$/,
  );
});

test('the template to include is what the jobs of the example have in common, without what is theirs', () => {
  const { variables: _own, ...common } = base;
  expect(load(read('gitlab/cja-cmk.yml'))).toEqual({ '.cja-cmk': common });
});

test('what can sign in runs in an image that nobody replaces', () => {
  const images = [...Object.values(jobs), ...Object.values(load(read('gitlab/cja-cmk.yml')) as typeof jobs)].flatMap(
    ({ image }) => image ?? [],
  );
  expect(images).toHaveLength(3);
  for (const image of images) expect(image).toMatch(/^node:24@sha256:[\da-f]{64}$/);
});

describe('messages tell what the report of the check says', () => {
  const notify = (report: object | undefined, environment: Readonly<Record<string, string>>) =>
    tell(
      callIn(jobs['cmk-notify'] ?? {}),
      { CMK_PAGERDUTY_KEY: 'key', CI_PROJECT_PATH: 'contoso/analytics', CJA_CMK_STATE: 'provisioned', ...environment },
      ['-eo', 'pipefail'],
      report === undefined ? {} : { 'cmk.json': JSON.stringify(report) },
    );
  const started = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  // GitLab lets a variable of the project, or of the schedule, replace one of an earlier job.
  test.each([
    ['resolve', 'Ready (state confirmed)', { ready: true, state: 'confirmed' }],
    ['trigger', 'not ready (state missing)', { ready: false, state: 'missing' }],
    ['trigger', 'not ready (state unknown)', undefined],
  ])('%s: %s, whatever variables say', (action, told, outputs) => {
    const report = outputs && { startedAt: started(5), outputs };
    const { stdout, status } = notify(report, { CJA_CMK_READY: String(outputs?.ready !== true) });
    const { event_action, payload } = JSON.parse(stdout) as {
      readonly event_action: string;
      readonly payload: { readonly summary: string };
    };
    expect([status, event_action, payload.summary]).toEqual([0, action, expect.stringContaining(told)]);
  });

  test('a message that is sent again tells nothing of an earlier check', () => {
    const { stdout, status } = notify({ startedAt: started(70), outputs: { ready: true, state: 'confirmed' } }, {});
    expect([status, stdout]).toEqual([1, 'The check is older than an hour: run it again, not its message alone.\n']);
  });

  test('PagerDuty is called where Teams is not reached, and the job fails', () => {
    const { stdout, status } = notify(undefined, { CMK_TEAMS_URL: 'https://teams.example' });
    expect([status, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ event_action: 'trigger' })]);
  });
});
