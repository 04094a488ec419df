/**
 * Commands that a person is told to run, as pasted into a shell with the az CLI by somebody who has exactly the role that
 * the text names, where it names it: they repair or show what the text says.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CloudState } from '../../emulator/state.ts';
import { administrator } from '../../emulator/tenants/identities.ts';
import { clientId, subscriptionId, tenantId } from '../../emulator/tenants/names.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { FindingEntry } from '../../src/report/outputs.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { obstacleOf } from '../../src/situations/obstacles.ts';
import { useCloud, usualInputs } from '../bundle/harness.ts';
import { goodInputs, verifiable } from '../bundle/verify/cases.ts';
import { unread } from '../checks/tenant.ts';
import { administeredTenant, useAz } from './az.ts';
import { commandsIn, shapeOf } from './catalog.ts';
import { becomePerson, type Requirement, requirementsBefore } from './person.ts';
import { type RemedyCase, remedyCases } from './remedy-cases.ts';

/** The tenant with the rights of the verifying identity, and with an administrator. */
function administered(state: CloudState): CloudState {
  const { applications, servicePrincipals, roleAssignments } = administeredTenant();
  state.settings.dnsDelay = 0;
  state.applications.push(...applications.filter(({ appId }) => appId === administrator.clientId));
  state.servicePrincipals.push(...servicePrincipals.filter(({ appId }) => appId === administrator.clientId));
  state.roleAssignments.push(...roleAssignments.filter(({ principalId }) => principalId === administrator.principalId));
  return state;
}

const harness = useCloud(() => administered(verifiable()));
const az = useAz(harness);

async function findingOf(id: FindingId, inputs: Readonly<Record<string, string>> = {}): Promise<FindingEntry> {
  const { outputs, log } = await harness.run({ ...goodInputs, ...inputs });
  const findings = JSON.parse(outputs['findings'] ?? '[]') as FindingEntry[];
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}: ${log}`);
  return finding;
}

function blockerInputs() {
  const named = new Map<string, string>(
    Object.entries(usualInputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const ids = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_SUBSCRIPTION_ID: subscriptionId };
  return readInputs({ ...ids, ...Object.fromEntries<string>(named) }, 'github');
}

async function textOf(one: RemedyCase): Promise<string> {
  if ('finding' in one) return (await findingOf(one.finding, one.inputs)).cure;
  if ('error' in one)
    return readFileSync(join(import.meta.dirname, '..', 'errors', 'golden', `${one.error}.txt`), 'utf8');
  const read = unread({ right: one.right });
  const reason = read.presence === 'unknown' ? read.reason : undefined;
  const { runbook } = obstacleOf({ id: one.blocker, reason, names: one.names ?? [] }, blockerInputs());
  return runbookText(runbook, 'en');
}

interface ToldCommand {
  readonly command: string;
  readonly requirements: readonly Requirement[];
}

/** The commands of the case as a person pastes them, with the placeholders filled in, and what that person needs. */
async function commandsOf(one: RemedyCase): Promise<ToldCommand[]> {
  const text = await textOf(one);
  const told = commandsIn(text);
  return one.runs.map((shape) => {
    const command = told.find((each) => shapeOf(each) === shape);
    if (command === undefined) throw new Error(`${shape} is not told in:\n${told.join('\n')}`);
    const filled = Object.entries(one.fills ?? {}).reduce(
      (filling, [blank, value]) => filling.replace(blank, value),
      command,
    );
    return { command: filled.replace(/^\$ /, ''), requirements: requirementsBefore(text, command) };
  });
}

/** Runs each command as somebody who has what the text names, and nothing else. */
async function runTold(
  told: readonly ToldCommand[],
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const printed = { exitCode: 0 as number | null, stdout: '', stderr: '' };
  for (const { command, requirements } of told) {
    becomePerson(harness.cloud.cloud.state, requirements);
    await az.text('account', 'clear');
    await az.signIn();
    const { exitCode, stdout, stderr } = await paste([command]);
    printed.stdout += stdout;
    printed.stderr += stderr;
    if (exitCode !== 0)
      return { ...printed, exitCode, stderr: `${command}\n${JSON.stringify(requirements)}\n${stderr}` };
  }
  return printed;
}

async function paste(commands: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'remedy-'));
  try {
    const file = join(folder, 'remedy.sh');
    writeFileSync(file, ['set -e', ...commands, ''].join('\n'));
    return await az.script(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a command that a person is told to run', () => {
  const cases = remedyCases.map((one) => {
    const [teller] = 'finding' in one ? [one.finding] : 'blocker' in one ? [one.blocker] : [one.error];
    return [`${teller}: ${one.name}`, one] as const;
  });
  test.each(cases)('%s', async (_, one) => {
    const state = administered(verifiable(one.tenant));
    one.change?.(state);
    harness.cloud.reset(state);
    const inputs = 'finding' in one ? one.inputs : undefined;
    if ('finding' in one) expect((await findingOf(one.finding, inputs)).status).toMatch(/^(fail|unknown)$/);
    if (one.before !== undefined) {
      await az.signIn();
      expect(await paste(one.before)).toMatchObject({ exitCode: 0 });
    }
    const { exitCode, stdout, stderr } = await runTold(await commandsOf(one));
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('ERROR')]);
    if (one.passes !== undefined) expect((await findingOf(one.passes, inputs)).status).toBe('pass');
    if (one.makes !== undefined) expect(one.makes(harness.cloud.cloud.state)).toBe(true);
    if (one.passes === undefined && one.makes === undefined) expect(stdout).not.toBe('');
  });
});
