/**
 * A finding that does not exist, as somebody would add it: what changes in each file that CONTRIBUTING.md names. Each edit
 * puts text before a text that occurs once in the file.
 */
export interface Addition {
  readonly file: string;
  readonly before: string;
  readonly text: string;
}

export const newFinding = 'vault-retention';

export const additions: readonly Addition[] = [
  {
    file: 'src/model/finding.ts',
    before: "  { id: 'vault-purge-protection' },\n",
    text: "  { id: 'vault-retention' },\n",
  },
  {
    file: 'src/checks/vault/deletion.ts',
    before: "  {\n    id: 'vault-purge-protection',\n",
    text: `  {
    id: 'vault-retention',
    severity: 'warning',
    effect: 'none',
    source: \`\${learn}/key-vault/general/soft-delete-overview\`,
    title: { en: 'A deleted vault is kept for 90 days', fr: 'Un coffre supprimé est conservé 90 jours' },
    why: { en: 'A vault can be recovered only for that long.', fr: 'Un coffre ne peut être récupéré plus tard.' },
    expected: { en: 'Retention of 90 days', fr: 'Conservation de 90 jours' },
    headline: { en: 'A deleted vault is not kept for 90 days', fr: "Un coffre supprimé n'est pas conservé 90 jours" },
    unchecked: { en: "Couldn't check the retention", fr: 'Impossible de vérifier la durée de conservation' },
    check: checkVault(({ retentionDays: days }) => {
      // Azure never changes the retention of a vault that exists.
      const waive = inSteps({
        en: 'Waive vault-retention with a reason.',
        fr: 'Ajoutez vault-retention à waive avec un motif.',
      });
      if (days === null)
        return undecided(
          { en: "Azure's answer has no retention", fr: "la réponse d'Azure n'indique aucune durée" },
          waive,
        );
      const kept = { en: \`Kept for \${days} days\`, fr: \`Conservé \${days} jours\` };
      return days >= 90 ? pass(kept) : fail(kept, waive);
    }),
  },
`,
  },
  {
    file: 'src/checks/vault/deletion.ts',
    before: "import { lockHolds } from '../../model/scopes.ts';\n",
    text: "import { inSteps } from '../../model/runbook.ts';\n",
  },
  {
    file: '__tests__/checks/cases/vault.ts',
    before: "check('vault-purge-protection', [\n",
    text: `check(
  'vault-retention',
  [
    ['pass', '90 days'],
    ['fail', '7 days', withVault({ retentionDays: 7 })],
    ['unknown', 'unsaid', withVault({ retentionDays: null })],
    ['skipped', 'no vault', noVault],
  ],
  [
    {
      name: 'a retention of 7 days',
      change: (state) => void Object.assign(runs.vaultOf(state), { softDeleteRetentionInDays: 7 }),
      differs: { 'vault-retention': 'fail' },
      ends: runs.warned,
    },
  ],
);

`,
  },
  {
    file: '__tests__/checks/cases/vault.ts',
    before: "import { newTable } from '../table.ts';\n",
    text: "import * as runs from '../../bundle/verify/cases.ts';\n",
  },
  {
    file: '__tests__/random-tenants/oracle.ts',
    before: "    ['vault-purge-protection', of(",
    text: "    ['vault-retention', of((one) => one.softDeleteRetentionInDays >= 90)],\n",
  },
  { file: '__tests__/random-tenants/oracle.ts', before: '  vault-permission-model ', text: '  vault-retention\n' },
];
