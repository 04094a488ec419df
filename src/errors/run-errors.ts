/** Errors of the run itself, before or without any service. */

import { noIdToken } from '../advice/login.ts';
import { proxyVariable } from '../az-commands/runner.ts';
import { type HostName, hostWords } from '../model/host.ts';
import type { ServiceName } from '../model/operation.ts';
import { type Advice, remedyOf } from '../model/remedy.ts';
import { getIdToken } from '../permissions.ts';
import type { Words } from './entry.ts';
import { type RunErrorCode, serviceTitles } from './errors.ts';

interface RunRefusal {
  readonly operation: Words;
  readonly message: string;
  readonly meaning: Words;
  readonly remediation: Advice;
}

interface RunErrorContext {
  readonly host: HostName;
  /** What the error names: an event, a host, a variable, a version. */
  readonly about: string;
  readonly service: ServiceName | undefined;
}

/** Texts by code. */
export const runErrors: Readonly<Record<RunErrorCode, (context: RunErrorContext) => RunRefusal>> = {
  NoIdToken: ({ about: event, host }) => ({
    operation: getIdToken(host).name,
    message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
    meaning: event.startsWith('pull_request')
      ? {
          en: 'The job lacks the permission to request a token, or the pull request comes from a fork, which gets none.',
          fr: "La tâche n'a pas l'autorisation de demander un jeton, ou la pull request vient d'une duplication (fork), qui n'en reçoit pas.",
        }
      : {
          en: 'The job lacks the permission to request a token.',
          fr: "La tâche n'a pas l'autorisation de demander un jeton.",
        },
    remediation: noIdToken,
  }),
  UnreadableIdToken: ({ host }) => ({
    operation: getIdToken(host).name,
    message: 'An ID token is a JWT with the claims iss, sub and aud.',
    meaning: {
      en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
      fr: "Ce qui a été donné comme jeton d'identité n'en est pas un. La valeur n'est pas répétée ici, car elle peut être un secret.",
    },
    remediation: {
      en: 'Check where the token comes from, and that it was written whole.',
      fr: "Vérifiez d'où vient le jeton, et qu'il a été écrit en entier.",
    },
  }),
  UnsafeEvent: ({ about: event }) => ({
    operation: { en: 'start mode ensure', fr: 'démarrer le mode ensure' },
    message: `mode ensure does not run on ${event}.`,
    meaning: {
      en: 'People without write access can cause this event, and GitHub then gives the job the permissions and tokens of the base repository.',
      fr: 'Des personnes sans accès en écriture peuvent déclencher cet événement, et GitHub donne alors à la tâche les droits et les jetons du dépôt de base.',
    },
    remediation: {
      en: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or manually (workflow_dispatch).',
      fr: 'Lancez le mode plan sur pull_request, et le mode ensure sur push vers une branche protégée ou manuellement (workflow_dispatch).',
    },
  }),
  ForeignHost: ({ about: foreign, service, host }) => ({
    operation: {
      en: `reach ${service === undefined ? 'a service' : titleOn(host, service).en}`,
      fr: `joindre ${service === undefined ? 'un service' : titleOn(host, service).fr}`,
    },
    message: `${foreign} is not a host of ${service === undefined ? 'the service' : titleOn(host, service).en}; nothing was sent there.`,
    meaning: {
      en: 'An answer or an environment variable pointed to another host. A token for one service is never sent to another.',
      fr: "Une réponse ou une variable d'environnement désignait un autre hôte. Le jeton d'un service n'est jamais envoyé à un autre.",
    },
    remediation: {
      en: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
      fr: "Vérifiez le proxy et l'exécuteur : quelque chose entre eux et le service modifie les réponses. Relancez ensuite.",
    },
  }),
  InvalidProxy: ({ about: variable }) => ({
    operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
    message: `${variable} is not the address of an HTTP proxy.`,
    meaning: {
      en: 'The value is not shown, since it might contain a password. Other kinds of proxies, such as SOCKS, are not supported.',
      fr: "La valeur n'est pas répétée ici, car elle peut contenir un mot de passe. Les autres types de proxy, dont SOCKS, ne sont pas pris en charge.",
    },
    remediation: remedyOf(
      { en: 'Set the variable in this form:', fr: 'Donnez à la variable la forme :' },
      proxyVariable(variable),
    ),
  }),
  NodeWithoutProxies: ({ about: version }) => ({
    operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
    message: `Node ${version} runs this action, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
    meaning: {
      en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
      fr: 'Un exécuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
    },
    remediation: {
      en: "Update the self-hosted runner: version 2.331 of GitHub's runner includes Node.js 24.13.",
      fr: "Mettez à jour l'exécuteur auto-hébergé : la version 2.331 de l'exécuteur de GitHub apporte Node 24.13.",
    },
  }),
};

function titleOn(host: HostName, service: ServiceName): Words {
  return service === 'oidc' ? hostWords[host].issuerTitle : serviceTitles[service];
}
