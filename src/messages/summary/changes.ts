/** What was changed, or would be. Arguments come escaped for Markdown. */
import type { Mode } from '../../model/inputs.ts';
import type { ChangeAction, ChangeStatus } from '../../model/plan.ts';
import type { Resource } from '../../model/resource.ts';

const en = {
  heading: (mode: Mode, isBlocked: boolean): string => {
    if (mode !== 'plan') return 'Changes';
    return `Changes that \`ensure\` would make${isBlocked ? ' once nothing blocks the plan' : ''}`;
  },
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
  heading: (mode, isBlocked) => {
    if (mode !== 'plan') return 'Modifications';
    return `Modifications que \`ensure\` effectuerait${isBlocked ? ' une fois le plan débloqué' : ''}`;
  },
  none: (mode) => (mode === 'plan' ? 'Aucune\u00A0: tout existe.' : 'Aucune.'),
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
