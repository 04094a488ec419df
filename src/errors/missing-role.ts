/** The refusal of Azure Resource Manager when no role of the identity has the action. */
import { assignRole } from '../az-commands.ts';
import { type ErrorContext, type ErrorEntry, withCommand } from './entry.ts';

/** The right that a refused action belongs to: ARM names the action, not the role. */
function roleFor(context: ErrorContext): readonly [role: string, place: 'group' | 'subscription'] {
  const { message, operation } = context.details;
  if (/roleAssignments\/write/i.test(message)) return ['Key Vault Data Access Administrator', 'group'];
  if (/locks\/write/i.test(message)) return ['User Access Administrator', 'group'];
  if (/resourcegroups\/write/i.test(message)) return ['Contributor', 'subscription'];
  if (/deletedVaults|checkNameAvailability/i.test(message)) return ['Reader', 'subscription'];
  if (/\/(write|action|delete)'/i.test(message) || /^(create|recover|turn|add)/.test(operation))
    return ['Key Vault Contributor', 'group'];
  return ['Reader', 'group'];
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
    const [role, place] = roleFor(context);
    return withCommand({ en: 'Assign it:', fr: 'Attribuez-le :' }, assignRole(context, role, place));
  },
};
