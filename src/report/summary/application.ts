/** Under the headline: which application the page means, where it is not the one that Adobe publishes. */
import { markdown } from '../escape.ts';
import { applicationNote } from '../foreign-application.ts';
import type { Section, SummarySource } from './page.ts';

export function applicationSection({ outcome, language }: SummarySource): Section {
  return { blocks: applicationNote(outcome.inputs, language).map((text) => markdown(text)), vital: true };
}
