/** What the run itself finds wrong, before or without any service. */

import { type Words, withCommand } from './entry.ts';
import { type RunErrorCode, type ServiceName, serviceTitles } from './errors.ts';

interface RunRefusal {
  readonly operation: string;
  readonly message: string;
  readonly meaning: Words;
  readonly remediation: Words;
}

/** Texts by code; `about` is what the error names: an event, a host. */
export const runErrors: Readonly<
  Record<RunErrorCode, (about: string, service: ServiceName | undefined) => RunRefusal>
> = {
  NoIdToken: (event) => ({
    operation: 'get an OIDC token from GitHub',
    message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
    meaning: event.startsWith('pull_request')
      ? {
          en: 'The job lacks the permission to ask for a token, or the pull request comes from a fork, which gets none.',
          fr: "La tâche n'a pas l'autorisation de demander un jeton, ou la pull request vient d'une duplication (fork), qui n'en reçoit pas.",
        }
      : {
          en: 'The job lacks the permission to ask for a token.',
          fr: "La tâche n'a pas l'autorisation de demander un jeton.",
        },
    remediation: withCommand(
      {
        en: 'Give the job these permissions and run it again:',
        fr: 'Donnez ces autorisations à la tâche et relancez-la :',
      },
      'permissions:\n  id-token: write\n  contents: read',
    ),
  }),
  UnsafeEvent: (event) => ({
    operation: 'start mode ensure',
    message: `mode ensure does not run on ${event}.`,
    meaning: {
      en: "On this event GitHub gives the job the base repository's rights and tokens, also for a fork's pull request.",
      fr: "Sur cet événement, GitHub donne à la tâche les droits et les jetons du dépôt de base, même pour la pull request d'une duplication (fork).",
    },
    remediation: {
      en: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or by hand (workflow_dispatch).',
      fr: 'Lancez le mode plan sur pull_request, et le mode ensure sur push vers une branche protégée ou à la main (workflow_dispatch).',
    },
  }),
  ForeignHost: (host, service) => ({
    operation: `reach ${service === undefined ? 'a service' : serviceTitles[service]}`,
    message: `${host} is not a host of ${service === undefined ? 'the service' : serviceTitles[service]}; nothing was sent there.`,
    meaning: {
      en: 'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
      fr: "Une réponse ou une variable d'environnement désignait un autre hôte. Le jeton d'un service n'est jamais envoyé à un autre.",
    },
    remediation: {
      en: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
      fr: "Vérifiez le proxy et l'exécuteur : quelque chose entre eux et le service modifie les réponses. Relancez ensuite.",
    },
  }),
};
