/** What Azure Pipelines calls its things. */
import { scriptConnection, taskConnection } from '../../az-commands/runner.ts';
import type { HostTexts } from '../../model/host-texts.ts';
import type { Start, Starts } from '../../model/outcome.ts';

const runNew: Start = { says: { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' } };

const starts: Starts = {
  again: runNew,
  anew: runNew,
  other: (mode) => ({
    says: {
      en: `In Azure Pipelines: the pipeline with mode ${mode}, Run pipeline.`,
      fr: `Dans Azure Pipelines\u00A0: le pipeline en mode ${mode}, Run pipeline.`,
    },
  }),
};

export const texts: HostTexts = {
  name: 'azure-pipelines',
  form: 'task',
  issuer: { en: 'Azure DevOps', fr: 'Azure DevOps' },
  issuerTitle: { en: "Azure DevOps' OIDC endpoint", fr: 'Azure DevOps (point de terminaison OIDC)' },
  job: { en: 'the job', fr: 'le travail' },
  machine: { en: 'the agent', fr: "l'agent" },
  starts: () => starts,
  verbose: 'System.Debug: true',
  holderOfIds: {
    en: 'that azureSubscription names a service connection, which has the IDs',
    fr: "qu'azureSubscription nomme une connexion de service, qui contient les ID",
  },
  ids: {
    'client-id': { en: 'the client ID of the service connection', fr: "l'ID client de la connexion de service" },
    'tenant-id': { en: 'the tenant ID of the service connection', fr: "l'ID de locataire de la connexion de service" },
  },
  audience: 'audience',
  declares: () => [taskConnection],
  trusted: () => ({
    en: 'the service connection (azureSubscription)',
    fr: 'la connexion de service (azureSubscription)',
  }),
  // A connection's subject names it, whatever the branch.
  isReviewed: () => true,
  reviewed: {
    en: 'on the default branch, with a service connection that has an approval and branch control',
    fr: "sur la branche par défaut, avec une connexion de service dotée d'une approbation et d'un contrôle de branche",
  },
  node24: 'a newer agent; in a script, UseNode@1 with version 24.x',
  statusPage: 'https://status.dev.azure.com',
};

/** Of the command line in a script, which takes only tenant and client from the connection. */
export const scriptTexts: HostTexts = {
  ...texts,
  form: 'variable',
  declares: () => [scriptConnection],
  verbose: '--verbose',
  holderOfIds: {
    en: 'that azureSubscription names a service connection, and --subscription-id the subscription',
    fr: "qu'azureSubscription nomme une connexion de service, et --subscription-id l'abonnement",
  },
};
