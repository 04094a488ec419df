/** What GitLab calls its things. */
import { declareIdToken } from '../../az-commands/runner.ts';
import type { HostTexts } from '../../model/host-texts.ts';
import type { Starts } from '../../model/outcome.ts';

const starts: Starts = {
  again: { says: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' } },
  anew: {
    says: {
      en: 'In GitLab: Build, Pipelines, New pipeline. A job that is retried would keep the old settings.',
      fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline. Un job relancé garderait les anciens réglages.',
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
  verbose: '--verbose',
  holderOfIds: {
    en: "the CI/CD variable in the project's settings (a protected one is empty on branches that aren't protected)",
    fr: 'la variable CI/CD dans les paramètres du projet (protégée, elle est vide sur les branches non protégées)',
  },
  ids: {
    'client-id': { en: 'the variable of the option --client-id', fr: "la variable de l'option --client-id" },
    'tenant-id': { en: 'the variable AZURE_TENANT_ID', fr: 'la variable AZURE_TENANT_ID' },
  },
  audience: 'aud (id_tokens)',
  declares: (audience) => [declareIdToken(audience)],
  newToken: {
    en: "Set timeout in the job: its one token can't be renewed, and is valid as long, or five minutes without it.",
    fr: 'Définissez timeout dans le job\u00A0: son seul jeton ne peut pas être renouvelé, et dure autant, ou cinq minutes sans ce délai.',
  },
  trusted: () => ({ en: 'the project and the protected branch', fr: 'le projet et la branche protégée' }),
  isReviewed: () => true,
  reviewed: {
    en: 'on a protected branch, in a protected environment',
    fr: 'sur une branche protégée, dans un environnement protégé',
  },
  node24: 'image: node:24',
};
