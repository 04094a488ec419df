/** The findings in French, with Azure's terms as Microsoft's French pages have them. */
import type { FindingWords } from '../finding-words.ts';
import { adobeFindings } from './findings/adobe.ts';
import { common } from './findings/common.ts';
import { confirmationFindings } from './findings/confirmation.ts';
import { keyFindings } from './findings/key.ts';
import { vaultFindings } from './findings/vault.ts';

export const fr: FindingWords = { common, ...vaultFindings, ...keyFindings, ...adobeFindings, ...confirmationFindings };
