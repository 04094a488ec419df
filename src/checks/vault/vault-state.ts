/** Whether Azure has finished the vault, and which tenant it belongs to. */
import { quotedName } from '../../model/names.ts';
import { adobePrincipalId } from '../../model/principal.ts';
import { isForeign, isLeaving } from '../../model/vault.ts';
import { unfinishedVault } from '../../remedies/settings-remedies.ts';
import { foreignVault } from '../../remedies/subscription-remedies.ts';
import { vaultInLeavingGroup } from '../../remedies/vault-remedies.ts';
import { type CatalogEntry, checkVault, doubtful, fail, pass } from '../check.ts';
import { learn } from '../sources.ts';

export const vaultStateFindings = [
  {
    id: 'vault-provisioned',
    severity: 'error',
    effect: 'none',
    // A change that Azure has not finished takes nothing away.
    changedBy: ['vault-changed', 'group-deleted'],
    source: `${learn}/azure-resource-manager/management/async-operations`,
    title: { en: 'The vault is provisioned', fr: 'Le coffre de clés est approvisionné' },
    headline: { en: "The vault isn't fully there", fr: "Le coffre n'est pas entièrement en place" },
    expected: {
      en: 'The provisioning state is Succeeded, and the resource group is not being deleted',
      fr: "L'état d'approvisionnement est Succeeded, et le groupe de ressources n'est pas en cours de suppression",
    },
    unchecked: {
      en: "Couldn't read the provisioning state of the vault",
      fr: "Impossible de lire l'état d'approvisionnement du coffre",
    },
    // Azure's answer without a state counts as Succeeded; a group whose state could not be read counts as staying.
    check: checkVault(({ provisioningState: state, location }, context) => {
      const { inputs, observed } = context;
      if (isLeaving(observed)) {
        const principalId = adobePrincipalId(inputs, observed);
        const remedy = vaultInLeavingGroup(inputs, { location, principalId });
        const { resourceGroup: group } = inputs;
        return {
          ...fail(
            {
              en: `Resource group ${group} is being deleted, and the vault with it`,
              fr: `Groupe de ressources ${group} en cours de suppression, et le coffre avec lui`,
            },
            remedy,
          ),
          effect: 'cuts',
          headline: { en: 'The resource group is being deleted', fr: 'Groupe en cours de suppression' },
        };
      }
      const text = {
        en: `The provisioning state of the vault is ${quotedName(state)}`,
        fr: `L'état d'approvisionnement du coffre est ${quotedName(state)}`,
      };
      return state.toLowerCase() === 'succeeded' ? pass(text) : fail(text, unfinishedVault(inputs));
    }),
  },
  {
    id: 'vault-tenant',
    severity: 'error',
    effect: 'cuts',
    explains: [401],
    changedBy: ['vault-changed', 'vault-moved'],
    source: `${learn}/key-vault/general/move-subscription`,
    title: { en: 'The vault belongs to this tenant', fr: 'Le coffre de clés appartient à ce locataire' },
    headline: { en: "The vault is another tenant's", fr: "Coffre d'un autre locataire" },
    expected: ({ tenantId }) => ({
      en: `The vault accepts tokens of tenant ${tenantId}`,
      fr: `Le coffre accepte les jetons du locataire ${tenantId}`,
    }),
    unchecked: {
      en: "Couldn't read which tenant the vault belongs to",
      fr: 'Impossible de lire à quel locataire appartient le coffre',
    },
    // A vault stays with its former tenant when a subscription moves, and accepts no token of the new one.
    check: checkVault((vault, { inputs, observed: { subscription } }) => {
      const { tenantId: tenant } = vault;
      if (!isForeign(vault, inputs))
        return pass({
          en: `The vault accepts tokens of tenant ${tenant}`,
          fr: `Le coffre accepte les jetons du locataire ${tenant}`,
        });
      const { vaultName: name, tenantId: ours } = inputs;
      return doubtful(
        fail(
          {
            en: `Vault ${name} belongs to tenant ${tenant}, this run to ${ours}`,
            fr: `Le coffre ${name} appartient au locataire ${tenant}, cette exécution à ${ours}`,
          },
          foreignVault(inputs, tenant, subscription.presence === 'found' ? subscription.value.tenantId : undefined),
        ),
      );
    }),
  },
] as const satisfies readonly CatalogEntry[];
