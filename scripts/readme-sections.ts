/** The parts of README.md that are made: the tables of `action.yml`, and the log of the demo. */
import type { ActionMetadata } from './action-metadata.ts';

/**
 * Puts a text between the markers `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws when the markers are not there: a section that silently goes missing would never be noticed
 */
export function replaceSection(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The markers of section ${name} are missing`);
  return `${document.slice(0, from + start.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}

/** Markdown table of the inputs, in the order of `action.yml`. */
export function inputsTable({ inputs }: ActionMetadata): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required === true ? '**required**' : code(input.default),
    input.description,
  ]);
  return table(['Input', 'Default', 'Description'], rows);
}

/** Markdown table of the outputs, in the order of `action.yml`. */
export function outputsTable({ outputs }: ActionMetadata): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return table(['Output', 'Description'], rows);
}

/** A fenced block, with a fence that the text does not hold itself. */
export function fenced(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/^ {0,3}(`+)/gm)].map(([, ticks = '']) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function code(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `\`${value}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
