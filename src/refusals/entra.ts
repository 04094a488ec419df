/**
 * Refusals of the login. Recognised by the number alone: texts and statuses changed over the years.
 * Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
import { quoted } from '../shell.ts';
import type { Refusal, RefusalContext } from './refusal.ts';

/** What Entra compared, exactly and with case: this is what a person must register. */
function presented({ claims }: RefusalContext): string {
  if (claims === undefined) return '';
  return `\n\nPresented:\n  issuer   ${claims.issuer}\n  subject  ${claims.subject}\n  audience ${claims.audience}`;
}

function registerCommand({ inputs, claims }: RefusalContext): string {
  const credential = JSON.stringify({
    name: 'cja-cmk',
    issuer: claims?.issuer ?? 'https://token.actions.githubusercontent.com',
    subject: claims?.subject ?? 'SUBJECT',
    audiences: [claims?.audience ?? inputs.audience],
  });
  return `az ad app federated-credential create --id ${inputs.clientId} --parameters ${quoted(credential)}`;
}

const register = (context: RefusalContext) =>
  `If the credential was made a few minutes ago, run again. Else register exactly what was presented:${presented(context)}\n\n${registerCommand(context)}`;

const showApp = ({ inputs }: RefusalContext) => `az ad sp show --id ${inputs.clientId}`;

export const entraRefusals: readonly Refusal[] = [
  {
    id: 'no-matching-federated-credential',
    services: ['entra'],
    codes: ['AADSTS700213', 'AADSTS70021'],
    meaning: () =>
      'The app has federated credentials, and none of them has this subject. One that was made minutes ago may not be known everywhere yet; the action does not wait for it, since a wrong subject is far more common and would cost every run minutes.',
    cure: register,
  },
  {
    id: 'subject-differs-in-case',
    services: ['entra'],
    codes: ['AADSTS7002138'],
    meaning: () => 'A federated credential has this subject but for upper and lower case. Entra compares exactly.',
    cure: register,
  },
  {
    id: 'issuer-differs',
    services: ['entra'],
    codes: ['AADSTS700211'],
    meaning: () => 'No federated credential of the app has this issuer.',
    cure: register,
  },
  {
    id: 'audience-differs',
    services: ['entra'],
    codes: ['AADSTS700212'],
    meaning: () => 'No federated credential of the app has this audience.',
    cure: (context) =>
      `Make the input audience and the credential's audience the same.${presented(context)}\n\n${registerCommand(context)}`,
  },
  {
    id: 'no-federated-credential',
    services: ['entra'],
    codes: ['AADSTS70025'],
    meaning: () => 'The app has no federated credential at all.',
    cure: register,
  },
  {
    id: 'app-not-found',
    services: ['entra'],
    codes: ['AADSTS700016'],
    meaning: ({ inputs }) =>
      `Tenant ${inputs.tenantId} has no app with the client id ${inputs.clientId}. Often the object id was given in its place, or another tenant's id.`,
    cure: ({ inputs }) =>
      `Set client-id to the application (client) id, and tenant-id to the tenant it is in:\n\naz ad app list --filter "appId eq '${inputs.clientId}' or id eq '${inputs.clientId}'" --query "[].{name:displayName, clientId:appId}"`,
  },
  {
    id: 'tenant-not-found',
    services: ['entra'],
    codes: ['AADSTS90002'],
    meaning: ({ inputs }) => `There is no tenant ${inputs.tenantId}.`,
    cure: () => 'Set tenant-id to the tenant of the subscription:\n\naz account show --query tenantId --output tsv',
  },
  {
    id: 'assertion-out-of-time',
    services: ['entra'],
    codes: ['AADSTS700024'],
    meaning: () =>
      "Entra finds a token that GitHub has just made outside its time, also on a second try. Most likely this runner's clock is off.",
    cure: () =>
      "Set the runner's clock (chrony or timesyncd), then run again. Compare:\n\ndate --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'",
  },
  {
    id: 'no-service-principal',
    services: ['entra'],
    codes: ['AADSTS7000229'],
    meaning: ({ inputs }) =>
      `The app ${inputs.clientId} is registered and has no service principal in tenant ${inputs.tenantId}.`,
    cure: ({ inputs }) => `Create it:\n\naz ad sp create --id ${inputs.clientId}`,
  },
  {
    id: 'app-disabled',
    services: ['entra'],
    codes: ['AADSTS7000112'],
    meaning: ({ inputs }) =>
      `The service principal of ${inputs.clientId} is disabled. Somebody may have done that on purpose.`,
    cure: (context) => `Ask who disabled it. To see it:\n\n${showApp(context)} --query accountEnabled`,
  },
  {
    id: 'conditional-access',
    services: ['entra'],
    codes: ['AADSTS53003'],
    meaning: () =>
      'A Conditional Access policy for workload identities blocks the sign-in, most often by the address that it comes from.',
    cure: ({ inputs }) =>
      `Look up the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins): it names the policy. Run from an address that the policy allows, or have the policy changed.`,
  },
  {
    id: 'wrong-resource',
    services: ['entra'],
    codes: ['AADSTS500011'],
    meaning: () => 'The tenant does not know the service that the token was asked for.',
    cure: () => 'Check that tenant-id is a tenant of the global Azure cloud: sovereign clouds are not supported.',
  },
  {
    id: 'bad-signature',
    services: ['entra'],
    codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
    meaning: () => 'Entra could not check the signature of the OIDC token.',
    cure: () => 'Run again. If it stays, something between the runner and GitHub changes the token: check the proxy.',
  },
];
