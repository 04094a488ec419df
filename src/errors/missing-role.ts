/** The error of Azure Resource Manager when no role of the identity includes the action. */
import type { Right } from '../model/operation.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
import { missingPermission } from '../runbooks/missing-permission.ts';
import type { ErrorContext, ErrorEntry } from './entry.ts';

/**
 * The error names the action, usually that of the operation; if it names two, the last one is missing at a linked
 * scope.
 */
function rightFor({ details }: ErrorContext): Right {
  const actions = [...details.message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
  const named = actions.map(rightForAction).filter((right) => right !== undefined);
  return named.at(-1) ?? details.right ?? rightOf(permissions.readVault);
}

export const missingRole: ErrorEntry = {
  id: 'authorization-failed',
  services: ['arm'],
  codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
  meaning: (context) => {
    const { clientId } = context.inputs;
    const { name, actions } = rightFor(context);
    const needed = actions.join(', ') || name;
    return {
      en: `The identity ${clientId} isn't allowed to do this (${needed}), or its role was assigned minutes ago and isn't effective yet. Azure also answers this for resources that don't exist, if the identity isn't allowed to read there.`,
      fr: `L'identité ${clientId} n'y est pas autorisée (${needed}), ou son rôle, attribué il y a quelques minutes, n'est pas encore effectif. Azure répond de même pour une ressource qui n'existe pas, si l'identité n'est pas autorisée à lire à cet endroit.`,
    };
  },
  runbook: (context) => missingPermission(context.inputs, rightFor(context)),
};
