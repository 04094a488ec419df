/**
 * `npm run test:act`: the reusable workflows, run as their callers would run them, the callers of `docs/examples` word for
 * word, against the local cloud.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type CommandLine, progress, runCommand, unknownWord, verdict } from '../../emulator/command-line.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { repository } from '../../emulator/tenants/names.ts';
import { actVersion, runWorkflow, type WorkflowRun } from './act-runner.ts';
import { fleet, type HeartbeatOf, type Scenario, scenarios } from './act-scenarios.ts';

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run test:act',
  about: `Runs the reusable workflows under act, called as the examples in docs/examples do, against the local cloud. Needs act in
the PATH or named by the variable ACT (https://github.com/nektos/act); without it, it says so and passes.`,
  options: {},
  words: { name: 'SCENARIO', about: 'only the scenarios that have this text in their name' },
  examples: [
    ['', 'all scenarios; takes minutes'],
    ['heartbeat', 'some of them'],
  ],
};

const examples = resolve(import.meta.dirname, '..', '..', 'docs', 'examples');

/** What differs from the scenario's expectation. */
function faults(scenario: Scenario, run: WorkflowRun, cloud: RunningCloud): string[] {
  const { transcript } = cloud;
  const differs = (what: string, seen: unknown, wanted: unknown) =>
    seen === wanted ? [] : [`${what}: ${String(seen)} in place of ${String(wanted)}`];
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
  if (!run.printed.includes(scenario.printed ?? '')) found.push(`nothing printed ${scenario.printed ?? ''}`);
  const open = cloud.cloud.state.github.issues.filter(({ state }) => state === 'open').map(({ title }) => title);
  const wanted = scenario.issues?.map((vault) => open.some((title) => title.includes(` ${vault} `))) ?? [];
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

/** @throws where there is nothing to replace: the scenario would not test what it says */
function edited(text: string, edits: readonly (readonly [from: string, to: string] | undefined)[]): string {
  return edits.reduce<string>((before, edit) => {
    if (edit === undefined) return before;
    if (!before.includes(edit[0])) throw new Error(`The example has no ${edit[0]}`);
    return before.replace(edit[0], edit[1]);
  }, text);
}

/** What arrived at a monitor: the rows of each accepted POST. */
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

/** The state in each statement, or what is wrong with the statement. */
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
  const run = await runWorkflow({
    act,
    caller: edited(readFileSync(join(examples, scenario.example), 'utf8'), [scenario.edit, scenario.more]),
    event: scenario.event ?? 'workflow_dispatch',
    repository,
    token: 'ghs_localcloudWritesIssues',
    environment: { ...Object.fromEntries(entries.filter((pair) => !isVariable(pair))), ...scenario.environment },
    variables: { ...Object.fromEntries(entries.filter(isVariable)), ...scenario.variables },
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
    process.stdout.write('Skipped: act is neither in the PATH nor where ACT says (https://github.com/nektos/act).\n');
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
