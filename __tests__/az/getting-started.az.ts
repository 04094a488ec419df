/**
 * docs/getting-started.md, followed to the letter: its commands with the real az CLI, by the people that it names, and the
 * workflows that it has people copy.
 */
import { writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { addGroup } from '../../emulator/tenants/foundation.ts';
import { adobeAppId, subscriptionScope, vaultName } from '../../emulator/tenants/names.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { useCloud } from '../bundle/harness.ts';
import { administeredTenant, useAz } from './az.ts';
import { type Choices, runCopied } from './copied-workflows.ts';
import { commandsOf, requirementsIn, sectionOf, useDesk, workflowsOf } from './getting-started.ts';
import { contents, paste, rightsHeld, root } from './identities.ts';
import { becomePerson } from './person.ts';
import type { Requirement } from './printed.ts';

const harness = useCloud(() => {
  const state = administeredTenant();
  addGroup(state);
  for (const { providers } of state.subscriptions) providers['Microsoft.OperationalInsights'] = 'Registered';
  return state;
});
const az = useAz(harness);
const desk = useDesk(az);
const state = () => harness.cloud.cloud.state;

interface Finding {
  readonly id: string;
  readonly status: string;
}

const page = 'docs/getting-started.md';
const step = (number: number) => sectionOf(page, `${number}. `);

const role = (name: string): Requirement => ({ roles: [name], at: 'group' });
const applications = role('Application Administrator');
const you = [role('Contributor'), role('User Access Administrator'), applications];
const owner: Requirement = { roles: ['Owner'], at: 'subscription' };

/** Checks that nobody asked for: of the inputs `usage-days` and `key-max-age-days`, of another application, and of a confirmation that is not required. */
const notAsked = new Set(['adobe-use', 'key-age', 'adobe-application', 'adobe-confirmation']);

/** @returns the commands of a section, with what somebody fills in */
const commands = (of: number | string, filledIn: Readonly<Record<string, string>> = {}) =>
  commandsOf(typeof of === 'number' ? step(of) : sectionOf('infra/README.md', of)).map((block) =>
    Object.entries(filledIn).reduce((text, [blank, value]) => text.replaceAll(blank, value), block),
  );

/** Another person signs in again: a token contains the permissions that it was issued with. */
async function signIn(rights: readonly Requirement[]) {
  becomePerson(state(), { requirements: rights });
  await az.text('account', 'clear');
  await az.signIn();
}

/** @param failures exit codes of the commands that are expected to fail */
async function follow(block: string, failures: readonly number[] = []) {
  const run = await desk.follow(block);
  if (run.failures.join() !== failures.join()) {
    throw new Error(`${block}failed with ${run.failures.join()}:\n${run.stderr}`);
  }
  return run;
}

/** Has the people whom a script names run the commands that it printed for them, each with what the text names. */
async function haveRun(left: readonly (readonly [string, string])[]) {
  for (const [who, command] of left) {
    await signIn([who.includes('Owner') ? owner : role(who.replace(/^An? /, ''))]);
    expect([command, await paste(az, command)]).toMatchObject([command, { exitCode: 0 }]);
  }
  await signIn(you);
}

/** Creates both identities by single commands. @returns their client IDs */
async function createIdentities(): Promise<readonly string[]> {
  const [environments = '', adobe = '', identities = ''] = commands(4);
  await follow(environments);
  await signIn([applications]);
  await follow(adobe);
  // As the page says of a tenant that has the app.
  expect((await follow(adobe, [1])).stderr).toContain('is already in use');
  expect(step(4).text).toContain('"is already in use"');
  await signIn(you);
  const { stdout, stderr } = await follow(identities, [3, 3]);
  const left = [...stderr.matchAll(/\. (An? [A-Z][\w ]+) runs:\n {2}(.*)/g)];
  // Creating the role for recovery is printed with both identities, and needed once.
  const commandsLeft = new Map(left.map(([, who = '', command = '']) => [command, who]));
  expect([left.length, commandsLeft.size]).toEqual([6, 5]);
  await haveRun([...commandsLeft].map(([command, who]) => [who, command]));
  return stdout.match(/(?<=AZURE_CLIENT_ID=).*/g) ?? [];
}

/** Runs a workflow that was copied. */
async function runWorkflow(file: string, choices: Choices = {}) {
  const { exitCode, log, outputs, summary } = await runCopied(harness, file, desk.variables(), choices);
  expect(`${exitCode} ${log}`).toMatch(/^0 /);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as Finding[];
  const open = findings.filter(({ id, status }) => status !== 'pass' && !(status === 'skipped' && notAsked.has(id)));
  return { outputs, summary, open: open.map(({ id, status }) => `${id}: ${status}`) };
}

test('ends with every finding passed, and with identities that can be removed', async () => {
  await follow(commands(3)[0] ?? '');
  const [ensure = '', verify = ''] = await createIdentities();
  const ids = { 'CLIENT-ID-OF-ENSURE': ensure, 'CLIENT-ID-OF-VERIFY': verify };
  await follow(commands(4, ids).at(-1) ?? '');

  const [setUp = ''] = workflowsOf(step(5));
  expect((await runWorkflow(setUp)).outputs).toMatchObject({ state: 'missing', changed: 'true' });
  for (const block of commands(6)) await follow(block);
  const { outputs, open } = await runWorkflow(setUp, { mode: 'ensure' });
  expect(outputs).toMatchObject({ state: 'provisioned', ticket: expect.stringContaining(`\n${outputs['key-uri']}\n`) });
  const warned = ['vault-lock: fail', 'vault-logging: fail'];
  expect(open).toEqual([...warned, 'confirmed-key: skipped', 'confirmed-version: skipped']);

  expect(step(7).text).toContain('Two checks warn until');
  const people = requirementsIn(step(7));
  expect(people).toHaveLength(commands(7).length);
  for (const [at, block] of commands(7).entries()) {
    await signIn(people[at] ?? []);
    await follow(block);
  }
  for (const block of commands(8)) await follow(block);
  expect(step(9).text).toContain('or write it into `confirmed-key-uri` of each workflow');

  for (const file of [setUp, 'docs/examples/verify-cmk.yml', 'docs/examples/require-cmk.yml']) {
    const last = await runWorkflow(file, { mode: 'ensure', confirmed: outputs['key-uri'] });
    expect([file, last.outputs['state'], last.open]).toEqual([file, 'confirmed', []]);
  }
  expect(state().github.issues).toEqual([]);

  await signIn([owner, applications]);
  const before = state().roleAssignments.length;
  const [trust = '', removal = ''] = commands('Remove the identities', ids);
  await follow(trust);
  expect(state().applications.find(({ appId }) => appId === ensure)?.federatedCredentials).toEqual([]);
  const onSubscription = removal.replaceAll('--resource-group rg-cja', `--scope ${subscriptionScope}`);
  await follow(`${onSubscription.split('\n').slice(0, 2).join('\n')}\n${removal}`);
  for (const id of [ensure, verify]) expect(rightsHeld(state(), id)).toEqual({ azure: [], graph: undefined });
  expect(state().roleDefinitions ?? []).toEqual([]);
  // What is not theirs stays, above all Adobe's.
  expect(state().roleAssignments).toHaveLength(before - 5);
  expect(rightsHeld(state(), adobeAppId).azure).toHaveLength(1);
});

test('of the script: it leads from nothing to a provisioned key, goes on after others, and --remove leads back', async () => {
  const [preparation = '', setUp = ''] = commands(3);
  await follow(preparation);
  const run = (options: string, failures: readonly number[] = []) =>
    follow(`${setUp.trim()} --action ${ownRepository}@${'0'.repeat(40)} ${options}\n`, failures);
  await signIn(you);
  const [before, github] = [contents(state()), structuredClone(desk.github().repository)];
  // Roles on the resource group alone don't show whether the vault's name was ever used.
  expect(step(3).text).toContain('the script prints\nthe option `--confirmed-key-uri` to add');
  const asking = /You aren't allowed to see whether a vault .* (--confirmed-key-uri "none until [\d-]+")\./;
  const [, none = ''] = asking.exec((await run('', [1])).stderr) ?? [];
  expect((await run(none)).stdout).toContain('would do');
  expect([contents(state()), desk.github().repository]).toEqual([before, github]);

  const first = await run(`${none} --yes`, [3]);
  const left = [...first.stdout.matchAll(/^left for (.*?): .*\n {2}(.*)\n {2}https:/gm)];
  expect(left).toHaveLength(5);
  await haveRun(left.map(([, who = '', command = '']) => [who, command]));
  const second = await run(`${none} --yes`);
  expect(second.stdout).not.toMatch(/^(?:done|left)/m);
  expect(desk.github().repository.environments['cmk']).toMatchObject({
    branches: ['main'],
    reviewers: [{ id: 8 }],
    preventSelfReview: true,
  });

  const filesOf = (branch: string) =>
    Object.entries(desk.github().repository.branches[branch] ?? {}).map(([path, text]) => {
      const file = join(desk.github().folder, basename(path));
      writeFileSync(file, text);
      return relative(root, file);
    });
  const [file = ''] = filesOf('cja-cmk-set-up');
  expect((await runWorkflow(file)).outputs).toMatchObject({ state: 'missing', changed: 'true' });
  const { outputs } = await runWorkflow(file, { mode: 'ensure' });
  expect(outputs).toMatchObject({ state: 'provisioned', ticket: expect.stringContaining(`\n${outputs['key-uri']}\n`) });

  expect(step(9).text).toContain('`--confirmed-key-uri URI --yes`');
  const { branches } = desk.github().repository;
  branches['main'] = { ...branches['cja-cmk-set-up'] };
  expect((await run(`--confirmed-key-uri ${outputs['key-uri']} --yes`)).stdout).toContain('gh pr create');
  const [confirmed = ''] = filesOf(Object.keys(branches).at(-1) ?? '');
  expect((await runWorkflow(confirmed, { mode: 'ensure' })).outputs).toMatchObject({
    state: 'confirmed',
    changed: 'false',
  });
  branches['main'] = {};

  await signIn([owner, applications]);
  await follow(`${setUp.split(' --create')[0]?.replaceAll('\\\n', '')} --remove --yes\n`);
  expect(desk.github().repository).toEqual(github);
  const after = contents(state());
  expect(after.applications).toEqual(before.applications);
  // What the Owner of the subscription created is that person's.
  expect(after.roleDefinitions.map(({ roleName }) => roleName)).toEqual(['CJA CMK recovery (b3d9e2a4)']);
  expect(rightsHeld(state(), adobeAppId).azure).toHaveLength(1);
  expect(state().vaults.map(({ name }) => name)).toEqual([vaultName]);
});
