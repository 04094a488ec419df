/** The result of every check for the targets that can occur. */
import type { Row } from '../table.ts';
import { rows as adobe } from './adobe.ts';
import { rows as confirmation } from './confirmation.ts';
import { rows as key } from './key.ts';
import { rows as refusals } from './refusals.ts';
import { rows as use } from './use.ts';
import { rows as vault } from './vault.ts';

export const rows: readonly Row[] = [...vault, ...key, ...adobe, ...refusals, ...confirmation, ...use];
