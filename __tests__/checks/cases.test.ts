import { expect, test } from '@jest/globals';
import { rows } from './cases/all.ts';
import { said, wanted } from './table.ts';

test.each(rows)('$id, $status: $name', (row) => expect(said(row)).toEqual(wanted(row)));
