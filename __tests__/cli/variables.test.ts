import { invalidVariables } from '../../src/cli/command.ts';
import { inputVariables, readArguments } from '../../src/cli/flags.ts';
import { modes } from '../../src/inputs/mode.ts';

const invalid = (name: string, mode = 'verify', value = 'x') =>
  invalidVariables(mode, { PATH: '/bin', [name]: value }).map(({ input, rule }) => `${input} ${rule}`);

test.each(['CJA_CMK_VAULT_NAME', 'CJA_CMK_WAIVE', 'CJA_CMK_ID_TOKEN', 'CJA_CMK_READY', 'CJA_CMK_INCIDENT_TICKET_FILE'])(
  '%s is an input, the token or an output of an earlier job',
  (name) => {
    expect(invalid(name)).toEqual([]);
  },
);

test.each([
  ['CJA_CMK_FAILON', '; did you mean CJA_CMK_FAIL_ON?'],
  ['CJA_CMK_VAULT', '; did you mean CJA_CMK_VAULT_NAME?'],
  ['CJA_CMK_SOMETHING', ''],
  ['CJA_CMK_MODE', ''],
  ['CJA_CMK_GITHUB_TOKEN', ''],
])('%s is neither', (name, hint) => {
  expect(invalid(name)).toEqual([`${name} is neither an input nor an output of an earlier job${hint}`]);
  expect(invalid(name, 'verify', ' ')).toEqual([]);
});

test.each(['waive', 'fail-on', 'require-confirmation', 'adobe-app-id', 'adobe-principal-id', 'adobe-key-version'])(
  '%s of a gate is an option alone',
  (name) => {
    const variable = `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}`;
    expect(invalid(variable, 'gate')).toEqual([
      `${variable} decides in mode gate, where it must be the option --${name}`,
    ]);
    expect(invalid(variable, 'ensure')).toEqual([]);
  },
);

test.each(['CJA_CMK_READY', 'CJA_CMK_KEY_URI', 'CJA_CMK_INCIDENT_TICKET_FILE'])(
  '%s, a result that anyone who starts the pipeline can set, is refused by a gate',
  (name) => {
    expect(invalid(name, 'gate')).toEqual([expect.stringContaining(`${name} is a result of another run`)]);
  },
);

test.each(['cja_cmk_waive', 'Cja_Cmk_Waive'])('%s is the same variable on Windows', (name) => {
  expect(invalid(name, 'gate')).toEqual([expect.stringContaining('decides in mode gate')]);
});

test.each(['CJA_CMK_LOCATION', 'CJA_CMK_EXPIRY_WARNING_DAYS', 'CJA_CMK_USAGE_DAYS'])(
  'a gate takes %s, which decides nothing: of findings, at most warnings depend on it',
  (name) => {
    expect(invalid(name, 'gate')).toEqual([]);
  },
);

test.each(modes)('in mode %s, what a person says of the confirmation is the option alone', (mode) => {
  expect(invalid('CJA_CMK_CONFIRMED_KEY_URI', mode)).toEqual([
    'CJA_CMK_CONFIRMED_KEY_URI must be the option --confirmed-key-uri, in a file that is reviewed',
  ]);
  const given = inputVariables(readArguments([mode]).values, { CJA_CMK_CONFIRMED_KEY_URI: 'none until 2027-01-31' });
  expect(given).not.toHaveProperty('INPUT_CONFIRMED-KEY-URI');
});
