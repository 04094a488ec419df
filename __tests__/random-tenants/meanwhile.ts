/** What somebody else does in the tenant after a run has read it, and before it writes. */
import type { CloudState } from '../../emulator/state.ts';
import { groupName, location, subscriptionId, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
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
