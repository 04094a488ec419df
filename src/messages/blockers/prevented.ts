/** What an obstacle prevents, after "prevents" and "empêche". */
import type { Step } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';

/** Changes of the vault and in it: the others are not Azure Resource Manager's, or need one of these. */
export function preventedChanges(steps: readonly Step[]): Words {
  const some = steps.map((step) => changeOf(step)).filter((words) => words !== undefined);
  const listed = (language: 'en' | 'fr') =>
    new Intl.ListFormat(language).format([...new Set(some.map((words) => words[language]))]);
  return { en: listed('en'), fr: listed('fr') };
}

function changeOf(step: Step): Words | undefined {
  if (step.resource === 'key') return { en: 'creating the key', fr: 'de créer la clé' };
  if (step.resource === 'vault') return vaultChanges[step.action];
  if (step.resource !== 'grant') return undefined;
  return step.by === 'role-assignment'
    ? { en: "creating Adobe's role assignment", fr: "de créer l'attribution de rôle d'Adobe" }
    : { en: "adding Adobe's access policy", fr: "d'ajouter la stratégie d'accès d'Adobe" };
}

const vaultChanges = {
  create: { en: 'creating the vault', fr: 'de créer le coffre' },
  update: { en: 'turning on purge protection', fr: "d'activer la protection contre le vidage" },
  recover: { en: 'recovering the vault', fr: 'de récupérer le coffre' },
} as const satisfies Record<string, Words>;
