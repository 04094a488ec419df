/** The READMEs with the parts that are made: tables from the code, and the log of the demo. */
import { runDemo, story } from '../../emulator/demo-run.ts';
import type { Language } from '../../src/model/inputs.ts';
import { fenced, inputsTable, outputsTable, replaceSection } from './readme-sections.ts';

/** @param document the README as it is */
export function withTables(document: string, language: Language): string {
  const sections = { inputs: inputsTable(language), outputs: outputsTable(language) };
  return Object.entries(sections).reduce((text, [name, section]) => replaceSection(text, name, section), document);
}

/**
 * @param document the README as it is; its log stays where the demo's differs by chance alone
 * @throws when the demo fails
 */
export async function withDemo(document: string): Promise<string> {
  const { succeeded, log } = await runDemo('group-only', story, () => undefined);
  if (!succeeded) throw new Error(`The demo failed:\n${log}`);
  const next = replaceSection(document, 'demo', fenced(log));
  return withoutChance(next) === withoutChance(document) ? document : next;
}

/** Of changes that are made in parallel any may be the first to wait or to end. */
function inAnyOrder(lines: string): string {
  return `${lines.trimEnd().split('\n').toSorted().join('\n')}\n`;
}

/** What differs from run to run: ids, times, request counts (Azure is polled) and the lengths that follow from them. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b/g, '<id>')
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d UTC|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/\d+(?:\.\d+)? s\b/g, '<n> s')
    .replaceAll(/\d+ requests/g, '<n> requests')
    .replaceAll(/\(\d+ characters\)/g, '(<n> characters)')
    .replaceAll(/(?:^ {2}[A-Z][a-z ]+: (?:Done in|Wait(?:ing|ed)) .*\n)+/gm, inAnyOrder);
}
