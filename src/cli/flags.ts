/** The options of the command line: one for each input, from the inputs' table, and those that only a terminal has. */

import { type Mode, modes, onlyReads } from '../inputs/mode.ts';
import { guidCause, type Rule } from '../inputs/rules.ts';
import { commandVariable, ensureInputs, inputFields, inputName, inputTable, isRequired } from '../inputs/table.ts';
import type { CommandLine, Given, Option } from '../runtime/command-line.ts';

/** The options that name a file for a result. */
export const fileOptions = [
  'report-file',
  'ticket-file',
  'incident-ticket-file',
  'summary-file',
  'junit-file',
  'dotenv',
] as const;

const own = {
  'sign-in': {
    type: 'string',
    value: 'az',
    oneOf: ['az'],
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
} as const satisfies Readonly<Record<string, Option>>;

/** The command is a word of its own, and a secret is never an option: other users of the machine see arguments. */
export const commandFields = inputFields.filter((field) => field !== 'mode' && field !== 'githubToken');

/** The table's sentence without Markdown, as the name of an option is known here. */
function about(field: (typeof commandFields)[number]): string {
  const { en, default: standard, rule } = inputTable[field];
  const sentence = en.replaceAll('`env.', '').replaceAll('`', '');
  if (isRequired(inputTable[field])) return `required: ${sentence}`;
  return standard === undefined || rule.type === 'boolean' ? sentence : `${sentence} (default ${standard})`;
}

/** Of an input that is true or false, the option says what is not the default. What only one host has is explained when it is given. */
function optionsOf(field: (typeof commandFields)[number]): (readonly [name: string, Option])[] {
  const { rule, default: standard, onlyOn } = inputTable[field];
  const hidden = onlyOn !== undefined;
  const name = inputName(field);
  if (rule.type !== 'boolean') {
    return [
      [
        name,
        {
          type: 'string',
          value: kindOf(rule),
          about: about(field),
          hidden,
          mayBeEmpty: true,
          ...(rule.type === 'list' && { multiple: true }),
        },
      ],
    ];
  }
  const said = about(field).replace(/(?:^|(?<=: ))(?:true|false):? /, '');
  const on = [name, { type: 'boolean', hidden, about: said }] as const;
  const without = standard === undefined ? 'ready also without confirmed-key-uri' : said;
  const off = [`no-${name}`, { type: 'boolean', hidden, about: without }] as const;
  return standard === undefined ? [on, off] : [standard === 'true' ? off : on];
}

/** What its value is, for the help. */
function kindOf({ type, cause }: Rule<unknown>): string {
  if (typeof type !== 'string') return type.join('|').length > 24 ? 'VALUE' : type.join('|');
  if (type === 'integer') return 'NUMBER';
  return cause === guidCause ? 'GUID' : type === 'list' ? 'LIST' : 'TEXT';
}

const inputOptions: Readonly<Record<string, Option>> = Object.fromEntries(commandFields.flatMap(optionsOf));

const options: Readonly<Record<string, Option>> & typeof own = { ...inputOptions, ...own };

export type Arguments = Given<typeof options>;

/** The help of a command has what that command uses. */
function isOf(mode: Mode, name: string): boolean {
  if (name === 'yes') return mode === 'ensure';
  if (name === 'sign-in') return mode !== 'ensure';
  if (name === 'require-confirmation') return mode !== 'gate';
  if (name === 'no-require-confirmation') return mode === 'gate';
  return !onlyReads(mode) || !ensureInputs.has(name.replace(/^no-/, ''));
}

/** A gate takes no `never`. */
function ofMode(mode: Mode | undefined, name: string, option: Option): Option {
  return mode === 'gate' && name === 'fail-on' ? { ...option, value: 'error|warning' } : option;
}

const abouts: Readonly<Record<Mode, string>> = {
  ensure: 'Creates what is missing, after it has asked.',
  plan: 'Shows what ensure would do, and writes nothing.',
  verify: 'Checks the key, and writes nothing.',
  gate: "Passes only if the key is ready, and writes nothing. Adobe's confirmation is required, unless --no-require-confirmation is given.",
};

const examples: readonly (readonly [args: string, about: string])[] = [
  [
    'verify --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri URI',
    'checks with the rights of your az login',
  ],
  [
    'plan --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri "none until YYYY-MM-DD"',
    'shows what ensure would do',
  ],
  [
    'gate --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri URI',
    'passes if the key is ready',
  ],
  [
    'ensure --id-token-file token --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri "none until YYYY-MM-DD"',
    'asks, then creates what is missing',
  ],
];

/** @param args those of the program: the help is that of the command among them */
export function commandLineOf(args: readonly string[]): CommandLine<typeof options> {
  const mode = modes.find((each) => args.includes(each));
  const shown = Object.entries<Option>(options).map(([name, option]): [string, Option] => [
    name,
    mode === undefined || isOf(mode, name) ? ofMode(mode, name, option) : { ...option, hidden: true },
  ]);
  return {
    call: 'cja-cmk',
    usage: `${mode ?? modes.join('|')} [OPTION]...`,
    about: `${mode === undefined ? `Customer-managed keys of Adobe Customer Journey Analytics on Azure.\n${modes.map((each) => `  ${each}: ${abouts[each]}`).join('\n')}` : abouts[mode]}

An option counts before its variable, which is CJA_CMK_ and the name: CJA_CMK_VAULT_NAME.
Exit codes: 0 passed, 1 not ready, 2 wrong arguments, 3 could not be checked, 130 canceled.`,
    options: Object.assign({}, options, Object.fromEntries(shown)),
    words: { name: 'COMMAND', about: 'what the run does; COMMAND --help has its options', oneOf: modes },
    examples: mode === undefined ? examples : examples.filter(([call]) => call.startsWith(mode)),
  };
}

export const commandLine = commandLineOf([]);

/** `INPUT_NAME` for each input that an option or its variable gives. */
export function inputVariables(
  { values }: Arguments,
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
