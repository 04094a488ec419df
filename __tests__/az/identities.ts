/** Runs infra/identity.sh with the real az CLI, and reads the result. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CloudState } from '../../emulator/state.ts';
import { groupName, groupScope } from '../../emulator/tenants/names.ts';
import type { UseTitle } from '../../scripts/docs/permission-tables.ts';
import type { Harness } from '../bundle/harness.ts';
import { rightsOfUse, roleNamed } from '../bundle/rights.ts';
import type { Az, CommandRun } from './az.ts';

export type Mode = 'ensure' | 'verify';

export const root = resolve(import.meta.dirname, '../..');

const prefix = 'repo:contoso@9812345/analytics-platform@812345678';

/** The subject that the script registers. */
export const subject = `${prefix}:environment:cmk`;

/** The documentation's title for the use that an identity created without further options supports. */
export const readOnlyEnsure = "`ensure` once Adobe's service principal exists, with `create-principal: false`";

export function makeIdentity(az: Az, mode: Mode, ...more: readonly string[]): Promise<CommandRun> {
  const repository = ['--repository', 'contoso/analytics-platform', '--subject-prefix', prefix, '--environment', 'cmk'];
  // There is no GitHub here that could be asked.
  const protection = mode === 'ensure' ? ['--confirm-protection'] : [];
  const where = ['--mode', mode, '--resource-group', groupName, '--yes'];
  return az.script(join(root, 'infra', 'identity.sh'), ...where, ...repository, ...protection, ...more);
}

/** The variables that the script printed. */
export function idsIn(stdout: string): Record<string, string> {
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

export const clientIdIn = ({ stdout }: CommandRun) => idsIn(stdout)['AZURE_CLIENT_ID'] ?? '';

/** The commands that the script printed below a line with this ending. */
export function commandsBelow(stderr: string, line: RegExp): string[] {
  const lines = stderr.split('\n');
  const start = lines.findIndex((each) => line.test(each));
  if (start < 0) throw new Error(`nothing printed matches ${line.source}:\n${stderr}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((each) => !each.startsWith('  '));
  return rest.slice(0, end < 0 ? undefined : end).map((each) => each.trim());
}

/** As GitHub's job of the environment `cmk` would run it, with the variables that the script printed. */
export function runAs(harness: Harness, stdout: string, mode: Mode, inputs: Readonly<Record<string, string>> = {}) {
  harness.cloud.cloud.state.github.subject = subject;
  return harness.run({ mode, ...inputs }, { environment: idsIn(stdout) });
}

/** The rights of a service principal, as the documentation writes them. */
export function rightsHeld({ servicePrincipals, roleAssignments }: CloudState, appId: string | undefined) {
  const principal = servicePrincipals.find((one) => one.appId === appId);
  const held = roleAssignments.filter(({ principalId }) => principalId === principal?.id);
  return { graph: principal?.graphPermissions, azure: held.map(({ roleId, scope }) => [roleId, scope]) };
}

export function rightsAsked(title: UseTitle) {
  const rights = rightsOfUse(title);
  return {
    graph: rights.flatMap((right) => ('graph' in right ? [right.graph] : [])),
    azure: rights.flatMap((right) => ('role' in right ? [[roleNamed(right.role).id, groupScope]] : [])),
  };
}

/** Commands as a person pastes them into a shell. */
export async function paste(az: Az, text: string): Promise<CommandRun> {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  try {
    const file = join(folder, 'script.sh');
    writeFileSync(file, `set -e\ncd '${root}'\n${text}\n`);
    return await az.script(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The content of a tenant, without the properties that only record when something was written. */
export function contents(state: CloudState) {
  const { applications, servicePrincipals, resourceGroups, roleAssignments, roleDefinitions, managedIdentities } =
    structuredClone(state);
  return {
    applications,
    servicePrincipals,
    resourceGroups,
    roleAssignments,
    roleDefinitions: roleDefinitions ?? [],
    managedIdentities: managedIdentities ?? [],
  };
}
