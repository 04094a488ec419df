/** What only Azure Pipelines says. */
import { mapAccessToken, useConnection } from '../../az-commands/runner.ts';
import type { Explanation, HostTexts } from '../../errors/entry.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Start, Starts } from '../../model/outcome.ts';
import { inSteps, type Remedy, type Step } from '../../model/remedy.ts';
import { runAgain, runAnew, runVerbosely } from '../../remedies/run-remedies.ts';
import { identityName, olderNode, untrustedJob } from '../../remedies/sign-in-remedies.ts';
import { azureDevOpsErrors } from './errors.ts';

/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent: Explanation = {
  meaning: {
    en: "The build of a pull request runs what the pull request's branch contains, before its review.",
    fr: "La build d'une pull request exécute ce que contient sa branche, avant la revue.",
  },
  remedy: inSteps(
    {
      en: 'Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
      fr: "Exécutez le mode ensure sur la branche par défaut, avec une connexion de service dotée d'une approbation et d'un contrôle de branche.",
    },
    {
      en: 'Run mode plan on pull requests, with the service connection of verify.',
      fr: 'Exécutez le mode plan sur les pull requests, avec la connexion de service de verify.',
    },
  ),
};

/** An ID of tenant, client or subscription that is empty. */
const checkConnection: Remedy = inSteps({
  en: 'Check that azureSubscription names a service connection, which has the IDs.',
  fr: "Vérifiez qu'azureSubscription nomme une connexion de service, qui contient les ID.",
});

const setSubscription: Remedy = inSteps({
  en: "Set --subscription-id to the ID of the connection's subscription.",
  fr: "Indiquez dans --subscription-id l'ID de l'abonnement de la connexion.",
});

function untrusted(inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  const { en, fr } = identityName(inputs);
  const { steps } = untrustedJob(inputs, claims, {
    en: `Check that azureSubscription names the service connection of ${en}.`,
    fr: `Vérifiez qu'azureSubscription nomme la connexion de service de ${fr}.`,
    says: {
      en: 'If not, correct it. One without approval or branch control gets both first: only they decide who can sign in.',
      fr: "Sinon, corrigez-la. Sans approbation ni contrôle de branche, ajoutez-les d'abord\u00A0: eux seuls décident de qui peut se connecter.",
    },
  });
  return inSteps(...steps, ...(claims !== undefined && isRetiring(claims) ? [convertConnection] : []));
}

/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }: IdTokenClaims): boolean {
  return issuer.startsWith('https://vstoken.dev.azure.com/');
}

const convertConnection: Step = {
  en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
  fr: "Convertissez la connexion de service à l'émetteur de Microsoft Entra, car celui-ci sera supprimé le 1er juillet 2027.",
  says: { en: 'Then register what it presents.', fr: "Inscrivez ensuite ce qu'elle présente." },
};

const runNew: Start = { says: { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' } };

const starts: Starts = {
  again: runNew,
  anew: runNew,
  other: (mode) => ({
    says: {
      en: `In Azure Pipelines: the pipeline with mode ${mode}, Run pipeline.`,
      fr: `Dans Azure Pipelines\u00A0: le pipeline en mode ${mode}, Run pipeline.`,
    },
  }),
};

export const texts: HostTexts = {
  name: 'azure-pipelines',
  form: 'task',
  issuer: { en: 'Azure DevOps', fr: 'Azure DevOps' },
  issuerTitle: { en: "Azure DevOps' OIDC endpoint", fr: 'Azure DevOps (point de terminaison OIDC)' },
  job: { en: 'the job', fr: 'le travail' },
  machine: { en: 'the agent', fr: "l'agent" },
  starts: () => starts,
  runVerbosely,
  emptyId: () => checkConnection,
  ids: {
    'client-id': { en: 'the client ID of the service connection', fr: "l'ID client de la connexion de service" },
    'tenant-id': { en: 'the tenant ID of the service connection', fr: "l'ID de locataire de la connexion de service" },
  },
  noToken: {
    NoAccessToken: () => ({
      message: 'SYSTEM_ACCESSTOKEN is not set.',
      meaning: {
        en: "A script gets the job's access token only if its step maps it.",
        fr: "Un script n'obtient le jeton d'accès du travail que si son étape le lui transmet.",
      },
      remedy: inSteps({
        en: 'Add these lines to the step.',
        fr: "Ajoutez ces lignes à l'étape.",
        commands: [mapAccessToken],
      }),
    }),
    NoServiceConnection: () => ({
      message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
      meaning: {
        en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
        fr: "Azure DevOps ne donne un jeton d'identité que pour une connexion de service, que cette étape ne nomme pas.",
      },
      remedy: inSteps({
        en: 'Run the script in this task.',
        fr: 'Exécutez le script dans cette tâche.',
        commands: [useConnection],
      }),
    }),
    NoFederation: (scheme) => ({
      message: `The service connection signs in with ${scheme}.`,
      meaning: {
        en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
        fr: "Seule une connexion de service avec fédération d'identité de charge de travail donne des jetons d'identité. Les secrets ne sont pas pris en charge.",
      },
      remedy: inSteps(
        {
          en: 'Convert the service connection to workload identity federation in the project settings.',
          fr: "Convertissez la connexion de service à la fédération d'identité de charge de travail dans les paramètres du projet.",
        },
        {
          en: 'Register its issuer and subject with infra/set-up.sh.',
          fr: 'Inscrivez son émetteur et son sujet avec infra/set-up.sh.',
        },
        runAnew,
      ),
    }),
    NoOidcAddress: () => ({
      message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
      meaning: {
        en: 'The agent is too old, or this is not a job. Azure DevOps Services sets this variable in each job.',
        fr: "L'agent est trop ancien, ou ce n'est pas un travail. Azure DevOps Services définit cette variable dans chaque travail.",
      },
      remedy: inSteps({ en: 'Update the agent.', fr: "Mettez à jour l'agent." }, runAgain),
    }),
  },
  audience: 'audience',
  untrusted,
  unsafeEvent,
  oldNode: olderNode({
    en: 'Update the agent, or in a script run UseNode@1 with version 24.x first.',
    fr: "Mettez à jour l'agent, ou dans un script exécutez d'abord UseNode@1 avec la version 24.x.",
  }),
  statusPage: {
    en: ' and Azure DevOps (https://status.dev.azure.com)',
    fr: " et d'Azure DevOps (https://status.dev.azure.com)",
  },
  errors: azureDevOpsErrors,
};

/** Of the command line in a script, which takes only tenant and client from the connection. */
export const scriptTexts: HostTexts = {
  ...texts,
  form: 'variable',
  emptyId: (input) => (input === 'subscription-id' ? setSubscription : checkConnection),
};
