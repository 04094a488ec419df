/** What somebody else does in the tenant after a run has read it, and before it writes. */
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudState } from '../../emulator/state.ts';
import { groupName, location, roles, subscriptionId, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { renameGroup } from './group-name.ts';
import { makeVault } from './set-up.ts';
import type { Meanwhile, Sketch } from './sketch.ts';

type Event = (state: CloudState, sketch: Sketch, now: number) => void;

const events: Readonly<Record<Meanwhile, Event>> = {
  nothing: () => undefined,
  'name taken': ({ foreignNames }) => void foreignNames.push({ name: vaultName }),
  'vault made': ({ vaults }, sketch, now) => void vaults.push(makeVault(sketch, now)),
  'vault recovered': ({ vaults, deletedVaults }) =>
    void vaults.push(...deletedVaults.splice(0).map(({ vault }) => vault)),
  'group made': ({ resourceGroups }) =>
    void resourceGroups.push({ subscriptionId, name: groupName, location, tags: { owner: 'somebody else' } }),
  'lock put': ({ locks }) =>
    void locks.push({ name: 'cja-cmk', scope: vaultScope, level: 'ReadOnly', notes: 'of somebody else' }),
};

export function happen(state: CloudState, sketch: Sketch, now: number): void {
  events[sketch.meanwhile](state, sketch, now);
  renameGroup(state, groupName, sketch.groupNames.azure);
}

/** Longer than what was read before may decide. */
const seconds = 150;

/**
 * The list of locks is answered only to a second request, after the pause that Azure asks for.
 *
 * @param during happens in the first pause
 */
export function slowList(wait: Sketch['wait'], during: () => void): FaultRule {
  let asked = 0;
  const answer = () => {
    asked += 1;
    if (asked === 1) during();
    const isBusy = wait === 'each time' ? asked % 2 === 1 : asked === 1;
    const body = { error: { code: 'TooManyRequests', message: 'Try again later.' } };
    return isBusy ? { status: 429, headers: { 'retry-after': String(seconds) }, body } : undefined;
  };
  return {
    when: { method: 'GET', path: /\/locks\?/i },
    do: { kind: 'intercept', name: 'a list that takes long', answer },
  };
}

export function changeDuringWait(state: CloudState, change: Sketch['duringWait']): void {
  if (change === 'grants removed')
    state.roleAssignments = state.roleAssignments.filter(
      ({ roleId }) => roleId !== roles.keyVaultCryptoServiceEncryptionUser,
    );
  if (change === 'key disabled')
    for (const version of state.vaults.flatMap(({ keys }) => keys).flatMap(({ versions }) => versions))
      version.enabled = false;
}
