/** Errors that no service reports: broken connections, gateways, answers of an unexpected shape. */
import { inSteps } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { allServices, type ErrorContext, type ErrorEntry } from './entry.ts';

const domainsToOpen = () =>
  inSteps(
    {
      en: 'Allow the hosts in docs/threat-model.md#hosts.',
      fr: 'Autorisez les hôtes énumérés dans docs/threat-model.md#hosts.',
    },
    {
      en: 'Set HTTPS_PROXY and NO_PROXY behind a proxy, and NODE_EXTRA_CA_CERTS to its certificate.',
      fr: 'Définissez HTTPS_PROXY et NO_PROXY derrière un proxy, et NODE_EXTRA_CA_CERTS avec son certificat.',
    },
  );

function statusOf({ host }: ErrorContext): Words {
  const { en, fr } = host.statusPage ?? { en: '', fr: '' };
  return {
    en: `See the status of Azure (https://azure.status.microsoft)${en}.`,
    fr: `Consultez l'état d'Azure (https://azure.status.microsoft)${fr}.`,
  };
}

export const networkErrors: readonly ErrorEntry[] = [
  {
    id: 'name-not-resolved',
    services: allServices,
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    meaning: () => ({ en: "The host's name could not be resolved.", fr: "Le nom de l'hôte n'a pas pu être résolu." }),
    remedy: domainsToOpen,
  },
  {
    id: 'connection-failed',
    services: allServices,
    codes: [
      'ECONNREFUSED',
      'ECONNRESET',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ETIMEDOUT',
      'EPIPE',
      'ERR_PROXY_TUNNEL',
      'BrokenAnswer',
      'NetworkError',
    ],
    meaning: () => ({
      en: 'The connection failed or broke repeatedly: a firewall, a proxy, or the service itself.',
      fr: 'La connexion a échoué ou a été coupée, à chaque tentative\u00A0: un pare-feu, un proxy ou le service lui-même.',
    }),
    remedy: domainsToOpen,
  },
  {
    id: 'no-answer-in-time',
    services: allServices,
    codes: ['Timeout'],
    meaning: () => ({
      en: 'The service accepted the request but did not answer in time (10 to 30 seconds).',
      fr: "Le service a accepté la requête, mais n'a pas répondu à temps (10 à 30 secondes).",
    }),
    remedy: () =>
      inSteps(runAgain, {
        en: 'Check https://azure.status.microsoft and the proxy, after a second failure.',
        fr: 'Consultez https://azure.status.microsoft et vérifiez le proxy, après un second échec.',
      }),
  },
  {
    id: 'redirected',
    services: allServices,
    codes: ['Redirected'],
    meaning: () => ({
      en: 'The service does not redirect: a proxy or a captive portal answered instead. Nothing was sent to the other address.',
      fr: "Le service ne redirige pas\u00A0: un proxy ou un portail captif a répondu à sa place. Rien n'a été envoyé à l'autre adresse.",
    }),
    remedy: domainsToOpen,
  },
  {
    id: 'invalid-answer',
    services: allServices,
    codes: ['InvalidAnswer', 'AnswerTooLarge'],
    meaning: () => ({
      en: "The answer does not match the service's documentation, so it was not used.",
      fr: "La réponse ne correspond pas à la documentation du service\u00A0; elle n'a donc pas été prise en compte.",
    }),
    remedy: () =>
      inSteps(
        runAgain,
        {
          en: 'Check the proxy after a second failure, since it might change answers.',
          fr: 'Vérifiez le proxy après un second échec, car il modifie peut-être les réponses.',
        },
        { en: 'Open an issue with the request ID.', fr: "Ouvrez une issue avec l'identifiant de requête." },
      ),
  },
  {
    id: 'service-failed',
    services: allServices,
    codes: [
      'HTTP 500',
      'HTTP 408',
      'HTTP 502',
      'HTTP 503',
      'HTTP 504',
      'InternalServerError',
      'ServiceUnavailable',
      'GatewayTimeout',
      'ServerTimeout',
    ],
    meaning: () => ({ en: 'The service failed repeatedly.', fr: 'Le service a échoué à chaque tentative.' }),
    remedy: (context) => inSteps(statusOf(context), { en: 'Run again later.', fr: 'Relancez plus tard.' }),
  },
];
