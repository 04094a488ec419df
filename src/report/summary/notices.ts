/** What stands under the headline, where it is so. */

import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { notCheckedMessages, rightsMessages } from '../../messages/summary/notices.ts';
import { readableDay } from '../../model/dates.ts';
import { uncheckedPrincipal } from '../../model/principal.ts';
import { validUntil } from '../../model/valid-until.ts';
import { codeBlock, codeSpan, markdown } from '../escape.ts';
import { applicationNote } from '../foreign-application.ts';
import type { Section, SummarySource } from './page.ts';

/** Which application the page means, where it is not the one that Adobe publishes. */
export function applicationSection({ outcome, language }: SummarySource): Section {
  return { blocks: applicationNote(outcome.inputs, language).map((text) => markdown(text)), vital: true };
}

/** Whose rights decided what could be read. */
export function rightsSection({ outcome: { run }, language }: SummarySource): Section {
  const { rightsOf } = run;
  return { blocks: rightsOf === undefined ? [] : [rightsMessages[language](codeSpan(rightsOf, 200))], vital: true };
}

/** In every run in which only an input says whose the service principal is. */
export function uncheckedPrincipalSection({ outcome, language }: SummarySource): Section {
  const { inputs, observed } = outcome;
  const id = observed && uncheckedPrincipal(observed);
  if (inputs === undefined || id === undefined) return { blocks: [], vital: true };
  const notChecked = notCheckedMessages[language](codeSpan(id));
  return { blocks: [notChecked, codeBlock(showAdobePrincipal({ inputs }).text, 'sh')], vital: true };
}

/** The day on which Adobe's access ends by itself, and what ends. */
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
