/** What a person says of Adobe's confirmation is an option alone: whoever starts a pipeline sets its variables. */
import { invalidVariables } from '../../src/cli/command.ts';
import { inputVariables, readArguments } from '../../src/cli/flags.ts';
import { modes } from '../../src/inputs/mode.ts';

const variable = { CJA_CMK_CONFIRMED_KEY_URI: 'none until 2027-01-31' };

test.each(modes)('in mode %s, the variable is invalid and names the option', (mode) => {
  expect(invalidVariables(mode, variable)).toEqual([
    {
      input: 'CJA_CMK_CONFIRMED_KEY_URI',
      given: '',
      variable: 'CJA_CMK_CONFIRMED_KEY_URI',
      rule: 'must be the option --confirmed-key-uri, in a file that is reviewed',
    },
  ]);
});

test('only the option is taken', () => {
  const without = inputVariables(readArguments(['verify']).values, variable);
  expect(without).not.toHaveProperty('INPUT_CONFIRMED-KEY-URI');
  const given = readArguments(['verify', '--confirmed-key-uri', 'none until 2027-02-01']).values;
  expect(inputVariables(given, variable)).toHaveProperty('INPUT_CONFIRMED-KEY-URI', 'none until 2027-02-01');
});
