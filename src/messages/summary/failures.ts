/** What failed. Arguments come escaped for Markdown. */
import { count, frenchCount } from '../../model/words.ts';

const en = {
  heading: (failures: number) => `Failed operations (${failures})`,
  /** The operation when the plan itself is blocked. */
  planning: 'plan the changes',
  /** What a blocker means for what was written. */
  nothingWritten: 'Nothing was written.',
  /** The same where something was written before the blocker was found: a recovered vault, for example. */
  nothingMoreWritten: 'What was done until then stays. Nothing more was written.',
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
  nothingWritten: "Aucune modification n'a été effectuée.",
  nothingMoreWritten: "Ce qui était déjà fait est conservé ; aucune autre modification n'a été effectuée.",
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
