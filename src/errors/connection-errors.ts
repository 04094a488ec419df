/** The way to a service, and answers that are not its own. */
import {
  foreignAnswer,
  outdatedCertificate,
  proxyLogin,
  serviceDown,
  unreachable,
  untrustedCertificate,
} from '../remedies/connection-remedies.ts';
import { type ErrorEntry, rows } from './entry.ts';
import { anyService } from './errors.ts';

export const connectionErrors: readonly ErrorEntry[] = [
  ...rows(anyService, {
    'connection-failed': {
      codes: [
        'ENOTFOUND',
        'EAI_AGAIN',
        'ECONNREFUSED',
        'ECONNRESET',
        'EHOSTUNREACH',
        'ENETUNREACH',
        'ETIMEDOUT',
        'EPIPE',
        'ERR_PROXY_TUNNEL',
        'PROXY_FORBIDDEN',
        'BrokenAnswer',
        'NetworkError',
      ],
      en: 'The service could not be reached from {machine}, at every attempt: its name did not resolve, or a firewall, a proxy, or the service itself closed the connection.',
      fr: "Le service n'a pas pu être joint, à chaque tentative\u00A0: son nom n'a pas été résolu, ou un pare-feu, un proxy ou le service lui-même a fermé la connexion.",
      remedy: () => unreachable,
    },
    'certificate-expired': {
      codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
      en: 'The certificate has expired or is not valid yet, or the clock is wrong on {machine}.',
      fr: "Le certificat n'est pas en cours de validité, ou l'horloge est fausse sur {machine}.",
      remedy: ({ host }) => outdatedCertificate(host.machine),
    },
    'invalid-answer': {
      codes: [
        'InvalidAnswer',
        'AnswerTooLarge',
        'UnexpectedEncoding',
        'Redirected',
        'HPE_INVALID_CONSTANT',
        'ERR_TLS_CERT_ALTNAME_INVALID',
        'HOSTNAME_MISMATCH',
        'EPROTO',
      ],
      pattern: /^(?:HPE_|ERR_SSL_)/,
      en: 'The answer is not as the service documents it, so nothing was concluded from it. A proxy, a captive portal, or a wrong name server might have answered instead.',
      fr: "La réponse n'est pas conforme à la documentation du service, et rien n'en a été déduit. Un proxy, un portail captif ou un serveur de noms erroné a peut-être répondu à sa place.",
      remedy: ({ host }) => foreignAnswer(host.machine),
    },
    'certificate-refused': {
      codes: ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
      pattern:
        /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/,
      en: 'The certificate is not trusted on {machine}. Most often, it is that of a proxy that inspects TLS.',
      fr: "Ce certificat n'est pas reconnu sur {machine}\u00A0: c'est le plus souvent celui d'un proxy qui déchiffre TLS.",
      remedy: () => untrustedCertificate,
    },
    'proxy-login': {
      codes: ['PROXY_LOGIN'],
      en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
      fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00A0: elle manque, ou elle est fausse.',
      remedy: () => proxyLogin,
    },
    'service-failed': {
      codes: ['HTTP 429', 'HTTP 408', 'HTTP 500', 'HTTP 502', 'HTTP 503', 'HTTP 504', 'Timeout'],
      en: 'The service failed, did not answer in time, or throttled the requests, at every attempt. Other jobs of the subscription or tenant might be the cause of throttling.',
      fr: "Le service a échoué, n'a pas répondu à temps, ou a limité le nombre de requêtes, à chaque tentative. D'autres tâches de l'abonnement ou du locataire peuvent être la cause d'une limite.",
      remedy: ({ host }) => serviceDown(host),
    },
  }),
];
