/** Whether a gate opens, from the outputs of the verification that just ran. Pure: no stored result is used. */
import { artifactName, type Entry, entryOf, stateOf } from '../entry.ts';

export interface Verified {
  readonly resourceGroup: string;
  readonly vaultName: string;
  readonly keyName: string;
  /** Outputs of the step; empty if it did not run. */
  readonly ready: string;
  readonly state: string;
  readonly keyUri: string;
}

export interface Gate {
  readonly open: boolean;
  readonly entry: Entry;
}

/**
 * @param report the action's report; `undefined` if none was written
 * @param call distinguishes this gate's artifact from others in the same run
 */
export function gateOf(verified: Verified, report: unknown, call: string): Gate {
  const target = {
    'vault-name': verified.vaultName,
    'key-name': verified.keyName,
    'resource-group': verified.resourceGroup,
  };
  const entry = entryOf(target, report, artifactName(target, call));
  const open = verified.ready === 'true';
  return { open, entry: { ...entry, ready: open, state: stateOf(verified.state), 'key-uri': verified.keyUri } };
}
