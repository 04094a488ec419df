/** Signing in: the token that GitHub gives, and what Microsoft Entra trusts. */
import { listAppCredentials, listIdentityCredentials, presentedClaims } from '../az-commands/directory.ts';
import { identityOf, runIdentityScript } from '../az-commands/identity.ts';
import { jobPermissions } from '../az-commands/runner.ts';
import type { IdTokenClaims } from '../model/id-token.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { forManagedIdentity } from './permission.ts';

/** GitHub gives a token only to a job with this permission. */
export const noIdToken: Runbook = remedyOf(
  {
    en: 'Add these permissions to the job, and run it again. A pull request from a fork gets no token.',
    fr: "Ajoutez ces autorisations à la tâche et relancez-la. Une pull request venant d'une duplication (fork) ne reçoit pas de jeton.",
  },
  jobPermissions,
);

/** An ID that is empty: GitHub gives no error for a variable that a job can't see. */
export function emptyId(input: string): Words {
  return {
    en: `Check that the job names its environment, since a variable of a GitHub environment is empty without it. Then check that the ID is stored as a variable (vars) and not as a secret, and that ${input} reads that variable.`,
    fr: `Vérifiez que la tâche nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide. Vérifiez ensuite que l'ID est stocké dans une variable (vars) et non dans un secret, et que ${input} lit cette variable.`,
  };
}

/**
 * Nothing registers what was presented: it may be the subject of a branch, of a pull request or of another repository.
 */
export function untrustedSubject(inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  if (identityOf(inputs) === 'ensure' && isOfPullRequest(claims)) return remedyOf(notOnPullRequests);
  return inOrder(
    remedyOf(
      isOfEnvironment(claims) ? askWhoseEnvironment(inputs) : askForEnvironment(inputs, claims),
      ...(claims === undefined ? [] : [presentedClaims(claims)]),
    ),
    compareCredentials(inputs),
    trustAgain(inputs),
  );
}

function isOfEnvironment(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.includes(':environment:') ?? false;
}

function isOfPullRequest(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.endsWith(':pull_request') ?? false;
}

/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests: Words = {
  en: 'This refusal is right, because ensure must never run on a pull request. Never add this subject to the federated credentials, or the environment of ensure to this job, since any pull request could then sign in as the identity of ensure. Run ensure from the protected branch (push or workflow_dispatch), in its environment. On pull requests, run mode plan with the identity of verify.',
  fr: "Ce refus est justifié\u00A0: ensure ne doit jamais s'exécuter sur une pull request. N'ajoutez jamais ce sujet aux informations d'identification fédérées, ni l'environnement d'ensure à cette tâche\u00A0: toute pull request pourrait alors se connecter avec l'identité d'ensure. Exécutez ensure depuis la branche protégée (push ou workflow_dispatch), dans son environnement. Pour les pull requests, utilisez le mode plan avec l'identité de verify.",
};

const compares: Words = {
  en: 'Microsoft Entra compares these three values exactly:',
  fr: 'Microsoft Entra compare exactement ces trois valeurs\u00A0:',
};

const inFrench = { ensure: "d'ensure", verify: 'de verify' } as const;

/** The job names an environment, which is perhaps another one's. */
function askWhoseEnvironment(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  return {
    en: `Don't add this subject to the federated credentials yourself, since the jobs of a different repository or environment could then sign in. Check that its repository and its environment are those that the identity of ${identity} is for. If not, correct the job or client-id. ${compares.en}`,
    fr: `N'ajoutez pas vous-même ce sujet aux informations d'identification fédérées\u00A0: les tâches d'un autre dépôt ou d'un autre environnement pourraient alors se connecter. Vérifiez que son dépôt et son environnement sont ceux auxquels l'identité ${inFrench[identity]} est destinée. Sinon, corrigez la tâche ou client-id. ${compares.fr}`,
  };
}

function askForEnvironment(inputs: Inputs, claims: IdTokenClaims | undefined): Words {
  if (identityOf(inputs) === 'verify') {
    return {
      en: `Check that the job names its environment (environment:), and that client-id is the client ID of the identity of verify. ${compares.en}`,
      fr: `Vérifiez que la tâche nomme son environnement (environment), et que client-id est l'ID client de l'identité de verify. ${compares.fr}`,
    };
  }
  const never = neverAdd(claims);
  return {
    en: `Check that the job names its environment (environment:). Without it, GitHub presents the subject of the branch or the pull request. ${never.en} ${compares.en}`,
    fr: `Vérifiez que la tâche nomme son environnement (environment). Sans lui, GitHub présente le sujet de la branche ou de la pull request. ${never.fr} ${compares.fr}`,
  };
}

/** Whom the subject of a job without an environment would let sign in as the identity of ensure. */
function neverAdd(claims: IdTokenClaims | undefined): Words {
  if (claims === undefined) {
    return {
      en: 'Never add the subject of a branch or a pull request to the federated credentials.',
      fr: "N'ajoutez jamais le sujet d'une branche ou d'une pull request aux informations d'identification fédérées.",
    };
  }
  return {
    en: 'Never add this subject to the federated credentials, since any job without the environment could then sign in as the identity of ensure.',
    fr: "N'ajoutez jamais ce sujet aux informations d'identification fédérées\u00A0: toute tâche sans environnement pourrait alors se connecter avec l'identité d'ensure.",
  };
}

/** A managed identity has no app registration. */
export function compareCredentials(inputs: Inputs): Runbook {
  return inOrder(
    remedyOf(
      {
        en: 'Compare them with what the identity trusts. This command is for an app registration; any member of the tenant can run it.',
        fr: "Comparez-les à ce que l'identité accepte. Cette commande concerne une inscription d'application\u00A0; tout membre du locataire peut l'exécuter.",
      },
      listAppCredentials({ inputs }),
    ),
    remedyOf(
      asRole(
        { en: 'This one is for a managed identity.', fr: 'Celle-ci concerne une identité managée.' },
        'reader',
        'identity',
      ),
      listIdentityCredentials({ inputs }),
    ),
  );
}

function trustAgain(inputs: Inputs): Runbook {
  const identity = identityOf(inputs);
  const other = identity === 'ensure' ? 'verify' : 'ensure';
  return inOrder(
    {
      en: `If the identity or its federated credential is new, wait ten minutes and run the job again. If client-id is the client ID of the identity of ${other}, correct client-id and don't run the script.`,
      fr: `Si l'identité ou ses informations d'identification fédérées sont nouvelles, attendez dix minutes et relancez la tâche. Si client-id est l'ID client de l'identité ${inFrench[other]}, corrigez client-id et n'exécutez pas le script.`,
    },
    remedyOf(
      asRole(
        {
          en: `If it is the client ID of the identity of ${identity}, and the repository was renamed or moved or its subject has changed its form, run infra/identity.sh of this action again, with the repository and the environment that the identity is for. It refuses subjects that are not safe. ${forManagedIdentity.en}`,
          fr: `Si c'est celui de l'identité ${inFrench[identity]}, et que le dépôt a été renommé ou déplacé ou que son sujet a changé de forme, exécutez à nouveau infra/identity.sh de cette action, avec le dépôt et l'environnement auxquels l'identité est destinée. Le script refuse les sujets qui ne sont pas sûrs. ${forManagedIdentity.fr}`,
        },
        'applicationAdministrator',
        'tenant',
      ),
      ...runIdentityScript({ inputs }),
    ),
  );
}
