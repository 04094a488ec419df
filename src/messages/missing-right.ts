/** What an identity lacks: the right that its mode needs, which may be more than the refused read does. No words. */
import { grantRightCommands, type Place, rightAndPlace } from '../az-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';

export interface MissingRight {
  /** Of an Azure role, or of a permission of Microsoft Graph. */
  readonly name: string;
  readonly place: Place;
  /** Give the right to the pipeline's identity; one a line. */
  readonly commands: string;
}

/** `undefined` when no right is missing. */
export function missingRight({ right }: ReadFailure, inputs: Inputs): MissingRight | undefined {
  if (right === undefined) return undefined;
  const { name, place } = rightOfMode(right, inputs);
  return { name, place, commands: grantRightCommands(inputs, name, place).join('\n') };
}

/** Mode ensure writes afterwards what it reads now: naming a role that only reads would send a person twice. */
function rightOfMode(right: string, inputs: Inputs): Pick<MissingRight, 'name' | 'place'> {
  const read = rightAndPlace(right);
  if (inputs.mode !== 'ensure') return read;
  if (read.place === 'graph') {
    const creates = inputs.createPrincipal && inputs.confirmedKeyUri === undefined;
    return creates ? { ...read, name: 'Application.ReadWrite.All' } : read;
  }
  if (read.name === 'Key Vault Reader') return { ...read, name: 'Key Vault Crypto Officer' };
  if (read.place === 'subscription') return read;
  return inputs.createResourceGroup
    ? { name: 'Contributor', place: 'subscription' }
    : { name: 'Key Vault Contributor', place: 'group' };
}
