/** What only GitHub says. */

import { startAgain, startOwnWorkflow, startWorkflow } from '../../az-commands/run-commands.ts';
import type { Explanation, HostTexts } from '../../errors/entry.ts';
import type { Mode } from '../../model/inputs.ts';
import type { Starts } from '../../model/outcome.ts';
import { inSteps, type Remedy } from '../../model/remedy.ts';
import type { Run } from '../../model/run.ts';
import type { Words } from '../../model/words.ts';
import { githubErrors } from './errors.ts';
import { noIdToken, untrustedSubject } from './sign-in.ts';

const unsafeEvent: Explanation = {
  meaning: {
    en: "People without write access can cause this event, and GitHub then gives the job the base repository's permissions and tokens.",
    fr: 'Des personnes sans accès en écriture peuvent déclencher cet événement, et GitHub donne alors à la tâche les droits et les jetons du dépôt de base.',
  },
  remedy: inSteps(
    {
      en: 'Run mode ensure on push to a protected branch, or manually (workflow_dispatch).',
      fr: 'Exécutez le mode ensure sur push vers une branche protégée, ou manuellement (workflow_dispatch).',
    },
    { en: 'Run mode plan on pull_request.', fr: 'Exécutez le mode plan sur pull_request.' },
  ),
};

const oldRunner: Explanation = {
  meaning: {
    en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
    fr: 'Un exécuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
  },
  remedy: inSteps({
    en: "Update the self-hosted runner to GitHub's version 2.331, which includes Node.js 24.13.",
    fr: "Mettez à jour l'exécuteur auto-hébergé vers la version 2.331 de GitHub, qui contient Node.js 24.13.",
  }),
};

/** GitHub gives no error for a variable that a job can't see: its value is empty. */
function emptyId(input: string): Remedy {
  return inSteps(
    {
      en: 'Check that the job names its environment, since a variable of a GitHub environment is empty without it.',
      fr: "Vérifiez que la tâche nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide.",
    },
    {
      en: `Check that ${input} reads a variable (vars), and not a secret.`,
      fr: `Vérifiez que ${input} lit une variable (vars), et non un secret.`,
    },
  );
}

const byCommand = (run: Run, mode: Mode | undefined): Starts => ({
  again: { commands: startAgain(run, mode) },
  anew: { commands: startOwnWorkflow(run, mode) },
  other: (otherMode) => ({ commands: [startWorkflow(run, otherMode)], says: otherFile(run) }),
});

/** The run knows only the names that set-up gives; an ID does as well. */
const otherFile = ({ repository }: Run): Words => ({
  en: `If gh does not find that file, put the workflow's ID in its place (gh workflow list --repo ${repository}).`,
  fr: `Si gh ne trouve pas ce fichier, remplacez-le par l'ID du workflow (gh workflow list --repo ${repository}).`,
});

const inWords: Starts = {
  again: { says: { en: 'In GitHub: Re-run jobs.', fr: 'Dans GitHub\u00A0: Re-run jobs.' } },
  anew: { says: { en: 'In GitHub: Actions, Run workflow.', fr: 'Dans GitHub\u00A0: Actions, Run workflow.' } },
  other: (mode) => ({
    says: {
      en: `In GitHub: Actions, workflow of ${mode}, Run workflow.`,
      fr: `Dans GitHub\u00A0: Actions, workflow en mode ${mode}, Run workflow.`,
    },
  }),
};

export const texts: HostTexts = {
  name: 'github',
  form: 'step',
  issuer: { en: 'GitHub', fr: 'GitHub' },
  issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
  job: { en: 'the job', fr: 'la tâche' },
  machine: { en: 'the runner', fr: "l'exécuteur" },
  starts: (run, mode) => (run.repository !== '' && run.runId !== '' ? byCommand(run, mode) : inWords),
  runVerbosely: {
    en: 'Run again with the variable ACTIONS_STEP_DEBUG set to true.',
    fr: 'Relancez avec la variable ACTIONS_STEP_DEBUG à true.',
  },
  emptyId,
  ids: { 'client-id': { en: 'client-id', fr: 'client-id' }, 'tenant-id': { en: 'tenant-id', fr: 'tenant-id' } },
  noToken: {
    NoIdToken: (event) => ({
      message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
      meaning: event.startsWith('pull_request')
        ? {
            en: 'The job lacks the permission to request a token, or the pull request comes from a fork, which gets none.',
            fr: "La tâche n'a pas l'autorisation de demander un jeton, ou la pull request vient d'une duplication (fork), qui n'en reçoit pas.",
          }
        : {
            en: 'The job lacks the permission to request a token.',
            fr: "La tâche n'a pas l'autorisation de demander un jeton.",
          },
      remedy: noIdToken(event),
    }),
  },
  audience: 'audience',
  untrusted: untrustedSubject,
  unsafeEvent,
  oldNode: oldRunner,
  statusPage: { en: ' and GitHub (https://www.githubstatus.com)', fr: ' et de GitHub (https://www.githubstatus.com)' },
  errors: githubErrors,
};
