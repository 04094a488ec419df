/** What an identity lacks: the right that its mode needs, which may be more than the refused read does. */
import { grantRight } from '../az-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Place, Right } from '../model/operation.ts';
import type { Language } from '../model/words.ts';
import { permissions, rightOf } from '../permissions.ts';

export interface MissingRight extends Right {
  /** Give the right to the pipeline's identity; one a line. */
  readonly commands: string;
}

/** `undefined` when no right is missing. */
export function missingRight({ right }: ReadFailure, inputs: Inputs): MissingRight | undefined {
  if (right === undefined) return undefined;
  const needed = rightOfMode(right, inputs);
  return { ...needed, commands: grantRight(inputs, needed) };
}

/** Mode ensure writes afterward what it reads now: naming a role that only reads would send a person twice. */
function rightOfMode(read: Right, inputs: Inputs): Right {
  if (inputs.mode !== 'ensure' || read.place === 'subscription') return read;
  if (read.place === 'graph') {
    const creates = inputs.createPrincipal && inputs.confirmedKeyUri === undefined;
    return creates ? rightOf(permissions.createPrincipal) : read;
  }
  if (read.place === 'vault') return rightOf(permissions.recoverKey);
  return rightOf(inputs.createResourceGroup ? permissions.createGroup : permissions.createVault);
}

export const places: Readonly<Record<Language, Readonly<Record<Place, string>>>> = {
  en: { graph: 'Microsoft Graph', vault: 'the vault', group: 'the resource group', subscription: 'the subscription' },
  fr: { graph: 'Microsoft Graph', vault: 'le coffre', group: 'le groupe de ressources', subscription: "l'abonnement" },
};
