/** What was changed, or would be. Arguments come escaped for Markdown. */
import type { Mode } from '../../model/inputs.ts';
import type { ChangeAction, ChangeStatus, Resource } from '../../model/plan.ts';

const en = {
  heading: (mode: Mode): string => (mode === 'plan' ? 'Changes that `ensure` would make' : 'Changes'),
  none: (mode: Mode): string => (mode === 'plan' ? 'None: everything exists.' : 'None.'),
  columns: ['Resource', 'Name', 'Action', 'Status'] satisfies readonly [string, string, string, string],
  resources: {
    'resource-group': 'Resource group',
    vault: 'Key vault',
    key: 'Key',
    principal: "Adobe's service principal",
    grant: "Adobe's access to the key",
    lock: 'Lock',
  } satisfies Record<Resource, string>,
  actions: { create: 'create', update: 'update', recover: 'recover' } satisfies Record<ChangeAction, string>,
  statuses: { planned: '📋 planned', done: '✅ done', failed: '❌ failed', skipped: '➖ skipped' } satisfies Record<
    ChangeStatus,
    string
  >,
  notes: (mode: Mode): string => (mode === 'plan' ? 'Before you agree' : 'Please check'),
};

const fr: typeof en = {
  heading: (mode) => (mode === 'plan' ? 'Modifications que `ensure` effectuerait' : 'Modifications'),
  none: (mode) => (mode === 'plan' ? 'Aucune : tout existe.' : 'Aucune.'),
  columns: ['Ressource', 'Nom', 'Action', 'État'],
  resources: {
    'resource-group': 'Groupe de ressources',
    vault: 'Coffre de clés',
    key: 'Clé',
    principal: "Principal de service d'Adobe",
    grant: "Accès d'Adobe à la clé",
    lock: 'Verrou',
  },
  actions: { create: 'créer', update: 'mettre à jour', recover: 'récupérer' },
  statuses: { planned: '📋 prévu', done: '✅ fait', failed: '❌ échec', skipped: '➖ non exécuté' },
  notes: (mode) => (mode === 'plan' ? "Avant d'accepter" : 'À vérifier'),
};

export const changesWords = { en, fr };
