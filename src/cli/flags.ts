/** The arguments of the command line: an option for each input, from the inputs' table, and those that only a terminal has. */
import { parseArgs } from 'node:util';
import { type Mode, modes, onlyReads } from '../inputs/mode.ts';
import { guidCause, type Rule } from '../inputs/rules.ts';
import { commandVariable, ensureInputs, inputFields, inputName, inputTable, isRequired } from '../inputs/table.ts';
import { nearest } from './nearest.ts';

/** The arguments are wrong, so nothing was done. */
export class WrongArgument extends Error {}

interface Option {
  readonly type: 'boolean' | 'string';
  readonly about: string;
  /** What its value is, for the help. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly short?: string;
  /** Only of another host: it is explained when it is given. */
  readonly hidden?: boolean;
}

const own = {
  'sign-in': {
    type: 'string',
    value: 'az',
    about: 'sign in as the person or identity that az is signed in as; not for ensure',
  },
  'id-token-file': {
    type: 'string',
    value: 'FILE',
    about: 'sign in with the ID token (OIDC) in this file, which is read again when a new one is needed',
  },
  yes: { type: 'boolean', about: 'ensure makes its changes without asking' },
  json: { type: 'boolean', about: 'print the JSON report on standard output' },
  'report-file': { type: 'string', value: 'FILE', about: 'write the JSON report' },
  'ticket-file': { type: 'string', value: 'FILE', about: 'write the ticket for Adobe, if the key is ready for one' },
  'incident-ticket-file': {
    type: 'string',
    value: 'FILE',
    about: 'write the urgent ticket for Adobe, if Adobe might lose a confirmed key',
  },
  'summary-file': { type: 'string', value: 'FILE', about: 'write the page, in Markdown' },
  'junit-file': { type: 'string', value: 'FILE', about: 'write a test case for each finding, in the format of JUnit' },
  dotenv: { type: 'string', value: 'FILE', about: 'write the outputs of one line each as CJA_CMK_NAME=value' },
  verbose: { type: 'boolean', about: 'log every request and retry' },
  version: { type: 'boolean', about: 'print the version' },
  help: { type: 'boolean', short: 'h', about: 'print this text; after a command, its options' },
} as const satisfies Readonly<Record<string, Option>>;

/** The command is a word of its own, and a secret is never an option: other users of the machine see arguments. */
export const commandFields = inputFields.filter((field) => field !== 'mode' && field !== 'githubToken');

/** The table's sentence without Markdown, as the name of an option is known here. */
function about(field: (typeof commandFields)[number]): string {
  const { description, default: standard, rule } = inputTable[field];
  const sentence = description.replaceAll('`env.', '').replaceAll('`', '');
  if (isRequired(inputTable[field])) return `required: ${sentence}`;
  return standard === undefined || rule.type === 'boolean' ? sentence : `${sentence} (default ${standard})`;
}

/** Of an input that is true or false, the option says what is not the default. */
function optionsOf(field: (typeof commandFields)[number]): (readonly [name: string, Option])[] {
  const { rule, default: standard, onlyOn } = inputTable[field];
  const hidden = onlyOn !== undefined;
  const name = inputName(field);
  if (rule.type !== 'boolean') {
    const multiple = rule.type === 'list';
    return [[name, { type: 'string', value: kindOf(rule), about: about(field), hidden, multiple }]];
  }
  const said = about(field).replace(/(?:^|(?<=: ))(?:true|false):? /, '');
  const on = [name, { type: 'boolean', hidden, about: said }] as const;
  const without = standard === undefined ? 'ready also without confirmed-key-uri' : said;
  const off = [`no-${name}`, { type: 'boolean', hidden, about: without }] as const;
  return standard === undefined ? [on, off] : [standard === 'true' ? off : on];
}

function kindOf({ type, cause }: Rule<unknown>): string {
  if (typeof type !== 'string') return type.join('|').length > 24 ? 'VALUE' : type.join('|');
  if (type === 'integer') return 'NUMBER';
  return cause === guidCause ? 'GUID' : type === 'list' ? 'LIST' : 'TEXT';
}

const inputOptions: Readonly<Record<string, Option>> = Object.fromEntries(commandFields.flatMap(optionsOf));
const options: Readonly<Record<string, Option>> & typeof own = { ...inputOptions, ...own };

export type Arguments = ReturnType<typeof readArguments>;

/** @throws WrongArgument */
export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's own text goes on about positional arguments.
    const [, unknown] = /^Unknown option '(-[^']*)'/.exec(error.message) ?? [];
    if (unknown === undefined) throw new WrongArgument(error.message);
    throw new WrongArgument(
      `unknown option ${unknown}${meant(
        unknown,
        Object.keys(options).map((name) => `--${name}`),
      )}`,
    );
  }
}

function meant(typed: string, names: readonly string[]): string {
  const name = nearest(typed, names);
  return name === undefined ? '' : `. Did you mean ${name}?`;
}

/** @throws WrongArgument */
export function readMode([word, ...more]: readonly string[]): Mode {
  const mode = modes.find((each) => each === word);
  if (word === undefined) throw new WrongArgument(`the command is missing: ${modes.join(', ')}`);
  if (mode === undefined)
    throw new WrongArgument(`unknown command ${word}: give ${modes.join(', ')}${meant(word, modes)}`);
  if (more.length > 0) throw new WrongArgument(`unexpected argument ${more[0]}: give only one command`);
  return mode;
}

/** The help of a command has what that command uses. */
function isOf(mode: Mode, name: string): boolean {
  if (name === 'yes') return mode === 'ensure';
  if (name === 'sign-in') return mode !== 'ensure';
  if (name === 'require-confirmation') return mode !== 'gate';
  if (name === 'no-require-confirmation') return mode === 'gate';
  return !onlyReads(mode) || !ensureInputs.has(name.replace(/^no-/, ''));
}

const abouts: Readonly<Record<Mode, string>> = {
  ensure: 'Creates what is missing, after it has asked.',
  plan: 'Shows what ensure would do, and writes nothing.',
  verify: 'Checks the key, and writes nothing.',
  gate: "Passes only if the key is ready, and writes nothing. Adobe's confirmation is required, unless --no-require-confirmation is given.",
};

/** @param words the help is that of the command among them */
export function help(words: readonly string[]): string {
  const mode = modes.find((each) => words.includes(each));
  const shown = Object.entries<Option>(options).filter(
    ([name, { hidden }]) => hidden !== true && (mode === undefined || isOf(mode, name)),
  );
  const rows = shown.map(([name, { type, value = 'TEXT', about: text, multiple }]) => {
    // A gate takes no `never`.
    const takes = mode === 'gate' && name === 'fail-on' ? 'error|warning' : value;
    const call = `--${name}${type === 'string' ? ` ${takes}` : ''}`;
    return `  ${call}\n      ${text}${multiple === true ? ' (can be repeated)' : ''}`;
  });
  const all = modes.map((each) => `  ${each}: ${abouts[each]}`).join('\n');
  return `Usage: cja-cmk ${mode ?? modes.join('|')} [OPTION]...

${mode === undefined ? `Customer-managed keys of Adobe Customer Journey Analytics on Azure.\n${all}` : abouts[mode]}

An option counts before its variable, which is CJA_CMK_ and the name: CJA_CMK_VAULT_NAME.
Exit codes: 0 passed, 1 not ready, 2 wrong arguments, 3 could not be checked, 130 canceled.

${rows.join('\n')}

Examples:
  cja-cmk verify --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri URI
  cja-cmk plan --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri "none until YYYY-MM-DD"
`;
}

/** `INPUT_NAME` for each input that an option or its variable gives. */
export function inputVariables(
  values: Arguments['values'],
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const field of commandFields) {
    const name = inputName(field);
    // What a person says of Adobe's confirmation is taken from the option alone.
    const ofVariable = field === 'confirmedKeyUri' ? undefined : environment[commandVariable(name)];
    const text = given(values, name) ?? ofVariable;
    if (text !== undefined) variables[`INPUT_${name.toUpperCase()}`] = text;
  }
  return variables;
}

function given(values: Arguments['values'], name: string): string | undefined {
  const value: unknown = Reflect.get(values, name);
  if (value === true) return 'true';
  if (Reflect.get(values, `no-${name}`) === true) return 'false';
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : undefined;
}
