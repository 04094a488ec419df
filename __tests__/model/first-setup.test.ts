/** When nothing can have been lost, so that nobody is woken: no vault, no deleted one, a free name, and no trace of a removal. */
import { isFirstSetup } from '../../src/model/first-setup.ts';
import type { Observed } from '../../src/model/observed.ts';
import { vaultScopeOf } from '../../src/model/scopes.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  noVault,
  observed,
  principalId,
  softDeletedVault,
  unknown,
  version,
} from '../checks/tenant.ts';
import { loggedCall, usageOf } from '../checks/usage.ts';

const nothing: Observed = { ...observed, ...noVault };
const group = vaultScopeOf(inputs).replace(/\/providers.*/, '');
const activity = (operation: string, resourceId: string = vaultScopeOf(inputs)) =>
  found({
    isComplete: true,
    entries: [{ operation, caller: 'eve@contoso.com', at: '2026-05-31T22:11:12.000Z', resourceId }],
  });

test.each([
  ['before the log is read', undefined],
  ['with a log that can not be read', unknown],
  ['with an empty log', found({ isComplete: true, entries: [] })],
  ['with a former write', activity('microsoft.keyvault/vaults/write')],
  ['with the deletion of another vault', activity('microsoft.keyvault/vaults/delete', `${vaultScopeOf(inputs)}2`)],
])('nothing was ever here, %s', (_, log) => {
  expect(isFirstSetup(inputs, nothing, log)).toBe(true);
});

test.each([
  ['of the vault', activity('microsoft.keyvault/vaults/delete')],
  ['of the group', activity('microsoft.resources/subscriptions/resourcegroups/delete', group)],
  ['by a move', activity('microsoft.resources/subscriptions/resourcegroups/moveresources/action', group)],
])('the log shows the removal %s', (_, log) => {
  expect(isFirstSetup(inputs, nothing, log)).toBe(false);
});

test.each<readonly [string, Partial<Observed>]>([
  ['a vault', { vault: observed.vault }],
  ['a vault that was not read', { vault: unknown }],
  ['a deleted vault', { deletedVault: found(softDeletedVault) }],
  ['deleted vaults that were not read', { deletedVault: unknown }],
  ['a name that is taken', { nameTaken: found(true) }],
  ['a name that was not checked', { nameTaken: unknown }],
  ['a group that is being deleted', { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) }],
  [
    'a deleted service principal of Adobe',
    { principal: absent, deletedPrincipal: found({ id: principalId, restorableUntil: '2026-06-30T22:00:00Z' }) },
  ],
  ['calls in the log of the vault', { usage: found(usageOf(loggedCall())) }],
])('something may have been here: %s', (_, seen) => {
  expect(isFirstSetup(inputs, { ...nothing, ...seen }, undefined)).toBe(false);
});

test('a recorded confirmation is enough', () => {
  expect(isFirstSetup({ ...inputs, ...confirmed(version) }, nothing, undefined)).toBe(false);
});
