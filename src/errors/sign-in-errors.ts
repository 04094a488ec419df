/** Errors of signing in to Microsoft Entra, and of the tokens. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
 * The number alone counts, since messages and statuses have changed over the years. */
import { showTenant } from '../az-commands/access-commands.ts';
import { createOwnPrincipal } from '../az-commands/directory-commands.ts';
import { inSteps, role } from '../model/remedy.ts';
import { foreignAnswer } from '../remedies/connection-remedies.ts';
import { blockedByPolicy, disabledIdentity, findIdentity, wrongClock } from '../remedies/identity-remedies.ts';
import { runAnew } from '../remedies/run-remedies.ts';
import { declareToken, differingAudience, untrustedJob } from '../remedies/sign-in-remedies.ts';
import { type ErrorEntry, rows } from './entry.ts';
import { azureServices } from './errors.ts';

export const signInErrors: readonly ErrorEntry[] = [
  ...rows(['oidc'], {
    'id-token-refused': {
      codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
      en: "{issuer} gave no ID token: the token of {job} is invalid or has expired, {job} isn't allowed to use {trusted}, or a proxy changed the request.",
      fr: "{issuer} n'a pas donné de jeton d'identité\u00A0: le jeton que présente {job} n'est pas valide ou ne l'est plus, {job} n'a pas le droit d'utiliser {trusted}, ou un proxy a modifié la requête.",
      remedy: ({ host, inputs }) => inSteps(declareToken(host, inputs.audience), runAnew),
    },
  }),
  ...rows(['entra'], {
    'no-matching-federated-credential': {
      codes: ['AADSTS700213', 'AADSTS70021', 'AADSTS7002138', 'AADSTS700211', 'AADSTS70025'],
      en: 'None of the federated credentials of the identity has exactly this issuer and subject, upper and lower case included.',
      fr: "Aucune des informations d'identification fédérées de l'identité n'a exactement cet émetteur et ce sujet, majuscules et minuscules comprises.",
      remedy: ({ host, inputs, claims }) => untrustedJob(inputs, claims, host),
    },
    'audience-differs': {
      codes: ['AADSTS700212'],
      en: 'No federated credential of the identity has this audience.',
      fr: "Aucune des informations d'identification fédérées de l'identité n'a cette audience.",
      remedy: ({ host, inputs, claims }) => differingAudience(host.audience, inputs, claims),
    },
    'app-not-found': {
      codes: ['AADSTS700016'],
      en: "Tenant {tenant} has no app with the client ID {client}. Often the object ID was given instead, or another tenant's ID.",
      fr: "Le locataire {tenant} n'a pas d'application avec l'ID client {client}. Souvent, c'est l'ID d'objet qui a été donné à sa place, ou l'ID d'un autre locataire.",
      remedy: ({ inputs, host }) => findIdentity(inputs, host.ids),
    },
    'tenant-not-found': {
      codes: ['AADSTS90002'],
      en: 'There is no tenant {tenant}.',
      fr: "Le locataire {tenant} n'existe pas.",
      remedy: ({ host: { ids } }) =>
        inSteps({
          en: `Set ${ids['tenant-id'].en} to the tenant of the subscription.`,
          fr: `Indiquez le locataire de l'abonnement dans ${ids['tenant-id'].fr}.`,
          commands: [showTenant()],
        }),
    },
    'bad-signature': {
      codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
      en: 'Entra could not check the signature of the ID token. A proxy might have changed the token.',
      fr: "Entra n'a pas pu vérifier la signature du jeton d'identité. Un proxy l'a peut-être modifié.",
      remedy: ({ host }) => foreignAnswer(host.machine),
    },
    'no-service-principal': {
      codes: ['AADSTS7000229'],
      en: 'The app {client} is registered but has no service principal in tenant {tenant}.',
      fr: "L'application {client} est inscrite et n'a pas de principal de service dans le locataire {tenant}.",
      remedy: ({ inputs }) =>
        inSteps({
          en: 'Create the service principal.',
          fr: 'Créez le principal de service.',
          commands: [createOwnPrincipal({ inputs })],
          needs: role(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
        }),
    },
    'assertion-out-of-time': {
      codes: ['AADSTS700024'],
      en: 'For Entra, the ID token is outside its validity period: it was issued too long ago, or the clock is wrong on {machine}.',
      fr: "Pour Entra, le jeton d'identité est hors de sa période de validité\u00A0: il a été émis il y a trop longtemps, ou l'horloge est décalée sur {machine}.",
      remedy: ({ host }) => wrongClock(host.machine),
    },
    'app-disabled': {
      codes: ['AADSTS7000112'],
      en: 'The service principal of {client} is disabled. Somebody might have disabled it on purpose.',
      fr: "Le principal de service de {client} est désactivé. Quelqu'un l'a peut-être désactivé volontairement.",
      remedy: ({ inputs }) => disabledIdentity(inputs),
    },
  }),
  ...rows(['entra', ...azureServices], {
    'conditional-access': {
      codes: ['AADSTS53003', 'InsufficientClaims'],
      en: 'A Conditional Access or location policy blocks the sign-in or the token, most often because of the address of {machine}.',
      fr: "Une stratégie d'accès conditionnel ou d'emplacement bloque la connexion ou le jeton, le plus souvent à cause de l'adresse de cette machine.",
      remedy: ({ inputs }) => blockedByPolicy(inputs),
    },
  }),
  ...rows(azureServices, {
    'token-refused': {
      codes: [
        'InvalidAuthenticationTokenTenant',
        'InvalidAuthenticationToken',
        'ExpiredAuthenticationToken',
        'HTTP 401',
      ],
      en: "The service rejected the token: it is too old, was revoked, or is for a different tenant from the subscription's ({tenant} was given).",
      fr: "Le service n'accepte pas le jeton\u00A0: il est trop ancien, a été révoqué, ou vient d'un autre locataire que celui de l'abonnement ({tenant} a été donné).",
      remedy: () =>
        inSteps(
          {
            en: 'Compare the tenant ID of this run with the tenant of your subscription.',
            fr: "Comparez l'ID de locataire de cette exécution à celui de votre abonnement.",
            commands: [showTenant()],
          },
          runAnew,
        ),
    },
  }),
];
