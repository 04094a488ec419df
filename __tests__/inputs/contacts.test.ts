/** The input `contacts`: what it accepts, that an error repeats nothing of it, and that a wrong line stops no check. */
import { github } from '../../src/hosts/github/github.ts';
import { contactsRule } from '../../src/inputs/contacts.ts';
import { InvalidInputs, readInputs } from '../../src/inputs/inputs.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { outcomeOf } from '../report/outcomes.ts';
import { noneYet } from './none-yet.ts';

test('has any number of people, a role twice among them', () => {
  const text =
    '\n owners: Ada Lovelace, +33 1 70 18 99 00 \r\nowners: platform rota: on-call.example\n\nadobe: *portal* <b>\n';
  expect(contactsRule.wrongItems?.(text)).toEqual([]);
  expect(contactsRule.parse(text)).toEqual([
    { role: 'owners', text: 'Ada Lovelace, +33 1 70 18 99 00' },
    { role: 'owners', text: 'platform rota: on-call.example' },
    { role: 'adobe', text: '*portal* <b>' },
  ]);
});

test.each([
  ['an unknown role', 'boss: Ada', 'must be ROLE: TEXT'],
  ['no role', 'Ada Lovelace', 'must be ROLE: TEXT'],
  ['a role in capitals', 'Owners: Ada', 'must be ROLE: TEXT'],
  ['an empty text', 'owners: ', 'must have a name, a telephone number or an address after owners:'],
  ['more than 200 characters', `owners: ${'a'.repeat(201)}`, 'it has 201 characters'],
  ['a line break within', 'owners: Ada\rLovelace', 'it contains a line break'],
  ['a control character', 'owners: Ada\u0007', 'it contains U+0007'],
  ['an invisible sign', 'owners: Ada\u200BLovelace', 'it contains U+200B'],
  ['a sign that changes the direction', 'owners: Ada\u202ELovelace', 'it contains U+202E'],
])('rejects %s, by its line alone', (_, line, rule) => {
  const text = `adobe: portal\n${line}\nadobe: `;
  expect(contactsRule.wrongItems?.(text)).toEqual([
    { given: 'line 2', rule: expect.stringContaining(rule) },
    { given: 'line 3', rule: expect.stringContaining('after adobe:') },
  ]);
  expect(JSON.stringify(contactsRule.wrongItems?.(text))).not.toMatch(/Ada|boss|aaa/);
});

const given = (mode: string) => ({
  AZURE_TENANT_ID: '8f2b6a1c-5c1d-4e0f-9b7a-0d3c2e1f4a5b',
  AZURE_CLIENT_ID: '3d9e1c70-6f2a-4b8d-8c1e-7a5b4c3d2e1f',
  AZURE_SUBSCRIPTION_ID: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  'INPUT_RESOURCE-GROUP': 'rg-cja',
  'INPUT_VAULT-NAME': 'kv-contoso-cja',
  'INPUT_CONFIRMED-KEY-URI': noneYet,
  INPUT_MODE: mode,
  INPUT_CONTACTS: 'owners: Ada Lovelace\nadobe-admin:\nboss: Charles Babbage',
});

test.each(['ensure', 'verify', 'gate'] as const)('a wrong line is left out with a warning in mode %s', (mode) => {
  const inputs = readInputs(given(mode), github);
  expect(inputs.contacts).toEqual([{ role: 'owners', text: 'Ada Lovelace' }]);
  const outcome = outcomeOf({ asked: inputs });
  const warning = annotationsOf(outcome, pageOf(outcome)).find(({ title }) => title.startsWith('contacts'));
  expect(warning).toMatchObject({ level: 'warning', title: 'contacts: left out' });
  expect(warning?.message).toMatch(/line 2: must have a name, .* after adobe-admin:\nline 3: must be ROLE: TEXT/);
  expect(warning?.message).not.toMatch(/boss|Babbage/);
});

test('a wrong line is an invalid input of a plan', () => {
  const read = () => readInputs(given('plan'), github);
  expect(read).toThrow(InvalidInputs);
  expect(read).toThrow(/contacts: must have a name, .*\ncontacts: must be ROLE: TEXT/);
});
