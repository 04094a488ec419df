/** How the vault is used: its permission model, what else it contains, and whether its use is logged. */
import { grantsOf, isConditional, policyOf } from '../../model/grant.ts';
import { countedGrants } from '../../model/grant-end.ts';
import type { Listed, Part } from '../../model/listed.ts';
import { nameOf } from '../../model/names.ts';
import type { Observation } from '../../model/observed.ts';
import { adobePrincipalId } from '../../model/principal.ts';
import { comparable } from '../../model/scopes.ts';
import { sendsAuditEvents } from '../../model/vault.ts';
import { list, type Words } from '../../model/words.ts';
import { accessPolicies } from '../../remedies/grant-remedies.ts';
import { unreadRemedy } from '../../remedies/rights-remedies.ts';
import { sharedVault, unloggedVault } from '../../remedies/settings-remedies.ts';
import { termOutside } from '../adobe/grant-lasting.ts';
import { type CatalogEntry, type Context, checkVault, fail, pass, undecided, unreadable } from '../check.ts';
import { journeyAnalytics, learn } from '../sources.ts';

export const vaultSettingFindings = [
  {
    id: 'vault-permission-model',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/key-vault/general/rbac-access-policy`,
    references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
    title: { en: 'The vault uses Azure RBAC', fr: 'Le coffre de clés utilise Azure RBAC' },
    headline: { en: 'The vault uses access policies', fr: "Le coffre utilise des stratégies d'accès" },
    expected: { en: 'The permission model is Azure RBAC', fr: "Le modèle d'autorisation est Azure RBAC" },
    unchecked: {
      en: "Couldn't read the permission model of the vault",
      fr: "Impossible de lire le modèle d'autorisation du coffre",
    },
    check: checkVault((vault, context) => {
      const { inputs, observed } = context;
      if (vault.rbac)
        return pass({ en: 'The permission model is Azure RBAC', fr: "Le modèle d'autorisation est Azure RBAC" });
      const principalId = adobePrincipalId(inputs, observed);
      const isThere = principalId !== undefined && policyOf(vault, principalId) !== undefined;
      const { length: number } = vault.accessPolicies;
      return fail(
        {
          en: `The vault uses access policies (${number}) instead of Azure RBAC`,
          fr: `Le coffre utilise des stratégies d'accès (${number}) au lieu d'Azure RBAC`,
        },
        accessPolicies(inputs, { principalId, isThere, isRoleInDoubt: isRoleInDoubt(context, principalId) }),
      );
    }),
  },
  {
    id: 'vault-dedicated',
    severity: 'warning',
    effect: 'none',
    source: journeyAnalytics,
    title: { en: 'The vault contains only this key', fr: 'Le coffre ne contient que cette clé' },
    headline: {
      en: 'The vault also contains other keys or secrets',
      fr: "Le coffre contient aussi d'autres clés ou secrets",
    },
    expected: ({ keyName }) => ({
      en: `No key but ${keyName}, and no secret`,
      fr: `Aucune autre clé que ${keyName}, et aucun secret`,
    }),
    unchecked: {
      en: "Couldn't list what else the vault contains",
      fr: 'Impossible de lister ce que le coffre contient en plus de la clé',
    },
    check: checkVault((_, context) => {
      const { keys, secrets } = context.observed;
      const ours = context.inputs.keyName.toLowerCase();
      const otherKeys = namesIn(keys).filter((name) => name.toLowerCase() !== ours);
      const otherSecrets = namesIn(secrets);
      if (otherKeys.length > 0 || otherSecrets.length > 0) {
        const brief = {
          en: 'The vault also contains other keys or secrets',
          fr: "Le coffre contient aussi d'autres clés ou des secrets",
        };
        return { ...fail(contains(otherKeys, otherSecrets), sharedVault(context.inputs)), brief };
      }
      if (keys.presence !== 'found') return unreadable(context, keys);
      if (secrets.presence !== 'found') return unreadable(context, secrets);
      if (!keys.value.isComplete || !secrets.value.isComplete)
        return undecided(
          { en: 'Azure lists more than was read', fr: "Azure en liste plus qu'il n'a été lu" },
          unreadRemedy(context.inputs, undefined),
        );
      return pass({ en: 'The vault contains nothing else', fr: "Le coffre ne contient rien d'autre" });
    }),
  },
  {
    id: 'vault-logging',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/key-vault/general/logging`,
    references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
    title: { en: 'Uses of the key are logged', fr: 'Les utilisations de la clé sont journalisées' },
    headline: {
      en: "The vault's audit events aren't logged",
      fr: "Les événements d'audit du coffre ne sont pas journalisés",
    },
    expected: {
      en: 'A diagnostic setting that sends AuditEvent, audit, or allLogs to a destination',
      fr: 'Un paramètre de diagnostic qui envoie AuditEvent, audit ou allLogs vers une destination',
    },
    unchecked: {
      en: "Couldn't read the diagnostic settings of the vault",
      fr: 'Impossible de lire les paramètres de diagnostic du coffre',
    },
    check: checkVault((_, context) => {
      const { diagnosticSettings: settings } = context.observed;
      if (settings.presence !== 'found') return unreadable(context, settings);
      const setting = settings.value.find(sendsAuditEvents);
      if (setting !== undefined)
        return pass({
          en: `Diagnostic setting ${nameOf(setting.name)} sends audit events`,
          fr: `Le paramètre de diagnostic ${nameOf(setting.name)} envoie les événements d'audit`,
        });
      const remedy = unloggedVault(context.inputs);
      if (settings.value.length === 0)
        return fail(
          { en: 'The vault has no diagnostic setting', fr: "Le coffre n'a aucun paramètre de diagnostic" },
          remedy,
        );
      const names = list(settings.value.map(({ name }) => nameOf(name)));
      const brief = {
        en: "None of the vault's diagnostic settings sends audit events",
        fr: "Aucun des paramètres de diagnostic du coffre n'envoie d'événements d'audit",
      };
      return { ...fail({ en: `${brief.en}: ${names}`, fr: `${brief.fr}\u00A0: ${names}` }, remedy), brief };
    }),
  },
] as const satisfies readonly CatalogEntry[];

/** Whether Adobe's role at the vault, beside which Azure takes no other, might have no effect after the switch. */
function isRoleInDoubt(context: Context, principalId: string | undefined): boolean {
  const { principal, roleAssignments, scheduleInstances } = context.observed;
  if (principal.presence === 'absent') return false;
  if (principalId === undefined || roleAssignments.presence !== 'found') return true;
  const { key, vault } = context.scopes;
  const own = grantsOf(roleAssignments.value, principalId, key);
  if (own.every(({ scope }) => comparable(scope) !== vault)) return false;
  const isLimited = countedGrants(own, principalId, key).every(isConditional);
  return isLimited || scheduleInstances.presence === 'unknown' || termOutside(context, principalId) !== undefined;
}

/** All of them at a vault that has many would hide the rest of the page. */
const mostNames = 10;

function namesIn(names: Observation<Listed<string>>): Part<string> {
  return names.presence === 'found' ? names.value.entries : [];
}

function contains(keys: readonly string[], secrets: readonly string[]): Words {
  const counted = (items: readonly string[], text: string) =>
    items.length === 0
      ? []
      : [`${text} ${list(items.slice(0, mostNames).map(nameOf))}${items.length > mostNames ? ', …' : ''}`];
  return {
    en: `The vault also contains ${[...counted(keys, 'other keys:'), ...counted(secrets, 'secrets:')].join('; ')}`,
    fr: `Le coffre contient aussi ${[...counted(keys, "d'autres clés\u00A0:"), ...counted(secrets, 'des secrets\u00A0:')].join('\u00A0; ')}`,
  };
}
