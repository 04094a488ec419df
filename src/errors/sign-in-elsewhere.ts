/** Azure Pipelines and GitLab: why a job has no ID token, and events on which ensure does not run. */
import { declareIdToken, mapAccessToken, useConnection } from '../az-commands/runner.ts';
import type { HostName } from '../model/host.ts';
import { inSteps, type Runbook } from '../model/runbook.ts';
import { getIdToken } from '../permissions.ts';
import { runAgain, runAnew } from '../runbooks/run-mode.ts';
import { byKindOfStep } from '../runbooks/sign-in/elsewhere.ts';
import type { RunErrorContext, RunRefusal, Words } from './entry.ts';
import type { RunErrorCode, ServiceErrorDetails } from './errors.ts';

type Texts = Pick<RunRefusal, 'meaning' | 'remediation'>;

const operation = (host: HostName) => getIdToken(host).name;

/** Texts by code. */
export const signInElsewhere: Readonly<
  Record<
    Extract<RunErrorCode, 'NoAccessToken' | 'NoServiceConnection' | 'NoFederation' | 'NoOidcAddress' | 'NoJobToken'>,
    (context: RunErrorContext) => RunRefusal
  >
> = {
  NoAccessToken: ({ host }) => ({
    operation: operation(host),
    message: 'SYSTEM_ACCESSTOKEN is not set.',
    meaning: {
      en: "A script gets the job's access token only if its step maps it.",
      fr: "Un script n'obtient le jeton d'accès du travail que si son étape le lui transmet.",
    },
    remediation: inSteps({
      en: 'Add these lines to the step.',
      fr: "Ajoutez ces lignes à l'étape.",
      commands: [mapAccessToken],
    }),
  }),
  NoServiceConnection: ({ host }) => ({
    operation: operation(host),
    message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
    meaning: {
      en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
      fr: "Azure DevOps ne donne un jeton d'identité que pour une connexion de service, que cette étape ne nomme pas.",
    },
    remediation: inSteps({
      en: 'Run the script in this task.',
      fr: 'Exécutez le script dans cette tâche.',
      commands: [useConnection],
    }),
  }),
  NoFederation: ({ about: scheme, host }) => ({
    operation: operation(host),
    message: `The service connection signs in with ${scheme}.`,
    meaning: {
      en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
      fr: "Seule une connexion de service avec fédération d'identité de charge de travail donne des jetons d'identité. Les secrets ne sont pas pris en charge.",
    },
    remediation: inSteps(
      {
        en: 'Convert the service connection to workload identity federation in the project settings.',
        fr: "Convertissez la connexion de service à la fédération d'identité de charge de travail dans les paramètres du projet.",
      },
      {
        en: 'Register its issuer and subject with infra/identity.sh.',
        fr: 'Inscrivez son émetteur et son sujet avec infra/identity.sh.',
      },
      runAnew,
    ),
  }),
  NoOidcAddress: ({ host }) => ({
    operation: operation(host),
    message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
    meaning: {
      en: 'The agent is too old, or this is not a job. Azure DevOps Services sets this variable in each job.',
      fr: "L'agent est trop ancien, ou ce n'est pas un travail. Azure DevOps Services définit cette variable dans chaque travail.",
    },
    remediation: inSteps({ en: 'Update the agent.', fr: "Mettez à jour l'agent." }, runAgain),
  }),
  NoJobToken: ({ host }) => ({
    operation: operation(host),
    message: 'CJA_CMK_ID_TOKEN is not set.',
    meaning: {
      en: 'A GitLab job gets an ID token only if it declares one.',
      fr: "Un job GitLab n'obtient un jeton d'identité que s'il en déclare un.",
    },
    remediation: inSteps({
      en: 'Add these lines to the job.',
      fr: 'Ajoutez ces lignes au job.',
      commands: [declareIdToken],
    }),
  }),
};

/** Where a job gets one token, which nobody can renew. */
export const expiredElsewhere: Partial<Record<HostName, Texts>> = {
  gitlab: {
    meaning: {
      en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
      fr: "GitLab donne à un job un seul jeton, qui ne peut pas être renouvelé. Il est valable pendant le délai d'expiration du job, ou cinq minutes si le job n'en a pas.",
    },
    remediation: inSteps(
      {
        en: 'Set timeout in the job, and move what takes long to another job.',
        fr: 'Définissez timeout dans le job, et déplacez ce qui est long dans un autre job.',
      },
      runAnew,
    ),
  },
};

/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
export const unsafeElsewhere: Partial<Record<HostName, Texts>> = {
  terminal: {
    meaning: {
      en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
      fr: "Des inconnus peuvent déclencher une telle exécution, ou elle exécute ce que personne n'a relu.",
    },
    remediation: inSteps(
      {
        en: 'Run mode ensure on a protected branch, started by a person or by a push.',
        fr: 'Exécutez le mode ensure sur une branche protégée, à la demande ou après un push.',
      },
      {
        en: 'Run mode plan for what is proposed, with the identity of verify.',
        fr: "Exécutez le mode plan pour ce qui est proposé, avec l'identité de verify.",
      },
    ),
  },
  'azure-pipelines': {
    meaning: {
      en: "The build of a pull request runs what the pull request's branch contains, before its review.",
      fr: "La build d'une pull request exécute ce que contient sa branche, avant la revue.",
    },
    remediation: inSteps(
      {
        en: 'Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
        fr: "Exécutez le mode ensure sur la branche par défaut, avec une connexion de service dotée d'une approbation et d'un contrôle de branche.",
      },
      {
        en: 'Run mode plan on pull requests, with the service connection of verify.',
        fr: 'Exécutez le mode plan sur les pull requests, avec la connexion de service de verify.',
      },
    ),
  },
  gitlab: {
    meaning: {
      en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
      fr: "Le pipeline d'une merge request exécute ce que contient sa branche, avant la revue.",
    },
    remediation: inSteps(
      {
        en: 'Run mode ensure on a protected branch, in a protected environment.',
        fr: 'Exécutez le mode ensure sur une branche protégée, dans un environnement protégé.',
      },
      {
        en: 'Run mode plan for merge requests, with the identity of verify.',
        fr: "Exécutez le mode plan pour les merge requests, avec l'identité de verify.",
      },
    ),
  },
};

/** By status: the job's token, the connection, or a page for people. */
export function refusedByAzureDevOps({ code }: Pick<ServiceErrorDetails, 'code'>): {
  readonly meaning: Words;
  readonly remediation: Runbook;
} {
  if (code === 'HTTP 401') {
    return {
      meaning: {
        en: "Azure DevOps rejected the job's access token. It is invalid or has expired.",
        fr: "Azure DevOps a refusé le jeton d'accès du travail\u00A0: il n'est pas valide, ou ne l'est plus.",
      },
      remediation: inSteps(
        byKindOfStep({ steps: ['again'] }, { steps: ['map', 'again'] }),
        {
          name: 'map',
          en: 'Map SYSTEM_ACCESSTOKEN in the step as in these lines, and to nothing else.',
          fr: "Affectez SYSTEM_ACCESSTOKEN dans l'étape comme dans ces lignes, et rien d'autre.",
          commands: [mapAccessToken],
        },
        runAnew,
      ),
    };
  }
  if (code === 'HTTP 203') {
    return {
      meaning: {
        en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
        fr: "Azure DevOps a répondu par sa page de connexion. Il n'a pas accepté le jeton d'accès, ou un équipement sur le trajet a supprimé un en-tête.",
      },
      remediation: inSteps(
        {
          en: 'Check the proxy, and that the organization allows access from this agent.',
          fr: "Vérifiez le proxy, et que l'organisation autorise l'accès depuis cet agent.",
        },
        runAgain,
      ),
    };
  }
  return {
    meaning: {
      en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
      fr: "Azure DevOps ne connaît pas cette connexion de service, ou ce pipeline n'est pas autorisé à l'utiliser.",
    },
    remediation: inSteps(
      {
        en: "Check the name of the connection, and the pipeline permissions in the connection's security settings.",
        fr: 'Vérifiez le nom de la connexion, et les autorisations de pipeline dans ses paramètres de sécurité.',
      },
      runAnew,
    ),
  };
}
