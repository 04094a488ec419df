/** The changes that were made, or would be. */

import { type Mode, onlyLooks } from '../../inputs/mode.ts';
import { isBlocked } from '../../model/outcome.ts';
import { type Change, type ChangeAction, type ChangeStatus, notesOf } from '../../model/plan.ts';
import type { Resource } from '../../model/resource.ts';
import { colon, inLanguage, type Language, type Words } from '../../model/words.ts';
import { noteText } from '../../runbooks/notes.ts';
import { markdown, table, tableCell, tableCode } from '../escape.ts';
import { folded, type Section, type SummarySource } from './page.ts';

export function changesSection({ outcome, language }: SummarySource): Section {
  const { inputs, changes, plan, verdict } = outcome;
  if (inputs === undefined || onlyLooks(inputs.mode) || verdict === undefined) return { blocks: [], vital: true };
  const { mode } = inputs;
  // The line about the run says so.
  if (changes.length === 0 && mode === 'ensure' && notesOf(plan, mode).length === 0) return { blocks: [], vital: true };
  const isFailing = verdict.findings.some(({ status, severity }) => status === 'fail' && severity === 'error');
  const shown = changes.length === 0 ? none(mode, isFailing)[language] : changesTable(changes, language);
  const notes = notesOf(plan, mode).map((note) => `- ${markdown(noteText(note, inputs, language))}`);
  const noted = notes.length === 0 ? [] : [`**${aboveNotes(mode)[language]}${colon[language]}**`, notes.join('\n')];
  const title = heading(mode, isBlocked(outcome))[language];
  if (changes.length > 0 && changes.every(({ status }) => status === 'failed' || status === 'skipped')) {
    return { blocks: [...noted, ...folded(`${title}${colon[language]} ${notMade[language]}`, [shown])], vital: true };
  }
  return { blocks: [`### ${title}`, shown, ...noted], vital: true };
}

const notMade: Words = { en: 'none was made', fr: "aucune n'a été effectuée" };

function heading(mode: Mode, isPlanBlocked: boolean): Words {
  if (mode !== 'plan') return { en: 'Changes', fr: 'Modifications' };
  return {
    en: `Changes that \`ensure\` would make${isPlanBlocked ? ' once nothing blocks the plan' : ''}`,
    fr: `Modifications que \`ensure\` effectuerait${isPlanBlocked ? ' une fois le plan débloqué' : ''}`,
  };
}

function none(mode: Mode, isFailing: boolean): Words {
  if (mode !== 'plan') return { en: 'None.', fr: 'Aucune.' };
  if (!isFailing) return { en: 'None: everything exists.', fr: 'Aucune\u00A0: tout existe.' };
  return {
    en: 'None: mode ensure does not change what fails here.',
    fr: 'Aucune\u00A0: le mode ensure ne modifie pas ce qui échoue ici.',
  };
}

const aboveNotes = (mode: Mode): Words =>
  mode === 'plan' ? { en: 'Before you agree', fr: "Avant d'accepter" } : { en: 'Please check', fr: 'À vérifier' };

const columns: readonly Words[] = [
  { en: 'Resource', fr: 'Ressource' },
  { en: 'Name', fr: 'Nom' },
  { en: 'Action', fr: 'Action' },
  { en: 'Status', fr: 'État' },
];

export const resources: Readonly<Record<Resource, Words>> = {
  'resource-group': { en: 'Resource group', fr: 'Groupe de ressources' },
  vault: { en: 'Key vault', fr: 'Coffre de clés' },
  key: { en: 'Key', fr: 'Clé' },
  principal: { en: "Adobe's service principal", fr: "Principal de service d'Adobe" },
  grant: { en: "Adobe's access to the key", fr: "Accès d'Adobe à la clé" },
  lock: { en: 'Lock', fr: 'Verrou' },
};

const actions: Readonly<Record<ChangeAction, Words>> = {
  create: { en: 'create', fr: 'créer' },
  update: { en: 'update', fr: 'mettre à jour' },
  recover: { en: 'recover', fr: 'récupérer' },
};

const statuses: Readonly<Record<ChangeStatus, Words>> = {
  planned: { en: '📋 planned', fr: '📋 prévu' },
  done: { en: '✅ done', fr: '✅ fait' },
  failed: { en: '❌ failed', fr: '❌ échec' },
  skipped: { en: '➖ skipped', fr: '➖ non exécuté' },
};

function changesTable(changes: readonly Change[], language: Language): string {
  const rows = changes.map(({ resource, name, action, status }) => [
    tableCell(resources[resource][language]),
    tableCode(name),
    actions[action][language],
    statuses[status][language],
  ]);
  return table(inLanguage(columns, language), rows);
}
