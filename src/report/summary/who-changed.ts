/** Who changed what Adobe confirmed, and when: above what to do, since these people are asked first. */

import { whoChangedMessages } from '../../messages/who-changed.ts';
import { shortened } from '../../model/names.ts';
import { codeSpan, markdown } from '../escape.ts';
import { changeLines, logRemarks, tracedChanges } from '../who-changed.ts';
import type { Section, SummarySource } from './page.ts';

export function whoChangedSection({ outcome, language }: SummarySource): Section {
  const lines = changeLines(tracedChanges(outcome), language, (text) => codeSpan(shortened(text)));
  const heading = `**${whoChangedMessages[language].heading}**`;
  const list = lines.length === 0 ? [] : [heading, lines.map((line) => `- ${line}`).join('\n')];
  return { blocks: [...list, ...logRemarks(outcome, language).map((text) => markdown(text))], vital: true };
}
