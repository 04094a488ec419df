/** The findings in English. Every other language has the same shape (`FindingWords`). Commands are added by the checks. */
import { adobeFindings } from './findings/adobe.ts';
import { common } from './findings/common.ts';
import { confirmationFindings } from './findings/confirmation.ts';
import { keyFindings } from './findings/key.ts';
import { vaultFindings } from './findings/vault.ts';

export const en = { common, ...vaultFindings, ...keyFindings, ...adobeFindings, ...confirmationFindings };
