/** Pages with their generated parts: tables from the code, and the output of the demo. */
import { stripVTControlCharacters } from 'node:util';
import { runDemo } from '../../emulator/demo-run.ts';
import { tellStory } from '../../emulator/demo-story.ts';
import type { Language } from '../../src/model/words.ts';
import { type Extent, fenced, inputsTable, outputsTable, replaceSection } from './readme-sections.ts';

/** @param document the current page */
export function withTables(document: string, language: Language, extent: Extent): string {
  const sections = { inputs: inputsTable(language, extent), outputs: outputsTable(language, extent) };
  return Object.entries(sections).reduce((text, [name, section]) => replaceSection(text, name, section), document);
}

/**
 * @param document the current page; its output is kept if the demo's differs only in what varies between runs
 * @throws if the demo fails
 */
export async function withDemo(document: string): Promise<string> {
  const { succeeded, screen } = await runDemo({ tenant: 'group-only', scenes: tellStory(), write: () => undefined });
  if (!succeeded) throw new Error(`The demo failed:\n${screen}`);
  const next = replaceSection(document, 'demo', fenced(stripVTControlCharacters(screen)));
  return withoutChance(next) === withoutChance(document) ? document : next;
}

/** What differs between runs: ids, times, and request counts, since Azure is polled. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b/g, '<id>')
    .replaceAll(/(adobe-use: .*?) on .*/g, '$1 on <time>')
    .replaceAll(/\d+ requests/g, '<n> requests');
}
