/** Signing in from GitHub: the token that it gives, and what Microsoft Entra trusts. */
import { identityOf } from '../../az-commands/identity-commands.ts';
import { jobPermissions } from '../../az-commands/runner.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Remedy, row, type Step } from '../../model/remedy.ts';
import { runAnew } from '../../remedies/run-remedies.ts';
import { identityName, untrustedJob } from '../../remedies/sign-in-remedies.ts';

/** GitHub gives a token only to a job with this permission. @param event that started the job */
export function noIdToken(event: string): Remedy {
  const permit: Step = {
    en: 'Add these permissions to the job, and keep those that it has.',
    fr: "Ajoutez ces autorisations à la tâche, sans retirer celles qu'elle a.",
    commands: [jobPermissions],
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
  return inSteps(...(event.startsWith('pull_request') ? [askForFork] : []), permit, runAnew);
}

const askForFork: Step = {
  en: 'See where the pull request comes from.',
  fr: "Regardez d'où vient la pull request.",
  rows: [
    row({ en: ['A branch of this repository', 'Go on.'], fr: ['Une branche de ce dépôt', 'Continuez.'] }),
    row({
      en: ['A fork', 'Nothing to fix: GitHub gives it no token. Push the change to a branch of this repository.'],
      fr: [
        'Une duplication (fork)',
        'Rien à corriger\u00A0: GitHub ne lui donne pas de jeton. Poussez la modification vers une branche de ce dépôt.',
      ],
    }),
  ],
};

/**
 * Nothing registers what was presented: it may be the subject of a branch, of a pull request or of another repository.
 */
export function untrustedSubject(inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  const subject = claims?.subject ?? '';
  const isOfPullRequest = subject.endsWith(':pull_request');
  if (identityOf(inputs) === 'ensure' && isOfPullRequest) return notOnPullRequests;
  if (isOfPullRequest || subject.includes(':ref:')) return inSteps(nameEnvironment(inputs), runAnew);
  return untrustedJob(inputs, claims, askWhose(inputs, subject));
}

/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests: Remedy = inSteps(
  {
    en: 'Run ensure only from the protected branch (push or workflow_dispatch), in its environment (default: cmk).',
    fr: "N'exécutez ensure que depuis la branche protégée (push ou workflow_dispatch), dans son environnement (par défaut cmk).",
    says: {
      en: 'Never add this subject to the federated credentials: any pull request could then sign in as ensure.',
      fr: "N'ajoutez jamais ce sujet aux informations d'identification fédérées\u00A0: toute pull request pourrait alors se connecter comme ensure.",
    },
  },
  {
    en: 'Set for pull requests: mode plan, the client-id of verify, and its environment (default: cmk-plan).',
    fr: "Indiquez pour les pull requests\u00A0: le mode plan, l'ID client (client-id) de verify et son environnement (par défaut cmk-plan).",
  },
  runAnew,
);

/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' } as const;

/** Without one, GitHub presents the subject of the branch or the pull request. */
function nameEnvironment(inputs: Inputs): Step {
  const { en, fr } = identityName(inputs);
  const environment = environments[inputs.mode];
  return {
    en: `Name the environment of ${en} in the job (environment:, default: ${environment}).`,
    fr: `Nommez l'environnement de ${fr} dans la tâche (environment:, par défaut ${environment}).`,
    says: {
      en: 'It names one already: ask the administrators of the repository who customized the OIDC subject. Never add this subject to the federated credentials: any job without the environment could then sign in.',
      fr: "Elle en nomme déjà un\u00A0: demandez aux administrateurs du dépôt qui a personnalisé le sujet OIDC. N'ajoutez jamais ce sujet aux informations d'identification fédérées\u00A0: toute tâche sans environnement pourrait alors se connecter.",
    },
  };
}

/** Whoever runs the script for what was presented lets jobs from there sign in. */
function askWhose(inputs: Inputs, subject: string): Step {
  const { en, fr } = identityName(inputs);
  const [which, laquelle] =
    subject === ''
      ? ['the subject in the line "OIDC token" of the log', 'ce sujet (journal, ligne «\u00A0OIDC token\u00A0»)']
      : [subject, subject];
  return {
    en: `Ask the pipeline's owners whether jobs of ${which} may sign in as ${en}.`,
    fr: `Demandez aux responsables du pipeline si les tâches de ${laquelle} peuvent se connecter avec ${fr}.`,
    says: {
      en: 'No: correct the job or client-id, in a new run, and never add this subject. No answer: change nothing. Yes: go on.',
      fr: "Non\u00A0: corrigez la tâche ou client-id, dans une nouvelle exécution, et n'ajoutez jamais ce sujet. Pas de réponse\u00A0: ne modifiez rien. Oui\u00A0: continuez.",
    },
  };
}
