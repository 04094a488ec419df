import { type CommandLine, callWith, readArguments, WrongArgument } from '../../src/runtime/command-line.ts';

const options = {
  tenant: { type: 'string', about: 'the tenant' },
  mode: { type: 'string', about: 'the mode', oneOf: ['plan', 'verify'] },
  fault: { type: 'string', about: 'a fault', multiple: true },
  verbose: { type: 'boolean', short: 'v', about: 'all of it' },
} as const;
const commandLine: CommandLine<typeof options> = { call: 'npm run x', about: 'Does x.', options, examples: [] };
const withWords = { ...commandLine, words: { name: 'FILE', about: 'a file' } };

test('reads options and words', () => {
  const args = ['--tenant', 'a', '-v', '--fault=b', '--fault=c', 'd', '--', '--e'];
  expect(readArguments(withWords, args)).toEqual({
    values: { tenant: 'a', verbose: true, fault: ['b', 'c'] },
    words: ['d', '--e'],
  });
});

test('takes an empty value only of an option that can be empty', () => {
  const empty = { ...commandLine, options: { ...options, tenant: { ...options.tenant, mayBeEmpty: true } } };
  expect(readArguments(empty, ['--tenant', '', '--mode', 'plan']).values).toEqual({ tenant: '', mode: 'plan' });
  expect(() => readArguments(empty, ['--tenant'])).toThrow(WrongArgument);
});

test.each<[readonly string[], string]>([
  [['-x'], 'unknown option -x. Known: --tenant, --mode, --fault, --verbose, --help'],
  [['--toString'], 'unknown option --toString. Known: --tenant, --mode, --fault, --verbose, --help'],
  [['--tenant'], '--tenant needs a value'],
  [['--tenant='], '--tenant needs a value'],
  [['--tenant', '--mode'], '--tenant needs a value, not --mode'],
  [['--verbose=1'], '--verbose takes no value'],
  [['--mode', 'ensure'], 'unknown value of --mode ensure. Known: plan, verify'],
  [['a'], 'unexpected argument a'],
])('%j is wrong', (args, message) => {
  expect(() => readArguments(commandLine, args)).toThrow(new WrongArgument(message));
});

test.each([
  ['npm run x', '', 'npm run x'],
  ['npm run x', '--all', 'npm run x -- --all'],
  ['npm run x -- step', '--all', 'npm run x -- step --all'],
  ['cja-cmk', '--help', 'cja-cmk --help'],
])('npm needs -- before arguments, once: %s with "%s"', (call, args, text) => {
  expect(callWith(call, args)).toBe(text);
});
