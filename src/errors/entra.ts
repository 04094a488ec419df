/**
 * Errors of the login. Recognized by the number alone, since messages and statuses have changed over the years. Source:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
import { untrustedToken } from '../advice/elsewhere.ts';
import { compareCredentials, untrustedSubject } from '../advice/login.ts';
import { untrustedElsewhere } from '../advice/other-hosts.ts';
import { showTenant } from '../az-commands/access.ts';
import {
  createOwnPrincipal,
  findApp,
  findManagedIdentity,
  presentedClaims,
  showWhetherEnabled,
} from '../az-commands/directory.ts';
import { compareClocks } from '../az-commands/runner.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { ErrorContext, ErrorEntry } from './entry.ts';

function register({ host, inputs, claims }: ErrorContext): Runbook {
  if (host === 'github') return untrustedSubject(inputs, claims);
  return host === 'terminal' ? untrustedToken(inputs, claims) : untrustedElsewhere(host, inputs, claims);
}

/** Only Entra's sign-in log says which policy it was. */
const findPolicy = ({ inputs }: ErrorContext) => ({
  en: `Look up the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins), which names the policy. Run from an address that the policy allows, or have the policy changed.`,
  fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomme la stratégie. Lancez l'action depuis une adresse que la stratégie autorise, ou faites modifier la stratégie.`,
});

export const entraErrors: readonly ErrorEntry[] = [
  {
    id: 'no-matching-federated-credential',
    services: ['entra'],
    codes: ['AADSTS700213', 'AADSTS70021'],
    meaning: () => ({
      en: 'The app has federated credentials, and none of them has this subject.',
      fr: "L'application a des informations d'identification fédérées, et aucune n'a ce sujet.",
    }),
    remediation: register,
  },
  {
    id: 'subject-differs-in-case',
    services: ['entra'],
    codes: ['AADSTS7002138'],
    meaning: () => ({
      en: 'A federated credential has this subject in another casing. Entra compares exactly.',
      fr: "Des informations d'identification fédérées ont ce sujet, aux majuscules et minuscules près. Entra compare exactement.",
    }),
    remediation: register,
  },
  {
    id: 'issuer-differs',
    services: ['entra'],
    codes: ['AADSTS700211'],
    meaning: () => ({
      en: 'No federated credential of the app has this issuer.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cet émetteur.",
    }),
    remediation: register,
  },
  {
    id: 'audience-differs',
    services: ['entra'],
    codes: ['AADSTS700212'],
    meaning: () => ({
      en: 'No federated credential of the app has this audience.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cette audience.",
    }),
    remediation: ({ inputs, claims }) =>
      inOrder(
        remedyOf(
          {
            en: "Set the input audience to the credential's audience. This was presented:",
            fr: "Donnez à l'entrée audience celle des informations d'identification fédérées. Voici ce qui a été présenté\u00A0:",
          },
          ...(claims === undefined ? [] : [presentedClaims(claims)]),
        ),
        compareCredentials(inputs),
      ),
  },
  {
    id: 'no-federated-credential',
    services: ['entra'],
    codes: ['AADSTS70025'],
    meaning: () => ({
      en: 'The app has no federated credential at all.',
      fr: "L'application n'a aucune information d'identification fédérée.",
    }),
    remediation: register,
  },
  {
    id: 'app-not-found',
    services: ['entra'],
    codes: ['AADSTS700016'],
    meaning: ({ inputs }) => ({
      en: `Tenant ${inputs.tenantId} has no app with the client ID ${inputs.clientId}. Often the object ID was given instead, or another tenant's ID.`,
      fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a été donné à sa place, ou l'ID d'un autre locataire.`,
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        {
          en: 'Set client-id to the application (client) ID, and tenant-id to the tenant it is in. The first command finds an app registration, the second one a managed identity that you can read.',
          fr: "Indiquez dans client-id l'ID d'application (client), et dans tenant-id le locataire où elle se trouve. La première commande trouve une inscription d'application, la seconde une identité managée que vous pouvez lire.",
        },
        findApp({ inputs }),
        findManagedIdentity({ inputs }),
      ),
  },
  {
    id: 'tenant-not-found',
    services: ['entra'],
    codes: ['AADSTS90002'],
    meaning: ({ inputs }) => ({
      en: `There is no tenant ${inputs.tenantId}.`,
      fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
    }),
    remediation: () =>
      remedyOf(
        {
          en: 'Set tenant-id to the tenant of the subscription:',
          fr: "Mettez dans tenant-id le locataire de l'abonnement :",
        },
        showTenant(),
      ),
  },
  {
    id: 'assertion-out-of-time',
    services: ['entra'],
    codes: ['AADSTS700024'],
    meaning: () => ({
      en: "Entra rejects a token that GitHub has just issued as outside its validity period, even on a second attempt. Most likely, this runner's clock is wrong.",
      fr: "Pour Entra, un jeton que GitHub vient de créer est hors de sa période de validité, même à la seconde tentative. L'horloge de l'exécuteur est probablement décalée.",
    }),
    remediation: () =>
      remedyOf(
        {
          en: "Set the runner's clock (chrony or timesyncd), then run again. Compare:",
          fr: "Réglez l'horloge de l'exécuteur (chrony ou timesyncd), puis relancez. Comparez :",
        },
        compareClocks,
      ),
  },
  {
    id: 'no-service-principal',
    services: ['entra'],
    codes: ['AADSTS7000229'],
    meaning: ({ inputs }) => ({
      en: `The app ${inputs.clientId} is registered but has no service principal in tenant ${inputs.tenantId}.`,
      fr: `L'application ${inputs.clientId} est inscrite et n'a pas de principal de service dans le locataire ${inputs.tenantId}.`,
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          { en: 'Create it.', fr: 'Créez-le.' },
          ['applicationAdministrator', 'cloudApplicationAdministrator'],
          'tenant',
        ),
        createOwnPrincipal({ inputs }),
      ),
  },
  {
    id: 'app-disabled',
    services: ['entra'],
    codes: ['AADSTS7000112'],
    meaning: ({ inputs }) => ({
      en: `The service principal of ${inputs.clientId} is disabled. Somebody might have disabled it on purpose.`,
      fr: `Le principal de service de ${inputs.clientId} est désactivé. Quelqu'un l'a peut-être désactivé volontairement.`,
    }),
    remediation: (context) =>
      remedyOf(
        {
          en: 'Ask your application administrators who disabled it, and why. This command shows whether it is enabled.',
          fr: "Demandez à vos administrateurs d'application qui l'a désactivé, et pourquoi. Cette commande montre s'il est activé.",
        },
        showWhetherEnabled(context.inputs.clientId),
      ),
  },
  {
    id: 'conditional-access',
    services: ['entra'],
    codes: ['AADSTS53003'],
    meaning: () => ({
      en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of the address that it comes from.',
      fr: "Une stratégie d'accès conditionnel pour les identités de charge de travail bloque la connexion, le plus souvent à cause de l'adresse dont elle vient.",
    }),
    remediation: findPolicy,
  },
  {
    id: 'insufficient-claims',
    services: ['arm', 'graph', 'vault', 'logs'],
    codes: ['InsufficientClaims'],
    meaning: () => ({
      en: 'The service requires a token with certain claims (continuous access evaluation), and did so again after it received one. A Conditional Access or location policy blocks this address, or the access was revoked.',
      fr: "Le service exige un jeton avec certaines revendications (évaluation continue de l'accès), et l'a exigé de nouveau après en avoir reçu un. Une stratégie d'accès conditionnel ou d'emplacement n'admet pas cette adresse, ou l'accès a été révoqué.",
    }),
    remediation: findPolicy,
  },
  {
    id: 'wrong-resource',
    services: ['entra'],
    codes: ['AADSTS500011'],
    meaning: () => ({
      en: 'The tenant does not know the service that the token was requested for.',
      fr: 'Le locataire ne connaît pas le service pour lequel le jeton a été demandé.',
    }),
    remediation: () => ({
      en: 'Check that tenant-id is a tenant of the global Azure cloud. Sovereign clouds are not supported.',
      fr: 'Vérifiez que tenant-id est un locataire du cloud Azure mondial. Les clouds souverains ne sont pas pris en charge.',
    }),
  },
  {
    id: 'bad-signature',
    services: ['entra'],
    codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
    meaning: () => ({
      en: 'Entra could not check the signature of the OIDC token.',
      fr: "Entra n'a pas pu vérifier la signature du jeton OIDC.",
    }),
    remediation: () => ({
      en: 'Run again. If the problem persists, something between the runner and GitHub changes the token. Check the proxy.',
      fr: "Relancez. Si cela persiste, quelque chose entre l'exécuteur et GitHub modifie le jeton. Vérifiez le proxy.",
    }),
  },
];
