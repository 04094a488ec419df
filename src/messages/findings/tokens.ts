/** Findings about the tokens of Adobe's application: whether Entra issues them, and whether the vault accepts them. */
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';

export const tokenTexts = {
  'entra-key-vault': {
    title: {
      en: 'Entra issues tokens for Key Vault in this tenant',
      fr: 'Entra émet des jetons pour Key Vault dans ce locataire',
    },
    why: {
      en: "Adobe's application needs a token for Azure Key Vault from this tenant. Entra issues none while the tenant's own service principal of Key Vault is disabled or requires assignment.",
      fr: "L'application d'Adobe a besoin d'un jeton de ce locataire pour Azure Key Vault. Entra n'en émet aucun tant que le principal de service de Key Vault du locataire est désactivé ou exige une affectation.",
    },
    expected: {
      en: "The tenant's service principal of Azure Key Vault is enabled and requires no assignment, or doesn't exist yet",
      fr: "Le principal de service d'Azure Key Vault dans le locataire est activé et n'exige aucune affectation, ou n'existe pas encore",
    },
    enabled: (id: string): Words => ({
      en: `Service principal ${id} of Azure Key Vault is enabled and requires no assignment`,
      fr: `Le principal de service ${id} d'Azure Key Vault est activé et n'exige aucune affectation`,
    }),
    absent: {
      en: 'The tenant has no service principal of Azure Key Vault yet, and Entra adds it when it is needed',
      fr: "Le locataire n'a pas encore de principal de service d'Azure Key Vault, et Entra l'ajoute en cas de besoin",
    },
    disabled: (id: string): Words => ({
      en: `Service principal ${id} of Azure Key Vault is disabled, so Entra issues no tokens for any vault`,
      fr: `Le principal de service ${id} d'Azure Key Vault est désactivé, donc Entra n'émet de jeton pour aucun coffre`,
    }),
    assignment: (id: string): Words => ({
      en: `Service principal ${id} of Azure Key Vault requires assignment, so Entra issues tokens only to assigned applications`,
      fr: `Le principal de service ${id} d'Azure Key Vault exige une affectation, donc Entra n'émet des jetons que pour les applications affectées`,
    }),
    unsaid: {
      en: "Microsoft Graph's answer does not say whether it is enabled and requires assignment",
      fr: "la réponse de Microsoft Graph n'indique pas si le principal de service est activé et exige une affectation",
    },
    notCalled: {
      en: 'Microsoft Graph is not called while adobe-principal is waived and adobe-principal-id is given',
      fr: "Microsoft Graph n'est pas interrogé tant qu'adobe-principal fait l'objet d'une dérogation et qu'adobe-principal-id est renseigné",
    },
    enable: asRole(
      {
        en: 'Ask your application administrators whether they disabled it on purpose. It affects every vault of the tenant. If it was a mistake, enable it.',
        fr: "Demandez à vos administrateurs d'application s'ils l'ont désactivé volontairement. Tous les coffres du locataire sont concernés. Si c'était une erreur, activez-le.",
      },
      'applicationAdministrator',
      'tenant',
    ),
    allow: asRole(
      {
        en: 'Ask your application administrators whether assignment is required on purpose. It affects every vault of the tenant. If it was a mistake, turn the requirement off.',
        fr: "Demandez à vos administrateurs d'application si l'affectation est exigée volontairement. Tous les coffres du locataire sont concernés. Si c'était une erreur, supprimez cette exigence.",
      },
      'applicationAdministrator',
      'tenant',
    ),
    ask: {
      en: 'Remove the waiver of adobe-principal once the identity can read the directory. This command shows the service principal.',
      fr: "Retirez la dérogation pour adobe-principal dès que l'identité peut lire l'annuaire. Cette commande affiche le principal de service.",
    },
  },
} as const;
