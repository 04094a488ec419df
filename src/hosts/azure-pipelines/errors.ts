/** What Azure DevOps refuses: ID tokens. Source: https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create */
import { mapAccessToken } from '../../az-commands/runner.ts';
import type { ErrorContext, ErrorEntry, Explanation } from '../../errors/entry.ts';
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
];
