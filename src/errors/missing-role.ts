/** The refusal of Azure Resource Manager when no role of the identity has the action. */
import { assignRole, groupScope, quoted } from '../az-commands.ts';
import { type ErrorContext, type ErrorEntry, withCommand } from './entry.ts';

/** The right that a refused action belongs to: ARM names the action, not the role. */
function roleFor(context: ErrorContext): readonly [role: string, scope: string] {
  const { message, operation } = context.details;
  const subscription = quoted(`/subscriptions/${context.inputs.subscriptionId}`);
  if (/roleAssignments\/write/i.test(message)) return ['Key Vault Data Access Administrator', groupScope(context)];
  if (/locks\/write/i.test(message)) return ['User Access Administrator', groupScope(context)];
  if (/resourcegroups\/write/i.test(message)) return ['Contributor', subscription];
  if (/deletedVaults|checkNameAvailability/i.test(message)) return ['Reader', subscription];
  if (/\/(write|action|delete)'/i.test(message) || /^(create|recover|turn|add)/.test(operation))
    return ['Key Vault Contributor', groupScope(context)];
  return ['Reader', groupScope(context)];
}

export const missingRole: ErrorEntry = {
  id: 'authorization-failed',
  services: ['arm'],
  codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
  meaning: (context) => {
    const { clientId } = context.inputs;
    const [role] = roleFor(context);
    return {
      en: `The identity ${clientId} lacks a right: the role ${role} has it. A role that was assigned minutes ago may need some more; and where one may see nothing, Azure says this also of what does not exist.`,
      fr: `Il manque un droit à l'identité ${clientId} : le rôle ${role} le donne. Un rôle attribué il y a quelques minutes peut en demander encore quelques-unes ; et là où l'on n'a le droit de rien voir, Azure répond de même pour ce qui n'existe pas.`,
    };
  },
  remediation: (context) => {
    const [role, scope] = roleFor(context);
    return withCommand({ en: 'Assign it:', fr: 'Attribuez-le :' }, assignRole(context, role, scope));
  },
};
