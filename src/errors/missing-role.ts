/** The error of Azure Resource Manager when no role of the identity includes the action. */
import { grantRightCommands } from '../az-commands/directory.ts';
import type { Right } from '../model/operation.ts';
import { remedyOf } from '../model/remedy.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
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
    const { name } = rightFor(context);
    return {
      en: `The identity ${clientId} lacks a right: the role ${name} has it. A role that was assigned a few minutes ago may not be effective yet. Azure also answers this for resources that don't exist, if the identity may not read there.`,
      fr: `Il manque un droit à l'identité ${clientId} : le rôle ${name} le donne. Un rôle attribué il y a quelques minutes peut en demander encore quelques-unes ; et là où l'on n'a le droit de rien voir, Azure répond de même pour ce qui n'existe pas.`,
    };
  },
  remediation: (context) => {
    return remedyOf(
      {
        en: 'Assign it (needs Owner or User Access Administrator):',
        fr: "Attribuez-le (rôle Propriétaire (Owner) ou Administrateur de l'accès utilisateur (User Access Administrator) requis) :",
      },
      ...grantRightCommands(context, rightFor(context)),
    );
  },
};
