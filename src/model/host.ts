/** Where the program runs, and the few words that differ there. The entry point names the host; nothing guesses. */
import type { Words } from './words.ts';

export type HostName = 'github' | 'azure-pipelines' | 'gitlab' | 'terminal';

export interface HostWords {
  /** Who gives the ID token. */
  readonly issuer: Words;
  /** The same, as a service that answers. */
  readonly issuerTitle: Words;
  /** What is started again: "Run … again". */
  readonly job: Words;
  /** What the program runs on. */
  readonly machine: Words;
}

const same = (name: string): Words => ({ en: name, fr: name });

/** For sentences that name the host's things. */
export const hostWords: Readonly<Record<HostName, HostWords>> = {
  github: {
    issuer: same('GitHub'),
    issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'la tâche' },
    machine: { en: 'the runner', fr: "l'exécuteur" },
  },
  'azure-pipelines': {
    issuer: same('Azure DevOps'),
    issuerTitle: { en: "Azure DevOps' OIDC endpoint", fr: 'Azure DevOps (point de terminaison OIDC)' },
    job: { en: 'the job', fr: 'le travail' },
    machine: { en: 'the agent', fr: "l'agent" },
  },
  gitlab: {
    issuer: same('GitLab'),
    issuerTitle: { en: "GitLab's OIDC provider", fr: 'GitLab (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'le job' },
    machine: { en: 'the runner', fr: 'le runner' },
  },
  terminal: {
    issuer: { en: "the token's issuer", fr: "l'émetteur du jeton" },
    issuerTitle: { en: "the token's issuer", fr: "l'émetteur du jeton" },
    job: { en: 'the command', fr: 'la commande' },
    machine: { en: 'this machine', fr: 'cette machine' },
  },
};

/** What Entra compares of GitHub's OIDC token; shown to the person who must register it. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}
