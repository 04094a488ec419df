/** The input `contacts`: what it accepts, and that an error repeats nothing of it. */
import { contactsRule } from '../../src/inputs/contacts.ts';

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
