/** What a finding says if its check could not be made: a sentence of its own for each, without a full stop. */
import type { FindingId } from '../../model/finding.ts';
import type { Words } from '../../model/words.ts';

/** Of the findings whose record is still in `checks/catalog.ts`. */
export const heads = {
  'entra-key-vault': {
    en: "Couldn't check the service principal of Azure Key Vault in this tenant",
    fr: "Impossible de vérifier le principal de service d'Azure Key Vault dans ce locataire",
  },
} as const satisfies Readonly<Partial<Record<FindingId, Words>>>;
