/** What GitHub calls its things. */

import { startAgain, startOwnWorkflow, startWorkflow } from '../../az-commands/run-commands.ts';
import { jobPermissions } from '../../az-commands/runner.ts';
import type { HostTexts } from '../../model/host-texts.ts';
import type { Mode } from '../../model/inputs.ts';
import type { Starts } from '../../model/outcome.ts';
import type { Run } from '../../model/run.ts';
import type { Words } from '../../model/words.ts';

const noRerun: Words = {
  en: ', not a rerun, which would keep the old workflow.',
  fr: ", pas une relance, qui garderait l'ancien workflow.",
};

const byCommand = (run: Run, mode: Mode | undefined): Starts => ({
  again: { commands: startAgain(run, mode) },
  anew: { says: noRerun, commands: startOwnWorkflow(run, mode) },
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

/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' } as const;

export const texts: HostTexts = {
  name: 'github',
  form: 'step',
  issuer: { en: 'GitHub', fr: 'GitHub' },
  issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
  job: { en: 'the job', fr: 'la tâche' },
  machine: { en: 'the runner', fr: "l'exécuteur" },
  starts: (run, mode) => (run.repository !== '' && run.runId !== '' ? byCommand(run, mode) : inWords),
  verbose: 'ACTIONS_STEP_DEBUG: true',
  // GitHub gives no error for a variable that a job can't see.
  holderOfIds: {
    en: 'that the job names its environment, and reads variables (vars), not secrets',
    fr: 'que la tâche nomme son environnement (environment), et lit des variables (vars), et non des secrets',
  },
  ids: { 'client-id': { en: 'client-id', fr: 'client-id' }, 'tenant-id': { en: 'tenant-id', fr: 'tenant-id' } },
  audience: 'audience',
  declares: () => [jobPermissions],
  trusted: (mode) => ({
    en: `the environment (environment:, default: ${environments[mode]})`,
    fr: `l'environnement (environment:, par défaut ${environments[mode]})`,
  }),
  // Without an environment, GitHub presents the subject of the branch or the pull request.
  isReviewed: (claims) => !/:pull_request$|:ref:/.test(claims?.subject ?? ''),
  reviewed: {
    en: 'on push to a protected branch, or manually (workflow_dispatch)',
    fr: 'sur push vers une branche protégée, ou manuellement (workflow_dispatch)',
  },
  node24: 'self-hosted runner 2.331',
  statusPage: 'https://www.githubstatus.com',
};
