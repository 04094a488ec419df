/** Entra does not trust what the job presented. Nothing registers that by itself: whoever gets such a token could then sign in. */
import { listAppCredentials, presentedClaims } from '../az-commands/directory-commands.ts';
import { identityOf, trustJob } from '../az-commands/identity-commands.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { Inputs } from '../model/inputs.ts';
import { directoryRole, inSteps, type Remedy, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { asIdentity } from './rights-remedies.ts';
import { runAgainLater, runAnew } from './run-remedies.ts';

/** `the identity of ensure`. */
function identityName(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  return {
    en: `the identity of ${identity}`,
    fr: `l'identité ${{ ensure: "d'ensure", verify: 'de verify' }[identity]}`,
  };
}

/** What the identity trusts, beside what the job presented. */
function compareCredentials(inputs: Inputs, claims: IdTokenClaims | undefined): Step {
  return {
    en: 'Compare what the identity trusts with what the job presented, letter by letter.',
    fr: "Comparez ce que l'identité accepte à ce que la tâche a présenté, lettre par lettre.",
    says: {
      en: `The command lists it (for a managed identity: the portal, Federated credentials). ${claims === undefined ? 'The line "OIDC token" of the log has what was presented.' : 'Below it stands what was presented.'}`,
      fr: `La commande l'affiche (pour une identité managée\u00A0: le portail, Informations d'identification fédérées). ${claims === undefined ? 'La ligne «\u00A0OIDC token\u00A0» du journal a ce qui a été présenté.' : 'En dessous figure ce qui a été présenté.'}`,
    },
    commands: [listAppCredentials({ inputs }), ...(claims === undefined ? [] : [presentedClaims(claims)])],
    rows: [
      row({
        en: ['The same three values', 'Wait ten minutes, and run again. Stop here.'],
        fr: ['Les trois mêmes valeurs', "Attendez dix minutes, et relancez l'exécution. Arrêtez-vous là."],
      }),
      row({
        en: ['Anything else, or nothing', 'Go on, only if step 1 holds.'],
        fr: ['Autre chose, ou rien', "Continuez, seulement si l'étape 1 est vérifiée."],
      }),
    ],
  };
}

/** The job has what lets it ask for a token. */
export function declareToken({ job, declares }: HostTexts, audience: string): Step {
  return {
    en: `Check that ${job.en} has these lines, beside those that it has.`,
    fr: `Vérifiez que ${job.fr} a ces lignes, en plus de celles qui y sont.`,
    commands: declares(audience),
    rows: [
      row({
        en: ["You can't change its file", "Send this page to the pipeline's owners, in working hours."],
        fr: [
          'Vous ne pouvez pas modifier son fichier',
          'Transmettez cette page aux responsables du pipeline, aux heures de bureau.',
        ],
      }),
    ],
  };
}

/** Where ensure runs, and what runs elsewhere. */
export const reviewedOnly = ({ reviewed }: HostTexts): readonly Step[] => [
  { en: `Run mode ensure ${reviewed.en}.`, fr: `Exécutez le mode ensure ${reviewed.fr}.` },
  {
    en: 'Run mode plan for what is proposed, with the identity of verify.',
    fr: "Exécutez le mode plan pour ce qui est proposé, avec l'identité de verify.",
  },
];

/** The first question is whether the job is the right one: what no review protects is never registered. */
export function untrustedJob(inputs: Inputs, claims: IdTokenClaims | undefined, host: HostTexts): Remedy {
  const identity = identityName(inputs);
  const has = host.trusted(inputs.mode);
  const check: Step = {
    en: `Check that ${host.job.en} has ${has.en} of ${identity.en}.`,
    fr: `Vérifiez que ${host.job.fr} a ${has.fr} de ${identity.fr}.`,
    says: {
      en: 'If not, correct it, and never add to the federated credentials what it presented: whoever can present that could then sign in.',
      fr: "Sinon, corrigez cela, et n'ajoutez jamais aux informations d'identification fédérées ce qui a été présenté\u00A0: quiconque peut le présenter pourrait alors se connecter.",
    },
  };
  const only = identityOf(inputs) === 'ensure' ? reviewedOnly(host) : [];
  if (!host.isReviewed(claims)) return inSteps(check, ...only, runAnew);
  const trust: Step = {
    en: 'Have the identity trust the job, with the set-up script.',
    fr: "Faites accepter la tâche par l'identité, avec le script d'installation.",
    says: asIdentity(inputs),
    needs: directoryRole('applicationAdministrator'),
    commands: trustJob({ inputs }),
  };
  const convert = claims?.issuer.startsWith('https://vstoken.dev.azure.com/') === true ? [convertConnection] : [];
  return inSteps(check, compareCredentials(inputs, claims), trust, ...convert, runAgainLater);
}

/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
const convertConnection: Step = {
  en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
  fr: "Convertissez la connexion de service à l'émetteur de Microsoft Entra, car celui-ci sera supprimé le 1er juillet 2027.",
  says: { en: 'Then register what it presents.', fr: "Inscrivez ensuite ce qu'elle présente." },
};

/** Neither side is known to be right. @param setting that sets the token's */
export function differingAudience(setting: string, inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  return inSteps(
    {
      en: `Set ${setting} to the audience in this list, in place of what was presented.`,
      fr: `Indiquez dans ${setting} l'audience de cette liste, à la place de ce qui a été présenté.`,
      commands: [listAppCredentials({ inputs }), ...(claims === undefined ? [] : [presentedClaims(claims)])],
    },
    runAnew,
  );
}
