/** Generates `action.yml` and `action-types.yml` from the tables of inputs and outputs. */
import { dump } from 'js-yaml';
import type { InputType } from '../../src/inputs/rules.ts';
import { inputFields, inputName, inputTable, isRequired } from '../../src/inputs/table.ts';
import { outputTable } from '../../src/report/output-table.ts';

const about = {
  name: 'CJA customer-managed key',
  author: 'The cja-cmk-action authors',
  description: 'Set up and verify the Azure customer-managed key (CMK) for Adobe Customer Journey Analytics, with OIDC',
  branding: { icon: 'shield', color: 'blue' },
};

export function actionYaml(): string {
  const inputs = Object.fromEntries(
    inputFields.map((field) => {
      const definition = inputTable[field];
      const required = isRequired(definition) ? { required: true } : {};
      const standard = definition.default === undefined ? {} : { default: definition.default };
      return [inputName(field), { description: definition.description, ...required, ...standard }];
    }),
  );
  const outputs = Object.fromEntries(
    Object.entries(outputTable).map(([name, { description }]) => [name, { description }]),
  );
  const runs = { using: 'node24', main: 'dist/index.js' };
  const parts = [about, { inputs }, { outputs }, { runs }];
  const made = '# Made by `npm run docs` from src/inputs and src/report/output-table.ts.\n';
  return made + parts.map((part) => dump(part, { lineWidth: 120, quoteStyle: 'double' })).join('\n');
}

export function actionTypes(): string {
  const inputs = inputFields.map((field) => typed(inputName(field), inputTable[field].rule.type));
  const outputs = Object.entries(outputTable).map(([name, { type }]) => typed(name, type));
  return `# Types of the inputs and outputs, for generators and checkers: github.com/typesafegithub/github-actions-typing
# Made by \`npm run docs\` from src/inputs and src/report/output-table.ts.
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
`;
}

function typed(name: string, type: InputType): string {
  if (type === 'list') {
    return `  ${name}:\n    type: list\n    separator: "\\n"\n    list-item: { type: string }`;
  }
  if (typeof type === 'string') return `  ${name}: { type: ${type} }`;
  return `  ${name}:\n    type: enum\n    allowed-values: [${type.join(', ')}]`;
}
