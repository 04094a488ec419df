/** What somebody else does in the tenant after a run has read it, and before it writes. */
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudState } from '../../emulator/state.ts';
import { groupName, location, roles, subscriptionId, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { now as clock } from '../../src/runtime/clock.ts';
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
 * The list of locks is answered only once the pause that Azure asks for is over: a busy machine may ask again before, where an answer
 * got lost.
 *
 * @param during happens in the first pause
 */
export function slowList(wait: Sketch['wait'], during: () => void): FaultRule {
  let pauses = 0;
  let until: number | undefined;
  const answer = () => {
    const isOver = until !== undefined && clock() >= until;
    if (isOver || (wait !== 'each time' && pauses > 0 && until === undefined)) {
      until = undefined;
      return undefined;
    }
    if (until === undefined) {
      pauses += 1;
      until = clock() + seconds * 1000;
      if (pauses === 1) during();
    }
    const body = { error: { code: 'TooManyRequests', message: 'Try again later.' } };
    return { status: 429, headers: { 'retry-after': String(seconds) }, body };
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
