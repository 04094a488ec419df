/** What the command line takes of arguments and variables, and how it refuses the rest before anything is sent. */
import { invalidVariables, readCommand } from '../../src/cli/command.ts';
import { help, inputVariables, readArguments, WrongArgument } from '../../src/cli/flags.ts';
import { modes } from '../../src/inputs/mode.ts';

const read = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  readCommand(readArguments(args), environment, false);

const byFile = ['--id-token-file', 'token'];

test.each<[what: string, args: readonly string[], message: string]>([
  ['no command', [], 'the command is missing: ensure, plan, verify, gate'],
  ['an unknown command', ['verfy'], 'unknown command verfy: give ensure, plan, verify, gate. Did you mean verify?'],
  ['two commands', ['verify', 'plan'], 'unexpected argument plan: give only one command'],
  ['no sign-in', ['verify'], 'how to sign in is missing: --sign-in az (not for ensure) or --id-token-file FILE'],
  ['two sign-ins', ['verify', ...byFile, '--sign-in', 'az'], '--sign-in and --id-token-file exclude each other'],
  ['az for ensure', ['ensure', '--sign-in', 'az', '--yes'], '--sign-in az is for plan, verify and gate.'],
  ['another sign-in', ['verify', '--sign-in', 'aws'], 'unknown value of --sign-in aws. Known: az'],
  ['nobody to ask', ['ensure', ...byFile], 'and there is no terminal to ask on. Add --yes'],
])('%s is refused', (_what, args, message) => {
  expect(() => read(args)).toThrow(WrongArgument);
  expect(() => read(args)).toThrow(message);
});

test('a token file of the environment is taken, but not where a CI system is seen', () => {
  const environment = { AZURE_FEDERATED_TOKEN_FILE: 'token' };
  expect(read(['verify'], environment).options.signIn).toEqual({ by: 'file', file: 'token' });
  const jenkins = { ...environment, JENKINS_URL: 'https://jenkins.example' };
  expect(() => read(['verify'], jenkins)).toThrow('is not taken where JENKINS_URL is set');
});

test.each([
  [[], /^Usage: cja-cmk ensure\|plan\|verify\|gate \[OPTION\]\.\.\./],
  [['verify'], /^ {2}--vault-name TEXT\n +required: /m],
  [['verify'], /^(?!.*--location)(?!.*--yes).*--tenant-id GUID\n.*--usage-days NUMBER\n.*$/s],
  [['gate'], /^(?!.* --require-confirmation).*--no-require-confirmation\n.*--fail-on error\|warning\n.*$/s],
  [['ensure'], /--location TEXT\n.*--yes\n/s],
])('the help of %j has what it uses', (words, text) => {
  expect(help(words)).toMatch(text);
});

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
  ['CJA_CMK_SOMETHING', ''],
  ['CJA_CMK_MODE', ''],
  ['CJA_CMK_GITHUB_TOKEN', ''],
])('%s is neither', (name, hint) => {
  expect(invalid(name)).toEqual([`${name} is neither an input nor an output of an earlier job${hint}`]);
  expect(invalid(name, 'verify', ' ')).toEqual([]);
});

test.each(['waive', 'fail-on', 'require-confirmation', 'adobe-app-id', 'adobe-principal-id', 'adobe-key-version'])(
  '%s of a gate is an option alone, by a variable in any case, as Windows finds it',
  (name) => {
    const variable = `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}`;
    for (const each of [variable, variable.toLowerCase()]) {
      const rule = `decides in mode gate, where it must be the option --${name}`;
      expect([invalid(each, 'gate'), invalid(each, 'ensure')]).toEqual([[`${each} ${rule}`], []]);
    }
  },
);

test.each(['CJA_CMK_READY', 'CJA_CMK_KEY_URI', 'CJA_CMK_INCIDENT_TICKET_FILE'])(
  '%s, a result that anyone who starts the pipeline can set, is refused by a gate',
  (name) => {
    expect(invalid(name, 'gate')).toEqual([expect.stringContaining(`${name} is a result of another run`)]);
  },
);

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
