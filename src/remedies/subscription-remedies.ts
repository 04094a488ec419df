/** The subscription, the resource group, and the tenant of the vault. */
import { assignToAdobe } from '../az-commands/access-commands.ts';
import { showAdobePrincipal } from '../az-commands/directory-commands.ts';
import { runSetUp } from '../az-commands/identity-commands.ts';
import {
  createGroupCommand,
  listGroups,
  listRegions,
  registerProvider,
  showGroupState,
  showSubscriptionState,
} from '../az-commands/subscription-commands.ts';
import { moveToTenant } from '../az-commands/vault-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { runAnew, runEnsure, runVerify } from './run-remedies.ts';
import { ownersOfSubscription } from './who.ts';

const showState = (inputs: Inputs): Step => ({
  en: 'Show its state.',
  fr: 'Affichez son état.',
  needs: role('reader', 'subscription'),
  commands: [showSubscriptionState({ inputs })],
});

/** Nothing in it can be changed or used. Azure may have done it: an unpaid bill needs no answer. */
export function disabledSubscription(inputs: Inputs): Remedy {
  return {
    asks: {
      en: 'the owners of the subscription and of its billing account',
      fr: "les propriétaires de l'abonnement et de son compte de facturation",
      about: {
        en: `The subscription of vault ${inputs.vaultName} is disabled`,
        fr: `L'abonnement du coffre ${inputs.vaultName} est désactivé`,
      },
    },
    atOnce: {
      en: 'Have the owner of the billing account look for an unpaid bill, a spending limit or an ended offer.',
      fr: 'Faites chercher une facture impayée, un plafond de dépenses ou une offre terminée par le propriétaire du compte de facturation.',
      says: {
        en: 'That was Azure, and needs no answer: have it settled now.',
        fr: "C'était alors Azure, et aucune réponse n'est nécessaire\u00A0: faites-le régler maintenant.",
      },
    },
    steps: [
      {
        en: 'Have the owner of the subscription reactivate it (portal: Subscriptions).',
        fr: "Faites réactiver l'abonnement par son propriétaire (portail\u00A0: Abonnements).",
      },
      {
        ...showState(inputs),
        after: {
          en: 'It goes back to Enabled within half an hour; if not, ask Azure support.',
          fr: 'Il repasse à Enabled en une demi-heure\u00A0; sinon, contactez le support Azure.',
        },
      },
    ],
  };
}

/** A state that is new: whether everything still works is not known. */
export const unknownState = (inputs: Inputs): Remedy =>
  inSteps({
    ...showState(inputs),
    after: {
      en: 'Ask the owners of the subscription what it means.',
      fr: "Demandez aux propriétaires de l'abonnement ce qu'il signifie.",
    },
  });

/** Past due: everything still works, until a day that Azure does not name. */
export function unpaidSubscription(inputs: Inputs): Remedy {
  return inSteps(
    {
      en: isConfirmed(inputs)
        ? 'Have the bill of the subscription paid today.'
        : 'Have the bill of the subscription paid.',
      fr: isConfirmed(inputs)
        ? "Faites payer aujourd'hui la facture de l'abonnement."
        : "Faites payer la facture de l'abonnement.",
      says: {
        en: "The portal names who pays (Cost Management + Billing). Azure can disable the subscription any day, with all that is in it. It can't be paid: ask Azure billing support for a delay, and tell the security lead.",
        fr: "Le portail indique qui paie (Cost Management + Billing). Azure peut désactiver l'abonnement à tout moment, avec tout ce qu'il contient. Impossible de payer\u00A0: demandez un délai à l'assistance de facturation d'Azure, et prévenez le responsable sécurité.",
      },
    },
    {
      ...showState(inputs),
      after: {
        en: 'Enabled: it is paid. PastDue: the payment is not booked yet. Warned, Disabled, Expired, Deleted: it was turned off meanwhile; run mode verify now.',
        fr: "Enabled\u00A0: elle est payée. PastDue\u00A0: le paiement n'est pas encore enregistré. Warned, Disabled, Expired, Deleted\u00A0: il a été désactivé entre-temps\u00A0; exécutez maintenant le mode verify.",
      },
    },
    { ...runVerify, en: 'Run mode verify, the next day.', fr: 'Exécutez le mode verify, le lendemain.' },
  );
}

export const otherRegion = (inputs: Inputs): Remedy =>
  inSteps(
    {
      en: 'Set location to a region in which vaults can be created.',
      fr: 'Indiquez dans location une région où des coffres peuvent être créés.',
      needs: role('reader', 'subscription'),
      commands: [listRegions({ inputs })],
    },
    runAnew,
  );

export const unregisteredProvider = (inputs: Inputs, namespace = 'Microsoft.KeyVault'): Remedy =>
  inSteps({
    en: `Register ${namespace} once.`,
    fr: `Enregistrez ${namespace} une fois.`,
    needs: role('contributor', 'subscription'),
    commands: [registerProvider({ inputs }, namespace)],
  });

/** It may be misspelt, or in a different subscription. */
export function missingGroup(inputs: Inputs): Remedy {
  const { resourceGroup: name } = inputs;
  const find: Step = {
    en: `Look for ${name} among the resource groups, and ask the owners of the subscription where it is.`,
    fr: `Cherchez ${name} parmi les groupes de ressources, et demandez aux propriétaires de l'abonnement où il est.`,
    says: {
      en: 'Another name or subscription: correct the input, and start a new run. It was deleted, or nobody knows: create nothing, and find out who deleted it, and why.',
      fr: "Un autre nom ou abonnement\u00A0: corrigez l'entrée, et lancez une nouvelle exécution. Il a été supprimé, ou personne ne sait\u00A0: ne créez rien, et cherchez qui l'a supprimé, et pourquoi.",
    },
    needs: role('reader', 'subscription'),
    commands: [listGroups({ inputs })],
  };
  if (isConfirmed(inputs)) return inSteps(find);
  const create: Step = {
    en: 'Create the group, only if it never existed.',
    fr: "Créez le groupe, seulement s'il n'a jamais existé.",
    needs: role('contributor', 'subscription'),
    commands: [createGroupCommand({ inputs })],
  };
  const roles: Step = {
    en: 'Give ensure its roles on the new group, with the set-up script.',
    fr: "Donnez à ensure ses rôles sur le nouveau groupe, avec le script d'installation.",
    needs: role(['owner', 'accessAdministrator'], 'group'),
    commands: runSetUp({ inputs }),
  };
  return inSteps(find, create, ...(inputs.mode === 'ensure' ? [roles] : []));
}

/** With nothing in it that Adobe confirmed. */
export function leavingGroup(inputs: Inputs): Remedy {
  return {
    asks: ownersOfSubscription,
    look: {
      en: 'Watch the deletion.',
      fr: 'Suivez la suppression.',
      needs: role('reader', 'subscription'),
      commands: [showGroupState({ inputs })],
    },
    steps: [
      {
        en: 'Create the group again, once it is gone.',
        fr: "Recréez le groupe, une fois qu'il n'existe plus.",
        needs: role('contributor', 'subscription'),
        commands: [createGroupCommand({ inputs })],
      },
      runEnsure,
    ],
  };
}

/**
 * The vault accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param tenant of the vault; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
export function foreignVault(inputs: Inputs, tenant = 'TENANT-OF-THE-VAULT', subscription?: string): Remedy {
  // Both are the same, and `tenant-id` manages them (Azure Lighthouse): nothing was moved.
  if (subscription === tenant.toLowerCase())
    return inSteps({
      runs: 'anew',
      en: `Start a new run with tenant ${tenant}, and the client ID of an identity there.`,
      fr: `Lancez une nouvelle exécution avec le locataire ${tenant}, et l'ID client d'une identité de ce locataire.`,
    });
  if (!isConfirmed(inputs)) return ofNew(inputs);
  return {
    asks: {
      ...ownersOfSubscription,
      about: {
        en: `Vault ${inputs.vaultName} belongs to another tenant than its subscription`,
        fr: `Le coffre ${inputs.vaultName} est d'un autre locataire que son abonnement`,
      },
    },
    never: {
      en: "Never change the vault's own tenant: it can lock Adobe out.",
      fr: "Ne changez jamais le locataire du coffre\u00A0: Adobe pourrait perdre l'accès.",
    },
    look: {
      en: `Compare ${inputs.tenantId} (this run) and ${tenant} (the vault) with your setup ticket to Adobe.`,
      fr: `Comparez ${inputs.tenantId} (cette exécution) et ${tenant} (le coffre) au locataire de votre ticket d'activation.`,
      says: {
        en: "It names the vault's: only this run is wrong, correct its tenant-id and client-id.",
        fr: 'Il nomme celui du coffre\u00A0: seule cette exécution se trompe, corrigez ses tenant-id et client-id.',
      },
    },
    steps: [
      {
        en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal: Change directory).`,
        fr: `Faites ramener l'abonnement vers ${tenant} par un propriétaire (Owner) qui a un compte dans les deux locataires (portail\u00A0: Changer de répertoire).`,
        says: {
          en: 'Only with the security lead: it removes every role assignment in the subscription, which that person lists before.',
          fr: "Seulement avec le responsable sécurité\u00A0: toutes les attributions de rôle de l'abonnement disparaissent\u00A0; cette personne les note avant.",
        },
      },
      {
        en: 'Give Adobe its role again, with the ID of its service principal there.',
        fr: "Rendez à Adobe son rôle, avec l'ID de son principal de service dans ce locataire.",
        says: {
          en: 'The first command shows it: replace OBJECT-ID.',
          fr: "La première commande l'affiche\u00A0: remplacez OBJECT-ID.",
        },
        needs: role(['dataAccessAdministrator', 'owner'], 'group'),
        commands: [
          showAdobePrincipal({ inputs: { ...inputs, tenantId: tenant } }),
          assignToAdobe({ inputs }, 'OBJECT-ID', idsOf(inputs)[inputs.grantScope]),
        ],
      },
    ],
  };
}

const nobodyUsesIt: Words = {
  en: 'They said: on purpose, and nobody uses it',
  fr: "Ils ont répondu\u00A0: volontairement, et personne ne l'utilise",
};

/** Of a vault whose key Adobe has not confirmed: moving it here can be what is wanted. */
function ofNew(inputs: Inputs): Remedy {
  return inSteps({
    en: 'Ask the owners of the subscription whether they moved it to another tenant.',
    fr: "Demandez aux propriétaires de l'abonnement s'ils l'ont déplacé vers un autre locataire.",
    rows: [
      row({
        en: [
          'By mistake',
          'They move it back, which removes every role assignment in it. Then run the set-up script and mode ensure.',
        ],
        fr: [
          'Par erreur',
          "Ils le ramènent, ce qui supprime toutes ses attributions de rôle. Relancez ensuite le script d'installation et le mode ensure.",
        ],
      }),
      row({
        en: ['On purpose, and nobody in the former tenant uses the vault', `Open "${nobodyUsesIt.en}".`],
        fr: [
          "Volontairement, et personne de l'ancien locataire n'utilise le coffre",
          `Ouvrez «\u00A0${nobodyUsesIt.fr}\u00A0».`,
        ],
      }),
      row({
        en: ['Nothing was moved, or no answer', 'Change nothing, or choose another name for the vault.'],
        fr: ["Rien n'a été déplacé, ou pas de réponse", 'Ne modifiez rien, ou choisissez un autre nom de coffre.'],
      }),
    ],
    fold: {
      title: nobodyUsesIt,
      steps: [
        {
          en: 'Move the vault to this tenant, which ends every access from the former one.',
          fr: "Déplacez le coffre vers ce locataire, ce qui met fin à tout accès depuis l'ancien.",
          needs: role('vaultContributor', 'vault'),
          commands: [moveToTenant({ inputs })],
        },
        runEnsure,
      ],
    },
  });
}
