/** docs/examples/azure-pipelines*.yml: their stages and steps, read as YAML, and each call. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readCommand } from '../../src/cli/command.ts';
import { commandLine } from '../../src/cli/flags.ts';
import { commandVariable, inputFields, inputName } from '../../src/inputs/table.ts';
import { readArguments } from '../../src/runtime/command-line.ts';
import { tell } from '../pipelines/messages.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Values = Readonly<Record<string, unknown>>;

interface Step {
  readonly task?: string;
  readonly bash?: string;
  readonly inputs?: Readonly<Record<string, string | Values>>;
  readonly env?: Readonly<Record<string, string | Values>>;
}

interface Stage {
  readonly stage: string;
  readonly dependsOn?: string;
  readonly condition?: string;
  readonly jobs: readonly { readonly variables?: Values | readonly Values[]; readonly steps: readonly Step[] }[];
}

interface Pipeline {
  readonly trigger: string;
  readonly pr?: unknown;
  readonly schedules: readonly { readonly cron: string; readonly always: boolean }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly default: boolean | string;
    readonly values?: string[];
  }[];
  readonly variables: Readonly<Record<string, string>>;
}

const withTask = load(read('docs/examples/azure-pipelines.yml')) as Pipeline & {
  readonly stages: readonly (Stage | Readonly<Record<string, readonly Stage[]>>)[];
};
const withScript = load(read('docs/examples/azure-pipelines-script.yml')) as Pipeline & {
  readonly stages: readonly {
    readonly stage: string;
    readonly jobs: readonly { readonly steps: readonly (Step | Readonly<Record<string, readonly Step[]>>)[] }[];
  }[];
};

/** Also those under a condition of the template. */
const stages = withTask.stages.flatMap((each) => ('stage' in each ? [each as Stage] : Object.values(each).flat()));
const steps = stages.flatMap((stage) =>
  stage.jobs.flatMap((job) => job.steps.map((step) => ({ stage, job, ...step }))),
);
const calls = steps.filter(({ task }) => task === 'CjaCmk@1');

/** The inputs with those of every branch of a condition. */
const flat = (inputs: Step['inputs'] = {}): [string, unknown][] =>
  Object.entries(inputs).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.entries(value) : [[name, value]],
  );
const inputOf = (call: Step, name: string) =>
  flat(call.inputs)
    .filter(([each]) => each === name)
    .map(([, value]) => value);

test('the example gives the task only inputs that it has', () => {
  const { inputs } = JSON.parse(read('azure-pipelines/task.json')) as { readonly inputs: readonly { name: string }[] };
  const names = new Set(inputs.map(({ name }) => name));
  expect(calls.map((call) => inputOf(call, 'mode'))).toEqual([['plan', 'verify'], ['ensure'], ['gate']]);
  expect(
    calls.flatMap(({ inputs: given }) => flat(given).map(([name]) => name)).filter((name) => !names.has(name)),
  ).toEqual([]);
});

describe.each(Object.entries({ withTask, withScript }))('%s', (_name, pipeline) => {
  test('checks every day, whether something changed in the repository or not, and by nothing else', () => {
    expect(pipeline.schedules).toEqual([
      expect.objectContaining({ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/), always: true }),
    ]);
    expect([pipeline.trigger, pipeline.pr]).toEqual(['none', undefined]);
  });

  test('a schedule restores nothing, and checks', () => {
    const standard = Object.fromEntries(pipeline.parameters.map((each) => [each.name, each.default]));
    expect(standard).toMatchObject({ recoverDeleted: false, restoreGrant: false });
    expect(standard['ensure'] ?? standard['mode']).toEqual(pipeline === withTask ? false : 'verify');
  });

  test('what a person records stands in the reviewed file, and no variable of the pipeline says it', () => {
    expect(pipeline.variables).toEqual({
      confirmedKeyUri: 'none until YYYY-MM-DD',
      adobeOrgId: 'ID_OF_ORGANIZATION@AdobeOrg',
      adobeTicket: '',
    });
  });
});

test.each(['recoverDeleted', 'restoreGrant'])(
  '%s is chosen when a run is queued: ensure gets it, and the plan before it',
  (name) => {
    const chosen = `\${{ parameters.${name} }}`;
    expect(calls.map((call) => inputOf(call, name))).toEqual([[chosen], [chosen], []]);
  },
);

/** The condition of the template under which these inputs or variables have a value. */
const conditionOf = (values: Step['inputs'], name: string, given: string) =>
  Object.entries(values ?? {}).find(
    ([, value]) => typeof value === 'object' && String(value[name]).startsWith(given),
  )?.[0];

test('the vault of a test is never that of a plan that somebody approves', () => {
  const [, ensureStage = {}] = withTask.stages;
  const [changes = ''] = /(?<=if ).*(?= \}\})/.exec(Object.keys(ensureStage)[0] ?? '') ?? [];
  const check = calls[0]?.inputs;
  expect(conditionOf(check, 'vaultName', 'kv-test')).toBe(`\${{ if and(parameters.test, not(${changes})) }}`);
  expect(conditionOf(check, 'vaultName', 'NAME_OF_VAULT')).toBe(`\${{ if or(not(parameters.test), ${changes}) }}`);
});

test('only ensure has the service connection that writes, and waits for the plan', () => {
  const [, ensure] = calls;
  expect(calls.map((call) => inputOf(call, 'azureSubscription'))).toEqual([
    ['cmk-plan', 'cmk-read'],
    ['cmk'],
    ['cmk-plan'],
  ]);
  expect(ensure?.stage.dependsOn).toBe('check');
});

test('the release stays shut where the check left no output, looks again, and takes nothing from anyone who queues it', () => {
  const release = stages.find(({ stage }) => stage === 'release');
  expect(release?.dependsOn).toBe('check');
  expect(release?.condition).toBe("and(succeeded(), eq(dependencies.check.outputs['cmk.cmk.ready'], 'true'))");
  expect(release?.jobs[0]?.variables).toEqual({ keyUri: "$[ stageDependencies.check.cmk.outputs['cmk.keyUri'] ]" });
  const gate = release?.jobs[0]?.steps[0];
  expect([gate?.task, inputOf(gate ?? {}, 'mode')]).toEqual(['CjaCmk@1', ['gate']]);
  expect(flat(gate?.inputs).filter(([, value]) => String(value).includes('$'))).toEqual([]);
});

test('both tell the same people', () => {
  const [notified, inScript] = [withTask, withScript].map((each) => each.stages.at(-1));
  expect(Object.entries(notified ?? {})).toEqual([
    [
      "${{ if or(eq(variables['Build.Reason'], 'Schedule'), parameters.test) }}",
      [expect.objectContaining({ stage: 'notify', dependsOn: 'check' })],
    ],
  ]);
  expect(inScript).toEqual(notified);
});

test('PagerDuty is called where Teams is not reached, and the job fails', () => {
  const lastStages = Object.values(withTask.stages.at(-1) ?? {}).flat() as readonly Stage[];
  const script = lastStages[0]?.jobs[0]?.steps.find(({ bash }) => bash !== undefined)?.bash ?? '';
  const asked = { READY: 'false', STATE: 'missing', TEST: 'False' };
  const { stdout, status } = tell(script, { ...asked, TEAMS_URL: 'https://teams.example', PAGERDUTY_KEY: 'key' });
  expect([status, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ event_action: 'trigger' })]);
});

test('the secrets of messages are those of a group, of which other branches get none', () => {
  for (const path of ['docs/examples/azure-pipelines.yml', 'docs/examples/azure-pipelines-script.yml']) {
    const [before = '', notify = ''] = read(path)
      .replaceAll(/^ *#.*/gm, '')
      .split('- stage: notify');
    expect(before).not.toMatch(/CMK_(?:TEAMS_URL|PAGERDUTY_KEY)/);
    expect(notify).toMatch(/- group: cmk-notify\n[^]*\$\(CMK_TEAMS_URL\)[^]*\$\(CMK_PAGERDUTY_KEY\)/);
  }
});

describe('the script', () => {
  const isStep = (each: object): each is Step => 'task' in each || 'bash' in each;
  const all = (withScript.stages[0]?.jobs[0]?.steps ?? []).flatMap((each) =>
    isStep(each) ? [each] : Object.values(each).flat(),
  );
  const [gate = {}, step = {}] = all.filter(({ task }) => task === 'AzureCLI@2');
  const env = flat(step.env).filter(([name]) => name !== 'RUN');
  const runs = flat(step.env).flatMap(([name, value]) => (name === 'RUN' ? [String(value)] : []));

  /** The words after the program's name, as the shell has them. */
  function argumentsOf(each: Step, run = ''): string[] {
    const script = each.inputs?.['inlineScript'];
    const [, call = ''] = /cja-cmk\/dist\/cli\.js" (.*)$/.exec(typeof script === 'string' ? script : '') ?? [];
    const words = call.replace('$RUN', run).replaceAll(/"\$\([^)]*\)"/g, 'x');
    return words.trim().split(' ');
  }

  test.each(['verify --drift-issue', 'ensure --yes', 'plan'])(
    'calls %s with options and variables that it has',
    (run) => {
      expect(runs).toContain(run);
      const environment = {
        TF_BUILD: 'True',
        ...Object.fromEntries(env.map(([name, value]) => [name, String(value)])),
      };
      const command = readCommand(readArguments(commandLine, argumentsOf(step, run)), environment, false);
      expect([command.system, command.environment['INPUT_MODE']]).toEqual(['azure-pipelines', run.split(' ')[0]]);
      const known = new Set(inputFields.map((field) => commandVariable(inputName(field))));
      expect(env.filter(([name]) => !known.has(name)).map(([name]) => name)).toEqual(['SYSTEM_ACCESSTOKEN']);
    },
  );

  test('a gate has everything that decides in its script, and the identity that only reads', () => {
    const command = readCommand(readArguments(commandLine, argumentsOf(gate)), { TF_BUILD: 'True' }, false);
    expect(command.environment).toMatchObject({
      INPUT_MODE: 'gate',
      'INPUT_VAULT-NAME': expect.any(String),
      'INPUT_CONFIRMED-KEY-URI': expect.stringContaining('/keys/'),
    });
    expect(Object.keys(gate.env ?? {})).toEqual(['SYSTEM_ACCESSTOKEN']);
    expect(gate.inputs?.['azureSubscription']).toBe('cmk-plan');
  });

  test('signs in as the daily check only where it checks', () => {
    const connections = Object.entries(step.inputs ?? {}).flatMap(([condition, value]) =>
      typeof value === 'object' ? [[condition, value['azureSubscription']]] : [],
    );
    const planned = Object.entries(step.env ?? {}).flatMap(([condition, value]) =>
      typeof value === 'object' && value['RUN'] === 'plan' ? [condition] : [],
    );
    expect(connections).toEqual([
      ["${{ if eq(parameters.mode, 'ensure') }}", 'cmk'],
      [planned[0], 'cmk-plan'],
      ['${{ else }}', 'cmk-read'],
    ]);
  });

  test('the vault of a test is only that of verify', () => {
    const changes = "ne(parameters.mode, 'verify'), parameters.recoverDeleted, parameters.restoreGrant";
    const name = 'CJA_CMK_VAULT_NAME';
    expect(conditionOf(step.env, name, 'kv-test')).toBe(`\${{ if and(parameters.test, not(or(${changes}))) }}`);
    expect(conditionOf(step.env, name, 'NAME_OF_VAULT')).toBe(`\${{ if or(not(parameters.test), ${changes}) }}`);
  });

  test('shows the test cases of a check that failed, too', () => {
    expect(all.filter(({ task }) => task === 'PublishTestResults@2')).toMatchObject([{ condition: 'always()' }]);
  });

  test("maps the job's access token, and runs only what has the sum", () => {
    for (const each of [gate, step]) expect(each.env?.['SYSTEM_ACCESSTOKEN']).toBe('$(System.AccessToken)');
    expect(all.find(({ bash }) => bash !== undefined)?.bash).toMatch(
      /^set -e\ncurl .*\/cja-cmk-v[\d.]+\.tar\necho "[\da-f]{64} {2}cja-cmk\.tar" \| sha256sum -c -\ntar -xf cja-cmk\.tar\n/,
    );
  });
});
