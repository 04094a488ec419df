/** Signing in from Azure Pipelines and GitLab: what gives an ID token there, and what Microsoft Entra trusts. */
import { presentedClaims } from '../az-commands/directory.ts';
import { identityOf, trustOutsideGithub } from '../az-commands/identity.ts';
import type { HostName } from '../model/host.ts';
import type { IdTokenClaims } from '../model/id-token.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { compareCredentials } from './sign-in.ts';

/** An ID of tenant, client or subscription that is empty. */
export const emptyElsewhere: Partial<Record<HostName, Words>> = {
  'azure-pipelines': {
    en: 'Check that azureSubscription names a service connection, since it has the IDs. In a script, set the variable.',
    fr: "Vérifiez qu'azureSubscription nomme une connexion de service, car elle contient les ID. Dans un script, définissez la variable.",
  },
  gitlab: {
    en: 'Check that the CI/CD variable exists. A protected variable is empty on branches that are not protected.',
    fr: 'Vérifiez que la variable CI/CD existe. Une variable protégée est vide sur les branches non protégées.',
  },
};

const compares: Words = {
  en: 'Microsoft Entra compares these three values exactly:',
  fr: 'Microsoft Entra compare exactement ces trois valeurs\u00A0:',
};

/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
export function untrustedElsewhere(host: HostName, inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  const shown = claims === undefined ? [] : [presentedClaims(claims)];
  const whose = whoPresents[host]?.(identityOf(inputs)) ?? compares;
  const parts = [remedyOf(whose, ...shown), compareCredentials(inputs)];
  if (claims !== undefined && isRetiring(claims)) parts.push(remedyOf(convertConnection));
  const trusted = trusting[host];
  return trusted === undefined ? inOrder(...parts) : inOrder(...parts, trustAgain(inputs, trusted));
}

const inFrench = { ensure: "d'ensure", verify: 'de verify' } as const;

const whoPresents: Partial<Record<HostName, (identity: 'ensure' | 'verify') => Words>> = {
  'azure-pipelines': (identity) => ({
    en: `Check that azureSubscription names the service connection of ${identity}. The subject names a connection and no branch, so its approvals and its branch control decide who can sign in. ${compares.en}`,
    fr: `Vérifiez qu'azureSubscription nomme la connexion de service ${inFrench[identity]}. Le sujet nomme une connexion et aucune branche\u00A0: ses approbations et son contrôle de branche décident de qui peut se connecter. ${compares.fr}`,
  }),
  gitlab: (identity) => ({
    en: `Check that this project and branch are those of the identity of ${identity}. Never add a branch that is not protected, since anybody who can push to it could then sign in. ${compares.en}`,
    fr: `Vérifiez que ce projet et cette branche sont ceux de l'identité ${inFrench[identity]}. N'ajoutez jamais une branche non protégée\u00A0: toute personne qui peut y pousser pourrait alors se connecter. ${compares.fr}`,
  }),
};

/** The person fills in what the identity is for: a run in the wrong place must not have itself trusted. */
const trusting: Partial<Record<HostName, readonly string[]>> = {
  'azure-pipelines': ['--azure-devops-connection', 'ISSUER', 'SUBJECT'],
  gitlab: ['--gitlab-project', 'GROUP/PROJECT', '--branch', 'BRANCH'],
};

function trustAgain(inputs: Inputs, trusted: readonly string[]): Runbook {
  const identity = identityOf(inputs);
  return remedyOf(
    asRole(
      {
        en: `If it is new, wait ten minutes and run again. If the identity of ${identity} is to trust it and does not, run infra/identity.sh again. The script refuses subjects that are not safe.`,
        fr: `Si elle est nouvelle, attendez dix minutes et relancez. Si l'identité ${inFrench[identity]} doit l'accepter et ne l'accepte pas, exécutez à nouveau infra/identity.sh. Le script refuse les sujets qui ne sont pas sûrs.`,
      },
      'applicationAdministrator',
      'tenant',
    ),
    ...trustOutsideGithub({ inputs }, trusted),
  );
}

/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }: IdTokenClaims): boolean {
  return issuer.startsWith('https://vstoken.dev.azure.com/');
}

const convertConnection: Words = {
  en: 'This issuer retires on 1 July 2027. Convert the service connection to the issuer of Microsoft Entra, then register what the connection presents from then on.',
  fr: "Cet émetteur sera supprimé le 1er juillet 2027. Convertissez la connexion de service à l'émetteur de Microsoft Entra, puis inscrivez ce que la connexion présente désormais.",
};
