/**
 * Errors of the login. Recognized by the number alone, since messages and statuses have changed over the years. Source:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */

import { showTenant } from '../az-commands/access-commands.ts';
import {
  createOwnPrincipal,
  enablePrincipal,
  findApp,
  findManagedIdentity,
  showWhetherEnabled,
} from '../az-commands/directory-commands.ts';
import { compareClocks } from '../az-commands/runner.ts';
import type { HostTerms } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { differingAudience } from '../remedies/sign-in-remedies.ts';
import { identityTeam } from '../remedies/who.ts';
import type { ErrorContext, ErrorEntry, HostTexts } from './entry.ts';

const register = ({ host, inputs, claims }: ErrorContext): Remedy => host.untrusted(inputs, claims);

/** Only Entra's sign-in log says which policy it was. */
const findPolicy = ({ inputs }: ErrorContext) =>
  inSteps(
    {
      en: `Find the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins), which name the policy.`,
      fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomment la stratégie.`,
    },
    {
      en: 'Ask the owner of the policy to allow this address, or run from one that it allows.',
      fr: "Demandez au propriétaire de la stratégie d'autoriser cette adresse, ou lancez l'action depuis une adresse autorisée.",
    },
  );

/** Often the object ID was given. */
function findIdentity(inputs: Inputs, { ids }: HostTexts): Remedy {
  const setId = { en: `Set ${ids['client-id'].en} to it.`, fr: `Indiquez-le dans ${ids['client-id'].fr}.` };
  const anId = { en: 'A client ID', fr: 'Un ID client' };
  return inSteps(
    {
      en: 'Find the application by either ID.',
      fr: "Cherchez l'application par l'un de ses ID.",
      commands: [findApp({ inputs })],
      rows: [
        { when: anId, next: setId },
        row({
          en: ['Nothing: it is a managed identity', 'Go on.'],
          fr: ["Rien\u00A0: c'est une identité managée", 'Continuez.'],
        }),
      ],
    },
    {
      en: 'Find it among the managed identities of the subscription.',
      fr: "Cherchez-la parmi les identités managées de l'abonnement.",
      commands: [findManagedIdentity({ inputs })],
      needs: role('reader', 'subscription'),
      rows: [
        { when: anId, next: setId },
        row({
          en: ['Nothing: it is in a different tenant', `Correct ${ids['tenant-id'].en}.`],
          fr: ['Rien\u00A0: elle est dans un autre locataire', `Corrigez ${ids['tenant-id'].fr}.`],
        }),
      ],
    },
  );
}

/** Somebody may have stopped the pipeline. Adobe's access does not depend on it. */
function askWhoDisabled({ clientId }: Inputs): Remedy {
  return {
    asks: identityTeam,
    look: {
      en: 'See its state, false while it is disabled.',
      fr: "Regardez son état, false tant qu'elle est désactivée.",
      commands: [showWhetherEnabled(clientId)],
    },
    steps: [
      {
        en: 'Enable this identity.',
        fr: 'Réactivez cette identité.',
        commands: [enablePrincipal(clientId)],
        needs: role('applicationAdministrator', 'tenant'),
      },
    ],
  };
}

const newTokenOutOfTime = (host: HostTerms): Words => ({
  en: `Entra rejects a token that ${host.issuer.en} has just issued as outside its validity period. Most likely, the clock is wrong on ${host.machine.en}.`,
  fr: `Pour Entra, un jeton que ${host.issuer.fr} vient de créer est hors de sa période de validité. L'horloge est probablement décalée sur ${host.machine.fr}.`,
});

const oldTokenOutOfTime = (host: HostTerms): Words => ({
  en: `For Entra, the token is outside its validity period: it was issued too long ago, or the clock is wrong on ${host.machine.en}.`,
  fr: `Pour Entra, le jeton est hors de sa période de validité\u00A0: il a été émis il y a trop longtemps, ou l'horloge est décalée sur ${host.machine.fr}.`,
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
    remedy: register,
  },
  {
    id: 'subject-differs-in-case',
    services: ['entra'],
    codes: ['AADSTS7002138'],
    meaning: () => ({
      en: 'A federated credential has this subject in another casing. Entra compares exactly.',
      fr: "Des informations d'identification fédérées ont ce sujet, aux majuscules et minuscules près. Entra compare exactement.",
    }),
    remedy: register,
  },
  {
    id: 'issuer-differs',
    services: ['entra'],
    codes: ['AADSTS700211'],
    meaning: () => ({
      en: 'No federated credential of the app has this issuer.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cet émetteur.",
    }),
    remedy: register,
  },
  {
    id: 'audience-differs',
    services: ['entra'],
    codes: ['AADSTS700212'],
    meaning: () => ({
      en: 'No federated credential of the app has this audience.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cette audience.",
    }),
    remedy: ({ host, inputs, claims }) => differingAudience(host.audience, inputs, claims),
  },
  {
    id: 'no-federated-credential',
    services: ['entra'],
    codes: ['AADSTS70025'],
    meaning: () => ({
      en: 'The app has no federated credential at all.',
      fr: "L'application n'a aucune information d'identification fédérée.",
    }),
    remedy: register,
  },
  {
    id: 'app-not-found',
    services: ['entra'],
    codes: ['AADSTS700016'],
    meaning: ({ inputs }) => ({
      en: `Tenant ${inputs.tenantId} has no app with the client ID ${inputs.clientId}. Often the object ID was given instead, or another tenant's ID.`,
      fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a été donné à sa place, ou l'ID d'un autre locataire.`,
    }),
    remedy: ({ inputs, host }) => findIdentity(inputs, host),
  },
  {
    id: 'tenant-not-found',
    services: ['entra'],
    codes: ['AADSTS90002'],
    meaning: ({ inputs }) => ({
      en: `There is no tenant ${inputs.tenantId}.`,
      fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
    }),
    remedy: ({ host: { ids } }) =>
      inSteps({
        en: `Set ${ids['tenant-id'].en} to the tenant of the subscription.`,
        fr: `Indiquez le locataire de l'abonnement dans ${ids['tenant-id'].fr}.`,
        commands: [showTenant()],
      }),
  },
  {
    id: 'assertion-out-of-time',
    services: ['entra'],
    codes: ['AADSTS700024'],
    meaning: ({ host }) => (host.renewsTokens ? newTokenOutOfTime(host) : oldTokenOutOfTime(host)),
    remedy: ({ host }) =>
      inSteps(
        {
          en: `Compare the clock of ${host.machine.en} with that of Microsoft Entra.`,
          fr: `Comparez l'horloge sur ${host.machine.fr} à celle de Microsoft Entra.`,
          commands: [compareClocks],
        },
        { en: 'Set the clock (chrony or timesyncd).', fr: "Réglez l'horloge (chrony ou timesyncd)." },
        runAgain,
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
    remedy: ({ inputs }) =>
      inSteps({
        en: 'Create the service principal.',
        fr: 'Créez le principal de service.',
        commands: [createOwnPrincipal({ inputs })],
        needs: role(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
      }),
  },
  {
    id: 'app-disabled',
    services: ['entra'],
    codes: ['AADSTS7000112'],
    meaning: ({ inputs }) => ({
      en: `The service principal of ${inputs.clientId} is disabled. Somebody might have disabled it on purpose.`,
      fr: `Le principal de service de ${inputs.clientId} est désactivé. Quelqu'un l'a peut-être désactivé volontairement.`,
    }),
    remedy: ({ inputs }) => askWhoDisabled(inputs),
  },
  {
    id: 'conditional-access',
    services: ['entra'],
    codes: ['AADSTS53003'],
    meaning: () => ({
      en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of its address.',
      fr: "Une stratégie d'accès conditionnel pour les identités de charge de travail bloque la connexion, le plus souvent à cause de son adresse.",
    }),
    remedy: findPolicy,
  },
  {
    id: 'insufficient-claims',
    services: ['arm', 'graph', 'vault', 'logs'],
    codes: ['InsufficientClaims'],
    meaning: () => ({
      en: 'The service rejects the token (continuous access evaluation): a Conditional Access or location policy blocks this address, or the access was revoked.',
      fr: "Le service refuse le jeton (évaluation continue de l'accès)\u00A0: une stratégie d'accès conditionnel ou d'emplacement n'admet pas cette adresse, ou l'accès a été révoqué.",
    }),
    remedy: findPolicy,
  },
  {
    id: 'wrong-resource',
    services: ['entra'],
    codes: ['AADSTS500011'],
    meaning: () => ({
      en: 'The tenant does not know the service that the token was requested for.',
      fr: 'Le locataire ne connaît pas le service pour lequel le jeton a été demandé.',
    }),
    remedy: () =>
      inSteps({
        en: 'Check that the tenant ID is that of a tenant of the global Azure cloud, since sovereign clouds are not supported.',
        fr: "Vérifiez que l'ID de locataire est celui d'un locataire du cloud Azure mondial, car les clouds souverains ne sont pas pris en charge.",
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
    remedy: () =>
      inSteps(runAgain, {
        en: 'Check the proxy after a second failure, since something on the way changes the token.',
        fr: 'Vérifiez le proxy après un second échec, car quelque chose sur le trajet modifie le jeton.',
      }),
  },
];
