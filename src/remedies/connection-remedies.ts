/** What stands between the program and a service: firewalls, proxies, certificates, and outages. */
import { proxyWithLogin, showClock } from '../az-commands/runner.ts';
import { inSteps, type Remedy, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAgain, runAgainLater, spreadSchedules } from './run-remedies.ts';

const allowHosts: Step = {
  en: 'Allow the hosts in docs/security.md#hosts.',
  fr: 'Autorisez les hôtes énumérés dans docs/security.md#hosts.',
};

export const unreachable: Remedy = inSteps(allowHosts, {
  en: 'Set HTTPS_PROXY and NO_PROXY behind a proxy, and NODE_EXTRA_CA_CERTS to its certificate.',
  fr: 'Définissez HTTPS_PROXY et NO_PROXY derrière un proxy, et NODE_EXTRA_CA_CERTS avec son certificat.',
});

/** Nothing turns off the check of certificates. */
export const untrustedCertificate: Remedy = inSteps({
  en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate, and leave the check of certificates on.",
  fr: "Indiquez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorité du proxy, et laissez la vérification des certificats activée.",
});

export const outdatedCertificate = (machine: Words): Remedy =>
  inSteps({
    en: `Compare the clock of ${machine.en} with the actual time.`,
    fr: `Comparez l'horloge sur ${machine.fr} à l'heure réelle.`,
    commands: [showClock],
    rows: [
      {
        when: { en: 'A different time', fr: 'Une autre heure' },
        next: { en: 'Set the clock (chrony or timesyncd).', fr: "Réglez l'horloge (chrony ou timesyncd)." },
      },
      {
        when: { en: 'The actual time', fr: "L'heure réelle" },
        next: {
          en: 'Ask the administrator of the proxy that inspects TLS to renew its certificate.',
          fr: "Demandez à l'administrateur du proxy qui inspecte TLS d'en renouveler le certificat.",
        },
      },
    ],
  });

export const proxyLogin: Remedy = inSteps({
  en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
  fr: "Mettez l'utilisateur et le mot de passe dans HTTPS_PROXY, encodés pour une URL, à partir d'un secret.",
  commands: [proxyWithLogin],
});

/** Something else than the service may have answered. */
export const foreignAnswer = (machine: Words): Remedy =>
  inSteps(
    {
      en: `Check HTTPS_PROXY and everything between ${machine.en} and the service.`,
      fr: `Vérifiez HTTPS_PROXY et ce qui se trouve entre ${machine.fr} et le service.`,
    },
    runAgain,
    {
      en: 'Open an issue with the request ID, if nothing in between changes answers.',
      fr: "Ouvrez une issue avec l'identifiant de requête, si rien sur le trajet ne modifie les réponses.",
    },
  );

/** @param statusPage of who runs the job */
export const serviceDown = ({ issuer, statusPage }: { readonly issuer: Words; readonly statusPage?: string }): Remedy =>
  inSteps(
    {
      en: `See the status of Azure (https://azure.status.microsoft)${statusPage === undefined ? '' : ` and ${issuer.en} (${statusPage})`}.`,
      fr: `Consultez l'état d'Azure (https://azure.status.microsoft)${statusPage === undefined ? '' : ` et de ${issuer.fr} (${statusPage})`}.`,
    },
    runAgainLater,
    spreadSchedules,
  );
