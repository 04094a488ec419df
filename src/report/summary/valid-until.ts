/** The day on which Adobe's access ends by itself, and what ends: right under the headline. */

import { readableDay } from '../../model/dates.ts';
import { validUntil } from '../../model/valid-until.ts';
import { codeSpan, markdown } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function validUntilSection({ outcome, words, language }: SummarySource): Section {
  const { inputs, observed, finishedAt } = outcome;
  const end = inputs === undefined || observed === undefined ? undefined : validUntil(inputs, observed);
  if (end === undefined) return { blocks: [], vital: true };
  const day = markdown(readableDay(end.at, language));
  const when = Date.parse(end.at) <= Date.parse(finishedAt) ? 'passed' : 'coming';
  const said = words.validUntil;
  const sentence = end.of === 'version' ? said.version[when](codeSpan(end.version), day) : said.grant[when](day);
  return { blocks: [sentence], vital: true };
}
