/** What is said of the page as a whole. Arguments come escaped for Markdown. */
import type { MissingPart } from '../../model/finding.ts';
import type { Mode } from '../../model/inputs.ts';
import { count, frenchCount, type Words } from '../../model/words.ts';

/** Beside the state `missing`, which does not say what is. */
export const missingParts: Readonly<Record<MissingPart, Words>> = {
  vault: { en: 'the vault', fr: 'le coffre' },
  key: { en: 'the key', fr: 'la clé' },
  grant: { en: "Adobe's access to the key", fr: "l'accès d'Adobe à la clé" },
};

const en = {
  /** Stands between a label and its text. */
  colon: ':',
  /** Whose page it is; names come as Markdown, with links where there are any. */
  target: (key: string, vault: string, group: string) => `Key ${key} in vault ${vault}, resource group ${group}.`,
  /** @param missing what the state is about, where it says that something does not exist */
  state: (state: string, missing: MissingPart | undefined) =>
    `State: ${state}${missing === undefined ? '' : ` (${missingParts[missing].en})`}.`,
  changed: (mode: Mode, changes: number, isBlocked: boolean): string => {
    if (mode === 'verify') return 'Verify is read-only.';
    if (mode === 'plan' && isBlocked) return 'Plan is read-only; `ensure` would fail and change nothing.';
    if (mode === 'plan') {
      return changes === 0
        ? 'Plan is read-only; `ensure` would change nothing.'
        : `Plan is read-only; \`ensure\` would make ${count(changes, 'change', 'changes')}.`;
    }
    return changes === 0 ? 'Nothing was changed.' : `${count(changes, 'change was', 'changes were')} made.`;
  },
  /** Where nothing says whether data depends on the vault. */
  notConfirmed:
    'If Adobe confirmed a key, set `confirmed-key-uri` first. Otherwise, no data should depend on this vault yet.',
  run: (run: string) => `Run ${run}`,
  cut: 'Part of this page was too long and is left out. The report file contains all of it.',
};

const fr: typeof en = {
  colon: '\u00A0:',
  target: (key, vault, group) => `Clé ${key} dans le coffre ${vault}, groupe de ressources ${group}.`,
  state: (state, missing) => `État\u00A0: ${state}${missing === undefined ? '' : ` (${missingParts[missing].fr})`}.`,
  changed: (mode, changes, isBlocked) => {
    if (mode === 'verify') return 'Le mode verify est en lecture seule.';
    if (mode === 'plan' && isBlocked) {
      return 'Le mode plan est en lecture seule\u00A0; `ensure` échouerait sans rien modifier.';
    }
    if (mode === 'plan') {
      return changes === 0
        ? 'Le mode plan est en lecture seule\u00A0; `ensure` ne changerait rien.'
        : `Le mode plan est en lecture seule\u00A0; \`ensure\` effectuerait ${frenchCount(changes, 'modification', 'modifications')}.`;
    }
    return changes === 0
      ? "Aucune modification n'a été effectuée."
      : `${frenchCount(changes, 'modification effectuée', 'modifications effectuées')}.`;
  },
  notConfirmed:
    "Si Adobe a confirmé une clé, renseignez d'abord `confirmed-key-uri`. Sinon, aucune donnée ne devrait encore dépendre de ce coffre.",
  run: (run) => `Exécution ${run}`,
  cut: "Une partie de cette page était trop longue et n'y figure pas. Le fichier de rapport contient tout.",
};

export const pageWords = { en, fr };
