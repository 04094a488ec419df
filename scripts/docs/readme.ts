/** Pages with their generated parts: the tables of inputs and outputs. */
import type { Language } from '../../src/model/words.ts';
import { type Extent, inputsTable, outputsTable, replaceSection } from './readme-sections.ts';

/** @param document the current page */
export function withTables(document: string, language: Language, extent: Extent): string {
  const outputs = extent === 'all' ? { outputs: outputsTable(language) } : {};
  const sections = { inputs: inputsTable(language, extent), ...outputs };
  return Object.entries(sections).reduce((text, [name, section]) => replaceSection(text, name, section), document);
}
