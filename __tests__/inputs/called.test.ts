/** A page calls each invalid input as it was given: the variable that gave it, or the option; a missing one as the host's example has it. */
import { inputVariables, readArguments } from '../../src/cli/flags.ts';
import { explain } from '../../src/errors/explain.ts';
import { checkInputs, InvalidInputs } from '../../src/inputs/inputs.ts';
import type { HostName } from '../../src/model/host.ts';
import { textsOf } from '../hosts/every.ts';
import { noneYet } from './none-yet.ts';

type Values = Readonly<Record<string, string>>;

const right = { 'resource-group': 'rg-cja', 'vault-name': 'kv-contoso-cja', 'confirmed-key-uri': noneYet };
const ids = { 'tenant-id': '12', 'subscription-id': '13' };

/** What the message begins with, and how it is corrected. */
function told(name: HostName, variables: Values, options: Values): readonly string[] {
  const host = { name, form: textsOf[name].form };
  const args = Object.entries({ ...right, ...options }).map(([option, value]) => `--${option}=${value}`);
  const given = { ...variables, ...inputVariables(readArguments(args).values, variables) };
  try {
    checkInputs({ ...given, INPUT_MODE: 'verify' }, host, [], ['client-id']);
  } catch (error) {
    if (!(error instanceof InvalidInputs)) throw error;
    return explain(error, { host: textsOf[name], inputs: undefined, claims: undefined }).map(
      ({ message, remedy }) => `${message.replace(/ (?:must|is).*/s, '')}: ${remedy.steps[0]?.en}`,
    );
  }
  return [];
}

const look =
  "Check the CI/CD variable in the project's settings (a protected one is empty on branches that aren't protected).";
const azure = { AZURE_TENANT_ID: '12', AZURE_SUBSCRIPTION_ID: '13' };

const cases: readonly (readonly [string, HostName, Values, Values, readonly string[]])[] = [
  [
    'IDs of the variables that the example has',
    'gitlab',
    azure,
    {},
    ['AZURE_TENANT_ID (12): Correct AZURE_TENANT_ID.', 'AZURE_SUBSCRIPTION_ID (13): Correct AZURE_SUBSCRIPTION_ID.'],
  ],
  [
    'IDs as options',
    'gitlab',
    {},
    ids,
    ['--tenant-id (12): Correct --tenant-id.', '--subscription-id (13): Correct --subscription-id.'],
  ],
  [
    'IDs as variables of the command',
    'gitlab',
    { CJA_CMK_TENANT_ID: '12', CJA_CMK_SUBSCRIPTION_ID: '13' },
    {},
    [
      'CJA_CMK_TENANT_ID (12): Correct CJA_CMK_TENANT_ID.',
      'CJA_CMK_SUBSCRIPTION_ID (13): Correct CJA_CMK_SUBSCRIPTION_ID.',
    ],
  ],
  ['missing IDs', 'gitlab', {}, {}, [`AZURE_TENANT_ID: ${look}`, `AZURE_SUBSCRIPTION_ID: ${look}`]],
  [
    'one of each',
    'gitlab',
    { AZURE_TENANT_ID: '12', CJA_CMK_KEY_SIZE: '7', CJA_CMK_TAGS: 'a' },
    { 'subscription-id': '', 'vault-name': 'kv_x' },
    [
      'AZURE_TENANT_ID (12): Correct AZURE_TENANT_ID.',
      `--subscription-id: ${look}`,
      '--vault-name (kv_x): Correct --vault-name.',
      'CJA_CMK_KEY_SIZE (7): Correct CJA_CMK_KEY_SIZE.',
      'CJA_CMK_TAGS (a): Correct CJA_CMK_TAGS.',
    ],
  ],
  [
    'a terminal, too',
    'terminal',
    { ...azure, CJA_CMK_KEY_SIZE: '7' },
    { 'vault-name': 'kv_x' },
    [
      'AZURE_TENANT_ID (12): Correct AZURE_TENANT_ID.',
      'AZURE_SUBSCRIPTION_ID (13): Correct AZURE_SUBSCRIPTION_ID.',
      '--vault-name (kv_x): Correct --vault-name.',
      'CJA_CMK_KEY_SIZE (7): Correct CJA_CMK_KEY_SIZE.',
    ],
  ],
];

test.each(cases)('%s on %s', (_, host, variables, options, expected) => {
  expect(told(host, variables, options)).toEqual(expected);
});
