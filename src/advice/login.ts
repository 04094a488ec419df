/** Signing in: the token that GitHub gives, and what Microsoft Entra trusts. */
import { listAppCredentials, listIdentityCredentials, presentedClaims } from '../az-commands/directory.ts';
import { identityOf, runIdentityScript } from '../az-commands/identity.ts';
import { jobPermissions } from '../az-commands/runner.ts';
import type { IdTokenClaims } from '../model/id-token.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, type Remedy, remedyOf } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';

/** GitHub gives a token only to a job with this permission. */
export const noIdToken: Remedy = remedyOf(
  {
    en: 'Add these permissions to the job, and run it again. A pull request from a fork gets no token.',
    fr: "Ajoutez ces autorisations à la tâche et relancez-la. Une pull request venant d'une duplication (fork) ne reçoit pas de jeton.",
  },
  jobPermissions,
);

/** An ID that is empty: GitHub gives no error for a variable that a job can't see. */
export function emptyId(input: string): Words {
  return {
    en: `Ask first whether the job names its environment: a variable of a GitHub environment is empty without it. Then check that the ID is stored as a variable (vars) and not as a secret, and that ${input} reads that variable.`,
    fr: `Demandez-vous d'abord si la tâche nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide. Vérifiez ensuite que l'ID est stocké dans une variable (vars) et non dans un secret, et que ${input} lit cette variable.`,
  };
}

/**
 * Nothing registers what was presented: it may be the subject of a branch, of a pull request or of another repository.
 */
export function untrustedSubject(inputs: Inputs, claims: IdTokenClaims | undefined): Remedy {
  return inOrder(
    remedyOf(
      isOfEnvironment(claims) ? askWhoseEnvironment(inputs) : askForEnvironment(inputs),
      ...(claims === undefined ? [] : [presentedClaims(claims)]),
    ),
    compareCredentials(inputs),
    trustAgain(inputs),
  );
}

function isOfEnvironment(claims: IdTokenClaims | undefined): boolean {
  return claims?.subject.includes(':environment:') ?? false;
}

/** The job names an environment, which is perhaps another one's. */
function askWhoseEnvironment(inputs: Inputs): Words {
  const identity = identityOf(inputs);
  return {
    en: `Ask first whether the repository and the environment of this subject are those that the identity of ${identity} is for. If not, correct the job or client-id, and don't register the subject. Microsoft Entra compares what was presented exactly:`,
    fr: `Demandez-vous d'abord si le dépôt et l'environnement de ce sujet sont ceux auxquels l'identité ${identity === 'ensure' ? "d'ensure" : 'de verify'} est destinée. Sinon, corrigez la tâche ou client-id, et n'enregistrez pas ce sujet. Microsoft Entra compare exactement ce qui a été présenté\u00A0:`,
  };
}

function askForEnvironment(inputs: Inputs): Words {
  return identityOf(inputs) === 'ensure'
    ? {
        en: "Ask first whether the job names its environment. Without it, GitHub presents the subject of the branch or the pull request, which the identity of ensure must not trust. Add environment to the job, and don't register the subject. Microsoft Entra compares what was presented exactly:",
        fr: "Demandez-vous d'abord si la tâche nomme son environnement (environment). Sans lui, GitHub présente le sujet de la branche ou de la pull request, auquel l'identité d'ensure ne doit pas faire confiance. Ajoutez environment à la tâche, et n'enregistrez pas ce sujet. Microsoft Entra compare exactement ce qui a été présenté\u00A0:",
      }
    : {
        en: 'Ask first whether the job names its environment, and whether client-id is the client ID of the identity of verify. Microsoft Entra compares what was presented exactly:',
        fr: "Demandez-vous d'abord si la tâche nomme son environnement (environment), et si client-id est bien l'ID client de l'identité de verify. Microsoft Entra compare exactement ce qui a été présenté\u00A0:",
      };
}

/** A managed identity has no app registration. */
export function compareCredentials(inputs: Inputs): Remedy {
  return inOrder(
    remedyOf(
      {
        en: 'Compare it with what the identity trusts. This command is for an app registration; any member of the tenant can run it.',
        fr: "Comparez-le à ce que l'identité accepte. Cette commande concerne une inscription d'application\u00A0; tout membre du locataire peut l'exécuter.",
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

function trustAgain(inputs: Inputs): Remedy {
  return remedyOf(
    asRole(
      {
        en: 'If the repository was renamed or moved, or its subject has changed its form, run infra/identity.sh of this action again, with the repository and the environment that the identity is for. It refuses subjects that are not safe. If the credential was created a few minutes ago, run the job again.',
        fr: "Si le dépôt a été renommé ou déplacé, ou si son sujet a changé de forme, exécutez à nouveau infra/identity.sh de cette action, avec le dépôt et l'environnement auxquels l'identité est destinée. Le script refuse les sujets qui ne sont pas sûrs. Si les informations d'identification ont été créées il y a quelques minutes, relancez la tâche.",
      },
      'applicationAdministrator',
      'tenant',
    ),
    ...runIdentityScript({ inputs }),
  );
}
