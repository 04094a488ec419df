/** What failed. Arguments come escaped for Markdown. */
import { count, frenchCount } from './count.ts';

const en = {
  heading: (failures: number) => `Failed operations (${failures})`,
  /** The operation when the plan itself is blocked. */
  planning: 'plan the changes',
  operation: 'Operation',
  requestId: 'Request ID',
  /** Whose it is; `action` where no service answered. */
  message: {
    azure: "Azure's message",
    'azure-pipelines': "Azure DevOps' message",
    github: "GitHub's message",
    action: 'Message',
  },
  meaning: { cause: 'Likely cause', result: 'Result' },
  remediation: 'To fix',
  more: (failures: number) => `${count(failures, 'more failure is', 'more failures are')} in the report file.`,
};

const fr: typeof en = {
  heading: (failures) => `Ce qui a échoué (${failures})`,
  planning: 'planifier les modifications',
  operation: 'Opération',
  requestId: 'Identifiant de requête',
  message: {
    azure: "Message d'Azure",
    'azure-pipelines': "Message d'Azure DevOps",
    github: 'Message de GitHub',
    action: 'Message',
  },
  meaning: { cause: 'Cause probable', result: 'Résultat' },
  remediation: 'Pour corriger',
  more: (failures) =>
    `${frenchCount(failures, 'autre échec se trouve', 'autres échecs se trouvent')} dans le fichier de rapport.`,
};

export const failuresWords = { en, fr };
