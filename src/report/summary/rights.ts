/** Under the headline: whose rights decided what could be read. */
import { rightsMessages } from '../../messages/rights.ts';
import { codeSpan } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function rightsSection({ outcome: { run }, language }: SummarySource): Section {
  const { rightsOf } = run;
  return { blocks: rightsOf === undefined ? [] : [rightsMessages[language](codeSpan(rightsOf, 200))], vital: true };
}
