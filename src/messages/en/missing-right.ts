/** What an identity lacks, in English: the right that its mode needs, which may be more than the refused read does. */
import { grantRightCommands, type Place, rightAndPlace } from '../../checks/commands.ts';
import type { Inputs, Unseen } from '../../model.ts';

const places: Readonly<Record<Place, string>> = {
  graph: 'Microsoft Graph',
  vault: 'the vault',
  group: 'the resource group',
  subscription: 'the subscription',
};

/** Mode ensure writes afterwards what it reads now: naming a role that only reads would send a person twice. */
function rightOfMode(right: string, inputs: Inputs): { readonly name: string; readonly place: Place } {
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

/** `Reader on the resource group`; `undefined` when no right is missing. */
export function missingRight({ right }: Unseen, inputs: Inputs): string | undefined {
  if (right === undefined) return undefined;
  const { name, place } = rightOfMode(right, inputs);
  return `${name} on ${places[place]}`;
}

/** The sentence and the command that give it. */
export function grantMissingRight(reason: Unseen, inputs: Inputs): string {
  if (reason.right === undefined) return 'Run again; if it stays, look into what the service answered.';
  const { name, place } = rightOfMode(reason.right, inputs);
  const commands = grantRightCommands(inputs, name, place).join('\n');
  return `Give the identity ${inputs.clientId}: ${name} on ${places[place]}.\n\n${commands}`;
}
