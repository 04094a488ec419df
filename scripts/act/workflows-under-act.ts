/**
 * `npm run test:act`: runs the reusable workflows as their callers would, with the callers from `docs/examples` verbatim,
 * against the local cloud.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { repository } from '../../emulator/tenants/names.ts';
import { type CommandLine, progress, runCommand, unknownWord, verdict } from '../../src/runtime/command-line.ts';
import { actVersion, runWorkflow, type WorkflowRun } from './act-runner.ts';
import { fleet, type HeartbeatOf, type Scenario, scenarios } from './act-scenarios.ts';
import { filledIn } from './filled-in.ts';

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run test:act',
  about: `Runs the reusable workflows under act, called as the examples in docs/examples do, against the local cloud. Needs act in
the PATH or named by the variable ACT (https://github.com/nektos/act); without it, it says so and passes.`,
  options: {},
  words: { name: 'SCENARIO', about: 'only the scenarios whose names contain this text' },
  examples: [
    ['', 'all scenarios; takes minutes'],
    ['heartbeat', 'some of them'],
  ],
};

const examples = resolve(import.meta.dirname, '..', '..', 'docs', 'examples');

/** Differences from what the scenario expects. */
function faults(scenario: Scenario, run: WorkflowRun, cloud: RunningCloud): string[] {
  const { transcript } = cloud;
  const differs = (what: string, seen: unknown, wanted: unknown) =>
    seen === wanted ? [] : [`${what}: ${String(seen)} instead of ${String(wanted)}`];
  const found = [
    ...differs('exit code', run.exitCode, scenario.exitCode),
    ...Object.entries(scenario.jobs).flatMap(([job, wanted]) => differs(job, run.jobs[job] ?? 'none', wanted)),
  ];
  for (const [job, wanted] of Object.entries(scenario.outputs ?? {})) {
    for (const [name, value] of Object.entries(wanted)) {
      // An expected value that ends in a slash is a prefix.
      const seen = run.outputs[job]?.[name];
      found.push(...differs(`output ${name}`, value.endsWith('/') ? seen?.slice(0, value.length) : seen, value));
    }
  }
  if (!run.printed.includes(scenario.printed ?? '')) found.push(`the run did not print: ${scenario.printed ?? ''}`);
  const open = cloud.cloud.state.github.issues.filter(({ state }) => state === 'open').map(({ title }) => title);
  const wanted = scenario.issues?.map((vault) => open.some((title) => title.includes(` vault ${vault})`))) ?? [];
  if (scenario.issues !== undefined && (wanted.includes(false) || open.length !== wanted.length)) {
    found.push(`open issues: ${open.join(', ') || 'none'}`);
  }
  found.push(
    ...differs('heartbeats', JSON.stringify(heartbeatsOf(cloud)), JSON.stringify(scenario.heartbeats ?? [])),
    ...differs('statements', statementsOf(run).join(), (scenario.statements ?? []).join()),
  );
  const writes = transcript.filter(({ writes: its, service }) => its && service !== 'github' && service !== 'monitor');
  return [...found, ...writes.map(({ method, path }) => `wrote ${method} ${path}`)];
}

/** @throws if the text to replace is missing: the scenario would then not test what it describes */
function edited(text: string, edits: readonly (readonly [from: string, to: string] | undefined)[]): string {
  return edits.reduce<string>((before, edit) => {
    if (edit === undefined) return before;
    if (!before.includes(edit[0])) throw new Error(`The example does not contain ${edit[0]}`);
    return before.replace(edit[0], edit[1]);
  }, text);
}

/** What a monitor received: the rows of each accepted POST. */
function heartbeatsOf({ transcript }: RunningCloud): (readonly HeartbeatOf[])[] {
  interface Row {
    readonly Vault: string;
    readonly State: string;
    readonly Ready: boolean;
  }
  const accepted = transcript.filter(
    ({ service, status }) => service === 'monitor' && (status === 200 || status === 204),
  );
  return accepted.map(({ requestBody }) => {
    const sent = JSON.parse(requestBody) as readonly Row[] | { readonly targets: readonly Row[] };
    return ('targets' in sent ? sent.targets : sent).map(({ Vault, State, Ready }) => [Vault, State, Ready] as const);
  });
}

const predicateSchema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '..', '..', 'docs', 'predicate.schema.json'), 'utf8'),
) as object;
const isPredicate = new Ajv2020().compile(predicateSchema);

/** The state in each statement, or what is wrong with that statement. */
function statementsOf({ printed }: WorkflowRun): string[] {
  return [...printed.matchAll(/^statement (.*)$/gm)].map(([, text = '']) => {
    const { predicate } = JSON.parse(text) as { readonly predicate: { readonly result: { readonly state: string } } };
    return isPredicate(predicate) ? predicate.result.state : `no predicate: ${JSON.stringify(isPredicate.errors)}`;
  });
}

async function play(act: string, scenario: Scenario, cloud: RunningCloud): Promise<boolean> {
  const state = fleet();
  scenario.change?.(state);
  cloud.reset(state);
  const entries = Object.entries(cloud.environment);
  const isVariable = ([name]: [string, string]) => name.startsWith('AZURE_');
  const example = readFileSync(join(examples, scenario.example), 'utf8');
  const run = await runWorkflow({
    act,
    caller: edited(filledIn(example, cloud.environment, scenario.confirmed ?? ''), [scenario.edit, scenario.more]),
    event: scenario.event ?? 'workflow_dispatch',
    repository,
    token: 'ghs_localcloudWritesIssues',
    environment: { ...Object.fromEntries(entries.filter((pair) => !isVariable(pair))), ...scenario.environment },
    variables: { CMK_HEARTBEAT: 'url', ...Object.fromEntries(entries.filter(isVariable)), ...scenario.variables },
    secrets: scenario.secrets ?? {},
  });
  const found = faults(scenario, run, cloud);
  progress('');
  process.stdout.write(`${verdict(found.length === 0)}  ${scenario.name}\n`);
  for (const fault of found) process.stdout.write(`        ${fault}\n`);
  if (found.length > 0) process.stdout.write(run.log);
  return found.length === 0;
}

await runCommand(commandLine, async ({ words }) => {
  const names = scenarios.map(({ name }) => name);
  const unused = words.find((word) => !names.some((name) => name.includes(word)));
  if (unused !== undefined) throw unknownWord('scenario', unused, names);
  const wanted = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const act = process.env['ACT'] ?? 'act';
  const version = actVersion(act);
  if (version === undefined) {
    process.stdout.write(
      'Skipped: act was not found in the PATH or at the path in ACT (https://github.com/nektos/act).\n',
    );
    return 0;
  }
  const cloud = await startCloud();
  let failed = 0;
  for (const [index, scenario] of wanted.entries()) {
    progress(`${index + 1} of ${wanted.length}: ${scenario.name} ...`);
    if (!(await play(act, scenario, cloud))) failed += 1;
  }
  await cloud.stop();
  process.stdout.write(`${wanted.length - failed} passed, ${failed} failed (${version})\n`);
  return failed > 0 ? 1 : 0;
});
