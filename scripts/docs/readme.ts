/** Pages with their generated parts: the tables of inputs and outputs. */
import type { Language } from '../../src/model/words.ts';
import { inputsTable, outputsTable, replaceSection } from './readme-sections.ts';

/** @param document the current page */
export function withTables(document: string, language: Language): string {
  const sections = { inputs: inputsTable(language), outputs: outputsTable(language) };
  return Object.entries(sections).reduce((text, [name, section]) => replaceSection(text, name, section), document);
}
