/** The findings in English. Every other language has the same shape (`FindingWords`). Commands are added by the checks. */
import { adobe } from './findings/adobe.ts';
import { common } from './findings/common.ts';
import { confirmation } from './findings/confirmation.ts';
import { key } from './findings/key.ts';
import { vault } from './findings/vault.ts';

export const en = { common, ...vault, ...key, ...adobe, ...confirmation };
