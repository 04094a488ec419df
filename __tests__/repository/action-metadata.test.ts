import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { inputFields, inputName, inputTable, isRequired } from '../../src/inputs/table.ts';
import { outputTable } from '../../src/report/output-table.ts';

const root = join(import.meta.dirname, '..', '..');
const metadata = readActionMetadata(root);

describe('action.yml', () => {
  test('has the inputs that the code reads, with the same defaults, in the same order', () => {
    const inputs = Object.entries(metadata.inputs).map(([name, input]) => ({
      name,
      default: input.default ?? '',
      required: input.required ?? false,
    }));
    const read = inputFields.map((field) => ({
      name: inputName(field),
      default: inputTable[field].default ?? '',
      required: isRequired(inputTable[field]),
    }));
    expect(inputs).toEqual(read);
  });

  test('has the outputs that the code sets, in the same order', () => {
    expect(Object.keys(metadata.outputs)).toEqual(Object.keys(outputTable));
  });

  test('describes every input and output in a sentence without a full stop', () => {
    const described = { ...metadata.inputs, ...metadata.outputs };
    const odd = Object.entries(described).filter(([, { description }]) => !/^[A-Z`].{10,}[^.\s]$/s.test(description));
    expect(odd).toEqual([]);
  });

  test('runs an existing file, under node 24', () => {
    expect(metadata.runs.using).toBe('node24');
    expect(existsSync(join(root, metadata.runs.main))).toBe(true);
  });

  test('has a description that the Marketplace accepts (125 characters)', () => {
    expect(metadata.description.length).toBeLessThanOrEqual(125);
  });
});
