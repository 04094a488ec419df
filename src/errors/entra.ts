/**
 * Errors of the login. Recognized by the number alone, since messages and statuses have changed over the years. Source:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */

import { showTenant } from '../az-commands/access.ts';
import {
  createOwnPrincipal,
  enablePrincipal,
  findApp,
  findManagedIdentity,
  showWhetherEnabled,
} from '../az-commands/directory.ts';
import { compareClocks } from '../az-commands/runner.ts';
import type { HostTerms } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role, row } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { askInSetup } from '../runbooks/asking.ts';
import { differingAudience } from '../runbooks/credentials.ts';
import { runAgain } from '../runbooks/run-mode.ts';
import type { ErrorContext, ErrorEntry, HostTexts } from './entry.ts';

const register = ({ host, inputs, claims }: ErrorContext): Runbook => host.untrusted(inputs, claims);

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
function findIdentity(inputs: Inputs, { ids }: HostTexts): Runbook {
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
      as: role('reader', 'subscription'),
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
function askWhoDisabled({ clientId }: Inputs): Runbook {
  return askInSetup({
    whom: {
      en: 'your application administrators',
      fr: "les administrateurs d'application de votre locataire",
      roles: ['pipeline'],
    },
    did: { en: `disable the pipeline's identity ${clientId}`, fr: `désactivé l'identité ${clientId} du pipeline` },
    kept: { en: 'the identity disabled', fr: "l'identité désactivée" },
    find: [
      {
        en: 'See its state, false while it is disabled.',
        fr: "Regardez son état, false tant qu'elle est désactivée.",
        commands: [showWhetherEnabled(clientId)],
      },
    ],
    repair: [
      {
        en: 'Enable this identity.',
        fr: 'Réactivez cette identité.',
        commands: [enablePrincipal(clientId)],
        as: role('applicationAdministrator', 'tenant'),
      },
    ],
    check: runAgain,
  });
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
    runbook: register,
  },
  {
    id: 'subject-differs-in-case',
    services: ['entra'],
    codes: ['AADSTS7002138'],
    meaning: () => ({
      en: 'A federated credential has this subject in another casing. Entra compares exactly.',
      fr: "Des informations d'identification fédérées ont ce sujet, aux majuscules et minuscules près. Entra compare exactement.",
    }),
    runbook: register,
  },
  {
    id: 'issuer-differs',
    services: ['entra'],
    codes: ['AADSTS700211'],
    meaning: () => ({
      en: 'No federated credential of the app has this issuer.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cet émetteur.",
    }),
    runbook: register,
  },
  {
    id: 'audience-differs',
    services: ['entra'],
    codes: ['AADSTS700212'],
    meaning: () => ({
      en: 'No federated credential of the app has this audience.',
      fr: "Aucune des informations d'identification fédérées de l'application n'a cette audience.",
    }),
    runbook: ({ host, inputs, claims }) => differingAudience(host.audience, inputs, claims),
  },
  {
    id: 'no-federated-credential',
    services: ['entra'],
    codes: ['AADSTS70025'],
    meaning: () => ({
      en: 'The app has no federated credential at all.',
      fr: "L'application n'a aucune information d'identification fédérée.",
    }),
    runbook: register,
  },
  {
    id: 'app-not-found',
    services: ['entra'],
    codes: ['AADSTS700016'],
    meaning: ({ inputs }) => ({
      en: `Tenant ${inputs.tenantId} has no app with the client ID ${inputs.clientId}. Often the object ID was given instead, or another tenant's ID.`,
      fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a été donné à sa place, ou l'ID d'un autre locataire.`,
    }),
    runbook: ({ inputs, host }) => findIdentity(inputs, host),
  },
  {
    id: 'tenant-not-found',
    services: ['entra'],
    codes: ['AADSTS90002'],
    meaning: ({ inputs }) => ({
      en: `There is no tenant ${inputs.tenantId}.`,
      fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
    }),
    runbook: ({ host: { ids } }) =>
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
    runbook: ({ host }) =>
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
    runbook: ({ inputs }) =>
      inSteps({
        en: 'Create the service principal.',
        fr: 'Créez le principal de service.',
        commands: [createOwnPrincipal({ inputs })],
        as: role(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
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
    runbook: ({ inputs }) => askWhoDisabled(inputs),
  },
  {
    id: 'conditional-access',
    services: ['entra'],
    codes: ['AADSTS53003'],
    meaning: () => ({
      en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of its address.',
      fr: "Une stratégie d'accès conditionnel pour les identités de charge de travail bloque la connexion, le plus souvent à cause de son adresse.",
    }),
    runbook: findPolicy,
  },
  {
    id: 'insufficient-claims',
    services: ['arm', 'graph', 'vault', 'logs'],
    codes: ['InsufficientClaims'],
    meaning: () => ({
      en: 'The service rejects the token (continuous access evaluation): a Conditional Access or location policy blocks this address, or the access was revoked.',
      fr: "Le service refuse le jeton (évaluation continue de l'accès)\u00A0: une stratégie d'accès conditionnel ou d'emplacement n'admet pas cette adresse, ou l'accès a été révoqué.",
    }),
    runbook: findPolicy,
  },
  {
    id: 'wrong-resource',
    services: ['entra'],
    codes: ['AADSTS500011'],
    meaning: () => ({
      en: 'The tenant does not know the service that the token was requested for.',
      fr: 'Le locataire ne connaît pas le service pour lequel le jeton a été demandé.',
    }),
    runbook: () =>
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
    runbook: () =>
      inSteps(runAgain, {
        en: 'Check the proxy after a second failure, since something on the way changes the token.',
        fr: 'Vérifiez le proxy après un second échec, car quelque chose sur le trajet modifie le jeton.',
      }),
  },
];
