/** Errors that no service reports: broken connections, gateways, answers of an unexpected shape. */

import { allServices, type ErrorEntry } from './entry.ts';
import { refusedByAzureDevOps } from './sign-in-elsewhere.ts';

const hostsToOpen = () => ({
  en: 'Behind a proxy, set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. The hosts to allow are listed in docs/threat-model.md#hosts.',
  fr: 'Derrière un proxy, définissez HTTPS_PROXY (et NO_PROXY), et donnez son certificat dans NODE_EXTRA_CA_CERTS. Les hôtes à ouvrir sont énumérés dans docs/threat-model.md#hosts.',
});

export const networkErrors: readonly ErrorEntry[] = [
  {
    id: 'name-not-resolved',
    services: allServices,
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    meaning: () => ({
      en: "The host's name could not be resolved.",
      fr: "Le nom de l'hôte n'a pas pu être résolu.",
    }),
    remediation: hostsToOpen,
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
      fr: 'La connexion a échoué ou a été coupée, à chaque tentative : un pare-feu, un proxy ou le service lui-même.',
    }),
    remediation: hostsToOpen,
  },
  {
    id: 'no-answer-in-time',
    services: allServices,
    codes: ['Timeout'],
    meaning: () => ({
      en: 'The service accepted the request but did not answer in time (10 to 30 seconds for each attempt).',
      fr: "Le service a accepté la requête, mais n'a pas répondu à temps (10 à 30 secondes par tentative).",
    }),
    remediation: () => ({
      en: 'Run again. If it fails again, check https://azure.status.microsoft and the proxy.',
      fr: 'Relancez. Si cela persiste, regardez https://azure.status.microsoft et le proxy.',
    }),
  },
  {
    id: 'redirected',
    services: allServices,
    codes: ['Redirected'],
    meaning: () => ({
      en: 'The service does not redirect: a proxy or a captive portal answered instead. Nothing was sent to the other address.',
      fr: "Le service ne redirige pas : un proxy ou un portail captif a répondu à sa place. Rien n'a été envoyé à l'autre adresse.",
    }),
    remediation: hostsToOpen,
  },
  {
    id: 'invalid-answer',
    services: allServices,
    codes: ['InvalidAnswer', 'AnswerTooLarge'],
    meaning: () => ({
      en: "The answer does not match the service's documentation, so it was not used.",
      fr: "La réponse ne correspond pas à la documentation du service ; elle n'a donc pas été prise en compte.",
    }),
    remediation: () => ({
      en: 'Run again. If the problem persists, check whether the proxy changes answers, and open an issue with the request ID.',
      fr: "Relancez. Si cela persiste, vérifiez le proxy (modifie-t-il les réponses ?), et ouvrez une issue avec l'identifiant de requête.",
    }),
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
    meaning: () => ({
      en: 'The service failed repeatedly.',
      fr: 'Le service a échoué à chaque tentative.',
    }),
    remediation: () => ({
      en: 'Run again later. Status of Azure: https://azure.status.microsoft, of GitHub: https://www.githubstatus.com',
      fr: "Relancez plus tard. État d'Azure : https://azure.status.microsoft, de GitHub : https://www.githubstatus.com",
    }),
  },
  {
    id: 'id-token-refused',
    services: ['oidc'],
    codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
    meaning: ({ host, details }) =>
      host === 'azure-pipelines'
        ? refusedByAzureDevOps(details).meaning
        : {
            en: 'GitHub rejected the request token of this job. It is invalid or has expired.',
            fr: "GitHub a refusé le jeton de demande de cette tâche\u00A0: il n'est pas valide, ou ne l'est plus.",
          },
    remediation: ({ host, details }) =>
      host === 'azure-pipelines'
        ? refusedByAzureDevOps(details).remediation
        : {
            en: 'Run the job again. On GitHub Enterprise Server, OIDC must be set up on the server.',
            fr: 'Relancez la tâche. Sur GitHub Enterprise Server, OIDC doit être configuré sur le serveur.',
          },
  },
];
