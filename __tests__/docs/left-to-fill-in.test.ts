/** What an example leaves to fill in is refused until somebody does: a plan with it would look like a good one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contactsRule } from '../../src/inputs/contacts.ts';
import { commandVariable, inputName, inputTable } from '../../src/inputs/table.ts';
import { page, root } from './documents.ts';

/** What a plan shows, and what Adobe gets. Azure itself refuses another group, tenant or subscription. */
const fields = ['vaultName', 'location', 'adobeOrgId', 'adobeEntitlement', 'confirmedKeyUri'] as const;
const folder = join('docs', 'examples');
const files = [...readdirSync(join(root, folder)).map((name) => join(folder, name)), 'README.md', 'README.fr.md'];

const left = files.flatMap((path) =>
  fields.flatMap((field) => {
    const names = [field, inputName(field), commandVariable(inputName(field))].join('|');
    const lines = page(path).text.matchAll(new RegExp(`^ *(?:${names}): (.*?) # FILL IN`, 'gm'));
    return [...lines].map(([, value = '']) => [path, field, value] as const);
  }),
);

test.each(left)('%s: %s', (_path, field, value) => {
  expect(inputTable[field].rule.parse(value)).toBeUndefined();
});

test('every example leaves some of these', () => {
  expect(new Set(left.map(([path]) => path))).toEqual(new Set(files));
});

test.each(files.filter((path) => /contacts: \|/i.test(page(path).text)))('%s: whom a page calls', (path) => {
  const [, people = ''] = /contacts: \|.*\n((?: +[\w-]+:.*\n){3})/i.exec(page(path).text) ?? [];
  expect(contactsRule.wrongItems?.(people)).toHaveLength(3);
});

test.each(files)('%s: no URI of a key', (path) => {
  const uris = page(path).text.match(/https:\/\/\S+\/keys\/\S+/g) ?? [];
  expect(uris.filter((uri) => inputTable.confirmedKeyUri.rule.parse(uri) !== undefined)).toEqual([]);
});
