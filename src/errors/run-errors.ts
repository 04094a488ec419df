/** Errors of the run itself, before or without any service. */

import { proxyVariable, signInToAz, tokenOfAz } from '../az-commands/runner.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { ServiceName } from '../model/operation.ts';
import { inSteps, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { getIdToken } from '../permissions.ts';
import { wrongClock } from '../remedies/identity-remedies.ts';
import { runAgain, runAnew } from '../remedies/run-remedies.ts';
import { declareToken, reviewedOnly } from '../remedies/sign-in-remedies.ts';
import type { RunErrorContext, RunRefusal } from './entry.ts';
import { type RunError, type RunErrorCode, serviceTitles } from './errors.ts';

type Explain = (context: RunErrorContext) => RunRefusal;

export function refusalOf({ code, about, service }: RunError, host: HostTexts, audience: string): RunRefusal {
  return runErrors[code]({ about, service, host, audience });
}

const askAz: Words = { en: 'get a token from az', fr: "obtenir un jeton d'az" };

function signIn(tenant?: string): Step {
  return { en: 'Sign in with the Azure CLI.', fr: 'Connectez-vous avec Azure CLI.', commands: [signInToAz(tenant)] };
}

export const runErrors: Readonly<Record<RunErrorCode, Explain>> = {
  NoIdToken: ({ about: missing, host, audience }) => ({
    operation: getIdToken(host).name,
    message: missing,
    meaning: {
      en: `${host.issuer.en} gives an ID token only where it is asked for.`,
      fr: `${host.issuer.fr} ne donne un jeton d'identité que là où il est demandé.`,
    },
    remedy: inSteps(declareToken(host, audience), runAnew),
  }),
  IdTokenFile: ({ about: error, host }) => ({
    operation: getIdToken(host).name,
    message: error,
    meaning: {
      en: "The file with the ID token can't be read.",
      fr: "Le fichier qui contient le jeton d'identité ne peut pas être lu.",
    },
    remedy: inSteps({
      en: 'Check the path in --id-token-file, and that the program that writes the file is running.',
      fr: "Vérifiez le chemin dans --id-token-file, et que le programme qui écrit le fichier s'exécute.",
    }),
  }),
  UnreadableIdToken: ({ host }) => ({
    operation: getIdToken(host).name,
    message: 'An ID token is a JWT with the claims iss, sub and aud.',
    meaning: {
      en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
      fr: "Ce qui a été donné comme jeton d'identité n'en est pas un. La valeur n'est pas répétée ici, car elle peut être un secret.",
    },
    remedy: inSteps({
      en: 'Check where the token comes from, and that it was written whole.',
      fr: "Vérifiez d'où vient le jeton, et qu'il a été écrit en entier.",
    }),
  }),
  ExpiredIdToken: ({ about: end, host }) => ({
    operation: getIdToken(host).name,
    message: `The ID token expired at ${end}.`,
    meaning: {
      en: `The token was issued too long ago, or the clock is wrong on ${host.machine.en}.`,
      fr: `Le jeton a été émis il y a trop longtemps, ou l'horloge est décalée sur ${host.machine.fr}.`,
    },
    remedy: wrongClock(host.machine, host.newToken ?? { en: 'Get a new token.', fr: 'Obtenez un nouveau jeton.' }),
  }),
  AzNotFound: () => ({
    operation: askAz,
    message: 'There is no az on the PATH.',
    meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas installé." },
    remedy: inSteps(
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
    remedy: inSteps(signIn(), runAgain),
  }),
  AzOtherTenant: ({ about: tenant }) => ({
    operation: askAz,
    message: `az has no token for tenant ${tenant}.`,
    meaning: {
      en: 'The Azure CLI is signed in to a different tenant.',
      fr: 'Azure CLI est connecté à un autre locataire.',
    },
    remedy: inSteps(
      {
        en: 'Correct the tenant ID, if it is not that of your vault.',
        fr: "Corrigez l'ID de locataire, si ce n'est pas celui de votre coffre.",
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
    remedy: inSteps(
      {
        en: 'Run az account get-access-token, and do what its message says.',
        fr: 'Exécutez az account get-access-token, et suivez ce que dit son message.',
        commands: [tokenOfAz],
      },
      runAgain,
    ),
  }),
  Declined: () => ({
    operation: { en: 'make the changes', fr: 'effectuer les modifications' },
    message: 'Nobody agreed to the plan.',
    meaning: { en: 'Nothing was written.', fr: "Rien n'a été écrit." },
    remedy: inSteps({
      en: 'Run again and answer y, or run with --yes.',
      fr: 'Relancez et répondez y, ou lancez avec --yes.',
    }),
  }),
  AnswersTooOld: () => ({
    operation: { en: 'read what decides again', fr: 'relire ce qui décide' },
    message: 'Twice, more than two minutes passed between the first answer and the last.',
    meaning: {
      en: 'What was read first might have changed since, so the gate stays shut.',
      fr: 'Ce qui a été lu en premier a pu changer depuis, donc le contrôle reste fermé.',
    },
    remedy: inSteps(runAgain),
  }),
  UnsafeEvent: ({ about: event, host }) => ({
    operation: { en: 'start mode ensure', fr: 'démarrer le mode ensure' },
    message: `mode ensure does not run on ${event}.`,
    meaning: {
      en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
      fr: "Des inconnus peuvent déclencher une telle exécution, ou elle exécute ce que personne n'a relu.",
    },
    remedy: inSteps(...reviewedOnly(host)),
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
    remedy: inSteps(
      {
        en: `Check the proxy and ${host.machine.en}, since something on the way changes answers.`,
        fr: `Vérifiez le proxy et ${host.machine.fr}, car quelque chose sur le trajet modifie les réponses.`,
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
    remedy: inSteps({
      en: 'Set the variable in this form.',
      fr: 'Écrivez la variable sous cette forme.',
      commands: [proxyVariable(variable)],
    }),
  }),
  NodeWithoutProxies: ({ about: version, host }) => ({
    operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
    message: `This is Node ${version}, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
    meaning: {
      en: 'Older versions of Node.js ignore the proxy.',
      fr: 'Les versions plus anciennes de Node ignorent le proxy.',
    },
    remedy: inSteps({ en: `Use Node.js 24 (${host.node24}).`, fr: `Utilisez Node.js 24 (${host.node24}).` }, runAgain),
  }),
};

function titleOn(host: HostTexts, service: ServiceName): Words {
  return service === 'oidc' ? host.issuerTitle : serviceTitles[service];
}
