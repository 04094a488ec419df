/** The parts of `docs/report.schema.json` that are defined in other files: the inputs and the finding ids. */
import type { InputDefinition } from '../../src/inputs/definition.ts';
import { inputFields, inputName, inputTable } from '../../src/inputs/table.ts';
import { findingIds } from '../../src/model/finding.ts';

interface Schema {
  readonly $defs: Readonly<Record<string, object>>;
}

/** Inputs whose values in the report have a different type than their texts. */
const shapes: Readonly<Record<string, object>> = {
  keySize: { enum: [3072, 4096] },
  tags: { type: 'object', additionalProperties: { type: 'string' } },
  // An ID, with its end and its reason: `vault-lock until 2027-03-31: change 4711`.
  waive: { type: 'array', items: { type: 'string' } },
};

/** @param document the current schema */
export function reportSchema(document: string): string {
  const schema = JSON.parse(document) as Schema;
  const { findingId, inputs } = schema.$defs;
  const fields = inputFields.filter((field) => field !== 'githubToken' && field !== 'contacts');
  const $defs = {
    ...schema.$defs,
    findingId: { ...findingId, enum: findingIds },
    inputs: {
      ...inputs,
      required: fields.map(inputName),
      properties: Object.fromEntries(
        fields.map((field) => [inputName(field), shapes[field] ?? shapeOf(inputTable[field])]),
      ),
    },
  };
  return formatted({ ...schema, $defs });
}

function formatted(schema: object): string {
  return `${shortLists(JSON.stringify(schema, null, 2))}\n`;
}

/** Formats JSON as biome does: a list of plain values on one line if it fits. */
export function shortLists(json: string): string {
  const lists = /^( *(?:"[^"]*": )?)\[\n([^[\]{}]*?)\n *\](,?)$/gm;
  return json.replaceAll(lists, (whole: string, before, items: string, comma) => {
    const line = `${before}[${items.trim().replaceAll(/,\n */g, ', ')}]${comma}`;
    return line.length <= 120 ? line : whole;
  });
}

function shapeOf({ rule: { type, range }, empty }: InputDefinition<unknown>): object {
  const mayBeNull = empty !== undefined && empty.value === undefined;
  if (type === 'list') return { type: 'array', items: { type: 'string' } };
  if (typeof type !== 'string') return { enum: mayBeNull ? [...type, null] : type };
  const [minimum, maximum] = range ?? [];
  return { type: mayBeNull ? [type, 'null'] : type, ...(range === undefined ? {} : { minimum, maximum }) };
}
