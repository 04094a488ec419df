/** `npm run test:night -- act`: runs the workflows of `docs/examples` as GitHub would, filled in, against the local cloud. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { repository } from '../../emulator/tenants/names.ts';
import { type CommandLine, progress, runCommand, unknownWord, verdict } from '../../src/runtime/command-line.ts';
import { actVersion, runWorkflow, type WorkflowRun } from './act-runner.ts';
import { confirmedIn, type Edit, type Scenario, scenarios, tenantOf } from './act-scenarios.ts';
import { filledIn } from './filled-in.ts';
import { type MessageServices, startMessageServices } from './message-services.ts';

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run test:night -- act',
  about: `Runs the workflows of docs/examples under act against the local cloud: keys that are ready and not, the gate open and shut, reruns, a
cancel, messages. Needs act in the PATH or named by the variable ACT (https://github.com/nektos/act); without it, it says so and passes.`,
  options: {},
  words: { name: 'SCENARIO', about: 'only the scenarios whose names contain this text' },
  examples: [
    ['', 'all scenarios; takes minutes'],
    ['gate:', 'some of them'],
  ],
};

const examples = resolve(import.meta.dirname, '..', '..', 'docs', 'examples');

/** Nothing of these is printed. */
const secrets = (address: string) => ({
  CMK_TEAMS_URL: `${address}/teams`,
  CMK_PAGERDUTY_KEY: 'R0UT1NGKEY',
  CMK_MONITOR_URL: `${address}/monitor`,
});

/** Differences from what the scenario expects. */
function faults(scenario: Scenario, run: WorkflowRun, cloud: RunningCloud, services: MessageServices): string[] {
  const differs = (what: string, seen: unknown, wanted: unknown) =>
    seen === wanted ? [] : [`${what}: ${String(seen)} instead of ${String(wanted)}`];
  const open = cloud.cloud.state.github.issues.some(({ state }) => state === 'open');
  const wrote = cloud.transcript.some(({ writes, service }) => writes && service !== 'github');
  const state = /^signed state (\w+)$/m.exec(run.printed)?.[1];
  const released = /^The release$/m.test(run.printed);
  const shown = [...Object.values(secrets(services.address)), 'ghs_localcloud'].filter((each) =>
    run.printed.includes(each),
  );
  return [
    ...Object.entries(scenario.jobs).flatMap(([job, wanted]) => differs(job, run.jobs[job] ?? 'none', wanted)),
    ...differs('writes to Azure', wrote, scenario.writes ?? false),
    ...differs('messages', services.messages.join(', '), (scenario.messages ?? []).join(', ')),
    ...(scenario.issue === undefined ? [] : differs('an open issue', open, scenario.issue)),
    ...differs('signed', state, scenario.signed),
    ...differs('released', released, scenario.jobs['Release'] === 'success'),
    ...differs('secrets in the log', shown.join(), ''),
  ];
}

/** @throws if the text to replace is missing: the scenario would then not test what it describes */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`The example does not contain ${String(from)}`);
    return after;
  }, text);
}

async function play(act: string, scenario: Scenario, cloud: RunningCloud, services: MessageServices): Promise<boolean> {
  cloud.reset(tenantOf(scenario));
  services.messages.length = 0;
  services.teams = scenario.teams ?? 202;
  const example = readFileSync(join(examples, scenario.example), 'utf8');
  const filled = filledIn(example, cloud.environment, confirmedIn(scenario));
  // They have no certificate.
  const caller = filled
    .replace('https://events.pagerduty.com/v2/enqueue', `${services.address}/pagerduty`)
    .replaceAll('--proto =https', '--proto =http');
  const entries = Object.entries(cloud.environment);
  const isVariable = ([name]: [string, string]) => name.startsWith('AZURE_');
  const run = await runWorkflow({
    act,
    caller: edited(caller, scenario.edits ?? []),
    event: scenario.event ?? 'workflow_dispatch',
    payload: { ...scenario.payload, ...(scenario.chosen === undefined ? {} : { inputs: scenario.chosen }) },
    repository,
    token: 'ghs_localcloudWritesIssues',
    environment: {
      ...Object.fromEntries(entries.filter((pair) => !isVariable(pair))),
      ...(scenario.attempt === undefined ? {} : { GITHUB_RUN_ATTEMPT: String(scenario.attempt) }),
    },
    variables: Object.fromEntries(entries.filter(isVariable)),
    secrets: secrets(services.address),
  });
  const found = faults(scenario, run, cloud, services);
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
  const [cloud, services] = [await startCloud(), await startMessageServices()];
  let failed = 0;
  for (const [index, scenario] of wanted.entries()) {
    progress(`${index + 1} of ${wanted.length}: ${scenario.name} ...`);
    if (!(await play(act, scenario, cloud, services))) failed += 1;
  }
  await cloud.stop();
  await services.stop();
  process.stdout.write(`${wanted.length - failed} passed, ${failed} failed (${version})\n`);
  return failed > 0 ? 1 : 0;
});
