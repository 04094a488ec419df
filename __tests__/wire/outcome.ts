/** What every run must produce, whatever is between it and the services. */
import type { ActionRun } from '../../emulator/run-action.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { groupScope, vaultName } from '../../emulator/tenants/names.ts';
import { writes } from '../bundle/harness.ts';
import type { Mode } from './stage.ts';

/** What `ensure` creates in an empty group; an ID that differs in each run is written as `ID`. */
const made = [
  `PUT management.azure.com${groupScope}/providers/Microsoft.KeyVault/vaults/${vaultName}`,
  `PUT management.azure.com${groupScope}/providers/Microsoft.KeyVault/vaults/${vaultName}/keys/cja-cmk`,
  `PUT management.azure.com${groupScope}/providers/Microsoft.KeyVault/vaults/${vaultName}/providers/Microsoft.Authorization/roleAssignments/ID`,
  'POST graph.microsoft.com/v1.0/servicePrincipals',
];

const assignment = /(?<=\/roleAssignments\/)[0-9a-f-]{36}$/;

function writesOf(cloud: RunningCloud): string[] {
  return writes(cloud).map((line) => line.replace(/\?.*$/, '').replace(assignment, 'ID'));
}

/** The run finished: no exit code from node itself, outputs set, a summary and a report written. */
export function expectWhole(run: ActionRun): void {
  expect([0, 1]).toContain(run.exitCode);
  expect(run.stderr).toBe('');
  expect(run.outputs).toMatchObject({ ready: expect.any(String), state: expect.any(String) });
  expect(run.summary).not.toBe('');
}

/** The run did what its mode requires, and sent each change exactly once. */
export function expectReady(run: ActionRun, mode: Mode, cloud: RunningCloud): void {
  const { ready, state } = run.outputs;
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error'));
  const seen = { exitCode: run.exitCode, ready, state, errors };
  expect(seen).toEqual({ exitCode: 0, ready: 'true', state: 'provisioned', errors: [] });
  expectWhole(run);
  for (const name of ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket', 'findings']) {
    expect([name, run.outputs[name]]).not.toEqual([name, '']);
    expect([name, run.outputs[name]]).not.toEqual([name, undefined]);
  }
  expect(Object.keys(run.files).length).toBeGreaterThan(1);
  expect(writesOf(cloud).toSorted()).toEqual(mode === 'ensure' ? made.toSorted() : []);
}

/** The run failed, does not report ready, and its log contains the expected messages. */
export function expectFailure(run: ActionRun, ...texts: readonly RegExp[]): void {
  expect({ exitCode: run.exitCode, ready: run.outputs['ready'] }).toEqual({ exitCode: 1, ready: 'false' });
  expectWhole(run);
  const shown = run.log
    .split('\n')
    .filter((line) => !line.startsWith('::debug::'))
    .join('\n');
  for (const text of texts) expect(shown).toMatch(text);
}

/**
 * A secret of the job appears nowhere that a person or program reads, except in the line that masks it for the runner.
 */
export function expectNowhere(run: ActionRun, secret: string): void {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const left = { log, stderr: run.stderr, outputs: run.outputs, summary: run.summary, files: run.files };
  for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
    expect(JSON.stringify(left)).not.toContain(form);
  }
}
