/** What only GitLab says. */
import { declareIdToken } from '../../az-commands/runner.ts';
import type { Explanation, HostTexts } from '../../errors/entry.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Starts } from '../../model/outcome.ts';
import { inSteps, type Remedy, row } from '../../model/remedy.ts';
import { runAnew, runVerbosely } from '../../remedies/run-remedies.ts';
import { identityName, olderNode, untrustedJob } from '../../remedies/sign-in-remedies.ts';

const expiredToken: Explanation = {
  meaning: {
    en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
    fr: "GitLab donne à un job un seul jeton, qui ne peut pas être renouvelé. Il est valable pendant le délai d'expiration du job, ou cinq minutes si le job n'en a pas.",
  },
  remedy: inSteps(
    {
      en: 'Set timeout in the job, and move what takes long to another job.',
      fr: 'Définissez timeout dans le job, et déplacez ce qui est long dans un autre job.',
    },
    runAnew,
  ),
};

/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent: Explanation = {
  meaning: {
    en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
    fr: "Le pipeline d'une merge request exécute ce que contient sa branche, avant la revue.",
  },
  remedy: inSteps(
    {
      en: 'Run mode ensure on a protected branch, in a protected environment.',
      fr: 'Exécutez le mode ensure sur une branche protégée, dans un environnement protégé.',
    },
    {
      en: 'Run mode plan for merge requests, with the identity of verify.',
      fr: "Exécutez le mode plan pour les merge requests, avec l'identité de verify.",
    },
  ),
};

/** An ID of tenant, client or subscription that is empty. */
const findVariable: Remedy = inSteps({
  en: "Look for the CI/CD variable in the project's settings.",
  fr: 'Cherchez la variable CI/CD dans les paramètres du projet.',
  rows: [
    row({ en: ['Nothing', 'Create it.'], fr: ['Rien', 'Créez-la.'] }),
    row({
      en: ['A protected variable', 'Run on a protected branch, since it is empty on all others.'],
      fr: ['Une variable protégée', 'Lancez sur une branche protégée, car elle est vide sur toutes les autres.'],
    }),
  ],
});

function untrusted(inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  const { en, fr } = identityName(inputs);
  return untrustedJob(inputs, claims, {
    en: `Check that the job is of the project and the protected branch of ${en}.`,
    fr: `Vérifiez que le job est du projet et de la branche protégée de ${fr}.`,
    says: {
      en: 'If not, correct the job. Never add a branch that is not protected: anybody who can push to it could then sign in.',
      fr: "Sinon, corrigez le job. N'ajoutez jamais une branche non protégée\u00A0: toute personne qui peut y pousser pourrait alors se connecter.",
    },
  });
}

const starts: Starts = {
  again: { says: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' } },
  anew: {
    says: {
      en: 'In GitLab: Build, Pipelines, New pipeline.',
      fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline.',
    },
  },
  other: (mode) => ({
    says: {
      en: `In GitLab: Build, Pipelines, New pipeline, for the job with mode ${mode}.`,
      fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, pour le job en mode ${mode}.`,
    },
  }),
};

export const texts: HostTexts = {
  name: 'gitlab',
  form: 'variable',
  issuer: { en: 'GitLab', fr: 'GitLab' },
  issuerTitle: { en: "GitLab's OIDC provider", fr: 'GitLab (fournisseur OIDC)' },
  job: { en: 'the job', fr: 'le job' },
  machine: { en: 'the runner', fr: 'le runner' },
  starts: () => starts,
  runVerbosely,
  emptyId: () => findVariable,
  ids: {
    'client-id': { en: 'the variable of the option --client-id', fr: "la variable de l'option --client-id" },
    'tenant-id': { en: 'the variable AZURE_TENANT_ID', fr: 'la variable AZURE_TENANT_ID' },
  },
  noToken: {
    NoJobToken: (audience) => ({
      message: 'CJA_CMK_ID_TOKEN is not set.',
      meaning: {
        en: 'A GitLab job gets an ID token only if it declares one.',
        fr: "Un job GitLab n'obtient un jeton d'identité que s'il en déclare un.",
      },
      remedy: inSteps(
        { en: 'Add these lines to the job.', fr: 'Ajoutez ces lignes au job.', commands: [declareIdToken(audience)] },
        // A job that is retried keeps the configuration of its pipeline.
        runAnew,
      ),
    }),
  },
  expiredToken,
  audience: 'aud (id_tokens)',
  untrusted,
  unsafeEvent,
  oldNode: olderNode({ en: 'Set image: node:24 in the job.', fr: 'Définissez image: node:24 dans le job.' }),
  errors: [],
};
