/** The vault and key of these runs, and the runs. */
import { type ActionRun, runAction } from '../../emulator/run-action.ts';
import { groupName, groupScope, keyName, location, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { bodyOf } from '../../scripts/peers/ask.ts';
import { type PeerOptions, type Peers, startPeers } from '../../scripts/peers/clouds.ts';
import { noneYet } from '../inputs/none-yet.ts';

export const keyScope = `${vaultScope}/keys/${keyName}`;
const target = { 'resource-group': groupName, 'vault-name': vaultName, location, 'confirmed-key-uri': noneYet };

export function run(
  { environment }: Peers,
  mode: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  return runAction({ environment, inputs: { mode, ...target, ...inputs }, timeout: 180_000 });
}

export function verdictOf({ exitCode, outputs }: ActionRun): string {
  return [exitCode, outputs['ready'], outputs['state'], outputs['changed']].join(' ');
}

/** The clouds with the resource group in which the vault will be. */
export async function startWithGroup(options?: PeerOptions): Promise<Peers> {
  const peers = await startPeers(options);
  peers.shim.lookAt(keyScope);
  bodyOf(await peers.arm('PUT', `${groupScope}?api-version=2022-09-01`, { location }));
  return peers;
}

/** What the bundle wrote since the transcript was cleared. */
export function writesIn({ transcript }: Peers): readonly string[] {
  const isRead = /^GET |\/oauth2\/v2\.0\/token$|\/checkNameAvailability$/;
  return transcript.map(({ line }) => line).filter((line) => !isRead.test(line));
}
