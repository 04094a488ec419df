/** The options of the command line: one for each input, from the inputs' table, and those that only a terminal has. */
import { commandVariable, inputFields, inputName, inputTable } from '../inputs/table.ts';
import { modes } from '../model/mode.ts';
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
    about: 'sign in as the person or identity that az is signed in as; for plan and verify',
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
const fields = inputFields.filter((field) => field !== 'mode' && field !== 'githubToken');

/** The table's sentence without Markdown, as the name of an option is known here. */
function about(field: (typeof fields)[number]): string {
  const { en, default: standard, rule } = inputTable[field];
  const sentence = en.replaceAll('`env.', '').replaceAll('`', '');
  return standard === undefined || rule.type === 'boolean' ? sentence : `${sentence} (default ${standard})`;
}

/** Of an input that is true or false, the option says what is not the default. What only one host has is explained when it is given. */
function optionOf(field: (typeof fields)[number]): readonly [name: string, Option] {
  const { rule, default: standard, onlyOn } = inputTable[field];
  const hidden = onlyOn !== undefined;
  const name = inputName(field);
  if (rule.type !== 'boolean') {
    return [name, { type: 'string', about: about(field), hidden, ...(rule.type === 'list' && { multiple: true }) }];
  }
  const isOn = standard === 'true';
  return [
    isOn ? `no-${name}` : name,
    { type: 'boolean', hidden, about: about(field).replace(/(?:^|(?<=: ))(?:true|false):? /, '') },
  ];
}

const inputOptions: Readonly<Record<string, Option>> = Object.fromEntries(fields.map(optionOf));

const options: Readonly<Record<string, Option>> & typeof own = { ...inputOptions, ...own };

export type Arguments = Given<typeof options>;

export const commandLine: CommandLine<typeof options> = {
  call: 'cja-cmk',
  usage: `${modes.join('|')} [OPTION]...`,
  about: `Customer-managed keys of Adobe Customer Journey Analytics on Azure: ensure creates what is missing, plan shows what
ensure would do, verify checks. An option counts before its variable, which is CJA_CMK_ and the name: CJA_CMK_VAULT_NAME.

Exit codes: 0 passed, 1 not ready, 2 wrong arguments, 3 could not be checked, 130 canceled.`,
  options,
  words: { name: 'COMMAND', about: 'what the run does', oneOf: modes },
  examples: [
    ['verify --sign-in az --resource-group rg-cja --vault-name kv-cja', 'checks with the rights of your az login'],
    ['plan --sign-in az --resource-group rg-cja --vault-name kv-cja', 'shows what ensure would do'],
    ['ensure --id-token-file token --resource-group rg-cja --vault-name kv-cja', 'asks, then creates what is missing'],
  ],
};

/** `INPUT_NAME` for each input that an option or its variable gives. */
export function inputVariables(
  { values }: Arguments,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const field of fields) {
    const name = inputName(field);
    const text = given(values, name) ?? environment[commandVariable(name)];
    if (text !== undefined) variables[`INPUT_${name.toUpperCase()}`] = text;
  }
  return variables;
}

function given(values: Arguments['values'], name: string): string | undefined {
  if (Reflect.get(values, `no-${name}`) === true) return 'false';
  const value: unknown = Reflect.get(values, name);
  if (value === true) return 'true';
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : undefined;
}
