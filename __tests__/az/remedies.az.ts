/**
 * Commands that a person is told to run, as the page prints them, pasted into a shell with the az CLI by somebody who has
 * exactly what the page names: they repair or show what the page says. `UPDATE_GOLDEN=1` records what was run in
 * `commands-run.txt`, which `npm test` compares with everything that the program prints.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudState } from '../../emulator/state.ts';
import { administrator } from '../../emulator/tenants/identities.ts';
import { adobePrincipalId, clientId, roles, subscriptionId, tenantId } from '../../emulator/tenants/names.ts';
import { runnerAddress } from '../../emulator/vault/answers.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { FindingEntry } from '../../src/report/outputs.ts';
import { obstacleOf } from '../../src/runbooks/obstacles.ts';
import { useCloud, usualInputs } from '../bundle/harness.ts';
import { goodInputs, vaultOf, verifiable } from '../bundle/verify/cases.ts';
import { joined } from '../report/joined.ts';
import { administeredTenant, useAz } from './az.ts';
import { shapeOf } from './catalog.ts';
import { keepRecord, recordOf, requireNoNewRecords } from './commands-run.ts';
import { ofError, printedInRunbook } from './pages.ts';
import { becomePerson } from './person.ts';
import { commandsOf, type Printed, printedOn } from './printed.ts';
import { type RemedyCase, remedyCases } from './remedy-cases.ts';

/** The tenant with the rights of the verifying identity, and with an administrator. */
function administered(state: CloudState): CloudState {
  const { applications, servicePrincipals } = administeredTenant();
  state.settings.dnsDelay = 0;
  state.applications.push(...applications.filter(({ appId }) => appId === administrator.clientId));
  state.servicePrincipals.push(...servicePrincipals.filter(({ appId }) => appId === administrator.clientId));
  return state;
}

const harness = useCloud(() => administered(verifiable()));
const az = useAz(harness);

const inputsOf = (one: RemedyCase) => ('finding' in one ? one.inputs : undefined);

/** A run of mode verify in the situation: its page, and its findings by ID. */
async function verified(inputs: Readonly<Record<string, string>> = {}) {
  const { outputs, log, summary } = await harness.run({ ...goodInputs, ...inputs });
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  const findingOf = (id: FindingId): FindingEntry => {
    const finding = findings.find((each) => each.id === id);
    if (finding === undefined) throw new Error(`no finding ${id}: ${log}`);
    return finding;
  };
  return { summary, findingOf };
}

function inputsOfRun() {
  const named = new Map<string, string>(
    Object.entries(usualInputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const ids = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_SUBSCRIPTION_ID: subscriptionId };
  return readInputs({ ...ids, ...Object.fromEntries<string>(named) }, { name: 'github', form: 'step' });
}

/** Everything that the page tells a person to run about the case. */
async function printedFor(one: RemedyCase): Promise<readonly Printed[]> {
  if ('error' in one) return ofError(one.error, { ...inputsOfRun(), ...one.asked });
  if ('obstacle' in one) {
    const obstacle = { id: one.obstacle, reason: undefined, names: one.names ?? [] };
    return printedInRunbook(`obstacle ${one.name}`, obstacleOf(obstacle, inputsOfRun()).runbook);
  }
  const { summary, findingOf } = await verified(one.inputs);
  const { cure, status } = findingOf(one.finding);
  expect(status).toMatch(/^(fail|unknown)$/);
  // What is first on the page, if the output has no room for all of it.
  const [, first = ''] = summary.split(/## (?:What to do now|Next steps|In working hours)/);
  const told = cure.endsWith('…') ? joined(first.split('\n### ')[0] ?? '') : cure;
  // The page also says what to do about other findings.
  const isOfThis = ({ shell }: Printed) =>
    joined(shell)
      .split('\n')
      .every((line) => told.includes(line));
  return printedOn(summary).filter(isOfThis);
}

/** The blocks with the commands of the case, in its order; a block is pasted as a whole. */
async function toldIn(one: RemedyCase): Promise<readonly Printed[]> {
  const printed = await printedFor(one);
  const told = one.runs.map((run) => {
    const [verb = '', option = ''] = run.split(/ (?=--)/);
    const isIt = (shape: string) => shape.startsWith(`${verb} --`) && `${shape} `.includes(`${option} `);
    const block = printed.find(
      ({ shell }) =>
        commandsOf(shell).some((each) => isIt(shapeOf(each))) && (one.says === undefined || one.says.test(shell)),
    );
    if (block === undefined) throw new Error(`${run} is not among:\n${printed.map(({ shell }) => shell).join('\n')}`);
    return block;
  });
  return [...new Set(told)];
}

const filled = (one: RemedyCase, shell: string) =>
  Object.entries(one.fills ?? {}).reduce((filling, [blank, value]) => filling.replace(blank, value), shell);

/** Signs in as somebody who has what the page names, and nothing else. */
async function signInFor(block: Printed, which: number): Promise<void> {
  becomePerson(harness.cloud.cloud.state, block, which);
  rmSync(az.environment()['AZURE_CONFIG_DIR'] ?? '', { recursive: true, force: true });
  await az.signIn();
}

async function paste(commands: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'remedy-'));
  try {
    const file = join(folder, 'remedy.sh');
    // The person is signed in already, and here without a browser; nothing here records the roles of a directory.
    const afterSignIn = commands.map((text) =>
      text.replaceAll(/^az (?:login --tenant |rest .*directoryRoles\().*(?:\n|$)/gm, ''),
    );
    writeFileSync(file, ['set -e', ...afterSignIn, ''].join('\n'));
    return await az.script(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays out the situation once more. @param network the vault's firewall, if the case is about that */
async function layOut(one: RemedyCase, vault: (state: CloudState) => void): Promise<void> {
  const state = administered(verifiable(one.tenant));
  one.change?.(state);
  vault(state);
  harness.cloud.reset(state);
  if (one.before === undefined) return;
  becomePerson(state, { requirements: [{ roles: ['Owner'], at: 'subscription' }] });
  await az.signIn();
  expect(await paste(one.before)).toMatchObject({ exitCode: 0 });
}

/** What ends the situation, or is printed. */
async function expectEnd(one: RemedyCase, stdout: string): Promise<void> {
  if (one.passes !== undefined) expect((await verified(inputsOf(one))).findingOf(one.passes).status).toBe('pass');
  if (one.makes !== undefined) expect(one.makes(harness.cloud.cloud.state)).toBe(true);
  if (one.passes === undefined && one.makes === undefined) expect(stdout).not.toBe('');
}

/** Runs the blocks by each of the roles that are each said to be enough, the situation laid out anew for each. */
async function carryOut(
  one: RemedyCase,
  vault: (state: CloudState) => void,
  perform: (block: Printed) => Promise<string>,
): Promise<void> {
  await layOut(one, vault);
  let told = await toldIn(one);
  const most = Math.max(1, ...told.flatMap(({ requirements }) => requirements.map((each) => each.roles.length)));
  for (let which = 0; which < most; which += 1) {
    if (which > 0) {
      await layOut(one, vault);
      told = await toldIn(one);
    }
    let stdout = '';
    for (const block of told) {
      await signInFor(block, which);
      stdout += await perform(block);
      keepRecord(recordOf(block, which).filter((line) => !/^az login |directoryRoles\(/.test(line)));
    }
    await expectEnd(one, stdout);
  }
}

async function succeed(one: RemedyCase, block: Printed): Promise<string> {
  const { exitCode, stdout, stderr } = await paste([filled(one, block.shell)]);
  const told = [block.shell, block.text];
  expect([exitCode, stderr, ...told]).toEqual([0, expect.not.stringContaining('ERROR'), ...told]);
  return stdout;
}

const tellerOf = (one: RemedyCase) => ('finding' in one ? one.finding : 'obstacle' in one ? one.obstacle : one.error);
const casesOf = (some: readonly RemedyCase[]) => some.map((one) => [`${tellerOf(one)}: ${one.name}`, one] as const);

const asItIs = () => undefined;

afterAll(requireNoNewRecords);

describe('a command that a person is told to run', () => {
  test.each(casesOf(remedyCases))('%s', async (_, one) => {
    await expect(carryOut(one, asItIs, (block) => succeed(one, block))).resolves.toBeUndefined();
  });
});

/** Those that go to the vault itself, in a situation that the action sees. */
const ofDataPlane = remedyCases.filter(
  (one) => 'finding' in one && one.runs.every((shape) => /^az keyvault (?:key|secret) /.test(shape)),
);

const inside = `${runnerAddress}/32`;

describe('in a restricted network, a command that goes to the vault itself', () => {
  const rules = (ipRules: { value: string }[]) => (state: CloudState) => {
    vaultOf(state).networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules, virtualNetworkRules: [] };
  };
  const isolated = rules([{ value: inside }]);

  test.each(casesOf(ofDataPlane))('is refused from outside and works from inside: %s', async (_, one) => {
    await carryOut(one, isolated, async (block) => {
      expect(block.isInsideNetwork).toBe(true);
      rules([])(harness.cloud.cloud.state);
      const { exitCode, stderr } = await paste([filled(one, block.shell)]);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('Client address is not authorized')]);
      isolated(harness.cloud.cloud.state);
      return succeed(one, block);
    });
  });
});

describe('on a vault with access policies, a command that goes to the vault itself', () => {
  const policies = (state: CloudState) => {
    const vault = vaultOf(state);
    vault.enableRbacAuthorization = false;
    vault.accessPolicies = [
      { tenantId, objectId: adobePrincipalId, permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } },
    ];
  };
  const pipeline = (state: CloudState) => {
    const id = state.servicePrincipals.find(({ appId }) => appId === clientId)?.id ?? '';
    const permissions = { keys: ['get', 'list', 'create', 'recover'], secrets: ['list'] };
    vaultOf(state).accessPolicies.push({ tenantId, objectId: id, permissions });
  };

  test.each(casesOf(ofDataPlane))('needs a policy and no role in it: %s', async (_, one) => {
    const lays = (state: CloudState) => {
      policies(state);
      // In some situations the pipeline may list the deleted keys.
      if (state.roleAssignments.some(({ roleId }) => roleId === roles.keyVaultCryptoUser)) pipeline(state);
    };
    await carryOut(one, lays, (block) => {
      expect(block.ownPolicy).not.toEqual({ keys: [], secrets: [] });
      return succeed(one, block);
    });
  });
});
