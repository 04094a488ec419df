/** What was changed, or would be, one line each; then what to know before one agrees. */
import { onlyReads } from '../inputs/mode.ts';
import type { Resource } from '../model/finding.ts';
import { isStopped, type Outcome } from '../model/outcome.ts';
import type { Change, ChangeAction, ChangeStatus } from '../model/plan.ts';
import { notesOf } from '../model/plan.ts';
import type { Words } from '../model/words.ts';
import { noteText } from '../remedies/notes.ts';

const resources: Readonly<Record<Resource, Words>> = {
  'resource-group': { en: 'resource group', fr: 'groupe de ressources' },
  vault: { en: 'key vault', fr: 'coffre de clés' },
  key: { en: 'key', fr: 'clé' },
  principal: { en: "Adobe's service principal", fr: "principal de service d'Adobe" },
  grant: { en: "Adobe's role on the key:", fr: "rôle d'Adobe sur la clé\u00A0:" },
  lock: { en: 'lock', fr: 'verrou' },
};

const actions: Readonly<Record<ChangeAction, Words>> = {
  create: { en: 'create', fr: 'créer' },
  update: { en: 'update', fr: 'mettre à jour' },
  recover: { en: 'recover', fr: 'récupérer' },
};

const statuses: Readonly<Record<ChangeStatus, Words>> = {
  planned: { en: '📋 Planned', fr: '📋 Prévu' },
  done: { en: '✅ Done', fr: '✅ Fait' },
  failed: { en: '❌ Failed', fr: '❌ Échec' },
  skipped: { en: '➖ Skipped', fr: '➖ Non exécuté' },
};

export const changeWords = ({ resource, name, action, status }: Change): Words => ({
  en: `${statuses[status].en}: ${actions[action].en} ${resources[resource].en} ${name}`,
  fr: `${statuses[status].fr}\u00A0: ${actions[action].fr} ${resources[resource].fr} ${name}`,
});

/** Nothing where a run stopped before it changed anything, which its verdict says. */
export function changesOf(outcome: Outcome): readonly Words[] {
  const { inputs, changes, changed, plan } = outcome;
  if (inputs === undefined || onlyReads(inputs.mode) || (isStopped(outcome) && !changed)) return [];
  const notes = notesOf(plan, inputs.mode).map(
    (note): Words => ({
      en: `Note: ${noteText(note, inputs, 'en')}`,
      fr: `À savoir\u00A0: ${noteText(note, inputs, 'fr')}`,
    }),
  );
  return [...changes.map(changeWords), ...notes];
}
