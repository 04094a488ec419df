/** The missing right: that of the identity's mode, which may be more than the refused read needs. */
import { grantRightCommands } from '../az-commands/directory.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Right } from '../model/operation.ts';
import type { Command } from '../model/remedy.ts';
import { permissions, rightOf } from '../permissions.ts';

export interface MissingRight extends Right {
  /** They give the right to the pipeline's identity. */
  readonly commands: readonly Command[];
}

/** `undefined` when no right is missing. */
export function missingRight({ right }: ReadFailure, inputs: Inputs): MissingRight | undefined {
  if (right === undefined) return undefined;
  const needed = rightOfMode(right, inputs);
  return { ...needed, commands: grantRightCommands({ inputs }, needed) };
}

/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to grant twice. */
function rightOfMode(read: Right, inputs: Inputs): Right {
  if (inputs.mode !== 'ensure' || read.place === 'subscription') return read;
  if (read.place === 'graph') {
    const creates = inputs.createPrincipal && inputs.confirmedKeyUri === undefined;
    return creates ? rightOf(permissions.createPrincipal) : read;
  }
  if (read.place === 'vault') return rightOf(permissions.recoverKey);
  return rightOf(inputs.createResourceGroup ? permissions.createGroup : permissions.createVault);
}
