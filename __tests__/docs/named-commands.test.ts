/** The pages choose commands of a remedy by name, so that a changed order can't show a different one. */
import { expect, test } from '@jest/globals';
import { namedCommands } from '../../scripts/docs/named-commands.ts';

const remedy = [
  { text: 'az keyvault list --query x', kind: 'sh' },
  { text: 'az keyvault list-deleted', kind: 'sh' },
  { text: 'az group show --name rg-cja', kind: 'sh' },
] as const;
const [list, deleted, group] = remedy;

test.each([
  ['in the order of the remedy', remedy],
  ['in a changed order', remedy.toReversed()],
])('the page shows the same commands if they stand %s', (_how, commands) => {
  expect(namedCommands(commands, ['az group show', 'az keyvault list'])).toEqual([group, list]);
});

test('no name means no command', () => {
  expect(namedCommands(remedy, [])).toEqual([]);
});

test('a name is whole words', () => {
  expect(namedCommands(remedy, ['az keyvault list'])).toEqual([list]);
  expect(namedCommands(remedy, ['az keyvault list-deleted'])).toEqual([deleted]);
});

test.each([
  ['a command that the remedy no longer has', ['az keyvault show']],
  ['a part of a word', ['az keyvault li']],
  ['a name that fits several commands', ['az']],
])('%s is reported', (_what, names) => {
  expect(() => namedCommands(remedy, names)).toThrow(`not exactly one command begins with ${names.join('')}`);
});
