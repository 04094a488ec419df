/** The findings in French, with Azure's terms as Microsoft's French pages have them. */
import type { FindingWords } from '../findings.ts';
import { adobe } from './findings/adobe.ts';
import { common } from './findings/common.ts';
import { confirmation } from './findings/confirmation.ts';
import { key } from './findings/key.ts';
import { vault } from './findings/vault.ts';

export const fr: FindingWords = { common, ...vault, ...key, ...adobe, ...confirmation };
