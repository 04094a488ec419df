/** Errors between the program and the service: certificates, TLS, proxies, and answers that are not HTTP. */
import { proxyWithLogin, showClock } from '../az-commands/runner.ts';
import { inSteps } from '../model/remedy.ts';
import { allServices, type ErrorContext, type ErrorEntry } from './entry.ts';

const trustTheProxy = () =>
  inSteps({
    en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate, and leave the check of certificates on.",
    fr: "Indiquez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorité du proxy, et laissez la vérification des certificats activée.",
  });

const checkTheProxy = ({ host }: ErrorContext) =>
  inSteps(
    {
      en: `Check HTTPS_PROXY and everything between ${host.machine.en} and the service.`,
      fr: `Vérifiez HTTPS_PROXY et ce qui se trouve entre ${host.machine.fr} et le service.`,
    },
    {
      en: 'Allow the hosts in docs/threat-model.md#hosts.',
      fr: 'Autorisez les hôtes énumérés dans docs/threat-model.md#hosts.',
    },
  );

const setClock = {
  en: 'Set the clock (chrony or timesyncd), and run again.',
  fr: "Réglez l'horloge (chrony ou timesyncd), puis relancez.",
};
const renewCertificate = {
  en: 'Ask the administrator of the proxy that inspects TLS to renew its certificate.',
  fr: "Demandez à l'administrateur du proxy qui inspecte TLS d'en renouveler le certificat.",
};

export const tlsAndProxyErrors: readonly ErrorEntry[] = [
  {
    id: 'certificate-expired',
    services: allServices,
    codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    meaning: ({ host }) => ({
      en: `The certificate has expired or is not valid yet, or the clock is wrong on ${host.machine.en}.`,
      fr: `Le certificat n'est pas en cours de validité, ou l'horloge est fausse sur ${host.machine.fr}.`,
    }),
    remedy: ({ host }) =>
      inSteps({
        en: `Compare the clock of ${host.machine.en} with the actual time.`,
        fr: `Comparez l'horloge sur ${host.machine.fr} à l'heure réelle.`,
        commands: [showClock],
        rows: [
          { when: { en: 'A different time', fr: 'Une autre heure' }, next: setClock },
          { when: { en: 'The actual time', fr: "L'heure réelle" }, next: renewCertificate },
        ],
      }),
  },
  {
    id: 'certificate-of-another-host',
    services: allServices,
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
    meaning: () => ({
      en: 'The certificate is for another host: a proxy, a captive portal, or a wrong name server answers instead of the service.',
      fr: "Le certificat est celui d'un autre hôte\u00A0: un proxy, un portail captif ou un serveur de noms erroné répond à la place du service.",
    }),
    remedy: checkTheProxy,
  },
  {
    id: 'certificate-refused',
    services: allServices,
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    pattern:
      /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/,
    meaning: ({ host }) => ({
      en: `The certificate is not trusted on ${host.machine.en}. Most often, it is that of a proxy that inspects TLS.`,
      fr: `Ce certificat n'est pas reconnu sur ${host.machine.fr}\u00A0: c'est le plus souvent celui d'un proxy qui déchiffre TLS.`,
    }),
    remedy: trustTheProxy,
  },
  {
    id: 'tls-failed',
    services: allServices,
    codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    pattern: /^ERR_SSL_/,
    meaning: () => ({
      en: 'No common version of TLS: something other than the service answers, or allows only old versions.',
      fr: "Les deux côtés n'ont aucune version de TLS en commun\u00A0: autre chose que le service répond, ou n'autorise que d'anciennes versions de TLS.",
    }),
    remedy: checkTheProxy,
  },
  {
    id: 'headers-too-large',
    services: allServices,
    codes: ['HPE_HEADER_OVERFLOW'],
    meaning: () => ({
      en: 'The headers of the answer are larger than 32 kB. No Azure service sends such headers. A proxy might add to them.',
      fr: "Les en-têtes de la réponse dépassent 32 ko. Aucun service d'Azure n'en envoie de tels\u00A0: un proxy les allonge peut-être.",
    }),
    remedy: checkTheProxy,
  },
  {
    id: 'malformed-answer',
    services: allServices,
    codes: ['HPE_INVALID_CONSTANT'],
    pattern: /^HPE_/,
    meaning: () => ({
      en: 'The answer is not valid HTTP. Nothing was concluded from it.',
      fr: "La réponse n'est pas du HTTP conforme à la norme. Rien n'en a été déduit.",
    }),
    remedy: checkTheProxy,
  },
  {
    id: 'unexpected-encoding',
    services: allServices,
    codes: ['UnexpectedEncoding'],
    meaning: () => ({
      en: 'The answer has an encoding that was not requested.',
      fr: "La réponse est dans un encodage qui n'a pas été demandé.",
    }),
    remedy: checkTheProxy,
  },
  {
    id: 'proxy-login',
    services: allServices,
    codes: ['PROXY_LOGIN'],
    meaning: () => ({
      en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
      fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00A0: elle manque, ou elle est fausse.',
    }),
    remedy: () =>
      inSteps({
        en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
        fr: "Mettez l'utilisateur et le mot de passe dans HTTPS_PROXY, encodés pour une URL, à partir d'un secret.",
        commands: [proxyWithLogin],
      }),
  },
  {
    id: 'proxy-forbids-host',
    services: allServices,
    codes: ['PROXY_FORBIDDEN'],
    meaning: () => ({
      en: 'The proxy blocks this host (HTTP 403).',
      fr: 'Le proxy ne laisse pas passer cet hôte (HTTP 403).',
    }),
    remedy: () =>
      inSteps({
        en: 'Ask its administrator to allow the hosts in docs/threat-model.md#hosts, or name those reached directly in NO_PROXY.',
        fr: "Demandez à son administrateur d'autoriser les hôtes de docs/threat-model.md#hosts, ou nommez dans NO_PROXY ceux joints directement.",
      }),
  },
];
