/** The result of every check for the targets that can occur. */
import type { Row } from '../table.ts';
import * as adobe from './adobe.ts';
import * as confirmation from './confirmation.ts';
import * as key from './key.ts';
import * as refusals from './refusals.ts';
import * as use from './use.ts';
import * as vault from './vault.ts';

const tables = [vault, key, adobe, refusals, confirmation, use];

export const rows: readonly Row[] = tables.flatMap((table) => table.rows);
