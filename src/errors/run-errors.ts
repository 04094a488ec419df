/** Errors of the run itself, before or without any service. */

import { compareClocks, proxyVariable, signInToAz, tokenOfAz } from '../az-commands/runner.ts';
import { type HostName, hostWords } from '../model/host.ts';
import type { ServiceName } from '../model/operation.ts';
import { inSteps, row, type Step } from '../model/runbook.ts';
import { getIdToken } from '../permissions.ts';
import { runAgain } from '../runbooks/run-mode.ts';
import { noIdToken } from '../runbooks/sign-in/github.ts';
import type { RunErrorContext, RunRefusal, Words } from './entry.ts';
import { type RunErrorCode, serviceTitles } from './errors.ts';
import { expiredElsewhere, signInElsewhere, unsafeElsewhere } from './sign-in-elsewhere.ts';

const askAz: Words = { en: 'get a token from az', fr: "obtenir un jeton d'az" };

const unsafeOnGithub = {
  meaning: {
    en: "People without write access can cause this event, and GitHub then gives the job the base repository's permissions and tokens.",
    fr: 'Des personnes sans accès en écriture peuvent déclencher cet événement, et GitHub donne alors à la tâche les droits et les jetons du dépôt de base.',
  },
  remediation: inSteps(
    {
      en: 'Run mode ensure on push to a protected branch, or manually (workflow_dispatch).',
      fr: 'Exécutez le mode ensure sur push vers une branche protégée, ou manuellement (workflow_dispatch).',
    },
    { en: 'Run mode plan on pull_request.', fr: 'Exécutez le mode plan sur pull_request.' },
  ),
};

const oldRunner = {
  meaning: {
    en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
    fr: 'Un exécuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
  },
  remediation: inSteps({
    en: "Update the self-hosted runner to GitHub's version 2.331, which includes Node.js 24.13.",
    fr: "Mettez à jour l'exécuteur auto-hébergé vers la version 2.331 de GitHub, qui contient Node.js 24.13.",
  }),
};

/** What runs on an older Node elsewhere, and what to run instead. */
const oldNode = (host: Exclude<HostName, 'github'>) => ({
  meaning: {
    en: 'Older versions of Node.js ignore the proxy.',
    fr: 'Les versions plus anciennes de Node ignorent le proxy.',
  },
  remediation: inSteps(newerNode[host], runAgain),
});

const newerNode: Readonly<Record<Exclude<HostName, 'github'>, Step>> = {
  'azure-pipelines': {
    en: 'Update the agent, or in a script run UseNode@1 with version 24.x first.',
    fr: "Mettez à jour l'agent, ou dans un script exécutez d'abord UseNode@1 avec la version 24.x.",
  },
  gitlab: { en: 'Set image: node:24 in the job.', fr: 'Définissez image: node:24 dans le job.' },
  terminal: {
    en: 'Install Node.js 24 from https://nodejs.org, and run the same command with it.',
    fr: 'Installez Node.js 24 depuis https://nodejs.org, et lancez la même commande avec cette version.',
  },
};

const setClock: Words = {
  en: 'Set the clock (chrony or timesyncd), and run again.',
  fr: "Réglez l'horloge (chrony ou timesyncd), et relancez.",
};

const expired = {
  meaning: {
    en: 'The token was issued too long ago, or the clock of this machine is wrong.',
    fr: "Le jeton a été émis il y a trop longtemps, ou l'horloge de cette machine est décalée.",
  },
  remediation: inSteps(
    {
      en: "Compare this machine's clock with that of Microsoft Entra.",
      fr: "Comparez l'horloge de cette machine à celle de Microsoft Entra.",
      commands: [compareClocks],
      rows: [
        { when: { en: 'Different times', fr: 'Des heures différentes' }, next: setClock },
        { when: { en: 'The same time', fr: 'La même heure' }, next: 'proceed' },
      ],
    },
    { en: 'Get a new token.', fr: 'Obtenez un nouveau jeton.' },
    runAgain,
  ),
};

const correctTenant: Words = { en: 'Correct tenant-id.', fr: 'Corrigez tenant-id.' };

function signIn(tenant?: string): Step {
  return {
    en: 'Sign in with the Azure CLI.',
    fr: 'Connectez-vous avec Azure CLI.',
    commands: [signInToAz(tenant)],
  };
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
    remediation: noIdToken(event),
  }),
  IdTokenFile: ({ about: error, host }) => ({
    operation: getIdToken(host).name,
    message: error,
    meaning: {
      en: "The file with the ID token can't be read.",
      fr: "Le fichier qui contient le jeton d'identité ne peut pas être lu.",
    },
    remediation: inSteps({
      en: 'Check the path in --id-token-file, and that the program that writes the file is running.',
      fr: "Vérifiez le chemin dans --id-token-file, et que le programme qui écrit le fichier s'exécute.",
    }),
  }),
  ExpiredIdToken: ({ about: end, host }) => ({
    operation: getIdToken(host).name,
    message: `The ID token expired at ${end}.`,
    ...(expiredElsewhere[host] ?? expired),
  }),
  AzNotFound: () => ({
    operation: askAz,
    message: 'There is no az on the PATH.',
    meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas installé." },
    remediation: inSteps(
      {
        en: 'Install the Azure CLI (https://aka.ms/azure-cli), or give a token with --id-token-file instead.',
        fr: 'Installez Azure CLI (https://aka.ms/azure-cli), ou donnez plutôt un jeton avec --id-token-file.',
      },
      signIn(),
      runAgain,
    ),
  }),
  AzSignedOut: ({ about: error }) => ({
    operation: askAz,
    message: error,
    meaning: {
      en: 'The Azure CLI is not signed in, or its sign-in has expired.',
      fr: "Azure CLI n'est pas connecté, ou sa connexion a expiré.",
    },
    remediation: inSteps(signIn(), runAgain),
  }),
  AzOtherTenant: ({ about: tenant }) => ({
    operation: askAz,
    message: `az has no token for tenant ${tenant}.`,
    meaning: {
      en: 'The Azure CLI is signed in to a different tenant.',
      fr: 'Azure CLI est connecté à un autre locataire.',
    },
    remediation: inSteps(
      {
        en: 'Compare tenant-id with the tenant of your vault.',
        fr: 'Comparez tenant-id au locataire de votre coffre.',
        rows: [
          { when: { en: 'A different tenant', fr: 'Un autre locataire' }, next: correctTenant },
          { when: { en: 'The same tenant', fr: 'Le même locataire' }, next: 'proceed' },
        ],
      },
      signIn(tenant),
      runAgain,
    ),
  }),
  AzFailed: ({ about: error }) => ({
    operation: askAz,
    message: error === '' ? 'az printed no token.' : error,
    meaning: {
      en: 'The Azure CLI failed for a reason of its own.',
      fr: 'Azure CLI a échoué pour une raison qui lui est propre.',
    },
    remediation: inSteps(
      {
        en: 'Run az account get-access-token.',
        fr: 'Exécutez az account get-access-token.',
        commands: [tokenOfAz],
        rows: [
          row({ en: ['An error', 'Do what the message says.'], fr: ['Une erreur', 'Suivez ce que dit le message.'] }),
          { when: { en: 'A date', fr: 'Une date' }, next: 'proceed' },
        ],
      },
      runAgain,
    ),
  }),
  Declined: () => ({
    operation: { en: 'make the changes', fr: 'effectuer les modifications' },
    message: 'Nobody agreed to the plan.',
    meaning: { en: 'Nothing was written.', fr: "Rien n'a été écrit." },
    remediation: inSteps({
      en: 'Run again and answer y, or run with --yes.',
      fr: 'Relancez et répondez y, ou lancez avec --yes.',
    }),
  }),
  UnreadableIdToken: ({ host }) => ({
    operation: getIdToken(host).name,
    message: 'An ID token is a JWT with the claims iss, sub and aud.',
    meaning: {
      en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
      fr: "Ce qui a été donné comme jeton d'identité n'en est pas un. La valeur n'est pas répétée ici, car elle peut être un secret.",
    },
    remediation: inSteps({
      en: 'Check where the token comes from, and that it was written whole.',
      fr: "Vérifiez d'où vient le jeton, et qu'il a été écrit en entier.",
    }),
  }),
  ...signInElsewhere,
  UnsafeEvent: ({ about: event, host }) => ({
    operation: { en: 'start mode ensure', fr: 'démarrer le mode ensure' },
    message: `mode ensure does not run on ${event}.`,
    ...(unsafeElsewhere[host] ?? unsafeOnGithub),
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
    remediation: inSteps(
      {
        en: `Check the proxy and ${hostWords[host].machine.en}, since something on the way changes answers.`,
        fr: `Vérifiez le proxy et ${hostWords[host].machine.fr}, car quelque chose sur le trajet modifie les réponses.`,
      },
      runAgain,
    ),
  }),
  InvalidProxy: ({ about: variable }) => ({
    operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
    message: `${variable} is not the address of an HTTP proxy.`,
    meaning: {
      en: 'Only HTTP proxies are supported, not other kinds such as SOCKS. The value is not shown, since it might contain a password.',
      fr: "Seuls les proxys HTTP sont pris en charge, et non d'autres types comme SOCKS. La valeur n'est pas répétée ici, car elle peut contenir un mot de passe.",
    },
    remediation: inSteps({
      en: 'Set the variable in this form.',
      fr: 'Écrivez la variable sous cette forme.',
      commands: [proxyVariable(variable)],
    }),
  }),
  NodeWithoutProxies: ({ about: version, host }) => ({
    operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
    message: `This is Node ${version}, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
    ...(host === 'github' ? oldRunner : oldNode(host)),
  }),
};

function titleOn(host: HostName, service: ServiceName): Words {
  return service === 'oidc' ? hostWords[host].issuerTitle : serviceTitles[service];
}
