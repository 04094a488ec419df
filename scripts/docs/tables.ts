/** Markdown tables, of the inputs and outputs among others, and their places in pages. */
import { inputFields, inputName, inputTable, isRequired } from '../../src/inputs/table.ts';
import { outputTable } from '../../src/report/output-table.ts';

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/**
 * Puts each text between its markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws if the markers are missing, since nobody would notice a section that is silently omitted
 */
export function replaceSections(document: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((page, [name, text]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(start), page.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`The markers of section ${name} are missing`);
    return `${page.slice(0, from + start.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
  }, document);
}

/** docs/inputs.md with its tables, in the order of `action.yml`. */
export function inputsPage(before: string): string {
  return replaceSections(before, { inputs: inputsTable(), outputs: outputsTable() });
}

function inputsTable(): string {
  const rows = inputFields.map((field) => {
    const definition = inputTable[field];
    const standard = definition.default === undefined || definition.default === '' ? '' : `\`${definition.default}\``;
    const value = isRequired(definition) ? '**required**' : standard;
    const name = `\`${inputName(field)}\``;
    return [value === '' ? name : `${name} (${value})`, definition.description];
  });
  return table(['Input (default)', 'Description'], rows);
}

function outputsTable(): string {
  const rows = Object.entries(outputTable).map(([name, { description }]) => [`\`${name}\``, description]);
  return table(['Output', 'Description'], rows);
}
