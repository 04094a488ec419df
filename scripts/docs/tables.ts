/** The generated parts of pages: the tables of inputs and outputs, and the log of the demo. */
import { inputFields, inputName, inputTable, isRequired } from '../../src/inputs/table.ts';
import type { Language } from '../../src/model/words.ts';
import { outputTable } from '../../src/report/output-table.ts';

const words = {
  en: { input: 'Input', standard: 'default', output: 'Output', required: 'required', since: 'since' },
  fr: { input: 'Entrée', standard: 'valeur par défaut', output: 'Sortie', required: 'obligatoire', since: 'depuis' },
} as const;

/**
 * Puts a text between the markers `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws if the markers are missing, since nobody would notice a section that is silently omitted
 */
export function replaceSection(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The markers of section ${name} are missing`);
  return `${document.slice(0, from + start.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}

/** Markdown table of the inputs, in the order of `action.yml`. */
export function inputsTable(language: Language): string {
  const { input, standard, required } = words[language];
  const rows = inputFields.map((field) => {
    const definition = inputTable[field];
    const value = isRequired(definition) ? `**${required}**` : code(definition.default);
    const name = `\`${inputName(field)}\``;
    return [value === '' ? name : `${name} (${value})`, described(definition, language)];
  });
  return table([`${input} (${standard})`, 'Description'], rows);
}

/** Markdown table of the outputs, in the order of `action.yml`. */
export function outputsTable(language: Language): string {
  const rows = Object.entries(outputTable).map(([name, output]) => [`\`${name}\``, described(output, language)]);
  return table([words[language].output, 'Description'], rows);
}

interface Described extends Readonly<Record<Language, string>> {
  readonly since: string;
}

function described(what: Described, language: Language): string {
  return what.since === '1.0' ? what[language] : `${what[language]} (${words[language].since} ${what.since})`;
}

/** A fenced block, with a fence longer than any in the text. */
export function fenced(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/^ {0,3}(`+)/gm)].map(([, ticks = '']) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function code(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `\`${value}\``;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
