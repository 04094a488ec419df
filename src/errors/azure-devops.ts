/** Refusals of Azure DevOps' work items. Source: https://learn.microsoft.com/azure/devops/organizations/security/set-permissions-access-work-tracking */
import { inSteps } from '../model/runbook.ts';
import { runAgain } from '../runbooks/run-mode.ts';
import type { ErrorEntry } from './entry.ts';
import { refusedByAzureDevOps } from './sign-in-elsewhere.ts';

export const azureDevOpsErrors: readonly ErrorEntry[] = [
  {
    id: 'work-item-token-refused',
    services: ['azure-devops'],
    codes: ['HTTP 401', 'HTTP 203'],
    meaning: ({ details }) => refusedByAzureDevOps(details).meaning,
    remediation: ({ details }) => refusedByAzureDevOps(details).remediation,
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
    remediation: () =>
      inSteps({
        en: 'Set work-item-type to a type of the project, in its language.',
        fr: 'Indiquez dans work-item-type un type du projet, dans sa langue.',
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
    remediation: () =>
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
    remediation: () =>
      inSteps({
        en: 'Set work-item-type to a type that needs only a title.',
        fr: "Indiquez dans work-item-type un type qui ne demande qu'un titre.",
      }),
  },
];
