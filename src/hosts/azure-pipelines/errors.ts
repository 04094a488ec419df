/** What Azure DevOps refuses: ID tokens, and work items. Source: https://learn.microsoft.com/azure/devops/organizations/security/set-permissions-access-work-tracking */
import { mapAccessToken } from '../../az-commands/runner.ts';
import type { ErrorContext, ErrorEntry, Explanation } from '../../errors/entry.ts';
import { named } from '../../inputs/named.ts';
import { inSteps, type Step } from '../../model/remedy.ts';
import { runAgain, runAnew } from '../../remedies/run-remedies.ts';

/** Of a script: a task has its own. */
const mapToken: Step = {
  en: 'Map SYSTEM_ACCESSTOKEN in the step as in these lines, and to nothing else.',
  fr: "Affectez SYSTEM_ACCESSTOKEN dans l'étape comme dans ces lignes, et rien d'autre.",
  commands: [mapAccessToken],
};

/** By status: the job's token, the connection, or a page for people. */
function refusal({ details: { code }, host: { form } }: ErrorContext): Explanation {
  if (code === 'HTTP 401') {
    return {
      meaning: {
        en: "Azure DevOps rejected the job's access token. It is invalid or has expired.",
        fr: "Azure DevOps a refusé le jeton d'accès du travail\u00A0: il n'est pas valide, ou ne l'est plus.",
      },
      remedy: form === 'task' ? inSteps(runAnew) : inSteps(mapToken, runAnew),
    };
  }
  if (code === 'HTTP 203') {
    return {
      meaning: {
        en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
        fr: "Azure DevOps a répondu par sa page de connexion. Il n'a pas accepté le jeton d'accès, ou un équipement sur le trajet a supprimé un en-tête.",
      },
      remedy: inSteps(
        {
          en: 'Check the proxy, and that the organization allows access from this agent.',
          fr: "Vérifiez le proxy, et que l'organisation autorise l'accès depuis cet agent.",
        },
        runAgain,
      ),
    };
  }
  return {
    meaning: {
      en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
      fr: "Azure DevOps ne connaît pas cette connexion de service, ou ce pipeline n'est pas autorisé à l'utiliser.",
    },
    remedy: inSteps(
      {
        en: "Check the name of the connection, and the pipeline permissions in the connection's security settings.",
        fr: 'Vérifiez le nom de la connexion, et les autorisations de pipeline dans ses paramètres de sécurité.',
      },
      runAnew,
    ),
  };
}

export const azureDevOpsErrors: readonly ErrorEntry[] = [
  {
    id: 'id-token-refused',
    services: ['oidc'],
    codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
    meaning: (context) => refusal(context).meaning,
    remedy: (context) => refusal(context).remedy,
  },
  {
    id: 'work-item-token-refused',
    services: ['azure-devops'],
    codes: ['HTTP 401', 'HTTP 203'],
    meaning: (context) => refusal(context).meaning,
    remedy: (context) => refusal(context).remedy,
  },
  {
    id: 'work-item-type-unknown',
    services: ['azure-devops'],
    codes: ['HTTP 404'],
    when: ({ message }) => /VS402323|work item type/i.test(message),
    meaning: ({ inputs }) => ({
      en: `The project has no work item type ${inputs.workItemType}.`,
      fr: `Le projet n'a pas de type d'élément de travail ${inputs.workItemType}.`,
    }),
    remedy: ({ host }) =>
      inSteps({
        en: `Set ${named(host, 'workItemType')} to a type of the project, in its language.`,
        fr: `Indiquez dans ${named(host, 'workItemType')} un type du projet, dans sa langue.`,
      }),
  },
  {
    id: 'work-items-not-permitted',
    services: ['azure-devops'],
    codes: ['HTTP 403', 'HTTP 404'],
    when: ({ code, message }) => code === 'HTTP 403' || /permission|TF237111|TF401232/i.test(message),
    meaning: () => ({
      en: "The project's build service isn't allowed to edit work items.",
      fr: "Le service de build du projet n'a pas le droit de modifier des éléments de travail.",
    }),
    remedy: () =>
      inSteps(
        {
          en: 'Allow the build service to view and edit work items in this node, in Project settings, Project configuration, Areas, Security.',
          fr: 'Autorisez le service de build à voir et à modifier les éléments de travail de ce nœud, dans Project settings, Project configuration, Areas, Security.',
        },
        runAgain,
      ),
  },
  {
    id: 'work-item-rules',
    services: ['azure-devops'],
    codes: ['HTTP 400'],
    meaning: () => ({
      en: "A rule of this work item type refuses it, such as a required field or a state that can't follow.",
      fr: "Une règle de ce type d'élément de travail le refuse, par exemple un champ obligatoire ou un état qui ne peut pas suivre.",
    }),
    remedy: ({ host }) =>
      inSteps({
        en: `Set ${named(host, 'workItemType')} to a type that needs only a title.`,
        fr: `Indiquez dans ${named(host, 'workItemType')} un type qui ne demande qu'un titre.`,
      }),
  },
];
