/** Azure Pipelines and GitLab: why a job has no ID token, and events on which ensure does not run. */
import { declareIdToken, mapAccessToken, useConnection } from '../az-commands/pipelines.ts';
import type { HostName } from '../model/host.ts';
import { type Advice, remedyOf } from '../model/remedy.ts';
import { getIdToken } from '../permissions.ts';
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
    remediation: remedyOf({ en: 'Add these lines to the step.', fr: "Ajoutez ces lignes à l'étape." }, mapAccessToken),
  }),
  NoServiceConnection: ({ host }) => ({
    operation: operation(host),
    message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
    meaning: {
      en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
      fr: "Azure DevOps ne donne un jeton d'identité que pour une connexion de service, que cette étape ne nomme pas.",
    },
    remediation: remedyOf(
      { en: 'Run the script in this task.', fr: 'Exécutez le script dans cette tâche.' },
      useConnection,
    ),
  }),
  NoFederation: ({ about: scheme, host }) => ({
    operation: operation(host),
    message: `The service connection signs in with ${scheme}.`,
    meaning: {
      en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
      fr: "Seule une connexion de service avec fédération d'identité de charge de travail donne des jetons d'identité. Les secrets ne sont pas pris en charge.",
    },
    remediation: {
      en: 'Convert the service connection to workload identity federation in the project settings, then register its issuer and subject.',
      fr: "Convertissez la connexion de service à la fédération d'identité de charge de travail dans les paramètres du projet, puis inscrivez son émetteur et son sujet.",
    },
  }),
  NoOidcAddress: ({ host }) => ({
    operation: operation(host),
    message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
    meaning: {
      en: 'Azure DevOps Services sets this variable in each job. The agent is too old, or this is not a job.',
      fr: "Azure DevOps Services définit cette variable dans chaque travail. L'agent est trop ancien, ou ce n'est pas un travail.",
    },
    remediation: { en: 'Update the agent, and run again.', fr: "Mettez à jour l'agent, puis relancez." },
  }),
  NoJobToken: ({ host }) => ({
    operation: operation(host),
    message: 'CJA_CMK_ID_TOKEN is not set.',
    meaning: {
      en: 'A GitLab job gets an ID token only if it declares one.',
      fr: "Un job GitLab n'obtient un jeton d'identité que s'il en déclare un.",
    },
    remediation: remedyOf({ en: 'Add these lines to the job.', fr: 'Ajoutez ces lignes au job.' }, declareIdToken),
  }),
};

/** Where a job gets one token, which nobody can renew. */
export const expiredElsewhere: Partial<Record<HostName, Texts>> = {
  gitlab: {
    meaning: {
      en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
      fr: "GitLab donne à un job un seul jeton, qui ne peut pas être renouvelé. Il est valable pendant le délai d'expiration du job, ou cinq minutes si le job n'en a pas.",
    },
    remediation: {
      en: 'Set timeout in the job, and run what takes long in another job. Then run again.',
      fr: 'Définissez timeout dans le job, et exécutez dans un autre job ce qui est long. Relancez ensuite.',
    },
  },
};

/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
export const unsafeElsewhere: Partial<Record<HostName, Texts>> = {
  'azure-pipelines': {
    meaning: {
      en: "The build of a pull request runs what the pull request's branch contains, before its review.",
      fr: "La build d'une pull request exécute ce que contient sa branche, avant la revue.",
    },
    remediation: {
      en: 'Run mode plan on pull requests, with the service connection of verify. Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
      fr: 'Pour les pull requests, exécutez le mode plan avec la connexion de service de verify. Exécutez le mode ensure sur la branche par défaut, avec une connexion de service qui a une approbation et un contrôle de branche.',
    },
  },
  gitlab: {
    meaning: {
      en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
      fr: "Le pipeline d'une merge request exécute ce que contient sa branche, avant la revue.",
    },
    remediation: {
      en: 'Run mode plan for merge requests, with the identity of verify. Run mode ensure on a protected branch, in a protected environment.',
      fr: "Pour les merge requests, exécutez le mode plan avec l'identité de verify. Exécutez le mode ensure sur une branche protégée, dans un environnement protégé.",
    },
  },
};

/** By status: the job's token, the connection, or a page for people. */
export function refusedByAzureDevOps({ code }: Pick<ServiceErrorDetails, 'code'>): {
  readonly meaning: Words;
  readonly remediation: Advice;
} {
  if (code === 'HTTP 401') {
    return {
      meaning: {
        en: "Azure DevOps rejected the job's access token. It is invalid or has expired.",
        fr: "Azure DevOps a refusé le jeton d'accès du travail\u00A0: il n'est pas valide, ou ne l'est plus.",
      },
      remediation: {
        en: 'Run again. In a script, map SYSTEM_ACCESSTOKEN to $(System.AccessToken) and to nothing else.',
        fr: "Relancez. Dans un script, affectez $(System.AccessToken) à SYSTEM_ACCESSTOKEN, et rien d'autre.",
      },
    };
  }
  if (code === 'HTTP 203') {
    return {
      meaning: {
        en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
        fr: "Azure DevOps a répondu par sa page de connexion. Il n'a pas accepté le jeton d'accès, ou un équipement sur le trajet a supprimé un en-tête.",
      },
      remediation: {
        en: 'Check the proxy, and that the organization allows access from this agent. Then run again.',
        fr: "Vérifiez le proxy, et que l'organisation autorise l'accès depuis cet agent. Relancez ensuite.",
      },
    };
  }
  return {
    meaning: {
      en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
      fr: "Azure DevOps ne connaît pas cette connexion de service, ou ce pipeline n'est pas autorisé à l'utiliser.",
    },
    remediation: {
      en: "Check the name of the connection, and the pipeline permissions in the connection's security settings. Then run again.",
      fr: 'Vérifiez le nom de la connexion, et les autorisations de pipeline dans ses paramètres de sécurité. Relancez ensuite.',
    },
  };
}
