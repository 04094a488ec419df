/** Signing in from GitHub: the token that it gives, and what Microsoft Entra trusts. */
import { identityOf, trustJob } from '../../az-commands/identity.ts';
import { jobPermissions } from '../../az-commands/runner.ts';
import type { IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import { directoryRole, inSteps, type Row, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { compareCredentials, sameValues, trustIt } from '../../runbooks/credentials.ts';
import { forManagedIdentity, identityName } from '../../runbooks/identity.ts';
import { runAgainLater, runAnew } from '../../runbooks/run-mode.ts';

/** GitHub gives a token only to a job with this permission. @param event that started the job */
export function noIdToken(event: string): Runbook {
  const permit: Step = {
    en: 'Add these permissions to the job, and keep those that it has.',
    fr: "Ajoutez ces autorisations à la tâche, sans retirer celles qu'elle a.",
    commands: [jobPermissions],
    calls: ['pipeline'],
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
export function untrustedSubject(inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  if (identityOf(inputs) === 'ensure' && isOfPullRequest(claims)) return notOnPullRequests;
  if (isOfPullRequest(claims) || isOfBranch(claims)) return inSteps(nameEnvironment(inputs));
  return inSteps(
    ...(isOfEnvironment(claims) ? [] : [askForEnvironment(inputs)]),
    askWhose(inputs, claims),
    ...compareCredentials(inputs, claims, knownSubject),
    {
      en: 'Run infra/identity.sh again, only for a repository and an environment to which the owners said yes.',
      fr: 'Relancez infra/identity.sh, seulement pour un dépôt et un environnement que les responsables ont acceptés.',
      how: forManagedIdentity,
      commands: trustJob({ inputs }),
      as: directoryRole('applicationAdministrator'),
    },
    runAgainLater,
  );
}

function isOfEnvironment(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.includes(':environment:') ?? false;
}

function isOfPullRequest(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.endsWith(':pull_request') ?? false;
}

function isOfBranch(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.includes(':ref:') ?? false;
}

/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests: Runbook = inSteps(
  {
    en: 'Never add this subject to the federated credentials: any pull request could then sign in as ensure.',
    fr: "Refusez ce sujet dans les informations d'identification fédérées\u00A0: toute pull request pourrait alors se connecter comme ensure.",
  },
  {
    en: 'Correct the workflow, so that ensure runs only from the protected branch (push or workflow_dispatch), in its environment (default: cmk).',
    fr: "Corrigez le workflow, pour qu'ensure ne s'exécute que depuis la branche protégée (push ou workflow_dispatch), dans son environnement (par défaut cmk).",
  },
  {
    en: 'Set for pull requests: mode plan, the client-id of verify, and its environment (default: cmk-plan).',
    fr: "Indiquez pour les pull requests\u00A0: le mode plan, l'ID client (client-id) de verify et son environnement (par défaut cmk-plan).",
  },
);

const checkEnvironment: Words = {
  en: 'Check that the job names its environment (environment:).',
  fr: 'Vérifiez que la tâche nomme son environnement (environment).',
};

/** Without one, GitHub presents the subject of the branch or the pull request. */
function askForEnvironment(inputs: Inputs): Step {
  const { en, fr } = identityName(inputs);
  const named = row({
    en: [`It names the environment of ${en}`, 'Go on.'],
    fr: [`Elle nomme l'environnement de ${fr}`, 'Continuez.'],
  });
  const another = row({
    en: ['It names another one', 'Correct the job, and start a new run.'],
    fr: ['Elle en nomme un autre', 'Corrigez la tâche, et lancez une nouvelle exécution.'],
  });
  return { ...checkEnvironment, rows: [namesNone(inputs), named, another] };
}

/**
 * Both identities are for an environment in the setup. A job that names one presents the subject of its branch only where the subject was
 * customized.
 * Source: GitHub, OpenID Connect reference, "Customizing the subject claims".
 */
function nameEnvironment(inputs: Inputs): Step {
  const named = row({
    en: [
      'It names one',
      'Ask the administrators of the repository and of the organization who customized the OIDC subject, and whether the default can be set back.',
    ],
    fr: [
      'Elle en nomme un',
      "Demandez aux administrateurs du dépôt et de l'organisation qui a personnalisé le sujet OIDC, et si la valeur par défaut peut être rétablie.",
    ],
  });
  return { ...checkEnvironment, rows: [namesNone(inputs), named] };
}

/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' } as const;

function namesNone(inputs: Inputs): Row {
  const { en, fr } = identityName(inputs);
  const more = identityOf(inputs) === 'ensure' ? neverAdd : orOptions;
  const environment = environments[inputs.mode];
  return row({
    en: ['It names none', `Add the environment of ${en} (default: ${environment}), and start a new run.${more.en}`],
    fr: [
      "Elle n'en nomme aucun",
      `Ajoutez l'environnement de ${fr} (par défaut ${environment}), et lancez une nouvelle exécution.${more.fr}`,
    ],
  });
}

const neverAdd: Words = {
  en: ' Never add this subject to the federated credentials: any job without the environment could then sign in.',
  fr: " Refusez ce sujet dans les informations d'identification fédérées\u00A0: toute tâche sans environnement pourrait alors se connecter.",
};

const orOptions: Words = {
  en: ' For a branch, or pull requests, infra/identity.sh has --branch and --pull-request.',
  fr: ' Pour une branche, ou des pull requests, infra/identity.sh a les options --branch et --pull-request.',
};

/** Where the run did not read its token: nobody agrees to what nobody named. */
const presented: Words = {
  en: 'the subject in the log\'s line "OIDC token"',
  fr: 'ce sujet (journal, ligne «\u00A0OIDC token\u00A0»)',
};

/** Whoever runs the script for what was presented lets jobs from there sign in. */
function askWhose(inputs: Inputs, claims: IdTokenClaims | undefined): Step {
  const { en, fr } = identityName(inputs);
  const subject = claims === undefined ? presented : { en: claims.subject, fr: claims.subject };
  return {
    en: `Ask the pipeline's owners whether jobs of ${subject.en} may sign in as ${en}.`,
    fr: `Demandez aux responsables du pipeline leur accord\u00A0: les tâches de ${subject.fr} se connecteront avec ${fr}.`,
    calls: ['pipeline'],
    told: 'answer',
    rows: [
      row({ en: ['Yes', 'Go on.'], fr: ['Oui', 'Continuez.'] }),
      row({
        en: [
          'No',
          'Correct the job or client-id, in a new run. Never add this subject to the federated credentials: jobs from there could then sign in.',
        ],
        fr: [
          'Non',
          "Corrigez la tâche ou client-id, dans une nouvelle exécution. Refusez ce sujet dans les informations d'identification fédérées\u00A0: les tâches de ce sujet pourraient alors se connecter.",
        ],
      }),
      row({
        en: ['No answer', 'Change nothing, and ask in working hours.'],
        fr: ['Pas de réponse', 'Ne modifiez rien, et demandez aux heures de bureau.'],
      }),
    ],
  };
}

const knownSubject: readonly Row[] = [
  sameValues,
  { when: { en: 'Any other values, or nothing listed', fr: "D'autres valeurs, ou une liste vide" }, next: trustIt },
];
